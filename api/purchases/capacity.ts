/** Who could serve a function of software: free codebases, who uses them in government, and who works on them here. */
import type { Facts } from '../snapshot/facts.ts';
import { identityOf } from '../snapshot/identity.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import { employersOf, KEEPING, relianceOn } from '../snapshot/reliance.ts';
import type { StakeholderOf } from '../snapshot/stakeholders.ts';
import type { Standing } from '../snapshot/standing.ts';
import { isPublic } from './cells.ts';

export interface Fulfilling {
  /** A codebase or a service. */
  readonly id: string;
  readonly link: LinkFact;
  /** Public bodies that use it, with the links that say so. */
  readonly governments: readonly LinkFact[];
  /** Local organisations that keep it going. */
  readonly local: readonly string[];
  readonly keeperCount: number;
}

export interface Capable {
  readonly organisation: string;
  /** On what of the function it works. */
  readonly through: readonly string[];
  /** People who work there by the number that a source gives; null where none does. */
  readonly people: number | null;
  /** The id of the quantity that says so. */
  readonly quantity: string | null;
  /** People who are known by name to work there. They are counted, never listed. */
  readonly personCount: number;
}

export interface Capacity {
  readonly function: string;
  readonly fulfilling: readonly Fulfilling[];
  readonly organisations: readonly Capable[];
  /** The sum over the organisations of which a source counts the people. */
  readonly people: number;
  /** Organisations of which no source counts the people. */
  readonly unknownCount: number;
}

export interface Serving {
  readonly facts: Facts;
  readonly standing: Standing;
  readonly stakeholder: StakeholderOf;
  /** Null where no place is known. */
  readonly local: ReadonlySet<string> | null;
}

/** Inferred functions count, and are shown as such. */
const isGiven = (link: LinkFact, standing: Standing) =>
  standing.holds(link) || (link.status === 'inferred' && link.until === null);

export const functionsOf = (id: string, facts: Facts, standing: Standing): string[] =>
  facts
    .out(id, 'HAS_FUNCTION')
    .filter((link) => isGiven(link, standing))
    .map(({ to }) => to);

/** Concepts that are the function of something, in the order of their ids. */
export const functionsIn = (facts: Facts): string[] =>
  facts
    .of('Concept')
    .filter(({ sort }) => sort === 'software-function')
    .map(({ id }) => id);

export function capacityOf(id: string, serving: Serving): Capacity {
  const { facts, standing, stakeholder, local } = serving;
  const { canonical } = identityOf(facts, standing);
  const given = facts
    .into(id, 'HAS_FUNCTION')
    .filter(
      (link) => isGiven(link, standing) && facts.entities.get(link.from)?.freedom !== 'proprietary',
    );
  const through = new Map<string, Set<string>>();
  const fulfilling = given.map((link): Fulfilling => {
    const keepers = keepingOrganisations(link.from, facts, standing);
    const here = keepers.filter((one) => local?.has(one) ?? false);
    for (const one of here) {
      const own = through.get(canonical(one)) ?? new Set<string>();
      own.add(link.from);
      through.set(canonical(one), own);
    }
    return {
      ...{ id: link.from, link, local: here, keeperCount: keepers.length },
      governments: relianceOn(facts, standing, link.from).filter(({ from }) =>
        isPublic(from, facts, stakeholder),
      ),
    };
  });
  const organisations = [...through]
    .map(
      ([organisation, own]): Capable => ({
        ...{ organisation, through: [...own].sort() },
        ...peopleAt(organisation, facts),
        personCount: namedAt(organisation, facts, standing),
      }),
    )
    .sort(
      (a, b) =>
        b.through.length - a.through.length ||
        (b.people ?? -1) - (a.people ?? -1) ||
        (a.organisation < b.organisation ? -1 : 1),
    );
  return {
    function: id,
    fulfilling: fulfilling.sort(
      (a, b) =>
        b.local.length - a.local.length ||
        b.governments.length - a.governments.length ||
        (a.id < b.id ? -1 : 1),
    ),
    organisations,
    people: organisations.reduce((sum, { people }) => sum + (people ?? 0), 0),
    unknownCount: organisations.filter(({ people }) => people === null).length,
  };
}

/** Organisations that keep it going now, themselves or by people who work for them. */
function keepingOrganisations(id: string, facts: Facts, standing: Standing): string[] {
  const services = facts.into(id, 'RUNS_ON').filter((link) => standing.holds(link));
  const all = new Set<string>();
  for (const one of [id, ...services.map(({ from }) => from)])
    for (const link of facts.into(one, ...KEEPING)) {
      if (!standing.holds(link)) continue;
      const kind = facts.entities.get(link.from)?.kind;
      if (kind === 'Organisation') all.add(link.from);
      if (kind === 'Person')
        for (const employer of employersOf(facts, standing, link.from)) all.add(employer);
    }
  return [...all].sort();
}

/** The words by which sources count people who work somewhere. */
const PEOPLE = /^(people|persons) (employed|working)|^(employees|staff|workers|worker members)\b/i;

function peopleAt(organisation: string, facts: Facts) {
  const counted = facts
    .measured(organisation)
    .filter(({ measuresEn, value }) => value !== null && PEOPLE.test(measuresEn ?? ''));
  const [first] = counted;
  return { people: first?.value ?? null, quantity: first?.id ?? null };
}

const namedAt = (organisation: string, facts: Facts, standing: Standing): number =>
  new Set(
    facts
      .into(organisation, 'WORKS_FOR')
      .filter((link) => standing.holds(link))
      .map(({ from }) => from),
  ).size;
