/** Une note de synthèse : ses titres, et comment elle écrit les dates et les montants. */
import type { briefs as english } from '../en/briefs.ts';
import { french, isDay } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, date, list, money, number } = french;

export const briefs: typeof english = {
  name: 'Note de synthèse',
  numbers: 'Nombres',
  absences: 'Cherché sans être trouvé, ou dit absent',
  who: 'Qui y prend part',
  facts: 'Les faits',
  found: 'Comment on le sait',
  invitation: 'Pour la suite',
  sources: 'Sources',
  agree: 'Ce sur quoi on s’entend',
  part: 'Ce sur quoi on se sépare',
  noPart: 'Aucun désaccord entre eux n’est consigné ici.',
  partOn: (statement) => phrase`Sur « ${statement} », l’un est pour et un autre contre.`,
  side: (stance, statement) => phrase`${stance} : ${statement}`,
  opening: 'Une question pour commencer',
  agenda: 'Ordre du jour proposé',
  missing: 'Ce qui manque',
  leads: 'Ce qui comblerait la lacune, si c’était un fait',
  contacts: 'Coordonnées publiques',
  whoPays: 'Qui paie qui',
  natures: { FUNDING: 'Financement', PURCHASE: 'Achats' },
  notCounted: 'Ce qui n’est pas compté',
  paid: ({ payer, recipient, amount }) => phrase`${payer} paie ${recipient} : ${amount}`,
  summed: ({ nature, flows, least, estimated }) =>
    phrase`${nature}, ${count(flows, 'flux', 'flux')} : ${[
      least === null ? '' : `au moins ${least}`,
      estimated === null ? '' : `${least === null ? '' : 'et '}${estimated} selon des estimations`,
    ]
      .filter((part) => part !== '')
      .join(', ')}.`,
  state: 'État des lieux',
  stateLead:
    'D’après les faits que des sources affirment ou rapportent\u202f; les propositions et les hypothèses sont à part.',
  late: 'Mesures dont l’échéance est passée',
  list,
  more: (left) => `et ${count(left, 'autre', 'autres')}, à l’adresse ci-dessous`,
  quote: (text, language) => (language === 'EN' ? `“${text}”` : phrase`« ${text} »`),
  read: (day) => `lu ${isDay(day) ? 'le' : 'en'} ${date(day)}`,
  licence: (name) => (name === null ? 'licence non indiquée' : phrase`licence : ${name}`),
  made: ({ day, address, licence }) =>
    `Fait le ${date(day)} d’après ${address}. Données sous licence ${licence}.`,
  silence: phrase`Ce qui n’est pas dit ici peut exister : aucune source lue ne le dit.`,
  lacksLetters: (sign) =>
    phrase`${sign} remplace une lettre qui manque aux polices de cette fiche. L’adresse ci-dessous la montre.`,
  since: (text) => `depuis ${isDay(text) ? 'le ' : ''}${date(text)}`,
  until: (text) => `jusqu’${isDay(text) ? 'au' : 'en'} ${date(text)}`,
  measured: (what, amount) => phrase`${what} : ${amount}`,
  page: (page, of) => `${number(page)} de ${number(of)}`,
  money,
  number,
  amount: {
    unknown: 'montant inconnu',
    range: (least, most) => `de ${least} à ${most}`,
    ABOUT: (amount) => `environ ${amount}`,
    AT_LEAST: (amount) => `au moins ${amount}`,
    AT_MOST: (amount) => `au plus ${amount}`,
    MAGNITUDE: (amount) => `de l’ordre de ${amount}`,
    ESTIMATE: (amount) => `${amount} (estimation)`,
  },
};
