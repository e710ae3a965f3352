/** Les mots des filtres, de ce qu’on a rassemblé, et de la phrase qui dit ce qu’on voit. En français. */
import { counted, list } from '../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Filtres',
  open: 'Filtres et légende',
  kinds: 'Sortes',
  statuses: 'Certitude',
  links: 'Nombre de liens',
  least: (count: number) =>
    count === 0 ? 'Tout, même ce qui n’a aucun lien' : `Au moins ${of(count, 'lien', 'liens')}`,
  everything: 'Tout montrer',
  verb: 'Liens d’une sorte',
  anyVerb: 'toutes les sortes',
  severalVerbs: 'plusieurs sortes',
  source: 'Selon',
  anySource: 'toutes les sources',
  year: 'En date de',
  anyYear: 'sans date',
  yearNote: 'Tout ce qui n’a pas de date reste visible.',
  hidden: (count: number) => of(count, 'entité masquée', 'entités masquées'),
  bringBack: 'Montrer de nouveau',
  elsewhere: 'Filtres d’autres lentilles, sans effet ici',
  reset: 'Réinitialiser les filtres',
  focus: (name: string) => `Autour de «\u202f${name}\u202f»`,
  steps: 'Liens de distance',
  leave: 'Retirer',
  onlyCard: 'seulement ce sur quoi repose la fiche choisie',
  gathered: {
    count: (count: number) =>
      count === 0
        ? 'Rien n’est rassemblé.'
        : `${of(count, 'entité rassemblée', 'entités rassemblées')}.`,
    tooMany: (count: number) =>
      `${of(count, 'entité rassemblée', 'entités rassemblées')}, trop pour une adresse à partager. Rassemblez-en moins, ou resserrez par les filtres.`,
    onlyThese: 'Ne montrer qu’elles',
    hide: 'Masquer',
    pin: 'Garder visibles',
    clear: 'Vider',
    only: (count: number) => `seulement ${of(count, 'entité choisie', 'entités choisies')}`,
    pinned: (count: number) => of(count, 'entité gardée visible', 'entités gardées visibles'),
    seeAll: 'Montrer de nouveau les autres',
  },
  visible: {
    empty: 'Vous ne voyez encore rien.',
    sentence: (entities: number, links: number) =>
      `Vous voyez ${of(entities, 'entité', 'entités')} et ${of(links, 'lien', 'liens')}`,
    ofAll: (entities: number, links: number) =>
      `sur ${of(entities, 'entité', 'entités')} et ${of(links, 'lien', 'liens')}`,
    least: (count: number) => `celles qui ont au moins ${of(count, 'lien', 'liens')}`,
    without: (kinds: readonly string[]) => `sans ${list(kinds, 'fr').replace(/ et /, ' ni ')}`,
    onlyVerbs: (verbs: readonly string[]) =>
      `seulement les liens qui disent « ${verbs.join(' », « ')} »`,
    source: (name: string) => `selon ${name}`,
    focus: (name: string, steps: number) => `à ${of(steps, 'lien', 'liens')} au plus de ${name}`,
    noFocus: (id: string) => `toutes, car rien ici ne porte l’identifiant « ${id} »`,
    added: (count: number) =>
      `avec ${of(count, 'entité', 'entités')} de plus, que seule la sélection montre`,
    statuses: (labels: readonly string[]) => `seulement ce qui est ${list(labels, 'fr')}`,
    year: (year: string) => `en date de ${year}`,
    hidden: (count: number) => of(count, 'entité masquée', 'entités masquées'),
  },
  applying: {
    follows: (names) => `Resserré ici, comme dans les autres lentilles, selon : ${names}.`,
    leaves: (names) => `Gardé pour les autres lentilles, sans objet ici : ${names}.`,
    names: {
      kinds: 'les sortes',
      statuses: 'la certitude',
      verbs: 'les sortes de liens',
      source: 'une source',
      least: 'le nombre de liens',
      focus: 'les voisins d’une entité',
      year: 'l’année',
      hidden: 'ce qui est masqué',
      pinned: 'ce qui est gardé visible',
      only: 'ce qui est rassemblé',
    },
  },
};
