/** Over every card of the shipped data: each number opens to exactly what it counts, down to passages. */
import { beforeAll, expect, test } from 'vitest';
import type { Ask } from '../support/asking.ts';
import { askingSeeded } from '../support/seeded.ts';

const KINDS = [
  'STATEMENT',
  'NEED',
  'BARRIER',
  'CONCEPT',
  'CODEBASE',
  'FUNDER',
  'PERSON',
  'EVENT',
  'PARTNER',
  'PLACE',
  'CAUSE',
  'MEETING',
  'COMMUNITY',
] as const;
/** Numbers that are computed from what they open to, and count nothing. */
const COMPUTED = new Set(['rarity', 'affinity', 'consensus', 'stability']);

let ask: Ask;
beforeAll(async () => {
  ask = await askingSeeded();
});

interface Part {
  readonly name: string;
  readonly value: number;
  readonly entryCount: number;
  readonly entries: readonly { id: string; factCount: number }[];
}
interface Card {
  readonly id: string;
  readonly partyCount: number;
  readonly parties: readonly { counted: boolean }[];
  readonly stakeholders: readonly { partyCount: number; countedCount: number }[];
  readonly documentCount: number;
  readonly documents: readonly unknown[];
  readonly factCount: number;
  readonly facts: readonly { id: string }[];
  readonly parts: readonly Part[];
}

/** Every card of a kind, page by page. */
async function cardsOf(kind: string, fields: string, first = 50): Promise<Card[]> {
  const found: Card[] = [];
  for (;;) {
    const { data, errors } = await ask(
      `query ($kind: [ConvergenceKind!], $skip: Int, $first: Int) {
        convergences(kinds: $kind, first: $first, skip: $skip) { totalCount nodes { id ${fields} } }
      }`,
      { kind: [kind], skip: found.length, first },
    );
    expect(errors).toBeUndefined();
    found.push(...data.convergences.nodes);
    if (found.length >= data.convergences.totalCount) return found;
  }
}

const NUMBERS = `partyCount parties(first: 500) { counted } stakeholders { partyCount countedCount }
  documentCount documents(first: 500) { id } factCount facts(first: 500) { id }
  parts { name value entryCount entries(first: 500) { id factCount } }`;

test.each(KINDS)('%s: a number is as large as what it opens to', async (kind) => {
  const cards = await cardsOf(kind, NUMBERS, 5);
  expect(cards.length).toBeGreaterThan(0);
  for (const card of cards) {
    const { parties, stakeholders } = card;
    expect(parties, card.id).toHaveLength(card.partyCount);
    expect(card.documents, card.id).toHaveLength(card.documentCount);
    expect(new Set(card.facts.map(({ id }) => id)).size, card.id).toBe(card.factCount);
    const sum = (which: 'partyCount' | 'countedCount') =>
      stakeholders.reduce((total, one) => total + one[which], 0);
    expect(sum('partyCount'), card.id).toBe(card.partyCount);
    expect(sum('countedCount'), card.id).toBe(parties.filter(({ counted }) => counted).length);
    for (const { name, value, entryCount, entries } of card.parts) {
      expect(new Set(entries.map(({ id }) => id)).size, `${card.id} ${name}`).toBe(entryCount);
      if (COMPUTED.has(name)) continue;
      // The score takes one kind at least; where nobody counts, there is nobody to show.
      const shown = name === 'stakeholders' && parties.every(({ counted }) => !counted) ? 0 : value;
      expect(entryCount, `${card.id} ${name}`).toBe(shown);
      const facts = name === 'size' ? [] : entries.filter(({ factCount }) => factCount === 0);
      expect(facts, `${card.id} ${name}`).toEqual([]);
    }
  }
});

test.each(KINDS)('%s: behind each entry of a number stands a passage', async (kind) => {
  const cards = await cardsOf(
    kind,
    `parts { name entries(first: 30) { id facts(first: 5) { id citations { id } } } }`,
    4,
  );
  const bare = cards.flatMap(({ id, parts }) =>
    (parts as unknown as { entries: { id: string; facts: { citations: unknown[] }[] }[] }[])
      .flatMap(({ entries }) => entries)
      .filter(
        ({ facts }) => facts.length > 0 && facts.every(({ citations }) => citations.length === 0),
      )
      .map((entry) => `${id}: ${entry.id}`),
  );
  expect(bare).toEqual([]);
});

test('what a computed number is made of gives that number back', async () => {
  for (const { id, parts } of await cardsOf('CODEBASE', NUMBERS, 20)) {
    const rarity = parts.find(({ name }) => name === 'rarity');
    expect(1 / Math.log(1 + (rarity?.entryCount ?? 0)), id).toBeCloseTo(rarity?.value ?? -1, 9);
  }
});
