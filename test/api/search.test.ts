import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world());
});

const found = async (text: string, kinds?: string[]) => {
  const { data } = await ask(
    'query ($text: String!, $kinds: [EntityKind!]) { search(text: $text, kinds: $kinds) { entity { id } } }',
    { text, kinds },
  );
  return data.search.map(({ entity }: { entity: { id: string } }) => entity.id);
};

test.each([
  ['as one types', 'coopé', ['coop-du-lac']],
  ['without accents', 'cooperative', ['coop-du-lac']],
  ['in capitals', 'COOPÉRATIVE DU LAC', ['coop-du-lac']],
  ['in the other language', 'harbour', ['oeuvre-du-port']],
  ['by an alias', 'ecluse', ['coop-du-lac']],
  ['with a ligature', 'œuvre', ['oeuvre-du-port']],
  ['without its ligature', 'oeuvre du port', ['oeuvre-du-port']],
  ['with one slip', 'rivierre', ['riviere']],
  ['by words in any order', 'lac coop', ['coop-du-lac']],
])('an entity is found %s', async (_, text, expected) => {
  expect(await found(text)).toEqual(expected);
});

test('a name that is the text comes before one that holds it', async () => {
  expect((await found('le lac'))[0]).toBe('le-lac');
});

test('only the kinds asked for are found', async () => {
  expect(await found('lac', ['CONCEPT'])).toEqual(['le-lac']);
});

test('nothing found is an empty list, and punctuation alone finds nothing', async () => {
  expect(await found('zzzz')).toEqual([]);
  expect(await found('…')).toEqual([]);
});

describe('names as people write them', () => {
  const NAMES = {
    'c-plus-plus': 'C++',
    'c-sharp': 'C#',
    'c-language': 'C',
    'node-js': 'Node.js',
    'libre-office': 'LibreOffice',
    dotted: 'C.S.N.',
    'open-food': 'Open Food Facts',
    trust: 'Fiducie financière',
    coop: 'Coopérative des hirondelles',
    hyphen: 'Saint-Henri-de-Taillon',
  };
  const entities = Object.entries(NAMES).map(
    ([id, name]) =>
      `  - { id: ${id}, kind: Codebase, name: { both: "${name}" }, cite: { at: p. 1 } }`,
  );
  let small: Ask;
  beforeAll(async () => {
    const source =
      '- { id: ledger, kind: Document, name: { both: Ledger }, documentKind: report, language: en, read: "2026-11-29" }\n';
    const facts = `entities:\n${entities.join('\n')}\n`;
    small = asking(await world({ 'facts/source.yaml': source, 'facts/facts.yaml': facts }));
  });

  test.each([
    ['nodejs', 'node-js'],
    ['node js', 'node-js'],
    ['node.js', 'node-js'],
    ['CSN', 'dotted'],
    ['c.s.n', 'dotted'],
    ['C++', 'c-plus-plus'],
    ['c#', 'c-sharp'],
    ['c', 'c-language'],
    ['libre office', 'libre-office'],
    ['libreoffice', 'libre-office'],
    ['openfoodfacts', 'open-food'],
    ['openfood', 'open-food'],
    ['\ufb01ducie', 'trust'],
    ['coop\u00e9\u00adrative', 'coop'],
    ['coope\u0301ra\u200btive', 'coop'],
    ['saint henri', 'hyphen'],
    ['sainthenri', 'hyphen'],
  ])('“%s” finds %s first', async (text, expected) => {
    const { data } = await small(
      'query ($text: String!) { search(text: $text) { entity { id } } entities(filter: { text: $text }) { nodes { id } } }',
      { text },
    );
    expect(data.search[0]?.entity.id).toBe(expected);
    expect(data.entities.nodes.map(({ id }: { id: string }) => id)).toContain(expected);
  });

  test('a name comes before longer ones that begin with it', async () => {
    const named = [
      'Koumbit',
      'Wiki de Koumbit, Historique',
      'Koumbit wiki',
      'Koumbit organisation',
    ];
    const lines = named.map(
      (name, at) =>
        `  - { id: k${at}, kind: Codebase, name: { both: "${name}" }, cite: { at: p. 1 } }`,
    );
    const source =
      '- { id: ledger, kind: Document, name: { both: Ledger }, documentKind: report, language: en, read: "2026-11-29" }\n';
    const facts = `entities:\n${lines.join('\n')}\n`;
    const own = asking(await world({ 'facts/source.yaml': source, 'facts/facts.yaml': facts }));
    const { data } = await own('{ search(text: "koum") { entity { id } } }');
    expect(data.search[0].entity.id).toBe('k0');
  });

  test('C++ does not find C', async () => {
    const { data } = await small('{ search(text: "c++") { entity { id } } }');
    expect(data.search.map(({ entity }: { entity: { id: string } }) => entity.id)).toEqual([
      'c-plus-plus',
    ]);
  });
});
