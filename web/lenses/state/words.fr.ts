/** Les mots de l’état des choses, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'L’état des choses',
  lead: 'Compté d’après ce que les sources affirment ou rapportent ; ce qui est proposé, prévu ou imaginé ne compte pas. Un nom ouvre ce qu’on en sait, avec ses sources.',
  barriers: 'Les obstacles auxquels le plus d’acteurs se heurtent',
  barrierLine: (count: number) => of(count, 'acteur', 'acteurs'),
  commons: 'Les logiciels dont le plus d’acteurs dépendent, et qui les entretient',
  commonsLine: (users: number, keepers: number, payers: number) =>
    `${of(users, 'usage', 'usages')} ; ${keepers === 0 ? 'aucun mainteneur connu' : of(keepers, 'mainteneur', 'mainteneurs')} ; ${payers === 0 ? 'aucun financement connu' : of(payers, 'bailleur', 'bailleurs')}`,
  money: 'Les plus grands montants connus',
  moneyLead: (all: number, without: number) =>
    `${of(all, 'flux d’argent', 'flux d’argent')} en tout, financement et achats, dont ${without} sans montant connu. Des montants d’années et de sortes différentes ne s’additionnent pas.`,
  silence: 'Une place vide veut dire ici qu’aucune source ne le dit, non que cela n’est pas.',
  gaps: 'Ce qui manque',
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
  meet: 'Où l’on se rejoint',
  measures: 'Mesures dont l’échéance est passée',
  measuresLead:
    'Demandées ou promises pour une date qui est derrière nous. Ont-elles été prises ? Aucun verdict n’est consigné ici : c’est un silence, et non un refus.',
  noMeasures: 'Aucune mesure à l’échéance passée n’est consignée ici.',
  due: (day) => `pour ${day}`,
  noBody: 'ne nomme personne qui en répondrait',
  sums: 'L’argent connu, par monnaie',
  sum: (flows, unknown) => `${of(flows, 'flux', 'flux')}, dont ${unknown} sans montant connu`,
  toMoney: 'Qui paie qui, en rubans et en tableaux',
  toDependencies: 'Qui repose sur quoi, et ce qui tomberait',
  natures: { FUNDING: 'financement', PURCHASE: 'achats' },
  noCurrency: 'monnaie non dite',
};
