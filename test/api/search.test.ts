import { beforeAll, expect, test } from 'vitest';
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
