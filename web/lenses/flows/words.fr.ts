/** Les mots de la lentille de l’argent, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Qui paie qui',
  lead: 'L’argent que des sources affirment, rapportent ou disent terminé. Ce qui est prévu, proposé ou imaginé est énuméré à part et n’est compté nulle part. Le financement et les achats ne s’additionnent jamais, les monnaies non plus, ni les estimations et les montants affirmés. Un montant inconnu n’est pas un zéro. Une organisation compte avec ses parties.',
  payer: 'Payé par',
  recipient: 'Reçu par',
  flow: 'Sorte',
  in: 'En l’an',
  place: 'Reçu à',
  any: 'tout',
  currency: 'Monnaie',
  noCurrency: 'monnaie non dite',
  sums: 'Sommes, par monnaie',
  least: (amount) => `au moins ${amount}`,
  about: (amount) => `environ ${amount}`,
  known: {
    FUNDING: (least) => `un financement d’au moins ${least}`,
    PURCHASE: (least) => `des achats d’au moins ${least}`,
  },
  estimatedMore: (amount) => `et environ ${amount} de plus selon des estimations`,
  estimatedOnly: {
    FUNDING: (amount) => `un financement d’environ ${amount}, selon des estimations seulement`,
    PURCHASE: (amount) => `des achats d’environ ${amount}, selon des estimations seulement`,
  },
  inSum: (counted, all, sums) => `Connus pour ${counted} flux sur ${all}\u202f: ${sums}.`,
  semicolon: '\u202f; ',
  noneSaid: 'aucun dit',
  exact: 'Exact',
  atLeast: 'Au moins',
  estimated: 'Estimé, à part',
  nature: 'Nature',
  natures: { FUNDING: 'Financement', PURCHASE: 'Achats' },
  naturesLead: {
    FUNDING:
      'De l’argent donné : subventions, aides publiques, dons, cotisations, prix, crédits d’impôt…',
    PURCHASE:
      'Des contrats : de l’argent contre un bien ou un service. Un achat n’est pas un financement.',
  },
  back: 'Rendu',
  net: 'Au moins, moins ce qui a été rendu',
  backSaid: (amount) => `${amount} rendus`,
  rateSaid: (amount) => `${amount}, un taux sans total`,
  including: 'avec',
  moreRows: (count) =>
    `${of(count, 'autre ligne n’est pas affichée', 'autres lignes ne sont pas affichées')} ici.`,
  flows: 'Flux comptés',
  unknown: 'Au montant inconnu',
  twice: 'Comptés dans un autre flux',
  none: 'Aucune source codée ici ne parle de tel argent. C’est un silence, et non un zéro.',
  diagram: (nature) => `${nature}, en diagramme : à gauche qui paie, à droite qui reçoit`,
  caption:
    'La largeur suit le montant ; un ruban hachuré n’a pas de largeur à lui, son montant n’est pas connu. Chaque nom ouvre sa fiche. Le tableau ci-dessous dit la même chose.',
  drawnSome: (drawn, all) =>
    `Les ${drawn} plus grands sur ${all} sont dessinés ; le tableau ci-dessous les a tous. Un ruban hachuré n’a pas de largeur à lui, son montant n’est pas connu.`,
  withoutEstimates:
    'Laisser de côté les montants estimés\u00a0: les autres se distinguent alors mieux',
  backUndrawn: (count) =>
    `${of(count, 'flux n’est pas dessiné, car l’argent est revenu', 'flux ne sont pas dessinés, car l’argent est revenu')} ; le tableau ${count < 2 ? 'le' : 'les'} donne.`,
  againUndrawn: (count) =>
    `${of(count, 'flux n’est pas dessiné, car un autre ruban montre le même argent', 'flux ne sont pas dessinés, car un autre ruban montre le même argent')} ; le tableau ${count < 2 ? 'le' : 'les'} donne.`,
  estimatesLeft: 'Les montants estimés ne sont pas dessinés\u202f; le tableau les donne.',
  certainties: {
    exact: 'exact',
    bound: 'au moins, au plus ou fourchette',
    estimate: 'environ ou estimé',
    unknown: 'montant inconnu',
  },
  sides: { from: 'paie', via: 'transmet', to: 'reçoit' },
  table: (nature) => `${nature}, en tableau`,
  through: 'par l’entremise de',
  amount: 'Montant',
  when: 'Quand',
  who: 'De qui à qui',
  rest: (count) =>
    `${of(count, 'autre flux compté', 'autres flux comptés')} plus haut, sans être énumérés ici.`,
  years: 'Au fil du temps',
  yearsLead:
    'Une somme sur plusieurs années n’est pas divisée entre elles ; les deux années d’un exercice restent ensemble.',
  undated: 'sans date dite',
  byKind: 'Par sorte',
  byPlace: 'Par lieu de qui reçoit',
  dependence: 'Qui dépend de qui',
  dependenceLead:
    'Pour chaque bénéficiaire, combien de payeurs sont connus, la part du plus grand, et l’indice de Herfindahl-Hirschman : la somme des carrés des parts en pour cent, 10 000 si un seul paie tout. Seul compte ce qui est connu ici : d’autres payeurs peuvent exister, et un seul versement ne dit rien. Les parties d’une organisation sont un seul payeur.',
  funders: 'Payeurs connus',
  largest: 'Le plus grand',
  share: 'Sa part',
  index: 'Indice',
  meaning: 'C’est-à-dire',
  notComputed: 'non calculé',
  onlyOne: 'seulement les bénéficiaires à un seul payeur connu',
  everyone: 'tous les bénéficiaires',
  estimates: 'd’estimations',
  ending: 'Ce qui finit d’ici deux ans',
  noEnding: 'D’aucun flux encore en cours une source ne dit qu’il finit d’ici deux ans.',
  notMoney: 'Annoncé, proposé, imaginé ou incertain : compté nulle part',
  until: (day) => `jusqu’à ${day}`,
};
