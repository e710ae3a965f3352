/** Needs that nothing meets: no codebase, no provider, no funder. */
import type { EntityFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { part, starts } from './counting.ts';

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

/** The needs that nothing which holds meets; plans and fancies that would are leads. */
function unmet(
  { facts, standing }: View,
  asks: (need: EntityFact) => boolean,
  meets: (id: string) => boolean,
  /** What a lead must be; without it, anything planned or proposed. */
  leading: (id: string) => boolean = () => true,
): Found[] {
  const open = facts.of('Need').filter((need) => {
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
      parts: [
        part('qui ont ce besoin', 'that have this need', holders.length),
        part('qui le nomment', 'that name it', namers.length),
      ],
      detail: { holders },
    };
  });
}

const whose = {
  fr: (found: Found, list: (ids: readonly string[]) => string) =>
    held(found).length === 0 ? '' : ` (besoin de ${list(held(found))})`,
  en: (found: Found, list: (ids: readonly string[]) => string) =>
    held(found).length === 0 ? '' : ` (a need of ${list(held(found))})`,
};
const held = ({ detail }: Found) => (detail?.['holders'] ?? []) as readonly string[];

export const needWithoutCodebase: Rule = {
  kind: 'need-without-codebase',
  title: { fr: 'Besoin sans base de code', en: 'Need without a codebase' },
  rule: {
    fr: 'Un besoin de logiciel ou de service auquel ne répond, parmi les faits, aucune base de code ni aucun service dont la base de code est connue.',
    en: 'A need for software or for a service that, among the facts, no codebase meets, nor any service whose codebase is known.',
  },
  sentence: {
    fr: (gap, { name, list }) =>
      `Aucune base de code connue ne répond au besoin « ${name(gap.subject)} »${whose.fr(gap, list)}.`,
    en: (gap, { name, list }) =>
      `No known codebase meets the need “${name(gap.subject)}”${whose.en(gap, list)}.`,
  },
  invitation: {
    fr: 'Cherchez un logiciel libre, ici ou ailleurs, qui ferait ce travail, et un texte qui le dit.',
    en: 'Look for free software, here or elsewhere, that would do this work, and for a text that says so.',
  },
  missing: { link: 'MEETS', direction: 'IN' },
  absence: ['MEETS', 'Codebase'],
  find: (view) => {
    const { facts, standing } = view;
    const onCodebase = (id: string) =>
      facts.entities.get(id)?.kind === 'Codebase' ||
      facts
        .out(id, 'RUNS_ON', 'USES')
        .some((link) => standing.fact(link) && facts.entities.get(link.to)?.kind === 'Codebase');
    return unmet(view, ({ sort }) => OF_SOFTWARE.has(sort ?? ''), onCodebase, onCodebase);
  },
};

export const needWithoutProvider: Rule = {
  kind: 'need-without-provider',
  title: { fr: 'Besoin auquel personne ne répond', en: 'Need without a provider' },
  rule: {
    fr: 'Un besoin, autre que de financement, auquel ne répond, parmi les faits, ni organisation, ni personne, ni service, ni programme, ni base de code que quelqu’un développe ou maintient.',
    en: 'A need, other than for funding, that, among the facts, no organisation, person, service or programme meets, nor a codebase that somebody develops or maintains.',
  },
  sentence: {
    fr: (gap, { name, list }) =>
      `Personne n’est connu pour répondre au besoin « ${name(gap.subject)} »${whose.fr(gap, list)}.`,
    en: (gap, { name, list }) =>
      `Nobody is known to meet the need “${name(gap.subject)}”${whose.en(gap, list)}.`,
  },
  invitation: {
    fr: 'Cherchez qui offre déjà ce service ou cet accompagnement, ou qui pourrait l’offrir à plusieurs.',
    en: 'Look for who already offers this service or support, or could offer it to several.',
  },
  missing: { link: 'MEETS', direction: 'IN' },
  absence: ['MEETS', 'PROVIDES', 'Service', 'Organisation', 'Programme'],
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
};

export const needWithoutFunder: Rule = {
  kind: 'need-without-funder',
  title: { fr: 'Besoin que personne ne finance', en: 'Need without a funder' },
  rule: {
    fr: 'Un besoin auquel ne répond, parmi les faits, aucun programme de financement, et dont rien de ce qui y répond ne reçoit de flux de financement connu.',
    en: 'A need that, among the facts, no funding programme meets, and of which nothing that meets it receives a known funding flow.',
  },
  sentence: {
    fr: (gap, { name, list }) =>
      `Aucun financement connu ne va au besoin « ${name(gap.subject)} »${whose.fr(gap, list)}.`,
    en: (gap, { name, list }) =>
      `No known money goes to the need “${name(gap.subject)}”${whose.en(gap, list)}.`,
  },
  invitation: {
    fr: 'Cherchez un fonds, une subvention ou une mise en commun entre ceux qui ont ce besoin.',
    en: 'Look for a fund, a subsidy, or a pooling among those who have this need.',
  },
  missing: { link: 'FUNDS', direction: 'IN' },
  absence: ['FUNDS', 'amount'],
  find: (view) => {
    const { facts, standing } = view;
    const paid = (id: string) =>
      FUNDERS.has(facts.entities.get(id)?.sort ?? '') ||
      facts.into(id, 'FUNDS').some(standing.fact);
    return unmet(view, () => true, paid);
  },
};
