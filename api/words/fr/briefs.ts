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
