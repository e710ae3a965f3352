/** Codebases on which several rely, and of which something vital is not known. */
import type { EntityFact, LinkFact } from '../../snapshot/queries.ts';
import {
  KEEPING,
  keepersOf,
  RELIANCE,
  relianceOn,
  reliedUpon,
  UPKEEP,
} from '../../snapshot/reliance.ts';
import type { Found, Rule, View } from '../gap.ts';
import { part, seeing } from './counting.ts';

/** From how many users, services and dependants a codebase counts as relied upon. */
const RELIED = 2;

export const relianceParts = (reliance: readonly LinkFact[]) => {
  const count = (kind: (typeof RELIANCE)[number]) =>
    reliance.filter((link) => link.kind === kind).length;
  return [
    part('users', count('USES')),
    part('services', count('RUNS_ON')),
    part('dependants', count('DEPENDS_ON')),
  ];
};

interface Relied {
  readonly reliance: number;
}

function relied(
  view: View,
  lacks: (codebase: EntityFact) => boolean,
  leads: (id: string) => readonly LinkFact[],
): Found<Relied>[] {
  return reliedUpon(view.facts, view.standing, RELIED)
    .filter(lacks)
    .map(({ id }) => {
      const reliance = relianceOn(view.facts, view.standing, id);
      return {
        subject: id,
        entities: [id, ...reliance.map(({ from }) => from)],
        links: reliance,
        leads: leads(id).filter((link) => !view.standing.holds(link)),
        parts: relianceParts(reliance),
        detail: { reliance: reliance.length },
      };
    });
}

type Lacking =
  | 'codebase-without-maintainer'
  | 'codebase-without-licence'
  | 'codebase-without-funding'
  | 'codebase-without-local-contributor';

/** A rule on codebases relied upon: the four differ in what such a codebase lacks. */
const rule = <K extends Lacking>(
  kind: K,
  { missing, absence }: Pick<Rule, 'missing' | 'absence'>,
  find: Rule<K, Relied>['find'],
): Rule<K, Relied> => ({
  kind,
  // Who maintains, pays for and contributes to what the whole world uses is known, though not here.
  missingIn: 'RECORDS',
  missing,
  absence,
  subjects: seeing([...RELIANCE, ...KEEPING, 'FUNDS']),
  find,
  rule: (words) => words.rule(RELIED),
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ codebase: name(subject), reliance: detail.reliance }),
});

export const codebaseWithoutMaintainer = rule(
  'codebase-without-maintainer',
  { missing: { link: 'MAINTAINS', direction: 'IN' }, absence: ['MAINTAINS', 'DEVELOPS'] },
  (view) =>
    relied(
      view,
      ({ id }) => keepersOf(view.facts, view.standing, id).length === 0,
      (id) => view.facts.into(id, ...KEEPING),
    ),
);

export const codebaseWithoutLicence = rule(
  'codebase-without-licence',
  { missing: { field: 'licence' }, absence: ['licence'] },
  (view) =>
    relied(
      view,
      ({ licence }) => licence === null,
      () => [],
    ),
);

export const codebaseWithoutFunding = rule(
  'codebase-without-funding',
  { missing: { link: 'FUNDS', direction: 'IN' }, absence: ['FUNDS'] },
  (view) =>
    relied(
      view,
      ({ id }) => !view.facts.into(id, 'FUNDS').some(view.standing.fact),
      (id) => view.facts.into(id, 'FUNDS'),
    ),
);

export const codebaseWithoutLocalContributor = rule(
  'codebase-without-local-contributor',
  { missing: { link: 'CONTRIBUTES_TO', direction: 'IN' }, absence: ['CONTRIBUTES_TO'] },
  (view) => {
    const { facts, standing, local } = view;
    if (local === null) return [];
    const contributing = (id: string) => facts.into(id, ...UPKEEP, 'CONTRIBUTES_TO');
    return relied(
      view,
      ({ id }) => !contributing(id).some((link) => standing.holds(link) && local.has(link.from)),
      (id) => contributing(id).filter(({ from }) => local.has(from)),
    );
  },
);
