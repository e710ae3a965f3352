/** Les mots de la lentille des dépendances, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Dépendances',
  lead: 'Une organisation dépend des logiciels qu’elle utilise ; une base de code, de ses dépendances et de ses mainteneurs ; un service, du logiciel qui le fait fonctionner ; un bénéficiaire, de ses payeurs. Seuls comptent les liens que des sources disent en vigueur ; un lien non consigné ne se voit pas.',
  choose: 'Choisir une base de code ou un service',
  chooseHint: 'Quelques lettres de son nom',
  chooseNone:
    'Choisissez une base de code ou un service pour en voir les couches. Pour commencer, quelques-unes dont on se sert ici :',
  layers: (name) => `Les couches de ${name}`,
  diagram: (name) => `Couches de ${name} : à gauche ses dépendances, à droite ce qui en dépend`,
  keepers: 'Qui l’entretient ou y contribue',
  keepersNone: 'Aucune source ne nomme personne.',
  keepingPeople: (count) =>
    `et ${of(count, 'personne dont aucune source ne nomme', 'personnes dont aucune source ne nomme')} l’employeur`,
  reliers: 'Qui s’en sert ou en dépend directement',
  below: 'Ses dépendances',
  above: 'En dépendent',
  belowNone: 'Aucune de ses dépendances n’est consignée ici.',
  aboveNone: 'Rien de ce qui en dépend n’est consigné ici.',
  links: (distance) => `à ${of(distance, 'lien', 'liens')}`,
  more: (count) => `et ${of(count, 'autre', 'autres')}, dans la liste ci-dessous`,
  moreAtAll: (count) =>
    `${of(count, 'autre n’est pas énuméré', 'autres ne sont pas énumérés')} ici`,
  people: 'entretenue ici par',
  noPeople: 'aucun mainteneur connu ici',
  money: 'financée ici par',
  noMoney: 'aucun financement connu d’ici',
  signs:
    'Un anneau après un nom : quelqu’un d’ici l’entretient. Un losange : de l’argent d’ici y va.',
  drain: 'Simuler un retrait',
  drainLead:
    'Marquez une organisation, une base de code, un service, un programme ou une personne comme disparue : la page montre qui est exposé, par quel chemin, à quelle distance, et ce qui reste. Marquez-en d’autres dans le second retrait pour comparer les deux.',
  gone: 'Disparus',
  versus: 'Disparus, dans un second retrait',
  mark: 'Marquer comme disparu',
  markHint: 'Un nom : qui ou quoi aurait disparu',
  markGathered: (count) => `Marquer les ${count} entités rassemblées comme disparues`,
  markSelected: (name) => `Marquer ${name} comme disparu`,
  back: (name) => `Faire revenir ${name}`,
  removal: (names) => `Sans ${names}`,
  exposed: (count, alone) =>
    `${of(count, 'est exposé', 'sont exposés')} ; pour ${alone < 2 ? (alone === 0 ? 'aucun' : 'un') : alone}, aucune autre voie n’est connue.`,
  soon: (counts) => `Par distance : ${counts}.`,
  atDistance: (count, distance) =>
    distance === 1 ? `${count} directement` : `${count} à ${of(distance, 'lien', 'liens')}`,
  nobody: 'Rien de connu n’en dépend. Ce peut être un silence des sources.',
  path: 'Le chemin',
  remains: 'Il reste',
  restExposed: (count) =>
    `${of(count, 'autre est exposé', 'autres sont exposés')}, plus loin ou avec d’autres voies.`,
  both: 'Exposés par les deux',
  onlyOne: 'Par le premier seulement',
  onlyOther: 'Par le second seulement',
  weak: 'Points faibles',
  weakLead:
    'Un point d’articulation est une entité dont le retrait sépare le réseau ; un pont est un lien dont le retrait le sépare. L’algorithme de Hopcroft et Tarjan (1973) les trouve sur tous les liens ci-dessus, quel que soit leur sens.',
  points: (count) => of(count, 'entité de cette sorte', 'entités de cette sorte'),
  bridges: (count) => of(count, 'lien de cette sorte', 'liens de cette sorte'),
  bridge: (cutOff) =>
    `sans lui, ${of(cutOff, 'entité est coupée', 'entités sont coupées')} du reste`,
  support: 'Usage et soutien d’ici',
  supportLead:
    'L’usage de chaque base de code ici, à côté du nombre de ceux qui y contribuent et la paient ici. Chaque compte s’arrête à dix, pour qu’une base de code célèbre ne cache pas les autres. Celles qui servent plus qu’elles ne sont soutenues viennent d’abord.',
  codebase: 'Base de code',
  users: 'Comptent dessus ici',
  contributors: 'Contribuent ici',
  payers: 'Paient ici',
  useShare: 'Part de l’usage',
  supportShare: 'Part du soutien',
  notJudged: (count) =>
    `${of(count, 'base de code n’a pu être jugée', 'bases de code n’ont pu être jugées')} : on s’en sert ici, et aucun mainteneur ni payeur n’est consigné où que ce soit. Ce n’est pas un zéro.`,
  notJudgedMore: (count) => `et ${of(count, 'autre', 'autres')}`,
};
