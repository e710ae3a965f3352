/** The traps that the five founding texts set: who speaks. */
import { describe, expect, test } from 'vitest';
import { ends, entities, links, linksWith, said, sourcesOf } from './traps.ts';

describe('who speaks', () => {
  const held = (statement: string, holder: string) =>
    linksWith({ kind: 'HOLDS', from: holder, to: statement }).map(
      ({ properties }) => properties['stance'],
    );

  test('the SEIZE paper has no byline: its author is inferred', () => {
    expect(ends(linksWith({ kind: 'AUTHORED', to: 'ecologie-du-logiciel-libre' }))).toEqual([
      ['seize', 'ecologie-du-logiciel-libre', 'inferred'],
    ]);
  });

  test('Uber is named in the caption only', () => {
    const spoken = links.filter(({ from, to }) => from === 'uber' || to === 'uber');
    expect(new Set(spoken.flatMap(sourcesOf))).toEqual(
      new Set(['caption-of-the-devoir-photograph']),
    );
  });

  test('what the journalist relays is marked as relayed', () => {
    const relayed = [
      ...linksWith({ kind: 'HOLDS', to: 'co-operative-form-protects-from-takeover' }),
      ...linksWith({ kind: 'PROPOSES', to: 'change-of-financial-model-of-ile-sans-fil' }),
    ];
    expect(relayed).toHaveLength(2);
    expect(new Set(relayed.map(({ properties }) => properties['reportedBy']))).toEqual(
      new Set(['etienne-plamondon-emond']),
    );
  });

  test('the objections that Scoffoni reports are not his', () => {
    for (const id of [
      'pooling-is-too-complicated-for-firms',
      'small-firms-are-too-independent-minded-to-pool',
      'it-decision-makers-are-not-children',
    ]) {
      expect(held(id, 'philippe-scoffoni')).toEqual(['against']);
    }
  });

  test('words lent to Christophe are Bonob0h’s; Christophe disowns them', () => {
    const lent = 'they-only-want-money-and-do-not-care-about-the-rest';
    expect(held(lent, 'bonob0h')).toEqual(['concern']);
    expect(held(lent, 'christophe')).toEqual(['against']);
  });

  test('the claims of Bonob0h about others are still to be verified', () => {
    for (const id of [
      'inquiry-into-sales-practices',
      'presentation-of-the-global-vision',
      'two-banks',
    ]) {
      expect(said(id)['status']).toBe('unverified');
    }
  });

  test('the doubts about op-eds are those of Framasoft alone', () => {
    const foreword = links.filter(
      (link) => link.kind === 'HOLDS' && sourcesOf(link).includes('avant-propos-de-framasoft'),
    );
    expect(foreword.length).toBeGreaterThanOrEqual(7);
    expect(new Set(foreword.map(({ from }) => from))).toEqual(new Set(['framasoft']));
    const elsewhere = links.filter(
      ({ kind, from, to }) =>
        kind === 'HOLDS' && from !== 'framasoft' && foreword.some((link) => link.to === to),
    );
    expect(elsewhere).toEqual([]);
  });

  test('the position of the CNRS ethics committee is a link without content', () => {
    expect(linksWith({ kind: 'HOLDS', from: 'comite-d-ethique-du-cnrs' })).toEqual([]);
  });

  test('of three pieces of advice, two are participants’ and the third the author’s', () => {
    const advice = entities.filter(
      ({ folder, properties }) =>
        folder === 'fabrique-de-communs-numeriques' && properties['statementKind'] === 'advice',
    );
    const holders = advice
      .sort((a, b) => Number(a.properties['order']) - Number(b.properties['order']))
      .flatMap(({ id }) => linksWith({ kind: 'HOLDS', to: id }).map(({ from }) => from));
    expect(holders).toEqual([
      'participant-conseiller-1',
      'participant-conseiller-2',
      'cyril-desmidt',
    ]);
  });

  test('nine comments: one by Galuel, four by Bonob0h, three by Christophe, one by Philippe', () => {
    const authors = linksWith({ kind: 'AUTHORED' })
      .filter(({ to }) => /-comment-\d$/.test(to))
      .sort((a, b) => (a.to < b.to ? -1 : 1))
      .map(({ from }) => from);
    const [galuel, bonob0h, christophe] = ['galuel', 'bonob0h', 'christophe'];
    expect(authors).toEqual([
      galuel,
      bonob0h,
      christophe,
      'philippe-comment-4',
      bonob0h,
      christophe,
      bonob0h,
      christophe,
      bonob0h,
    ]);
  });
});
