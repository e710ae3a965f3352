/** Measures demanded, planned or decided of which nobody says who, with what money, or by when. */
import type { EntityFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { ends, part, starts } from './counting.ts';

const MEASURES = new Set(['measure', 'demand', 'step', 'pledge']);
const OUTSIDE = new Set(['hypothetical', 'ended']);
const CURRENCY = /^[A-Z]{3}$/;

function lacking(view: View, has: (measure: EntityFact) => boolean): Found<null>[] {
  const { facts } = view;
  return facts
    .of('Policy')
    .filter((one) => MEASURES.has(one.sort ?? '') && !OUTSIDE.has(one.status) && !has(one))
    .map(({ id }) => {
      const proposing = facts.into(id, 'PROPOSES', 'SUPPORTS', 'REQUIRES');
      const served = facts.out(id, 'MEETS', 'LIFTS', 'APPLIES_TO');
      const whole = facts.out(id, 'PART_OF');
      return {
        subject: id,
        entities: [...new Set([id, ...starts(proposing), ...ends(served), ...ends(whole)])],
        links: [...proposing, ...served, ...whole],
        parts: [part('proposers', starts(proposing).length), part('served', ends(served).length)],
        detail: null,
      };
    });
}

/** Who would carry it out; those to whom it applies are whom it serves. */
function hasBody({ facts }: View, { id }: EntityFact): boolean {
  return (
    facts.into(id, 'ADOPTED').length > 0 ||
    facts
      .out(id, 'ADDRESSED_TO')
      .some(({ to }) => ['Organisation', 'Person'].includes(facts.entities.get(to)?.kind ?? ''))
  );
}

function hasBudget({ facts }: View, { id }: EntityFact): boolean {
  const sums = facts.measured(id).filter(({ unit }) => CURRENCY.test(unit ?? ''));
  return facts.into(id, 'FUNDS').some(({ status }) => !OUTSIDE.has(status)) || sums.length > 0;
}

type Lacking = 'measure-without-body' | 'measure-without-budget' | 'measure-without-deadline';

/** A rule on measures: the three differ in what a measure lacks. */
const rule = <K extends Lacking>(
  kind: K,
  { missing, absence }: Pick<Rule, 'missing' | 'absence'>,
  has: (view: View, measure: EntityFact) => boolean,
): Rule<K, null> => ({
  kind,
  missing,
  absence,
  find: (view) => lacking(view, (measure) => has(view, measure)),
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
