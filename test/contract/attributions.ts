/** Whose words carry what is said of them: every attribution of the whole graph, read over the API. */
import { expect, test } from 'vitest';
import type { Ask } from '../support/asking.ts';

interface Cited {
  readonly id: string;
  readonly kind: string;
  readonly from: { readonly id: string };
  readonly to: { readonly id: string };
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

interface Card {
  readonly id: string;
  readonly subject?: { readonly id: string } | null;
  readonly identifications: readonly Cited[];
  readonly parties: readonly {
    readonly entity: { readonly id: string };
    readonly facts: readonly Cited[];
  }[];
}

const LINK = 'id kind from { id } to { id } citations { source { id } }';
const PARTIES = `parties { entity { id } facts(first: 20) { ${LINK} } }`;
const CONVERGENCES = `query ($kind: ConvergenceKind!, $after: ID) {
  convergences(kinds: [$kind], where: ALL, first: 25, after: $after) { pageInfo { hasNextPage endCursor } nodes {
    id subject { id } identifications { ${LINK} } ${PARTIES}
    ... on JoinedConvergence { other { id } facts(first: 50) { ${LINK} } } } } }`;
const DIVERGENCES = `query ($after: ID) { divergences(where: ALL, first: 20, after: $after) { pageInfo { hasNextPage endCursor } nodes {
  id statement { id } other { id } readings { ${LINK} } identifications { ${LINK} }
  between { entity { id } facts(first: 20) { ${LINK} } }
  sides { statement { id } ${PARTIES} } } } }`;
const LINKS = `query ($kinds: [LinkKind!], $after: ID) {
  links(filter: { kinds: $kinds }, first: 500, after: $after) { pageInfo { hasNextPage endCursor } nodes { ${LINK} } } }`;

/** @param ask gives the API on the shipped data */
export function attributions(ask: () => Ask): void {
  async function every<T>(query: string, field: string, variables: object = {}): Promise<T[]> {
    const all: T[] = [];
    for (let after: string | null | undefined = null; after !== undefined; ) {
      const { data, errors } = await ask()(query, { ...variables, after });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo } = data[field];
      all.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : undefined;
    }
    return all;
  }

  const sourcesOf = ({ citations }: Cited) => citations.map(({ source }) => source.id);

  /** A document, its parts and the whole of which it is a part. */
  async function ownSources(): Promise<(link: Cited) => Set<string>> {
    const parts = await every<Cited>(LINKS, 'links', { kinds: ['PART_OF'] });
    const around = new Map<string, string[]>();
    for (const { from, to } of parts) around.set(to.id, [...(around.get(to.id) ?? []), from.id]);
    return (link) => {
      const all = new Set(sourcesOf(link));
      for (const one of all) for (const part of around.get(one) ?? []) all.add(part);
      return all;
    };
  }

  const holds = (party: Card['parties'][number], identifications: readonly Cited[]) => {
    const names = new Set([party.entity.id]);
    for (const { from, to } of identifications)
      if (names.has(from.id) || names.has(to.id)) names.add(from.id).add(to.id);
    return names;
  };

  test('on no theme does anybody speak but by a fact of its own, about this very theme', async () => {
    let read = 0;
    const lent: string[] = [];
    for (const kind of ['STATEMENT', 'NEED', 'BARRIER'])
      for (const card of await every<Card>(CONVERGENCES, 'convergences', { kind }))
        for (const party of card.parties) {
          const names = holds(party, card.identifications);
          for (const fact of party.facts) {
            read += 1;
            const isOwn = names.has(fact.from.id) && fact.to.id === card.subject?.id;
            if (!isOwn || sourcesOf(fact).length === 0)
              lent.push(`${party.entity.id} in ${card.id}`);
          }
        }
    expect(read).toBeGreaterThan(100);
    expect(lent).toEqual([]);
  });

  test('a concept reaches a holder only by a source of the holder’s own position', async () => {
    const own = await ownSources();
    const about = await every<Cited>(LINKS, 'links', { kinds: ['ABOUT'] });
    const said = new Map<string, string[]>();
    for (const link of about) {
      const key = `${link.from.id} ${link.to.id}`;
      said.set(key, [...(said.get(key) ?? []), ...sourcesOf(link)]);
    }
    let read = 0;
    const lent: string[] = [];
    for (const card of await every<Card>(CONVERGENCES, 'convergences', { kind: 'CONCEPT' }))
      for (const { entity, facts } of card.parties)
        for (const fact of facts) {
          read += 1;
          const sources = own(fact);
          const carried = said.get(`${fact.to.id} ${card.subject?.id}`) ?? [];
          if (!carried.some((one) => sources.has(one))) lent.push(`${entity.id} in ${card.id}`);
        }
    expect(read).toBeGreaterThan(30);
    expect(lent).toEqual([]);
  });

  test('between two statements a holder stands only by a passage of a source of its own', async () => {
    const own = await ownSources();
    const lent: string[] = [];
    let read = 0;
    const check = (id: string, reading: Cited | undefined, facts: readonly Cited[]) => {
      if (reading === undefined) return;
      for (const fact of facts) {
        read += 1;
        const sources = own(fact);
        const isOfOne = [reading.from.id, reading.to.id].includes(fact.to.id);
        if (!isOfOne || !sourcesOf(reading).some((one) => sources.has(one)))
          lent.push(`${fact.from.id} in ${id}`);
      }
    };
    type Joined = Card & {
      readonly other: { readonly id: string };
      readonly facts: readonly Cited[];
    };
    for (const card of await every<Joined>(CONVERGENCES, 'convergences', { kind: 'JOINED' })) {
      const ends = [card.subject?.id, card.other.id];
      const reading = card.facts.find(
        ({ from, to }) => ends.includes(from.id) && ends.includes(to.id),
      );
      expect(reading, card.id).toBeDefined();
      check(
        card.id,
        reading,
        card.parties.flatMap(({ facts }) => facts),
      );
    }
    interface Divergence {
      readonly id: string;
      readonly readings: readonly Cited[];
      readonly sides: readonly { readonly parties: Card['parties'] }[];
    }
    for (const { id, readings, sides } of await every<Divergence>(DIVERGENCES, 'divergences'))
      for (const { parties } of sides)
        check(
          id,
          readings[0],
          parties.flatMap(({ facts }) => facts),
        );
    expect(read).toBeGreaterThan(60);
    expect(lent).toEqual([]);
  });
}
