/** Measures demanded, planned or decided of which nobody says who, with what money, or by when. */
import type { EntityFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { ends, part, starts } from './counting.ts';

const MEASURES = new Set(['measure', 'demand', 'step', 'pledge']);
const OUTSIDE = new Set(['hypothetical', 'ended']);
const CURRENCY = /^[A-Z]{3}$/;

function lacking(view: View, has: (measure: EntityFact) => boolean): Found[] {
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
        parts: [
          part('qui la proposent', 'that propose it', starts(proposing).length),
          part('qu’elle servirait', 'that it would serve', ends(served).length),
        ],
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

const rule = (
  words: Pick<Rule, 'kind' | 'title' | 'invitation' | 'missing' | 'absence'> & {
    readonly lack: { readonly fr: string; readonly en: string };
    readonly found: { readonly fr: string; readonly en: string };
  },
  has: (view: View, measure: EntityFact) => boolean,
): Rule => {
  const { lack, found, ...rest } = words;
  return {
    ...rest,
    rule: {
      fr: `Une mesure, une demande, une étape ou un engagement ${found.fr}.`,
      en: `A measure, demand, step or pledge ${found.en}.`,
    },
    sentence: {
      fr: (gap, { name }) => `« ${name(gap.subject)} » ${lack.fr}.`,
      en: (gap, { name }) => `“${name(gap.subject)}” ${lack.en}.`,
    },
    find: (view) => lacking(view, (measure) => has(view, measure)),
  };
};

export const measureWithoutBody = rule(
  {
    kind: 'measure-without-body',
    title: { fr: 'Mesure sans responsable', en: 'Measure without a responsible body' },
    lack: { fr: 'ne nomme personne qui en répondrait', en: 'names nobody who would answer for it' },
    found: {
      fr: 'que personne n’a adoptée et qui ne s’adresse à personne; ceux à qui elle s’applique en bénéficient, ils n’en répondent pas',
      en: 'that nobody adopted and that is addressed to nobody; those to whom it applies are served by it, they do not answer for it',
    },
    invitation: {
      fr: 'Cherchez quel ministère, quelle ville ou quel organisme pourrait en répondre, et demandez-le-lui.',
      en: 'Look for the ministry, city or body that could answer for it, and ask it.',
    },
    missing: { link: 'ADDRESSED_TO', direction: 'OUT' },
    absence: ['ADDRESSED_TO', 'ADOPTED', 'Organisation'],
  },
  hasBody,
);

export const measureWithoutBudget = rule(
  {
    kind: 'measure-without-budget',
    title: { fr: 'Mesure sans budget', en: 'Measure without a budget' },
    lack: {
      fr: 'n’a ni montant ni source d’argent',
      en: 'has neither an amount nor a source of money',
    },
    found: {
      fr: 'à laquelle ne va aucun financement et dont aucun texte ne dit le coût',
      en: 'to which no funding goes and whose cost no text says',
    },
    invitation: {
      fr: 'Cherchez un budget, une ligne de crédits ou une estimation de son coût.',
      en: 'Look for a budget, a line of credits or an estimate of its cost.',
    },
    missing: { link: 'FUNDS', direction: 'IN' },
    absence: ['FUNDS', 'amount'],
  },
  hasBudget,
);

export const measureWithoutDeadline = rule(
  {
    kind: 'measure-without-deadline',
    title: { fr: 'Mesure sans échéance', en: 'Measure without a deadline' },
    lack: { fr: 'n’a pas d’échéance au calendrier', en: 'has no deadline in the calendar' },
    found: {
      fr: 'sans date d’échéance ni de fin; un horizon (« 1-2 ans ») qui ne commence à aucune date n’en est pas une',
      en: 'with neither a deadline nor an end; a horizon (“1–2 years”) that starts at no date is none',
    },
    invitation: {
      fr: 'Cherchez une date à laquelle on pourra dire si elle est faite.',
      en: 'Look for a date at which one can say whether it is done.',
    },
    missing: { field: 'deadline' },
    absence: ['deadline'],
  },
  (_, { deadline, until }) => deadline !== null || until !== null,
);
