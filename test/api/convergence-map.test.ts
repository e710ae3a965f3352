/** The map of convergences says what the board says: the same cards, the same meetings, the same counts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { CONVERGING } from '../support/converging.ts';
import { askingSeeded } from '../support/seeded.ts';
import { world } from '../support/world.ts';

interface Tie {
  readonly id: string;
  readonly actors: readonly { readonly id: string }[];
  readonly reasonCount: number;
  readonly strength: number;
  readonly tied: boolean;
  readonly kinds: readonly { kind: string; sharedCount: number; strength: number }[];
  readonly reasons: readonly { readonly convergence: { readonly id: string } }[];
  readonly meeting: { readonly id: string } | null;
}
interface Card {
  readonly id: string;
  readonly parties: readonly {
    readonly counted: boolean;
    readonly entity: { readonly id: string; readonly __typename: string };
    readonly speaksAs: { readonly id: string } | null;
  }[];
}

const TIES =
  'ties(first: 500) { id actors { id } reasonCount strength tied kinds { kind sharedCount strength } reasons(first: 500) { convergence { id } } meeting { id } }';
const PLACE = 'place: "montreal"';

describe('on the shipped data', () => {
  let ask: Ask;
  /** The name of an actor under which the map has it: several names of one actor are one. */
  let named: (id: string) => string;
  beforeAll(async () => {
    ask = await askingSeeded();
    const fields = 'from { id } to { id } status';
    const { links } = (
      await ask(`{ links(filter: {kinds: [SAME_AS]}, first: 500) { nodes { ${fields} } } }`)
    ).data;
    const { actors } = await map('where: ALL', 'actors { entity { id } }');
    const there = new Set(actors.map((one: { entity: { id: string } }) => one.entity.id));
    const same = new Map<string, string[]>();
    for (const { from, to, status } of links.nodes)
      if (['STATED', 'REPORTED', 'INFERRED'].includes(status))
        for (const [a, b] of [
          [from.id, to.id],
          [to.id, from.id],
        ])
          same.set(a, [...(same.get(a) ?? []), b]);
    named = (id) =>
      there.has(id) ? id : ((same.get(id) ?? []).find((one) => there.has(one)) ?? id);
  });
  const map = async (args: string, fields = `tieCount ${TIES}`) =>
    (await ask(`{ convergenceMap(${args}) { ${fields} } }`)).data.convergenceMap;

  test('two share exactly the cards of the board in which both count as voices of their own', async () => {
    const { ties, tieCount } = await map('where: ALL');
    const { nodes } = (
      await ask(`{ convergences(where: ALL, first: 500, kinds: [CAUSE, BARRIER, NEED, STATEMENT, PARTNER, JOINED, CODEBASE, EVENT]) {
        nodes { id parties(first: 500) { counted entity { __typename id } speaksAs { id } } } } }`)
    ).data.convergences as { nodes: readonly Card[] };
    const shared = new Map<string, string[]>();
    for (const { id, parties } of nodes) {
      // Who has many partners because it governs brings nobody together.
      if (id === 'partner--ville-de-montreal') continue;
      const actors = new Map(
        parties
          .filter(
            ({ counted, entity }) =>
              counted && ['Organisation', 'Person'].includes(entity.__typename),
          )
          .map(({ entity, speaksAs }) => [named(entity.id), named(speaksAs?.id ?? entity.id)]),
      );
      const all = [...actors];
      for (const [at, [one, voice]] of all.entries())
        for (const [other, another] of all.slice(at + 1)) {
          if (voice === another) continue;
          const pair = [one, other].sort().join('--');
          shared.set(pair, [...(shared.get(pair) ?? []), id]);
        }
    }
    expect(tieCount).toBe(ties.length);
    expect(
      Object.fromEntries(
        (ties as readonly Tie[]).map(({ id, reasons }) => [
          id,
          reasons.map(({ convergence }) => convergence.id).sort(),
        ]),
      ),
    ).toEqual(Object.fromEntries([...shared].map(([id, cards]) => [id, cards.sort()])));
  });

  test('who should meet is who should meet on the board, and none of them is tied', async () => {
    const { ties, missingCount } = await map(`where: LOCAL, ${PLACE}`, `missingCount ${TIES}`);
    const { nodes } = (
      await ask(`{ convergences(kinds: [MEETING], where: LOCAL, ${PLACE}, first: 500) {
        nodes { id parties(first: 9) { entity { id } } } } }`)
    ).data.convergences;
    const pairs = new Set<string>();
    for (const { parties } of nodes) {
      const ids = parties.map(({ entity }: { entity: { id: string } }) => entity.id).sort();
      ids.forEach((one: string, at: number) => {
        for (const other of ids.slice(at + 1)) pairs.add(`${one}--${other}`);
      });
    }
    const missing = (ties as readonly Tie[]).filter(({ meeting }) => meeting !== null);
    expect(pairs.size).toBeGreaterThan(2);
    expect(missing.map(({ id }) => id).sort()).toEqual([...pairs].sort());
    expect(missingCount).toBe(pairs.size);
    expect(missing.filter(({ tied }) => tied)).toEqual([]);
  });

  test('what unites several kinds of stakeholder is counted as the board counts it', async () => {
    const kinds = '[RESEARCH, PUBLIC]';
    const { unitingCount: uniting, actors } = await map(
      `where: ALL, stakeholders: ${kinds}`,
      'unitingCount actors { stakeholder }',
    );
    const board = await ask(`{ convergences(where: ALL, stakeholders: ${kinds}) { totalCount } }`);
    expect(uniting).toBe(board.data.convergences.totalCount);
    expect(new Set(actors.map((one: { stakeholder: string }) => one.stakeholder))).toEqual(
      new Set(['RESEARCH', 'PUBLIC']),
    );
    expect((await map('stakeholders: [UNION]', 'unitingCount')).unitingCount).toBeNull();
  });

  test('where nothing unites all, it says what unites most of them, as the board counts it', async () => {
    const { unitingCount, nearest } = await map(
      'stakeholders: [UNION, CO_OPERATIVE, RESEARCH, NON_PROFIT]',
      'unitingCount nearest { stakeholders without convergenceCount convergence { id title } }',
    );
    expect(unitingCount).toBe(0);
    expect(nearest.length).toBeGreaterThan(0);
    for (const { stakeholders, without, convergenceCount, convergence } of nearest) {
      expect([...stakeholders, ...without].sort()).toEqual([
        'CO_OPERATIVE',
        'NON_PROFIT',
        'RESEARCH',
        'UNION',
      ]);
      const { data } = await ask(
        `{ convergences(stakeholders: [${stakeholders}], first: 1) { totalCount nodes { id } } }`,
      );
      expect(data.convergences.totalCount).toBe(convergenceCount);
      expect(data.convergences.nodes[0].id).toBe(convergence.id);
    }
    const all = await map(
      'where: ALL, stakeholders: [RESEARCH, PUBLIC]',
      'nearest { convergenceCount }',
    );
    expect(all.nearest).toEqual([]);
  });

  test('a local tie has an end in the place and none that is known to be elsewhere', async () => {
    const fields = `where { localCount elsewhereCount unknownCount } tieCount actors { entity { id } local } ties(first: 500) { actors { id } }`;
    const here = await map(`where: LOCAL, ${PLACE}`, fields);
    const all = await map(`where: ALL, ${PLACE}`, fields);
    const local = new Map<string, boolean | null>(
      here.actors.map((one: { entity: { id: string }; local: boolean | null }) => [
        one.entity.id,
        one.local,
      ]),
    );
    expect(here.tieCount).toBe(here.where.localCount);
    expect(all.tieCount).toBe(
      all.where.localCount + all.where.elsewhereCount + all.where.unknownCount,
    );
    for (const { actors } of here.ties as readonly Tie[]) {
      const ends = actors.map(({ id }) => local.get(id));
      expect(ends).toContain(true);
      expect(ends).not.toContain(false);
    }
  });

  test('a group has the name of a theme in which each of its members takes part; each actor is in one', async () => {
    const { groups, actors } = await map(
      `where: LOCAL, ${PLACE}`,
      'groups { id members convergence { title kind parties(first: 500) { counted entity { id } } } } actors { entity { id } group }',
    );
    expect(groups.length).toBeGreaterThan(3);
    const seen = new Set<string>();
    for (const { id, members, convergence } of groups) {
      const parties = convergence.parties
        .filter((one: { counted: boolean }) => one.counted)
        .map(({ entity }: { entity: { id: string } }) => named(entity.id));
      expect(members.length).toBeGreaterThan(2);
      for (const member of members) {
        expect(parties, id).toContain(member);
        expect(seen.has(member)).toBe(false);
        seen.add(member);
      }
      expect(['MEETING', 'COMMUNITY']).not.toContain(convergence.kind);
    }
    for (const { entity, group } of actors) if (group !== null) expect(seen).toContain(entity.id);
  });

  test('least leaves out ties of fewer things; the parts of a strength add up to it', async () => {
    const every = (await map('where: ALL')).ties as readonly Tie[];
    const { ties, mostShared } = await map('where: ALL, least: 3', `mostShared ${TIES}`);
    expect(ties.map(({ id }: Tie) => id)).toEqual(
      every.filter(({ reasonCount }) => reasonCount > 2).map(({ id }) => id),
    );
    expect(mostShared).toBe(Math.max(...every.map(({ reasonCount }) => reasonCount)));
    for (const { kinds, strength, reasonCount } of every) {
      expect(kinds.reduce((sum, one) => sum + one.strength, 0)).toBeCloseTo(strength, 9);
      expect(kinds.reduce((sum, { sharedCount }) => sum + sharedCount, 0)).toBe(reasonCount);
    }
  });

  test('a tie alone gives the facts of both on each thing shared, in both languages', async () => {
    const { convergenceTie: tie } = (
      await ask(`{ convergenceTie(between: ["simon-emmanuel-roux", "seize"]) {
        id tied sentence fr: sentence(language: FR) meeting { id }
        reasons(first: 50) { factCount facts(first: 50) { id from { id } } } } }`)
    ).data;
    expect(tie).toMatchObject({ id: 'seize--simon-emmanuel-roux', tied: false });
    expect(tie.meeting.id).toContain('seize--simon-emmanuel-roux');
    expect(tie.sentence).toMatch(/^No present tie is recorded between SEIZE and Simon.*Both /);
    expect(tie.fr).toMatch(/^Aucun lien actuel.*Les deux /);
    for (const { facts, factCount } of tie.reasons) {
      expect(facts.length).toBe(factCount);
      const from = new Set(facts.map((fact: { from: { id: string } }) => fact.from.id));
      expect(from).toEqual(new Set(['seize', 'simon-emmanuel-roux']));
    }
  });
});

describe('on a small world', () => {
  let ask: Ask;
  beforeAll(async () => {
    ask = asking(await world(CONVERGING));
  });

  test('a voice counts once: whoever works for a body, and alone reports it, is tied to nobody through it', async () => {
    const { data } = await ask(
      `{ convergenceMap { where { localCount } ties { id reasons { convergence { id } } } } }`,
    );
    const { ties, where } = data.convergenceMap;
    expect(where).toBeNull();
    const ids = ties.map(({ id }: Tie) => id);
    expect(ids).toContain('ana--coop');
    expect(ids).not.toContain('ana--syndicat');
  });

  test('what cannot be asked is refused in one sentence', async () => {
    const least = await ask('{ convergenceMap(least: 0) { tieCount } }');
    expect(least.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'least' });
    const one = await ask('{ convergenceTie(between: ["coop"]) { id } }');
    expect(one.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT', field: 'between' });
    const none = await ask('{ convergenceTie(between: ["coop", "collectif"]) { id } }');
    expect(none.data.convergenceTie).toBeNull();
  });
});
