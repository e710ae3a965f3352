/** Prints the first cards of each board of the shipped data: `npx tsx test/conclusions/boards.ts [how many] [place]`. */
import { askingSeeded, seeded } from '../support/seeded.ts';

const first = Number(process.argv[2] ?? 20);
const place = process.argv[3] ?? 'montreal';
const ask = await askingSeeded();

interface Card {
  readonly id: string;
  readonly certain?: boolean;
  readonly sentence: string;
}

async function show(title: string, board: string, query: string): Promise<void> {
  const { data, errors } = await ask(query, { first, place });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  const { totalCount, where, nodes } = data[board];
  console.log(`\n=== ${title}: ${totalCount} ${JSON.stringify(where)}`);
  for (const [at, { id, certain, sentence }] of (nodes as Card[]).entries())
    console.log(`${at + 1}. ${id}${certain === false ? ' (weak)' : ''}\n   ${sentence}`);
}

const PARTS =
  'totalCount where { localCount elsewhereCount unknownCount } nodes { id sentence(language: EN)';
const ARGUMENTS = '$first: Int, $place: ID';
for (const where of ['LOCAL', 'ELSEWHERE']) {
  await show(
    `convergences, ${where}`,
    'convergences',
    `query (${ARGUMENTS}) { convergences(first: $first, place: $place, where: ${where}) { ${PARTS} certain } } }`,
  );
  await show(
    `who should meet, ${where}`,
    'convergences',
    `query (${ARGUMENTS}) { convergences(kinds: [MEETING], first: $first, place: $place, where: ${where}) { ${PARTS} certain } } }`,
  );
  await show(
    `divergences, ${where}`,
    'divergences',
    `query (${ARGUMENTS}) { divergences(first: $first, place: $place, where: ${where}) { ${PARTS} certain } } }`,
  );
  for (const missingIn of ['WORLD', 'RECORDS'])
    await show(
      `gaps, ${missingIn}, ${where}`,
      'gaps',
      `query (${ARGUMENTS}) { gaps(first: $first, place: $place, where: ${where}, missingIn: ${missingIn}) { ${PARTS} } } }`,
    );
}
await (await seeded()).close();
