/** Needs that nothing meets: no codebase, no provider, no funder. */
import { identityOf } from '../../snapshot/identity.ts';
import type { EntityFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { part, seeing, starts } from './counting.ts';

const FUNDERS = new Set([
  'fund',
  'subsidy',
  'wage-subsidy',
  'trust',
  'call',
  'tax-credit',
  'loan',
  'prize',
  'crowdfunding',
]);
const PROVIDERS = new Set(['Organisation', 'Person', 'Service', 'Programme']);
/** Needs that software can meet. */
const OF_SOFTWARE = new Set(['software', 'service']);

/** At those who have or name a need, and at what meets it. */
const subjects = seeing(['MEETS', 'HAS_NEED', 'NAMES']);

interface Held {
  readonly holders: readonly string[];
}

/** The needs that nothing which holds meets; plans and fancies that would are leads. */
function unmet(
  { facts, standing }: View,
  asks: (need: EntityFact) => boolean,
  meets: (id: string) => boolean,
  /** What a lead must be; without it, anything planned or proposed. */
  leading: (id: string) => boolean = () => true,
): Found<Held>[] {
  const open = facts.of('Need').filter((need) => {
    if (isOwnStep(need.id, facts)) return false;
    const answers = facts.into(need.id, 'MEETS').filter(standing.holds);
    return standing.fact(need) && asks(need) && !answers.some(({ from }) => meets(from));
  });
  return open.map(({ id }) => {
    const having = facts.into(id, 'HAS_NEED').filter(standing.fact);
    const naming = facts.into(id, 'NAMES').filter(standing.fact);
    const [holders, namers] = [starts(having), starts(naming)];
    return {
      subject: id,
      entities: [...new Set([id, ...holders, ...namers])],
      links: [...having, ...naming],
      leads: facts.into(id, 'MEETS').filter((link) => !standing.holds(link) && leading(link.from)),
      parts: [part('haveNeed', holders.length), part('nameNeed', namers.length)],
      detail: { holders },
      concerned: holders.length > 0 ? holders : namers,
    };
  });
}

/** What somebody sets out to do next is no need that others leave unmet: its author alone names it. */
function isOwnStep(need: string, facts: View['facts']): boolean {
  const authors = facts
    .into(need, 'MEETS')
    .filter(({ from }) => facts.entities.get(from)?.sort === 'step')
    .flatMap(({ from }) => starts(facts.into(from, 'PROPOSES')));
  const namers = starts(facts.into(need, 'NAMES'));
  return authors.length > 0 && namers.every((one) => authors.includes(one));
}

export const needWithoutCodebase: Rule<'need-without-codebase', Held> = {
  kind: 'need-without-codebase',
  missingIn: 'WORLD',
  missing: { link: 'MEETS', direction: 'IN' },
  absence: ['MEETS', 'Codebase'],
  subjects,
  find: (view) => {
    const { facts, standing } = view;
    const { same } = identityOf(facts, standing);
    // What a service runs on may be said of it under another name.
    const onCodebase = (id: string) =>
      facts.entities.get(id)?.kind === 'Codebase' ||
      same(id)
        .flatMap((one) => facts.out(one, 'RUNS_ON', 'USES'))
        .some((link) => standing.fact(link) && facts.entities.get(link.to)?.kind === 'Codebase');
    return unmet(view, ({ sort }) => OF_SOFTWARE.has(sort ?? ''), onCodebase, onCodebase);
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, some }, words) =>
    words.sentence({ need: name(subject), holders: some(detail.holders) }),
};

export const needWithoutProvider: Rule<'need-without-provider', Held> = {
  kind: 'need-without-provider',
  missingIn: 'WORLD',
  missing: { link: 'MEETS', direction: 'IN' },
  absence: ['MEETS', 'PROVIDES', 'Service', 'Organisation', 'Programme'],
  subjects,
  find: (view) => {
    const { facts, standing } = view;
    const stands = (id: string) => {
      const kind = facts.entities.get(id)?.kind ?? '';
      return (
        PROVIDERS.has(kind) ||
        (kind === 'Codebase' && facts.into(id, 'DEVELOPS', 'MAINTAINS').some(standing.holds))
      );
    };
    return unmet(view, ({ sort }) => sort !== 'funding', stands);
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, some }, words) =>
    words.sentence({ need: name(subject), holders: some(detail.holders) }),
};

export const needWithoutFunder: Rule<'need-without-funder', Held> = {
  kind: 'need-without-funder',
  missingIn: 'RECORDS',
  missing: { link: 'FUNDS', direction: 'IN' },
  absence: ['FUNDS', 'amount'],
  subjects,
  find: (view) => {
    const { facts, standing } = view;
    const paid = (id: string) =>
      FUNDERS.has(facts.entities.get(id)?.sort ?? '') ||
      facts.into(id, 'FUNDS').some(standing.fact);
    return unmet(view, () => true, paid).map((found) => ({
      ...found,
      // A text that names a need for money says that it is missing; of others nobody noted the money.
      missingIn: facts.entities.get(found.subject)?.sort === 'funding' ? 'WORLD' : 'RECORDS',
    }));
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, some }, words) =>
    words.sentence({ need: name(subject), holders: some(detail.holders) }),
};
