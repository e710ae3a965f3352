/** What stands on one: an organisation on one funder, a codebase on one maintainer or employer. */

import { type CommitFactors, commitFactors } from '../../risks/factors.ts';
import { identityOf } from '../../snapshot/identity.ts';
import { employersOf, RELIANCE, relianceOn, relyingOn, UPKEEP } from '../../snapshot/reliance.ts';
import { stakeholders } from '../../snapshot/stakeholders.ts';
import type { Found, Rule, View } from '../gap.ts';
import { relianceParts } from './codebases.ts';
import { part, seeing, starts } from './counting.ts';

/** A client pays for work; a funder gives. */
const BOUGHT = new Set(['contract', 'wages']);

interface Funded {
  readonly funder: string;
}

export const organisationWithOneFunder: Rule<'organisation-with-one-funder', Funded> = {
  kind: 'organisation-with-one-funder',
  missingIn: 'RECORDS',
  missing: { link: 'FUNDS', direction: 'IN' },
  absence: ['FUNDS'],
  subjects: seeing(),
  find: ({ facts, standing, vocabulary }) => {
    const stakeholder = stakeholders(vocabulary);
    const given = (id: string) =>
      facts
        .into(id, 'FUNDS')
        .filter(
          (link) =>
            standing.fact(link) && !BOUGHT.has((link as { flowKind?: string }).flowKind ?? ''),
        );
    return facts.of('Organisation').flatMap((organisation): Found<Funded>[] => {
      const { id, named } = organisation;
      const flows = given(id);
      const funders = starts(flows);
      const [funder] = funders;
      if (named === false || funder === undefined || funders.length > 1) return [];
      if (stakeholder(organisation) === 'public') return [];
      const relying = [
        ...facts.out(id, ...UPKEEP, 'PROVIDES', 'SERVES', 'MEETS'),
        ...facts.into(id, 'MEMBER_OF'),
      ].filter(standing.holds);
      return [
        {
          subject: id,
          entities: [id, funder],
          links: flows,
          parts: [part('flows', flows.length), part('relying', relying.length)],
          detail: { funder },
          // Other funders may exist, also where a text says that somebody gives nothing.
          missingIn: 'RECORDS',
        },
      ];
    });
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ organisation: name(subject), funder: name(detail.funder) }),
};

/** At those who rely on a codebase and keep it, and at those for whom they work. */
const keeping = seeing([...RELIANCE, ...UPKEEP, 'CONTRIBUTES_TO'], ['WORKS_FOR', 'MEMBER_OF']);

interface Kept {
  readonly one: string;
  readonly counted: boolean;
  readonly reliance: number;
}

/** On whom alone a codebase stands, as commits tell or else as known upkeep does. */
interface Alone {
  readonly one: string;
  /** Whether commits were counted. */
  readonly counted: boolean;
}

/** Codebases on which at least one relies and that stand on one. */
function kept(
  view: View,
  byCommits: (factors: CommitFactors) => Alone | null | 'unknown',
  byUpkeep: (actors: readonly string[]) => string | null,
): Found<Kept>[] {
  const { facts, standing } = view;
  return facts.of('Codebase').flatMap(({ id, status, freedom }): Found<Kept>[] => {
    if (relyingOn(facts, standing, id) === 0) return [];
    if (!standing.fact({ status }) || freedom === 'proprietary') return [];
    const upkeep = facts.into(id, ...UPKEEP).filter(standing.holds);
    const factors = facts.commits.size === 0 ? null : commitFactors(facts, standing, id);
    const told = factors === null ? 'unknown' : byCommits(factors);
    // Who contributes stands beside who keeps: a codebase of both does not stand on one.
    const working = [...upkeep, ...facts.into(id, 'CONTRIBUTES_TO').filter(standing.holds)];
    const keepers = [...new Set(starts(working).map(identityOf(facts, standing).canonical))];
    const found = told === 'unknown' && upkeep.length > 0 ? byUpkeep(keepers) : null;
    const alone =
      told !== 'unknown' ? told : found === null ? null : { one: found, counted: false };
    if (alone === null) return [];
    const reliance = relianceOn(facts, standing, id);
    const behind = [
      ...new Set([
        ...upkeep,
        ...(alone.counted ? (factors?.counted ?? []) : []).flatMap((one) => facts.link(one) ?? []),
      ]),
    ];
    return [
      {
        subject: id,
        entities: [...new Set([id, alone.one, ...starts(behind), ...starts(reliance)])],
        links: [...behind, ...reliance],
        parts: relianceParts(reliance),
        detail: { ...alone, reliance: reliance.length },
      },
    ];
  });
}

/** A factor of one is a gap, of more is none; of no commits nothing is known. */
const judged = (factor: number | null, one: string | null): Alone | null | 'unknown' =>
  factor === null ? 'unknown' : factor === 1 && one !== null ? { one, counted: true } : null;

const isPerson = ({ facts }: View, id: string) => facts.entities.get(id)?.kind === 'Person';

export const codebaseWithOneMaintainer: Rule<'codebase-with-one-maintainer', Kept> = {
  kind: 'codebase-with-one-maintainer',
  missingIn: 'WORLD',
  missing: { link: 'MAINTAINS', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  subjects: keeping,
  find: (view) =>
    kept(
      view,
      ({ bus, person }) => judged(bus, person),
      (actors) =>
        actors.length === 1 && isPerson(view, actors[0] as string) ? (actors[0] as string) : null,
    ),
  rule: (words) => words.rule,
  sentence: ({ subject, detail: { one, ...told } }, { name }, words) =>
    words.sentence({ codebase: name(subject), only: name(one), ...told }),
};

export const codebaseWithOneEmployer: Rule<'codebase-with-one-employer', Kept> = {
  kind: 'codebase-with-one-employer',
  missingIn: 'WORLD',
  missing: { link: 'CONTRIBUTES_TO', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO'],
  subjects: keeping,
  find: (view) =>
    kept(
      view,
      ({ elephant, organisation }) => judged(elephant, organisation),
      (actors) => {
        const employers = new Set<string>();
        for (const actor of actors) {
          if (!isPerson(view, actor)) employers.add(actor);
          else {
            const known = employersOf(view.facts, view.standing, actor);
            // Of somebody without a known employer, nothing follows.
            if (known.length === 0) return null;
            for (const employer of known) employers.add(employer);
          }
        }
        return employers.size === 1 ? ([...employers][0] ?? null) : null;
      },
    ),
  rule: (words) => words.rule,
  sentence: ({ subject, detail: { one, ...told } }, { name }, words) =>
    words.sentence({ codebase: name(subject), only: name(one), ...told }),
};
