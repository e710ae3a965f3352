/** What each board says of the shipped data, held against the table that was written from the texts. */
import { beforeAll, describe, expect, test } from 'vitest';
import { type Expected, table } from '../conclusions/table.ts';
import type { Ask } from '../support/asking.ts';
import { attributions } from './attributions.ts';

interface Party {
  readonly entity: { readonly id: string };
  readonly counted: boolean;
  readonly speaksAs: { readonly id: string } | null;
  readonly facts: readonly { readonly id: string }[];
}

interface Convergence {
  readonly id: string;
  readonly kind: string;
  readonly subject: { readonly id: string } | null;
  readonly other?: { readonly id: string };
  readonly parts: readonly { readonly name: string; readonly value: number }[];
  readonly parties: readonly Party[];
}

type Position = Party['facts'][number] & {
  readonly stance: string;
  readonly limit: string | null;
  readonly instrument: string | null;
};

interface Divergence {
  readonly id: string;
  readonly kind: string;
  readonly statement: { readonly id: string };
  readonly other: { readonly id: string } | null;
  readonly sides: readonly {
    readonly stances: readonly string[];
    readonly limit: string | null;
    readonly instrument: string | null;
    readonly parties: readonly (Omit<Party, 'facts'> & { readonly facts: readonly Position[] })[];
  }[];
}

interface Gap {
  readonly kind: string;
  readonly missingIn: string;
  readonly subject: { readonly id: string };
  readonly entities: readonly { readonly id: string }[];
}

const KINDS =
  'STATEMENT, NEED, BARRIER, JOINED, CODEBASE, FUNDER, PERSON, EVENT, PARTNER, CAUSE, MEETING';
const PARTY = 'entity { id } counted speaksAs { id }';
const CARD =
  'id kind subject { id } ... on JoinedConvergence { other { id } } parts { name value }';
const CONVERGENCES = `query ($kinds: [ConvergenceKind!], $skip: Int) {
  convergences(kinds: $kinds, place: "montreal", where: ALL, first: 100, skip: $skip) { totalCount nodes {
    ${CARD} parties(first: 100) { ${PARTY} } } } }`;
const CONCEPTS = `{ convergences(kinds: [CONCEPT], place: "montreal", where: ALL, first: 40) { totalCount nodes {
  ${CARD} parties(first: 50) { ${PARTY} facts(first: 100) { id } } } } }`;
const DIVERGENCES = `{ divergences(place: "montreal", where: ALL, first: 60, skip: 0) { totalCount nodes {
  id kind statement { id } other { id }
  sides { stances limit instrument parties {
    entity { id } counted speaksAs { id } facts(first: 20) { id stance limit instrument } } } } } }`;

const ids = (parties: readonly Pick<Party, 'entity'>[]) =>
  parties.map(({ entity }) => entity.id).sort();

/** In milliseconds: the whole data set is loaded, and every board read to its end. */
const PATIENT = 300_000;

/** @param open the API on the shipped data */
export function conclusionsContract(open: () => Promise<Ask>): void {
  let convergences: readonly Convergence[];
  let meetings: readonly Convergence[];
  let divergences: readonly Divergence[];
  const gaps = new Map<string, readonly Gap[]>();
  let ask: Ask;

  async function every(kinds: readonly string[]): Promise<Convergence[]> {
    const all: Convergence[] = [];
    for (let total = 1; all.length < total; ) {
      const { data, errors } = await ask(CONVERGENCES, { kinds, skip: all.length });
      expect(errors).toBeUndefined();
      total = data.convergences.totalCount;
      all.push(...data.convergences.nodes);
    }
    return all;
  }

  async function gapsOf(kind: string): Promise<readonly Gap[]> {
    const known = gaps.get(kind);
    if (known !== undefined) return known;
    const { data, errors } = await ask(
      `{ gaps(kinds: [${kind}], place: "montreal", where: ALL, first: 500) { nodes { kind missingIn subject { id } entities(first: 200) { id } } } }`,
    );
    expect(errors).toBeUndefined();
    gaps.set(kind, data.gaps.nodes);
    return data.gaps.nodes;
  }

  beforeAll(async () => {
    ask = await open();
    const all = await every(KINDS.split(', '));
    const { data, errors } = await ask(CONCEPTS);
    expect(errors).toBeUndefined();
    expect(data.convergences.nodes).toHaveLength(data.convergences.totalCount);
    convergences = [...all, ...data.convergences.nodes];
    meetings = all.filter(({ kind }) => kind === 'MEETING');
    const answer = await ask(DIVERGENCES);
    expect(answer.errors).toBeUndefined();
    divergences = answer.data.divergences.nodes;
    expect(divergences).toHaveLength(answer.data.divergences.totalCount);
  }, PATIENT);

  describe('convergences', () => {
    test.each(table.convergences)('$kind on $on', ({ kind, on, with: other, voices, only }) => {
      const found = convergences.find(
        (one) => one.kind === kind && one.subject?.id === on && one.other?.id === other,
      );
      const who = ids(found?.parties ?? []);
      if (only !== undefined) expect(who).toEqual([...only].sort());
      expect(who).toEqual(expect.arrayContaining(voices ?? []));
    });

    test.each(table.convergences_not)('there is no $id', ({ id }) => {
      expect(convergences.map((one) => one.id)).not.toContain(id);
    });

    test.each(table.parties_not)('$party does not count in $id', ({ id, party }) => {
      const card = convergences.find((one) => one.id === id);
      const counted = (card?.parties ?? []).filter((one) => one.counted);
      expect(ids(counted)).not.toContain(party);
    });

    test.each(table.attributions_not)(
      '$holder does not speak of $concept',
      ({ concept, holder }) => {
        const card = convergences.find(({ id }) => id === `concept--${concept}`);
        expect(ids(card?.parties ?? [])).not.toContain(holder);
      },
    );

    attributions(() => ask);

    test('each number counts independent voices, and no actor twice', () => {
      for (const { id, parts, parties } of convergences) {
        const holders = parts.find(({ name }) => name === 'holders')?.value;
        const counted = parties.filter((party) => party.counted);
        const voices = new Set(counted.map(({ entity, speaksAs }) => speaksAs?.id ?? entity.id));
        expect(voices.size, id).toBe(holders);
        expect(new Set(ids(parties)).size, id).toBe(parties.length);
      }
    });
  });

  test.each(table.meetings_not)('%s and %s are not told to meet', (one, other) => {
    const told = meetings.filter(({ parties }) =>
      [one, other].every((id) => ids(parties).includes(id)),
    );
    expect(told.map(({ id }) => id)).toEqual([]);
  });

  describe('divergences', () => {
    test.each(table.divergences)('$kind on $on', ({ kind, on, other, sides }) => {
      const found = divergences.find(
        (one) => one.kind === kind && one.statement.id === on && one.other?.id === other,
      );
      const told = (found?.sides ?? []).map(({ parties }) => ids(parties));
      expect(told.map(String).sort()).toEqual(sides.map((side) => String([...side].sort())).sort());
    });

    test.each(table.divergences_not)('none on $on ($kinds, $holder)', ({ kinds, on, holder }) => {
      const found = divergences
        .filter((one) => kinds.includes(one.kind) && [one.statement.id, one.other?.id].includes(on))
        .filter(
          ({ sides }) =>
            holder === undefined || sides.some(({ parties }) => ids(parties).includes(holder)),
        );
      expect(found.map(({ id }) => id)).toEqual([]);
    });

    test('nobody stands on two sides, and each stance and limit is somebody’s of that side', () => {
      expect(divergences.length).toBeGreaterThan(20);
      for (const { id, kind, sides } of divergences) {
        expect(sides.length, id).toBeGreaterThan(1);
        const all = sides.flatMap(({ parties }) => ids(parties));
        if (kind !== 'MEANS') expect(new Set(all).size, id).toBe(all.length);
        for (const { stances, limit, instrument, parties } of sides) {
          const facts = parties.map((party) => party.facts);
          const taken = facts.flat().map(({ stance }) => stance);
          for (const stance of stances) expect(taken, id).toContain(stance);
          for (const own of facts) {
            if (limit !== null)
              expect(
                own.map((one) => one.limit),
                id,
              ).toContain(limit);
            if (instrument !== null)
              expect(
                own.map((one) => one.instrument),
                id,
              ).toContain(instrument);
          }
        }
      }
    });
  });

  describe('gaps', () => {
    const isOn = ({ on, with: other }: Expected, gap: Gap) =>
      gap.subject.id === on && (other === undefined || gap.entities.some(({ id }) => id === other));

    test.each(table.gaps)('$kind of $on is missing in the $in', async (expected) => {
      const found = (await gapsOf(expected.kind)).filter((gap) => isOn(expected, gap));
      expect(found.map(({ missingIn }) => missingIn)).toEqual([expected.in]);
    });

    test.each(table.gaps_not)('no $kind of $on', async (expected) => {
      const found = (await gapsOf(expected.kind)).filter((gap) => isOn(expected, gap));
      expect(found).toEqual([]);
    });
  });

  describe('the first twenty local cards', () => {
    const boards = new Map<string, readonly (Gap & { id: string })[]>();
    const first = async (board: string) => {
      const known = boards.get(board);
      if (known !== undefined) return known;
      const query =
        board === 'CONVERGENCES'
          ? '{ board: convergences(place: "montreal") { nodes { id } } }'
          : `{ board: gaps(place: "montreal", missingIn: ${board}, first: 20) { nodes { id kind subject { id } } } }`;
      const { data, errors } = await ask(query);
      expect(errors).toBeUndefined();
      boards.set(board, data.board.nodes);
      return data.board.nodes as readonly (Gap & { id: string })[];
    };

    test.each(table.first_not)('$board does not begin with $id', async ({ board, id }) => {
      const shown = (await first(board)).map((card) => card.id);
      expect(shown).toHaveLength(20);
      expect(shown).not.toContain(id);
    });

    test.each(['WORLD', 'RECORDS'])('%s speaks of no subject twice', async (board) => {
      const subjects = (await first(board)).map(({ subject }) => subject.id);
      expect(new Set(subjects).size).toBe(20);
    });
  });

  /** Where two places show one number: each line names them, and what they count. */
  describe('one question, one number', () => {
    const codebases = async () => {
      const { data } = await ask(`{
        useAndSupport { ranked(first: 500) { codebase { id } userCount contributorCount } notJudged(first: 500) { id } }
        gaps(kinds: [CODEBASE_WITHOUT_LICENCE, CODEBASE_WITHOUT_FUNDING, CODEBASE_WITH_ONE_EMPLOYER], first: 500) {
          nodes { subject { id } weight } }
        unkept: gaps(kinds: [CODEBASE_WITHOUT_MAINTAINER], first: 500) { nodes { subject { id } } } }`);
      return data;
    };

    test('who relies on a codebase: use against support, and the weight of its gaps', async () => {
      const data = await codebases();
      const used = new Map<string, number>(
        data.useAndSupport.ranked.map((one: Supported) => [one.codebase.id, one.userCount]),
      );
      const both = data.gaps.nodes.filter(({ subject }: Gap) => used.has(subject.id));
      expect(both.length).toBeGreaterThan(2);
      for (const { subject, weight } of both) expect(used.get(subject.id), subject.id).toBe(weight);
      // Coop SymbioTIC, Wikimedia Canada and one extension.
      expect(used.get('civicrm')).toBe(3);
    });

    test('who keeps a codebase: use against support, and the gap where nobody does', async () => {
      const data = await codebases();
      const kept = data.useAndSupport.ranked.filter((one: Supported) => one.contributorCount > 0);
      const unkept = data.unkept.nodes.map(({ subject }: Gap) => subject.id);
      for (const { codebase } of kept) expect(unkept).not.toContain(codebase.id);
      // Coop SymbioTIC, also as “a local co-operative”, one contributor of its own name, and CiviCRM LLC, which coordinates.
      const civicrm = kept.find((one: Supported) => one.codebase.id === 'civicrm');
      expect(civicrm?.contributorCount).toBe(3);
    });

    test('the voices of a card: the number, and what it opens to', async () => {
      const { data } = await ask(
        '{ convergences(first: 100) { nodes { id parts(name: "holders") { value entryCount } } } }',
      );
      for (const { id, parts } of data.convergences.nodes)
        for (const { value, entryCount } of parts) expect(entryCount, id).toBe(value);
    });
  });

  describe('here and elsewhere', () => {
    const board = (where: string) =>
      `convergences(place: "montreal", where: ${where}, first: 20) { totalCount where { localCount elsewhereCount unknownCount } nodes { id kind parties(first: 200) { entity { id } counted } } }`;

    test('the local board begins with the local coalition, and says how many lie elsewhere', async () => {
      const { data } = await ask(
        `{ local: ${board('LOCAL')} all: ${board('ALL')} usual: convergences(place: "montreal") { totalCount } }`,
      );
      expect(data.local.nodes[0].id).toBe('cause--reprenons-le-controle-de-nos-donnees');
      const {
        localCount: local,
        elsewhereCount: elsewhere,
        unknownCount: unknown,
      } = data.local.where;
      expect(local).toBe(data.local.totalCount);
      expect(data.usual.totalCount).toBe(local);
      expect(local + elsewhere + unknown).toBeGreaterThanOrEqual(data.all.totalCount);
      expect(elsewhere + unknown).toBeGreaterThan(0);
      const kinds = data.local.nodes.map(({ kind }: { kind: string }) => kind);
      for (const kind of ['PLACE', 'PERSON', 'FUNDER', 'CONCEPT'])
        expect(kinds).not.toContain(kind);
    });

    test('needs of public bodies that nobody meets can be asked for', async () => {
      const { data } = await ask(
        '{ gaps(kinds: [NEED_WITHOUT_CODEBASE], stakeholders: [PUBLIC], place: "montreal", where: ALL) { nodes { subject { id } } } }',
      );
      expect(data.gaps.nodes.map(({ subject }: Gap) => subject.id)).toEqual([
        'government-it-services',
      ]);
    });

    test('what is missing in the world and what is to be completed are two boards', async () => {
      const { data } = await ask(
        '{ board: gaps(place: "montreal", first: 500) { nodes { missingIn } } toComplete: gaps(place: "montreal", missingIn: RECORDS, first: 500) { totalCount nodes { missingIn } } }',
      );
      const told = (all: readonly Gap[]) => [...new Set(all.map(({ missingIn }) => missingIn))];
      expect(told(data.board.nodes)).toEqual(['WORLD']);
      expect(told(data.toComplete.nodes)).toEqual(['RECORDS']);
    });
  });
}

interface Supported {
  readonly codebase: { readonly id: string };
  readonly userCount: number;
  readonly contributorCount: number;
}
