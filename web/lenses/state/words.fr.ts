/** Les mots de l’état des choses, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'État des lieux',
  lead: 'Ces nombres viennent des faits que les sources affirment ou rapportent ; les propositions, les projets et les hypothèses ne comptent pas. Un nom ouvre ses détails, avec leurs sources.',
  barriers: 'Les obstacles auxquels le plus d’acteurs se heurtent',
  barrierLine: (count: number) => of(count, 'acteur', 'acteurs'),
  commons: 'Les logiciels dont le plus d’acteurs dépendent, et qui les entretient',
  commonsLine: (users: number, maintainers: number, payers: number) =>
    `${of(users, 'usage', 'usages')} ; ${maintainers === 0 ? 'aucun mainteneur connu' : of(maintainers, 'mainteneur', 'mainteneurs')} ; ${payers === 0 ? 'aucun financement connu' : of(payers, 'bailleur', 'bailleurs')}`,
  money: 'Les plus grands montants connus',
  moneyLead: (all: number, without: number) =>
    `${of(all, 'flux d’argent', 'flux d’argent')} en tout, financement et achats, dont ${without} sans montant connu. Des montants d’années et de sortes différentes ne s’additionnent pas.`,
  silence: 'Une liste vide veut dire qu’aucune source ne le dit, et non que c’est faux.',
  gaps: 'Lacunes',
  gapsLine: (looked, stated, silent) =>
    [
      looked > 0
        ? `${looked} ${looked > 1 ? 'cherchés et non trouvés' : 'cherché et non trouvé'}`
        : '',
      stated > 0 ? `${stated} ${stated > 1 ? 'dits absents' : 'dit absent'}` : '',
      silent > 0 ? `${silent} ${silent > 1 ? 'non consignés' : 'non consigné'} ici` : '',
    ]
      .filter((one) => one !== '')
      .join('\u202f; '),
  meet: 'Convergences',
  measures: 'Mesures dont l’échéance est passée',
  measuresLead:
    'Ces mesures étaient demandées ou promises pour une date passée. Aucun verdict à leur sujet n’est consigné ici : c’est un silence, et non un refus.',
  noMeasures: 'Aucune mesure à l’échéance passée n’est consignée ici.',
  due: (day) => `pour ${day}`,
  noBody: 'aucun organisme responsable n’est nommé',
  sums: 'L’argent connu, par monnaie',
  sum: (flows, unknown) => `${of(flows, 'flux', 'flux')}, dont ${unknown} sans montant connu`,
  toMoney: 'Flux d’argent, en diagramme et en tableaux',
  toDependencies: 'Dépendances, et l’effet d’un retrait',
  natures: { FUNDING: 'financement', PURCHASE: 'achats' },
  noCurrency: 'monnaie non précisée',
};
