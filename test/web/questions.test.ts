/** The questions of the first screen lead to views that exist; operations of the page are put together once. */
import { describe, expect, test } from 'vitest';
import { addressOf, viewAt } from '../../web/address.ts';
import { QUESTIONS, THEMES_ASKED } from '../../web/lenses/home/questions.ts';
import { en } from '../../web/lenses/home/words.en.ts';
import { fr } from '../../web/lenses/home/words.fr.ts';
import { graphql } from '../../web/remote/graphql.ts';
import { wantsMore } from '../../web/remote/need.ts';
import { VOCABULARY } from './small-atlas.ts';

const all = Object.entries(QUESTIONS).flatMap(([theme, views]) =>
  Object.entries(views).map(([id, view]) => [theme, id, view] as const),
);

describe.each(all)('%s, %s', (theme, id, address) => {
  const view = viewAt(address);

  test('leads to the view that its address names, with kinds of link and entity that exist', () => {
    expect(`/${view.lens}`).toBe(address.split('?')[0]);
    expect(addressOf(view)).toBe(address);
    for (const verb of view.filters.verbs ?? [])
      expect(VOCABULARY.links.has(verb), verb).toBe(true);
    for (const kind of view.filters.kinds ?? [])
      expect(VOCABULARY.kinds.has(kind), kind).toBe(true);
  });

  test('is asked in both languages', () => {
    const words = (all: typeof en.questions | typeof fr.questions) =>
      (all[theme as keyof typeof all] as Readonly<Record<string, string>>)[id] ?? '';
    expect(words(en.questions)).toMatch(/\?$/);
    expect(words(fr.questions)).toMatch(/\u202f\?$/);
  });
});

test('themes stand in the order of the questions', () => {
  expect(THEMES_ASKED).toEqual(Object.keys(QUESTIONS));
});

describe('an operation', () => {
  const inner = graphql(`fragment Inner on Entity { id }`) as unknown as string;
  const outer = (graphql as unknown as (text: string, of: readonly string[]) => string)(
    `fragment Outer on Entity { ...Inner }`,
    [inner],
  );

  test('carries the fragments that it spreads, each once', () => {
    const query = (graphql as unknown as (text: string, of: readonly string[]) => string)(
      `query Q { entity(id: "x") { ...Outer ...Inner } }`,
      [outer, inner],
    );
    expect(query.match(/fragment Inner on/g)).toHaveLength(1);
    expect(query.match(/fragment Outer on/g)).toHaveLength(1);
    expect(query.startsWith('query Q')).toBe(true);
  });

  test('without fragments is its text', () => {
    expect(graphql(`\n  query Q { about { name } }\n`)).toBe('query Q { about { name } }');
  });
});

test('a key asks for more where nothing but the number differs', () => {
  expect(wantsMore({ id: 'a', most: 24 }, { id: 'a', most: 48 })).toBe(true);
  expect(wantsMore({ id: 'a', most: 24 }, { id: 'b', most: 24 })).toBe(false);
});
