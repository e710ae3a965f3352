/** Les mots de la lentille du temps, en français. */
import { counted, number } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  framework: {
    title: 'Horizons du cadre stratégique',
    noStart:
      'Le cadre n’a pas de début, donc ses horizons n’ont pas de date : choisir un début dans le cadre.',
    said: (late, all) =>
      late === 0
        ? `Sur ${of(all, 'but, jalon ou valeur', 'buts, jalons et valeurs')}, aucun retard.`
        : `${of(late, 'élément est en retard', 'éléments sont en retard')}, sur ${number(all, 'fr')} : l’horizon est passé, et rien ne dit que ce soit fait ou abandonné.`,
    slipped: (end, months) => `prévu pour ${end}, ${number(months, 'fr')} mois de retard`,
    until: (end) => `prévu pour ${end}`,
    over: { done: 'fait', dropped: 'abandonné' },
    forget: 'Masquer le cadre',
  },
  asOf: 'En date de',
  allYears: 'Toutes les années',
  always: 'toutes les années',
  whole: (rows, dated, undated) =>
    `${rows === 'links' ? of(dated, 'lien porte', 'liens portent') : of(dated, 'entité porte', 'entités portent')} une date ; ${of(undated, 'n’en porte', 'n’en portent')} aucune et ${undated < 2 ? 'est' : 'sont'} à part.`,
  said: (year, standing, began, ended) =>
    `En ${year}, parmi ce qui porte une date : ${of(standing, 'est', 'sont')} en cours ; cette année-là, ${of(began, 'commence', 'commencent')} et ${of(ended, 'se termine', 'se terminent')}. La carte et le tableau suivent.`,
  tallies: 'Combien commencent (en haut) et se terminent (en bas) chaque année',
  tally: (year, began, ended) =>
    `${year} : ${of(began, 'commence', 'commencent')}, ${of(ended, 'se termine', 'se terminent')}`,
  began: 'commence',
  ended: 'se termine',
  legend:
    'Plein : la date, aussi précise que la source la donne. Trait : entre deux dates. Pointillé : la source ne dit pas la fin, ou pas le début.',
  since: (day) => `depuis ${day}`,
  until: (day) => `jusqu’à ${day}`,
  noEnd: 'fin non précisée',
  noBeginning: 'début non précisé',
  endedSometime: 'terminé, sans date',
  older: 'avant la première année du dessin',
  outsideYear: 'pas en cours cette année-là',
  none: 'Rien dans cette sélection ne porte de date.',
  undated: (count) => `${of(count, 'ne porte', 'ne portent')} aucune date`,
  undatedNote:
    'Aucune source lue ne donne de jour, de mois ni d’année. Tout cela reste sur la carte et dans le tableau, quelle que soit l’année.',
  more: (count) => `En montrer ${of(count, 'de plus', 'de plus')}`,
};
