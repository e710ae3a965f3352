/** Les mots du panneau et de la page d’une entité, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Détails',
  close: 'Fermer',
  fold: 'Réduire',
  unfold: 'Agrandir',
  noSuch: (id: string) =>
    `Rien ne s’appelle « ${id} » ici. L’entité a pu être fusionnée, ou l’adresse est mal écrite.`,
  unnamed: 'Les sources en parlent sans la nommer.',
  aliases: 'Aussi appelé',
  numbers: 'Nombres',
  links: 'Liens',
  noLinks: 'Aucune source ne la lie encore à quoi que ce soit.',
  toRead: 'Note',
  passages: 'Ses passages',
  consultations: 'Consultations sur des questions',
  inNumbers: 'En chiffres',
  around: 'Ne montrer que ses voisins',
  hide: 'Masquer',
  onMap: 'Montrer sur la carte',
  page: 'Sa page',
  contribute: 'Corriger ou ajouter',
  aboutMe: 'À propos de moi : corriger ou retirer',
  history: 'Son historique',
  correct: 'corriger',
  correctThis: (what) => `Corriger ou ajouter une source : ${what}`,
  showAll: (count: number) => `Montrer les ${count}`,
  lastConfirmed: (day) => `Confirmé pour la dernière fois : ${day}`,
  neverConfirmed: 'Personne n’a dit quand une source à son sujet a été lue.',
  stillTrue: 'C’est toujours vrai',
  merged: {
    title: 'Fiches réunies dans celle-ci',
    by: (name, day) =>
      day === null ? `fusion faite par ${name}` : `fusion faite par ${name}, ${day}`,
    undo: 'Voir la fusion, ou la défaire',
    history: 'Son propre historique',
  },
  allSources: 'Sources de cette page',
  pin: 'Garder visible',
  unpin: 'Ne plus garder visible',
  passageCount: (count: number) => of(count, 'passage', 'passages'),
  themes: {
    who: 'Relations',
    money: 'Argent',
    commons: 'Logiciels et dépendances',
    needs: 'Besoins et obstacles',
    positions: 'Positions et énoncés',
    where: 'Lieux et rencontres',
    other: 'Autres liens',
  },
  complete: 'État des connaissances',
  completeLead: (known, all) =>
    `${known === 0 ? 'Aucune' : known} des ${of(all, 'chose', 'choses')} qu’on voudrait savoir d’une telle entité ${known === 0 ? 'n’est connue' : known < 2 ? 'est connue' : 'sont connues'} ici.`,
  knowledge: {
    known: 'connu',
    absent: 'une source dit qu’il n’y en a pas',
    lookedFor: 'cherché, non trouvé',
    notRecorded: 'non consigné : à chercher',
  },
  towards: (verb) => `lien « ${verb} »`,
  help: 'Toute personne qui connaît une source publique pour l’un de ces points peut l’ajouter : une ligne avec son passage suffit.',
  scenario: (title) => `En chiffres : ${title}`,
  whatTrust: 'Que paierait une fiducie pour elle ?',
  cite: 'Citer cette page',
  copy: 'Copier',
  copied: 'Copié.',
  risk: {
    title: 'Risques',
    lead: 'Chaque facteur est connu, avec ses faits, ou inconnu. Il n’y a pas de note globale.',
    concern: {
      true: 'une raison d’y regarder de plus près',
      false: 'aucune raison de s’inquiéter n’est connue',
    },
    unknown: 'inconnu',
    lookFor: 'À chercher :',
  },
};
