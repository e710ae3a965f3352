/** Groups that could pool a solution, and those that did, from the facts alone. */
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import { keepersOf } from '../snapshot/reliance.ts';
import type { Standing } from '../snapshot/standing.ts';
import { type Around, bought, publicBuyers } from './cells.ts';
import { byFunction } from './spending.ts';

export interface Candidate {
  /** A need, or the function that they buy. */
  readonly subject: string;
  readonly kind: 'NEED' | 'FUNCTION';
  readonly organisations: readonly string[];
  /** Cents; null for a need. */
  readonly spent: number | null;
  readonly solutions: readonly string[];
  /** Ids of the links that say so. */
  readonly links: readonly string[];
}

export interface Precedent {
  readonly entity: string;
  readonly solutions: readonly string[];
  readonly partners: readonly string[];
  readonly troubles: readonly string[];
  readonly ended: boolean | null;
  readonly links: readonly string[];
}

const FEWEST = 2;

/** Whether it is one actor that could sign: no class of actors, and known by name. */
function isActor(id: string, facts: Facts): boolean {
  const entity = facts.entities.get(id);
  return entity?.kind === 'Organisation' && entity.sort !== 'class' && entity.named !== false;
}

/** Free software that at least two of these use already: then there is nothing to find. */
const sharedBy = (
  solutions: readonly string[],
  organisations: readonly string[],
  facts: Facts,
  standing: Standing,
) =>
  solutions.some((solution) => {
    const users = facts.into(solution, 'USES').filter((link) => standing.holds(link));
    return users.filter(({ from }) => organisations.includes(from)).length >= FEWEST;
  });

const isFree = (id: string, facts: Facts) => {
  const { kind, freedom } = facts.entities.get(id) ?? {};
  return (kind === 'Codebase' || kind === 'Service') && freedom !== 'proprietary';
};

export function candidates(currency: string, around: Around): Candidate[] {
  const all = [...byPurchases(currency, around), ...byNeed(around)];
  return all.sort(
    (a, b) =>
      b.organisations.length - a.organisations.length ||
      (b.spent ?? 0) - (a.spent ?? 0) ||
      (a.subject < b.subject ? -1 : 1),
  );
}

function byNeed({ facts, standing }: Around): Candidate[] {
  const { canonical } = identityOf(facts, standing);
  return facts.of('Need').flatMap(({ id }) => {
    const links = facts.into(id, 'HAS_NEED').filter((link) => standing.holds(link));
    const organisations = [
      ...new Set(links.map(({ from }) => canonical(from)).filter((one) => isActor(one, facts))),
    ];
    const solutions = facts
      .into(id, 'MEETS')
      .filter((link) => standing.holds(link) && isFree(link.from, facts))
      .map(({ from }) => from);
    if (organisations.length < FEWEST || sharedBy(solutions, organisations, facts, standing))
      return [];
    const own = links.filter(({ from }) => organisations.includes(canonical(from)));
    return {
      ...{ subject: id, kind: 'NEED' as const, organisations, spent: null, solutions },
      links: own.map((link) => link.id),
    };
  });
}

function byPurchases(currency: string, around: Around): Candidate[] {
  const { facts, standing } = around;
  const sums = new Map<string, { spent: number; buyers: Set<string>; links: Set<string> }>();
  for (const buyer of publicBuyers(around))
    for (const { function: id, cells, cents } of byFunction(
      bought(buyer, currency, around).cells,
    )) {
      if (id === null || facts.entities.get(id)?.sort !== 'software-function') continue;
      const own = sums.get(id) ?? { spent: 0, buyers: new Set<string>(), links: new Set<string>() };
      sums.set(id, own);
      own.spent += cents;
      own.buyers.add(buyer);
      for (const { link } of cells) if (link !== null) own.links.add(link);
    }
  return [...sums].flatMap(([subject, { spent, buyers, links }]) => {
    const organisations = [...buyers];
    const solutions = facts
      .into(subject, 'HAS_FUNCTION')
      .filter(
        ({ from, status }) =>
          isFree(from, facts) && (standing.fact({ status }) || status === 'inferred'),
      )
      .map(({ from }) => from);
    if (organisations.length < FEWEST || sharedBy(solutions, organisations, facts, standing))
      return [];
    return {
      ...{ subject, kind: 'FUNCTION' as const, organisations, spent, solutions },
      links: [...links].sort(),
    };
  });
}

/** What pools is a concept, a body or a service; what it made for several is what they use. */
const MADE = ['DEVELOPS', 'PROVIDES', 'MEETS', 'CONTRIBUTES_TO', 'MAINTAINS'] as const;

/** @param named ids that the data set names as precedents */
export function precedents(
  named: readonly string[],
  facts: Facts,
  standing: Standing,
): Precedent[] {
  const found = new Set(named.filter((id) => facts.entities.has(id)));
  for (const id of solvedTogether(facts, standing))
    for (const { from } of keepersOf(facts, standing, id))
      if (facts.entities.get(from)?.kind === 'Organisation') found.add(from);
  return [...found].map((id) => precedentOf(id, facts, standing));
}

/** Free software that at least two with the same need use, and that meets it. */
const solvedTogether = (facts: Facts, standing: Standing) =>
  facts.of('Codebase').flatMap(({ id }) => {
    if (!isFree(id, facts)) return [];
    const users = new Set(
      facts
        .into(id, 'USES')
        .filter((link) => standing.holds(link))
        .map(({ from }) => from),
    );
    const isShared = facts.out(id, 'MEETS', 'HAS_FUNCTION').some(({ to }) => {
      const inNeed = facts.into(to, 'HAS_NEED').filter(({ from }) => users.has(from));
      return inNeed.length >= FEWEST;
    });
    return isShared ? [id] : [];
  });

function precedentOf(entity: string, facts: Facts, standing: Standing): Precedent {
  const said = (links: readonly LinkFact[]) => links.filter((link) => standing.fact(link));
  const made = said(facts.out(entity, ...MADE));
  const served = said(facts.out(entity, 'SERVES'));
  const members = said(facts.into(entity, 'MEMBER_OF'));
  const users = made.flatMap(({ to }) => said(facts.into(to, 'USES')));
  const faces = said(facts.out(entity, 'FACES'));
  const about = said(facts.into(entity, 'ABOUT', 'CRITICISES')).filter(
    ({ from }) => facts.entities.get(from)?.kind === 'Statement',
  );
  const { until } = facts.entities.get(entity) ?? {};
  const isEnded = until !== null && until !== undefined;
  const partners = [
    ...served.map(({ to }) => to),
    ...members.map(({ from }) => from),
    ...users.map(({ from }) => from),
  ];
  return {
    entity,
    solutions: [...new Set(made.map(({ to }) => to))],
    partners: [...new Set(partners)].filter(
      (id) => facts.entities.get(id)?.kind === 'Organisation',
    ),
    troubles: [...new Set([...faces.map(({ to }) => to), ...about.map(({ from }) => from)])],
    ended: isEnded ? true : null,
    links: [...faces, ...about, ...made, ...served].map(({ id }) => id),
  };
}
