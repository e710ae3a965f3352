/** Les textes des lentilles documents, temps et lieux, en français. */
import { counted } from './formats.ts';
import type { lensesEn } from './lenses.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const lensesFr: typeof lensesEn = {
  documents: {
    lead: (documents, passages) =>
      `${of(documents, 'document appuie', 'documents appuient')} ce que vous voyez, par ${of(passages, 'passage', 'passages')}.`,
    leadAll: (documents, passages) =>
      `${of(documents, 'document appuie', 'documents appuient')} tout ce qui est ici, par ${of(passages, 'passage', 'passages')}.`,
    undated: (count) =>
      `${of(count, 'd’entre eux ne porte', 'd’entre eux ne portent')} aucune date.`,
    onlySeen: 'Derrière ce que vous voyez',
    everything: 'Derrière tout',
    find: 'Trouver un document',
    order: 'Dans l’ordre',
    orders: { passages: 'des passages', date: 'des dates', name: 'des noms' },
    none: 'Aucun document n’appuie cette sélection.',
    noneFound: 'Aucun document ne porte un tel nom.',
    noDate: 'sans date',
    updated: (day) => `mis à jour : ${day}`,
    by: (names) => `par ${names}`,
    passages: (count) => of(count, 'passage', 'passages'),
    ofAll: (seen, all) => `${seen} de ses ${of(all, 'passage', 'passages')}`,
    more: (count) => `En montrer ${of(count, 'de plus', 'de plus')}`,
    back: 'Tous les documents',
    heading: (count, facts) =>
      `${of(count, 'passage', 'passages')} à l’appui de ${of(facts, 'fait', 'faits')}`,
    showAll: (all) => `Montrer les ${of(all, 'fait', 'faits')} qu’il appuie en tout`,
    showSeen: 'Ne montrer que ceux derrière ce que vous voyez',
    supports: 'Ce qu’ils appuient',
    anything: (count) => `tout (${count})`,
    onMap: 'Seulement ce que dit ce texte, sur la carte',
    inTable: 'dans le tableau',
    nothing: 'Aucun passage de ce texte n’appuie ce que vous voyez.',
    noSuch: (id) => `Aucun document ne s’appelle «\u202f${id}\u202f» ici.`,
    thisText: 'Ce texte',
    nothingAtAll: 'Aucun fait ne repose encore sur ce document.',
    saidBy: (name) => `selon les mots de ${name}`,
    forFields: (fields) => `pour : ${fields}`,
    absent: (what) => `absent : ${what}`,
  },
  where: {
    lead: (entities, places, nowhere) =>
      `${of(entities, 'entité est située', 'entités sont situées')}, en ${of(places, 'lieu', 'lieux')} ; de ${of(nowhere, 'autre', 'autres')}, aucune source ne dit où.`,
    map: 'Carte des lieux de cette sélection',
    keys: 'Plus et moins pour approcher et éloigner, flèches pour se déplacer, 0 pour tout voir. La liste dessous dit la même chose.',
    closer: 'Approcher',
    further: 'Éloigner',
    whole: 'Tous les lieux',
    most: 'Là où il y en a le plus',
    at: (place, count) => `${place} : ${of(count, 'entité', 'entités')}`,
    count: (count) => of(count, 'entité', 'entités'),
    noPoint:
      'sans point : une région, un pays, ou un lieu dont aucune source ne donne les coordonnées',
    within: (place) => `à ${place}`,
    all: 'Tous les lieux',
    rest: (count) => `et ${of(count, 'autre', 'autres')}`,
    more: (count) => `En montrer ${of(count, 'de plus', 'de plus')}`,
    nowhere: (count) => `Lieu non consigné : ${of(count, 'entité', 'entités')}`,
    nowhereNote:
      'Aucune source lue ne dit où elles se trouvent : ce peut être ici, ailleurs, ou nulle part en particulier.',
    none: 'De rien dans cette sélection une source ne dit où cela se trouve.',
    tiles: (credit: string) =>
      `Fond : ${credit}. Un point représente une ville entière, non une adresse.`,
    outline: 'Contour : Natural Earth. Un point représente une ville entière, non une adresse.',
  },
  timeline: {
    asOf: 'En l’an',
    allYears: 'Toutes les années',
    always: 'toutes les années',
    whole: (rows, dated, undated) =>
      `${rows === 'links' ? of(dated, 'lien porte', 'liens portent') : of(dated, 'entité porte', 'entités portent')} une date ; ${of(undated, 'n’en porte', 'n’en portent')} aucune et ${undated < 2 ? 'est' : 'sont'} à part.`,
    said: (year, standing, began, ended) =>
      `En ${year}, de ce qui porte une date : ${of(standing, 'tient', 'tiennent')} ; cette année-là, ${of(began, 'commence', 'commencent')} et ${of(ended, 'se termine', 'se terminent')}. La carte et le tableau suivent.`,
    tallies: 'Combien commencent (en haut) et se terminent (en bas) chaque année',
    tally: (year, began, ended) =>
      `${year} : ${of(began, 'commence', 'commencent')}, ${of(ended, 'se termine', 'se terminent')}`,
    began: 'commence',
    ended: 'se termine',
    legend:
      'Plein : la date, aussi précise que la source la donne. Trait : entre deux dates. Pointillé : la source ne dit pas la fin, ou pas le début.',
    since: (day) => `depuis ${day}`,
    until: (day) => `jusqu’à ${day}`,
    noEnd: 'fin non dite',
    noBeginning: 'début non dit',
    endedSometime: 'terminé, sans date',
    older: 'plus ancien que le dessin',
    away: 'ne tient pas cette année-là',
    none: 'Rien dans cette sélection ne porte de date.',
    undated: (count) => `${of(count, 'ne porte', 'ne portent')} aucune date`,
    undatedNote:
      'Aucune source lue ne donne de jour, de mois ni d’année. Tout cela reste sur la carte et dans le tableau, quelle que soit l’année.',
    more: (count) => `En montrer ${of(count, 'de plus', 'de plus')}`,
  },
};
