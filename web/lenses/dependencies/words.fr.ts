/** Les mots de la lentille des dépendances, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Qui repose sur quoi',
  lead: 'Qui se sert d’un logiciel repose sur lui ; une base de code, sur ce dont elle dépend et sur qui la tient ; un service, sur ce qui le fait fonctionner ; qui reçoit, sur qui paie. Seul compte ce que des sources disent en vigueur ; ce qui n’est pas consigné ne se voit pas.',
  choose: 'Choisir une base de code ou un service',
  chooseHint: 'Par exemple CiviCRM, Drupal',
  chooseNone:
    'Choisissez une base de code ou un service pour en voir les couches. Pour commencer, quelques-unes dont on se sert ici :',
  layers: (name) => `Les couches de ${name}`,
  diagram: (name) =>
    `Couches de ${name} : à gauche ce sur quoi elle repose, à droite qui repose sur elle`,
  below: 'Ce sur quoi elle repose',
  above: 'Qui repose sur elle',
  belowNone: 'Rien de ce sur quoi elle repose n’est consigné ici.',
  aboveNone: 'Personne qui repose sur elle n’est consigné ici.',
  links: (distance) => `à ${of(distance, 'lien', 'liens')}`,
  more: (count) => `et ${of(count, 'autre', 'autres')}, dans la liste ci-dessous`,
  moreAtAll: (count) =>
    `${of(count, 'autre n’est pas énuméré', 'autres ne sont pas énumérés')} ici`,
  people: 'tenue ici par',
  noPeople: 'personne d’ici n’est connu pour la tenir',
  money: 'payée ici par',
  noMoney: 'aucun argent d’ici n’est connu',
  signs:
    'Un anneau après un nom : quelqu’un d’ici s’en occupe. Un losange : de l’argent d’ici y va.',
  drain: 'Vider le lac',
  drainLead:
    'Marquez une organisation, une base de code, un service, un programme ou une personne comme disparue : qui est exposé, par quel chemin, à quelle distance, et ce qui reste. Marquez-en d’autres dans le second retrait pour comparer les deux.',
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
  soon: (counts) => `À quelle distance : ${counts}.`,
  atDistance: (count, distance) =>
    distance === 1 ? `${count} aussitôt` : `${count} à ${of(distance, 'lien', 'liens')}`,
  nobody: 'Personne n’est connu pour reposer là-dessus. Ce peut être un silence.',
  path: 'Le chemin',
  remains: 'Ce qui reste',
  restExposed: (count) =>
    `${of(count, 'autre est exposé', 'autres sont exposés')}, plus loin ou avec d’autres voies.`,
  both: 'Exposés par les deux',
  onlyOne: 'Par le premier seulement',
  onlyOther: 'Par le second seulement',
  weak: 'Où tout tient à un seul',
  weakLead:
    'Les points d’articulation sont ceux sans qui ce qui se tient tombe en morceaux ; les ponts sont les liens de cette sorte. Trouvés par l’algorithme de Hopcroft et Tarjan (1973) sur tous les liens ci-dessus, quel que soit leur sens.',
  points: (count) => of(count, 'entité de cette sorte', 'entités de cette sorte'),
  bridges: (count) => of(count, 'lien de cette sorte', 'liens de cette sorte'),
  bridge: (cutOff) =>
    `sans lui, ${of(cutOff, 'entité est coupée', 'entités sont coupées')} du reste`,
  support: 'L’usage d’ici face au soutien d’ici',
  supportLead:
    'Combien chaque base de code sert ici, face à combien y contribuent et la paient ici. Au-delà de dix, un de plus ne compte plus, pour que les célèbres n’avalent pas le reste. Celles qui servent plus qu’elles ne sont soutenues viennent d’abord.',
  codebase: 'Base de code',
  users: 'Comptent dessus ici',
  contributors: 'Contribuent ici',
  payers: 'Paient ici',
  useShare: 'Part de l’usage',
  supportShare: 'Part du soutien',
  notJudged: (count) =>
    `${of(count, 'base de code n’a pu être jugée', 'bases de code n’ont pu être jugées')} : on s’en sert ici, et rien n’est consigné de qui les tient ou les paie, où que ce soit. Ce n’est pas un zéro.`,
  notJudgedMore: (count) => `et ${of(count, 'autre', 'autres')}`,
};
