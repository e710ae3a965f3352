/** Les mots de la lentille de l’argent, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Qui paie qui',
  lead: 'L’argent que des sources affirment, rapportent ou disent terminé. Ce qui est prévu, proposé ou imaginé est énuméré à part et n’est compté nulle part. Les monnaies ne s’additionnent jamais, ni les estimations aux montants affirmés, et un montant inconnu n’est pas un zéro.',
  payer: 'Payé par',
  recipient: 'Reçu par',
  flow: 'Sorte',
  in: 'En l’an',
  place: 'Reçu à',
  any: 'tout',
  currency: 'Monnaie',
  noCurrency: 'monnaie non dite',
  sums: 'Sommes, par monnaie',
  noneSaid: 'aucun dit',
  exact: 'Exact',
  atLeast: 'Au moins',
  estimated: 'Estimé, à part',
  flows: 'Flux comptés',
  unknown: 'Au montant inconnu',
  twice: 'Mis de côté, car un autre flux compte le même argent',
  none: 'Aucune source codée ici ne parle de tel argent. C’est un silence, et non un zéro.',
  diagram: 'Diagramme de flux : à gauche qui paie, à droite qui reçoit',
  caption:
    'La largeur suit le montant ; un ruban hachuré n’a pas de largeur à lui, son montant n’est pas connu. Chaque nom ouvre sa fiche. Le tableau ci-dessous dit la même chose.',
  drawnSome: (drawn, all) =>
    `Les ${drawn} plus grands sur ${all} sont dessinés ; le tableau ci-dessous les a tous. Un ruban hachuré n’a pas de largeur à lui, son montant n’est pas connu.`,
  withoutEstimates:
    'Laisser de côté les montants estimés\u00a0: les autres se distinguent alors mieux',
  estimatesLeft: 'Les montants estimés ne sont pas dessinés\u202f; le tableau les donne.',
  certainties: {
    exact: 'exact',
    bound: 'au moins, au plus ou fourchette',
    estimate: 'environ ou estimé',
    unknown: 'montant inconnu',
  },
  sides: { from: 'paie', via: 'transmet', to: 'reçoit' },
  table: 'La même chose, en tableau',
  through: 'par l’entremise de',
  amount: 'Montant',
  when: 'Quand',
  who: 'De qui à qui',
  rest: (count) =>
    `${of(count, 'autre flux compté', 'autres flux comptés')} plus haut, sans être énumérés ici.`,
  years: 'Au fil du temps',
  yearsLead:
    'Une somme sur plusieurs années n’est pas divisée entre elles ; un montant annuel compte pour l’année dont on le dit.',
  undated: 'sans date dite',
  byKind: 'Par sorte',
  byPlace: 'Par lieu de qui reçoit',
  dependence: 'Qui dépend de qui',
  dependenceLead:
    'Pour chaque bénéficiaire, combien de payeurs sont connus, la part du plus grand, et l’indice de Herfindahl-Hirschman : la somme des carrés des parts en pour cent, 10 000 si un seul paie tout. De ce qui est connu ici seulement : d’autres payeurs peuvent exister.',
  funders: 'Payeurs connus',
  largest: 'Le plus grand',
  share: 'Sa part',
  index: 'Indice',
  meaning: 'C’est-à-dire',
  onlyOne: 'seulement les bénéficiaires à un seul payeur connu',
  everyone: 'tous les bénéficiaires',
  estimates: 'd’estimations',
  ending: 'Ce qui finit d’ici deux ans',
  noEnding: 'D’aucun flux encore en cours une source ne dit qu’il finit d’ici deux ans.',
  notMoney: 'Annoncé, proposé, imaginé ou incertain : compté nulle part',
  until: (day) => `jusqu’à ${day}`,
};
