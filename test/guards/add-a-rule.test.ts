/** Follows « Add a rule »: a rule that did not exist is a file, its words in both languages, and two lines. */
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { writeSeeds } from '../support/seeds.ts';

const RULE = `
/** Events without a place. */
import type { Rule } from '../gap.ts';

export const eventWithoutPlace: Rule<'event-without-place'> = {
  kind: 'event-without-place',
  missing: { link: 'HELD_AT', direction: 'OUT' },
  absence: ['HELD_AT'],
  find: ({ facts, standing }) =>
    facts
      .of('Event')
      .filter(({ id }) => !facts.out(id, 'HELD_AT').some(standing.fact))
      .map(({ id }) => ({ subject: id, entities: [id], links: [], parts: [], detail: null })),
  rule: (words) => words.rule,
  sentence: ({ subject }, { name }, words) => words.sentence({ event: name(subject) }),
};
`;

const ENGLISH = `
  'event-without-place': {
    title: 'Event without a place',
    rule: 'An event whose place no fact names.',
    sentence: ({ event }: { readonly event: string }) => 'No source says where ' + event + ' was.',
    invitation: 'Ask those who took part.',
  },`;

const FRENCH = `
  'event-without-place': {
    title: 'Événement sans lieu',
    rule: 'Un événement dont aucun fait ne nomme le lieu.',
    sentence: ({ event }) => 'Aucune source ne dit où était ' + event + '.',
    invitation: 'Demandez aux personnes présentes.',
  },`;

/** Writes a piece into a file of the copy, after the first line that it finds. */
function insert(root: string, file: string, after: RegExp, piece: string): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const found = after.exec(text);
  expect(found, `${file}: ${after}`).not.toBeNull();
  const at = (found?.index ?? 0) + (found?.[0].length ?? 0);
  writeFileSync(path, text.slice(0, at) + piece + text.slice(at));
}

test('a rule is a file, its words and two lines: the board shows what it finds, in both languages', async () => {
  const root = mkdtempSync(join(tmpdir(), 'lacis-rule-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const own = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;
  cpSync(own('api'), join(root, 'api'), { recursive: true });
  for (const file of ['tsconfig.json', 'package.json']) cpSync(own(file), join(root, file));
  for (const folder of ['node_modules', 'seeds']) symlinkSync(own(folder), join(root, folder));

  writeFileSync(join(root, 'api/gaps/rules/places.ts'), RULE);
  insert(root, 'api/words/en/gaps.ts', /^const kinds = \{/m, ENGLISH);
  insert(root, 'api/words/fr/gaps.ts', /^const kinds: .* = \{/m, FRENCH);
  insert(root, 'api/gaps/rules.ts', /^export const RULES: .* = \[/m, ' eventWithoutPlace,');
  insert(
    root,
    'api/gaps/rules.ts',
    /^/,
    "import { eventWithoutPlace } from './rules/places.ts';\n",
  );
  insert(
    root,
    'api/gaps/schema.graphql',
    /^enum GapKind \{/m,
    '\n  "An event without a place."\n  EVENT_WITHOUT_PLACE',
  );

  const graph = await openEmbedded();
  const seeds = writeSeeds({
    'journal/source.yaml':
      '- { id: journal, kind: Document, name: { both: Journal }, read: "2026-11-21" }\n',
    'journal/events.yaml': `
entities:
  - { id: parc, kind: Place, name: { both: Parc }, cite: { at: p. 1 } }
  - { id: fete, kind: Event, name: { fr: la fête, en: the feast }, cite: { at: p. 1 } }
  - { id: marche, kind: Event, name: { fr: la marche, en: the march }, cite: { at: p. 2 } }
links:
  - { from: fete, kind: HELD_AT, to: parc, cite: { at: p. 1 } }
`,
  });
  const vocabulary = readVocabulary();
  await seedFrom(seeds, graph, vocabulary);
  const { createApi } = await import(join(root, 'api/graphql.ts'));
  const api = createApi({ graph, vocabulary, dataset: DATASET, log: () => {} });
  const response = await api.fetch('http://lacis/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr' },
    body: JSON.stringify({
      query: `{
        gaps(kinds: [EVENT_WITHOUT_PLACE]) { nodes { subject { id } sentence english: sentence(language: EN) rule } }
        gapCounts(kinds: [EVENT_WITHOUT_PLACE]) { kind }
        __type(name: "GapKind") { enumValues { name description } }
      }`,
    }),
  });
  const { data, errors } = await response.json();
  expect(errors).toBeUndefined();
  expect(data.gaps.nodes).toEqual([
    {
      subject: { id: 'marche' },
      sentence: 'Aucune source ne dit où était la marche.',
      english: 'No source says where the march was.',
      rule: 'Un événement dont aucun fait ne nomme le lieu.',
    },
  ]);
  expect(data.gapCounts).toEqual([{ kind: 'EVENT_WITHOUT_PLACE' }]);
  expect(data.__type.enumValues).toContainEqual({
    name: 'EVENT_WITHOUT_PLACE',
    description: 'An event without a place.',
  });
  await graph.close();
});
