/** Statements answer each other across the five founding texts, each time with a passage on both sides. */
import { describe, expect, test } from 'vitest';
import type { LinkClaim } from '../../api/loading/claims.ts';
import { claims, entities, links, statusOf, textOf } from '../support/founding.ts';

const KINDS = ['CONTRADICTS', 'NARROWS', 'SAME_END', 'SUPPORTS'];
const kinds = new Map(claims.entities.map(({ id, kind }) => [id, kind]));
const isStatement = (id: string) => kinds.get(id) === 'Statement';
const answers = links.filter(({ kind, from }) => KINDS.includes(kind) && isStatement(from));
const textsOf = ({ citations }: LinkClaim) => [
  ...new Set(citations.map(({ source }) => textOf(source))),
];
const across = answers.filter((link) => textsOf(link).length > 1);
const told = (link: LinkClaim) => `${link.from} ${link.kind} ${link.to}`;

/** The texts that speak of a statement, in an entry or a position of their own. */
const speaking = (statement: string) => {
  const cited = [
    ...entities.filter(({ id }) => id === statement),
    ...links.filter(({ kind, to }) => kind === 'HOLDS' && to === statement),
  ].flatMap(({ citations }) => citations);
  return new Set(cited.map(({ source }) => textOf(source)));
};

describe('statements that answer each other', () => {
  test('at least 25 links tie statements of different texts, of each kind several', () => {
    expect(across.length).toBeGreaterThanOrEqual(25);
    for (const kind of KINDS)
      expect(across.filter((link) => link.kind === kind).length, kind).toBeGreaterThan(4);
  });

  test('each two of the five texts answer each other', () => {
    const pairs = new Set(across.map((link) => textsOf(link).sort().join(' ')));
    expect(pairs.size).toBe(10);
  });

  test('each cites a passage of both sides, from a text that speaks of that side', () => {
    const lame = answers.filter(({ from, to, citations }) => {
      const [first, second] = citations;
      return !(
        citations.length === 2 &&
        first?.quote &&
        second?.quote &&
        first.source !== second.source &&
        speaking(from).has(textOf(first.source)) &&
        speaking(to).has(textOf(second.source))
      );
    });
    expect(lame.map(told)).toEqual([]);
  });

  test('the connection is the coder’s and says why, unless one text takes up the other’s words', () => {
    const stated = answers.filter((link) => statusOf(link) === 'stated');
    // Only comments answer a text that one can see them answer.
    expect(stated.every((link) => textsOf(link).length === 1)).toBe(true);
    const silent = answers.filter(
      ({ properties }) => !(properties['noteFr'] && properties['noteEn']),
    );
    expect(silent.map(told)).toEqual([]);
  });

  test('a statement supports statements, and nothing else; nothing else supports a statement', () => {
    const mixed = claims.links.filter(
      ({ kind, from, to }) => kind === 'SUPPORTS' && isStatement(from) !== isStatement(to),
    );
    expect(mixed.map(told)).toEqual([]);
  });

  test('no two statements are tied twice', () => {
    const pairs = answers.map(({ from, to }) => [from, to].sort().join(' '));
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});
