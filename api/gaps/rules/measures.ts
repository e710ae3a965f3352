/** Measures demanded, planned or decided of which nobody says who, with what money, or by when. */
import type { EntityFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { ends, part, seeing, starts } from './counting.ts';

const MEASURES = new Set(['measure', 'demand', 'pledge']);
/** What binds or commits somebody, and is no single measure. */
const POLICIES = new Set([
  'policy',
  'law',
  'directive',
  'procurement',
  'campaign',
  'tax-credit',
  'decision',
]);
const OUTSIDE = new Set(['hypothetical', 'ended']);
const CURRENCY = /^[A-Z]{3}$/;

function lacking(
  view: View,
  sorts: ReadonlySet<string>,
  has: (measure: EntityFact) => boolean,
): Found<null>[] {
  const { facts } = view;
  return facts
    .of('Policy')
    .filter((one) => sorts.has(one.sort ?? '') && !OUTSIDE.has(one.status) && !has(one))
    .map(({ id, status }) => {
      const proposing = facts.into(id, 'PROPOSES', 'SUPPORTS', 'REQUIRES');
      const served = facts.out(id, 'MEETS', 'LIFTS', 'APPLIES_TO');
      const whole = facts.out(id, 'PART_OF');
      return {
        subject: id,
        entities: [...new Set([id, ...starts(proposing), ...ends(served), ...ends(whole)])],
        links: [...proposing, ...served, ...whole],
        parts: [part('proposers', starts(proposing).length), part('served', ends(served).length)],
        detail: null,
        concerned: starts(proposing),
        // What is in force has a body and a budget, and nobody has recorded them; what is only proposed may have none.
        ...(sorts === POLICIES && IN_FORCE.has(status) ? { missingIn: 'RECORDS' as const } : {}),
      };
    });
}

const IN_FORCE = new Set(['stated', 'reported', 'unverified']);

/** Who would carry it out; those to whom it applies are whom it serves. */
function hasBody({ facts }: View, { id }: EntityFact): boolean {
  return (
    facts.into(id, 'ADOPTED').length > 0 ||
    facts
      .out(id, 'ADDRESSED_TO')
      .some(({ to }) => ['Organisation', 'Person'].includes(facts.entities.get(to)?.kind ?? ''))
  );
}

/** A campaign is carried by those who started it, a plan by those whose plan it is; a policy by those who adopted, published or run it. */
const hasCarrier = (view: View, policy: EntityFact): boolean =>
  hasBody(view, policy) ||
  view.facts.into(policy.id, 'PUBLISHES', 'FOUNDED').length > 0 ||
  ((policy.sort === 'campaign' || policy.status === 'planned') &&
    view.facts.into(policy.id, 'PROPOSES').length > 0);

/** A campaign and a decision are no budget line; an amount that a text gives only in words is one. */
const hasMoney = (view: View, policy: EntityFact): boolean =>
  policy.sort === 'campaign' ||
  policy.sort === 'decision' ||
  view.facts.measured(policy.id).length > 0 ||
  hasBudget(view, policy);

function hasBudget({ facts }: View, { id }: EntityFact): boolean {
  const sums = facts.measured(id).filter(({ unit }) => CURRENCY.test(unit ?? ''));
  return facts.into(id, 'FUNDS').some(({ status }) => !OUTSIDE.has(status)) || sums.length > 0;
}

type Lacking =
  | 'measure-without-body'
  | 'measure-without-budget'
  | 'measure-without-deadline'
  | 'policy-without-body'
  | 'policy-without-budget';

/** A rule on measures or on policies: they differ in what one lacks. */
const rule = <K extends Lacking>(
  kind: K,
  { missing, absence }: Pick<Rule, 'missing' | 'absence'>,
  has: (view: View, measure: EntityFact) => boolean,
): Rule<K, null> => ({
  kind,
  missingIn: 'WORLD',
  missing,
  absence,
  subjects: seeing(['PROPOSES', 'SUPPORTS', 'REQUIRES', 'ADDRESSED_TO']),
  find: (view) =>
    lacking(view, kind.startsWith('policy') ? POLICIES : MEASURES, (one) => has(view, one)),
  rule: (words) => words.rule,
  sentence: ({ subject }, { name }, words) => words.sentence(name(subject)),
});

export const measureWithoutBody = rule(
  'measure-without-body',
  {
    missing: { link: 'ADDRESSED_TO', direction: 'OUT' },
    absence: ['ADDRESSED_TO', 'ADOPTED', 'Organisation'],
  },
  hasBody,
);

export const measureWithoutBudget = rule(
  'measure-without-budget',
  { missing: { link: 'FUNDS', direction: 'IN' }, absence: ['FUNDS', 'amount'] },
  hasBudget,
);

export const measureWithoutDeadline = rule(
  'measure-without-deadline',
  { missing: { field: 'deadline' }, absence: ['deadline'] },
  (_, { deadline, until }) => deadline !== null || until !== null,
);

export const policyWithoutBody = rule(
  'policy-without-body',
  {
    missing: { link: 'ADOPTED', direction: 'IN' },
    absence: ['ADDRESSED_TO', 'ADOPTED', 'Organisation'],
  },
  hasCarrier,
);

export const policyWithoutBudget = rule(
  'policy-without-budget',
  { missing: { link: 'FUNDS', direction: 'IN' }, absence: ['FUNDS', 'amount'] },
  hasMoney,
);
