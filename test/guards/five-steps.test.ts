/**
 * Follows « Add a kind » of CONTRIBUTING: a newcomer adds a kind of entity and a kind of link to the
 * vocabulary, and to nothing else.
 */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import {
  type EntityKind,
  type LinkKind,
  readVocabulary,
  type Vocabulary,
} from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { writeSeeds } from '../support/seeds.ts';

const TOOL: EntityKind = {
  id: 'Tool',
  list: 'tools',
  family: 'commons',
  shape: 'square',
  label: { fr: 'outil', en: 'tool' },
  plural: { fr: 'outils', en: 'tools' },
  description: { fr: 'Un objet qu’on se prête.', en: 'An object that people lend.' },
  fields: [
    { id: 'weight', kind: 'number', label: { fr: 'poids', en: 'weight' } },
    {
      id: 'toolKind',
      kind: 'choice',
      choices: 'toolKind',
      filter: 'toolKinds',
      label: { fr: 'sorte d’outil', en: 'kind of tool' },
    },
  ],
};

const LENDS: LinkKind = {
  id: 'LENDS',
  from: ['Organisation'],
  to: ['Tool'],
  label: { fr: 'prête', en: 'lends' },
  inverse: { fr: 'est prêté par', en: 'is lent by' },
  fields: [],
  verbFields: [
    {
      id: 'lends',
      on: ['Organisation'],
      direction: 'OUT',
      description: { fr: 'Les outils qu’elle prête.', en: 'Tools that it lends.' },
    },
    {
      id: 'lenders',
      on: ['Tool'],
      direction: 'IN',
      description: { fr: 'Celles qui le prêtent.', en: 'Those that lend it.' },
    },
  ],
};

const CHOICES = [
  { id: 'by-hand', label: { fr: 'à main', en: 'by hand' } },
  { id: 'powered', label: { fr: 'à moteur', en: 'powered' } },
];

function grown(before: Vocabulary): Vocabulary {
  return {
    ...before,
    kinds: [...before.kinds, TOOL],
    links: [...before.links, LENDS],
    choices: { ...before.choices, toolKind: CHOICES },
  };
}

let ask: Ask;
beforeAll(async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lacis-')), 'vocabulary.json');
  writeFileSync(file, JSON.stringify(grown(readVocabulary())));
  const vocabulary = readVocabulary(file);
  const folder = writeSeeds({
    'atelier/source.yaml':
      '- { id: carnet, kind: Document, name: { both: Carnet }, read: "2026-11-21" }\n',
    'atelier/outils.yaml': `
entities:
  - { id: atelier, kind: Organisation, name: { fr: Atelier, en: Workshop }, cite: { at: p. 1 } }
  - { id: scie, kind: Tool, name: { fr: scie, en: saw }, weight: 1.5, toolKind: by-hand, cite: { at: p. 2 } }
  - { id: perceuse, kind: Tool, name: { fr: perceuse, en: drill }, toolKind: powered, cite: { at: p. 2 } }
links:
  - { from: atelier, kind: LENDS, to: scie, cite: { at: p. 2 } }
`,
  });
  const graph = await openEmbedded();
  await seedFrom(folder, graph, vocabulary);
  ask = asking(graph, { vocabulary });
});

test('what is of the new kind is listed, filtered, typed and searched', async () => {
  const { data, errors } = await ask(`{
    tools { nodes { name weight toolKind } }
    powered: tools(filter: { toolKinds: [POWERED] }) { nodes { name } }
    search(text: "sci") { entity { id kind } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    tools: {
      nodes: [
        { name: 'drill', weight: null, toolKind: 'POWERED' },
        { name: 'saw', weight: 1.5, toolKind: 'BY_HAND' },
      ],
    },
    powered: { nodes: [{ name: 'drill' }] },
    search: [{ entity: { id: 'scie', kind: 'TOOL' } }],
  });
});

test('the new kind of link is followed by name, both ways, and among all links', async () => {
  const { data, errors } = await ask(`{
    organisations { nodes { lends { totalCount nodes { kind said other { name } } } } }
    entity(id: "scie") {
      ... on Tool { lenders { nodes { said said_fr: said(language: FR) other { name } } } }
      links(kinds: [LENDS]) { nodes { said } }
    }
  }`);
  expect(errors).toBeUndefined();
  expect(data.organisations.nodes).toEqual([
    {
      lends: {
        totalCount: 1,
        nodes: [{ kind: 'LENDS', said: 'lends', other: { name: 'saw' } }],
      },
    },
  ]);
  expect(data.entity).toEqual({
    lenders: {
      nodes: [{ said: 'is lent by', said_fr: 'est prêté par', other: { name: 'Workshop' } }],
    },
    links: { nodes: [{ said: 'is lent by' }] },
  });
});

test('the schema explains both in both languages', async () => {
  const { data } = await ask(`{
    tool: __type(name: "Tool") { description fields { name description } }
    links: __type(name: "LinkKind") { enumValues { name description } }
    choices: __type(name: "ToolKind") { enumValues { name description } }
  }`);
  const explains = (all: { name: string; description: string }[], name: string) =>
    all.find((one) => one.name === name)?.description;
  expect(data.tool.description).toBe(
    'Tool. An object that people lend. · Outil. Un objet qu’on se prête.',
  );
  expect(explains(data.tool.fields, 'lenders')).toBe(
    'Those that lend it. · Celles qui le prêtent.',
  );
  expect(explains(data.tool.fields, 'weight')).toBe(
    'Weight. A number; null where not known. · Poids. Un nombre; null si inconnu.',
  );
  expect(explains(data.links.enumValues, 'LENDS')).toBe(
    'Lends. The other way: is lent by. From: Organisation. To: Tool. · Prête. Dans l’autre sens : est prêté par. De : Organisation. À : Tool.',
  );
  expect(explains(data.choices.enumValues, 'BY_HAND')).toBe(
    'Kind of tool: by hand. · Sorte d’outil : à main.',
  );
});

test('the vocabulary that clients read has both, with labels and sentences', async () => {
  const { data } = await ask(`{ vocabulary {
    kinds { value label(language: FR) description(language: FR) }
    links { value label inverse verbFields { id on direction kinds description(language: FR) } }
  } }`);
  expect(data.vocabulary.kinds.at(-1)).toEqual({
    value: 'TOOL',
    label: 'outil',
    description: 'Un objet qu’on se prête.',
  });
  const lends = data.vocabulary.links.at(-1);
  expect(lends).toMatchObject({ value: 'LENDS', label: 'lends', inverse: 'is lent by' });
  expect(lends.verbFields[1]).toEqual({
    ...{ id: 'lenders', on: ['TOOL'], direction: 'IN', kinds: ['LENDS'] },
    description: 'Celles qui le prêtent.',
  });
});
