/** An ecosystem of one's own: made by a command, served under its own names, with nothing of Montréal in it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { speakByDefault } from '../../api/language.ts';
import { PAGE_PATHS } from '../../api/pages/addresses.ts';
import { datasetOf, seedFrom, vocabularyOf } from '../../api/starting/seeding.ts';
import { run } from '../support/programs.ts';
import { serving } from '../support/serving.ts';

const MONTREAL =
  /montr[ée]al|koumbit|facil\b|civicrm|qu[ée]bec|seize\b|microsoft|lacis-[a-z]+-montreal/i;
const WEB = new URL('../../web', import.meta.url).pathname;

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-own-'));
  folders.push(folder);
  return folder;
}

async function toronto(facts = ''): Promise<string> {
  const folder = join(temporary(), 'toronto');
  const words = ['scripts/lacis.ts', 'new', 'toronto', '--to', folder, '--language', 'en'];
  const { code, output } = await run(words).ended;
  expect(output).toContain('LACIS_SEEDS=');
  expect(code).toBe(0);
  if (facts !== '') writeFileSync(join(folder, 'first-source', 'more.yaml'), facts);
  return folder;
}

/** The built pages as they are before a server dresses them. */
function webFolder(): string {
  const web = temporary();
  for (const name of ['index.html', 'embed.html'])
    writeFileSync(join(web, name), readFileSync(join(WEB, name)));
  return web;
}

const TEN = `entities:
${Array.from({ length: 9 }, (_, at) => `  - { id: body-${at}, kind: Organisation, name: { both: "Body ${at}" }, cite: { at: page ${at} } }`).join('\n')}
links:
  - { from: body-0, kind: PARTNERS_WITH, to: body-1, cite: { at: page 1 } }
`;

async function served(folder: string) {
  const graph = await openEmbedded();
  const vocabulary = vocabularyOf(folder);
  await seedFrom(folder, graph, vocabulary);
  const dataset = datasetOf(folder);
  return serving(graph, { dataset, vocabulary, web: webFolder() });
}

test.each([
  ['as the command makes it', ''],
  ['with ten entities', TEN],
])(
  'nothing of Montréal is in any page or answer of an ecosystem %s',
  async (_, facts) => {
    const address = await served(await toronto(facts));
    const paths = [
      ...PAGE_PATHS,
      ...['/embed/map', '/docs', '/docs?language=fr', '/schema.graphql', '/map.json', '/e'],
      ...['/sitemap.xml', '/stories', '/entities.csv', '/links.csv', '/support.json'],
      ...['/e/place-toronto', '/export/jsonld', '/export/xlsx', '/export/seeds', '/robots.txt'],
    ];
    for (const path of paths) {
      const text = await (await fetch(address + path)).text();
      expect(MONTREAL.exec(text)?.[0], path).toBeUndefined();
    }
    const graphiql = await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } });
    // The editor of the page knows Microsoft’s.
    const said = (await graphiql.text()).replaceAll(/microsoft/gi, '');
    expect(MONTREAL.exec(said)?.[0]).toBeUndefined();
    const query =
      '{ about { name licence } convergences(first: 20) { nodes { id } } gaps(first: 20) { nodes { title } } }';
    const answer = await fetch(`${address}/graphql?query=${encodeURIComponent(query)}`);
    expect(MONTREAL.exec(await answer.text())?.[0]).toBeUndefined();
  },
  30_000,
);

test('pages bear its name, its language and its first sentence, and show all of a small graph', async () => {
  const address = await served(await toronto(TEN));
  for (const path of ['/', '/embed/map']) {
    const text = await (await fetch(address + path)).text();
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('<title>Lacis · Toronto</title>');
    const [, said = ''] = /id="ecosystem">(.*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(said)).toMatchObject({
      name: { fr: 'Toronto', en: 'Toronto' },
      lead: { en: 'The free-software ecology: Toronto' },
      isSmall: true,
      place: 'place-toronto',
    });
  }
});

test('no name can leave its place in the page', async () => {
  const folder = await toronto();
  const file = join(folder, 'dataset.yaml');
  const hostile = '</script><script>alert(1)</script>"&';
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(/shortName:\n.*\n.*\n/, `shortName: '${hostile}'\n`),
  );
  const text = await (await fetch(await served(folder))).text();
  expect(text).toContain('Lacis · &lt;/script&gt;');
  expect(text).not.toContain('<script>alert');
});

test('a reader who says nothing is answered in its language', async () => {
  const address = await served(await toronto());
  speakByDefault('EN');
  try {
    const response = await fetch(`${address}/nothing-here`, { headers: { 'accept-language': '' } });
    expect(await response.text()).toMatch(/Nothing|nothing|no /);
  } finally {
    speakByDefault('FR');
  }
});

test('kinds and links of its own stand beside those that Lacis ships', async () => {
  const folder = await toronto(`entities:
  - { id: reef, kind: Garden, name: { both: Reef }, cite: { at: page 1 } }
`);
  const label = { fr: 'jardin', en: 'garden' };
  const kind = {
    ...{ id: 'Garden', list: 'gardens', family: 'places', shape: 'circle', label, fields: [] },
    plural: { fr: 'jardins', en: 'gardens' },
    description: { fr: 'Un jardin partagé.', en: 'A shared garden.' },
  };
  const shipped = JSON.parse(readFileSync('seeds/vocabulary.json', 'utf8'));
  const family = shipped.kinds[0].family;
  writeFileSync(join(folder, 'vocabulary.json'), JSON.stringify({ kinds: [{ ...kind, family }] }));
  expect(vocabularyOf(folder).kinds.at(-1)?.id).toBe('Garden');
  const address = await served(folder);
  const query = encodeURIComponent('{ gardens(first: 5) { nodes { id } } }');
  const answer = await (await fetch(`${address}/graphql?query=${query}`)).json();
  expect(answer).toEqual({ data: { gardens: { nodes: [{ id: 'reef' }] } } });
});

test('the script of the page names no place, no actor and no codebase of Montréal', () => {
  const files = readdirSync(WEB, { recursive: true })
    .map(String)
    .filter((file) => /\.(tsx?|html|css)$/.test(file) && !file.endsWith('.d.ts'));
  const wrong = files.filter((file) => {
    const text = readFileSync(join(WEB, file), 'utf8')
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/\/\/.*$/gm, '');
    return MONTREAL.test(text);
  });
  expect(wrong).toEqual([]);
});

test('another ecosystem in the data folder, or files that changed, are said at the start', async () => {
  const [one, other] = [await toronto(), join(temporary(), 'ottawa')];
  await run(['scripts/lacis.ts', 'new', 'ottawa', '--to', other]).ended;
  const env = { LACIS_DATA: join(temporary(), 'data'), LACIS_SEEDS: one, PORT: '0' };
  await run(['scripts/lacis.ts', 'seed'], env).ended;
  const refused = await run(['api/server.ts'], { ...env, LACIS_SEEDS: other }).ended;
  expect(refused.code).toBe(1);
  expect(refused.errors).toMatch(/holds the facts of .*Toronto.*Ottawa.*set LACIS_SEEDS/s);
  writeFileSync(join(one, 'first-source', 'more.yaml'), TEN);
  const started = run(['api/server.ts'], env);
  await started.says(/changed since they were loaded.*npm run lacis -- seed/);
  started.process.kill('SIGTERM');
  await started.ended;
}, 60_000);
