/** Les mots de la lentille des documents, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  lead: (documents, passages) =>
    `${of(documents, 'document appuie', 'documents appuient')} ce que vous voyez, par ${of(passages, 'passage', 'passages')}.`,
  leadAll: (documents, passages) =>
    `${of(documents, 'document appuie', 'documents appuient')} tout ce qui est ici, par ${of(passages, 'passage', 'passages')}.`,
  undated: (count) => `${of(count, 'd’entre eux ne porte', 'd’entre eux ne portent')} aucune date.`,
  onlySeen: 'À l’appui de ce que vous voyez',
  everything: 'À l’appui de tout',
  find: 'Trouver un document',
  order: 'Trier par',
  orders: { passages: 'nombre de passages', date: 'date', name: 'nom' },
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
  showSeen: 'Ne montrer que ceux que vous voyez',
  supports: 'Sorte de fait',
  anything: (count) => `toutes les sortes (${count})`,
  onMap: 'Seulement ce que dit ce texte, sur la carte',
  inTable: 'dans le tableau',
  nothing: 'Aucun passage de ce texte n’appuie ce que vous voyez.',
  noSuch: (id) => `Aucun document ne s’appelle «\u202f${id}\u202f» ici.`,
  thisText: 'Ce texte',
  nothingAtAll: 'Aucun fait ne repose encore sur ce document.',
  saidBy: (name) => `selon les mots de ${name}`,
  forFields: (fields) => `pour : ${fields}`,
  absent: (what) => `absent : ${what}`,
};
