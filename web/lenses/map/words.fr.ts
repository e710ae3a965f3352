/** Les mots autour de la carte : ses outils, sa progression, ses modes. En français. */
import { counted, number } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Carte',
  label: 'Carte des entités et des liens',
  layingOut: 'La carte se met en place',
  stop: 'Arrêter',
  zoomIn: 'Agrandir',
  zoomOut: 'Réduire',
  all: 'Tout montrer',
  impossible: 'Ce navigateur ne peut pas dessiner la carte. Le tableau montre la même chose.',
  toTable: 'Ouvrir le tableau',
  nothing: 'Rien ne répond à ces filtres.',
  folded: (count: number, many: string, hub: string) =>
    `${hub} : ${number(count, 'fr')} ${many} en un seul symbole.`,
  unfold: 'Déplier',
  opened: (count: number, many: string, hub: string) =>
    `${hub} : ${number(count, 'fr')} ${many} sur la carte.`,
  fold: 'Replier',
  keys: 'Les flèches suivent les liens, plus et moins agrandissent et réduisent, 0 montre tout, Entrée ouvre l’entité sélectionnée, X la rassemble, Majuscule avec X rassemble aussi ses voisins, Échap désélectionne. Le tableau donne la même chose.',
  lasso: 'Lasso',
  lassoHint:
    'Tracer une ligne autour d’entités pour les rassembler, ou tenir Majuscule en traçant. Au clavier : X rassemble l’entité sélectionnée.',
  modes: {
    title: 'Ce que la carte montre',
    links: 'Liens',
    convergences: 'Convergences',
    gaps: 'Lacunes',
  },
  zoomed: 'Outils de la carte',
  filters: 'Filtres et légende',
  noDrawing:
    'Ce navigateur ne peut pas dessiner la carte. La liste ci-dessous montre la même chose.',
  modeKeys:
    'Les flèches mènent de l’un à l’autre, le long des liens quand il y en a. Entrée lit ce qui est choisi, plus et moins agrandissent et réduisent, 0 montre tout, Échap annule le choix. La liste sous la carte montre la même chose.',
  nobodyHere: (name: string) =>
    `${name} n’est pas sur cette carte : rien de ce qui est montré ne l’intéresse.`,
  hereNot: 'Rien n’est choisi.',
  closeChoice: 'Fermer',
  any: 'Effacer les filtres',
  among: 'Sortes de parties prenantes',
  where: 'Où',
  whole: 'En lire plus',
  meet: {
    label: 'Carte des convergences : des acteurs, et ce qui les rapproche',
    lead: (actors: number, ties: number, least: number) =>
      `${of(actors, 'acteur', 'acteurs')}, ${of(ties, 'rapprochement', 'rapprochements')} : deux acteurs rapprochés ont ${least < 2 ? 'quelque chose' : `au moins ${least} choses`} en commun.`,
    missing: (count: number) =>
      count === 0
        ? ''
        : `${of(count, 'paire a beaucoup en commun et devrait se rencontrer', 'paires ont beaucoup en commun et devraient se rencontrer')}.`,
    kept: (shown: number, all: number) =>
      `Les ${shown} rapprochements les plus forts sur ${all} sont dessinés.`,
    uniting: (kinds: number, count: number) =>
      count === 0
        ? `Rien dans les sources n’unit les ${kinds} sortes de parties prenantes à la fois.`
        : `${of(count, 'chose unit', 'choses unissent')} les ${kinds} sortes de parties prenantes à la fois.`,
    unitingLink: 'Lire ce qui les unit toutes',
    nearest: (kinds: string, without: string, count: number) =>
      `Au plus près, ${of(count, 'chose unit', 'choses unissent')} ${kinds}, sans ${without} :`,
    none: 'Avec ces filtres, personne n’a rien en commun.',
    shared: 'Ce qu’ils ont en commun',
    sorts: {
      together: 'font cause commune',
      lacks: 'même besoin ou même obstacle',
      says: 'disent la même chose',
      code: 'travaillent sur le même code',
      money: 'financés par le même',
    } as Record<string, string>,
    missingTie: 'devraient se rencontrer : aucun lien consigné',
    outlined: 'un groupe, et le thème qui l’unit',
    aside: 'en italique : pas connu comme étant du lieu',
    wide: 'plus large : plus de choses, et plus rares',
    least: 'Au moins en commun',
    leastValue: (least: number) => (least === 1 ? '1 chose ou plus' : `${least} choses ou plus`),
    board: 'La même chose en fiches',
    listed: (count: number) =>
      `La même chose en liste : ${of(count, 'rapprochement', 'rapprochements')}`,
    one: 'L’un',
    other: 'L’autre',
    reasons: 'Ce qu’ils ont en commun',
    howMany: 'Combien',
    met: 'Se connaissent-ils ?',
    tied: 'déjà en lien',
    untied: 'aucun lien consigné',
    should: 'devraient se rencontrer',
    here: (name: string, kind: string, ties: number) =>
      `${name}, ${kind}, ${of(ties, 'rapprochement', 'rapprochements')}.`,
    inGroup: (title: string) => `Dans le groupe « ${title} ».`,
    tiesOf: (count: number) => `${of(count, 'rapprochement', 'rapprochements')} sur cette carte`,
    reasonsOf: (count: number) => `${of(count, 'chose', 'choses')} en commun`,
    facts: (count: number) => of(count, 'fait', 'faits'),
    card: 'La fiche entière',
    meeting: 'La rencontre : qui, pourquoi, ce qui sépare',
    gone: 'Ces deux acteurs n’ont plus rien en commun, ou rien de ces sortes.',
    and: (one: string, other: string) => `${one} et ${other}`,
  },
  lack: {
    label: 'Carte des lacunes : ce qui manque, et à qui',
    lead: (holes: number, gaps: number) =>
      `${of(gaps, 'chose manque', 'choses manquent')} autour de ${of(holes, 'besoin, logiciel, mesure ou autre', 'besoins, logiciels, mesures et autres')}.`,
    largest: (name: string, relying: number) =>
      `La plus grande, « ${name} », en concerne ${of(relying, 'autre', 'autres')}.`,
    kept: (shown: number, all: number) =>
      `${shown} lacunes sur ${all} sont dessinées ; les fiches les donnent toutes.`,
    none: 'Avec ces filtres, rien ne manque d’après les sources.',
    missing: 'Où cela manque',
    places: {
      world: 'dans le monde',
      records: 'seulement dans nos données',
      both: 'les deux',
    } as Record<string, string>,
    rings: 'Ce qui manque',
    absences: {
      who: 'quelqu’un qui s’en charge',
      what: 'quelque chose qui y réponde',
      means: 'de l’argent',
      rules: 'une licence ou une date',
      voices: 'ceux qui devraient parler',
    } as Record<string, string>,
    missingTie: 'un lien manquant : pas encore rencontrés, ou pas entendus',
    size: 'plus grand : plus nombreux à en dépendre ou à le nommer',
    threads: 'petit et pâle : un acteur que plusieurs concernent',
    board: 'La même chose en fiches',
    listed: (count: number) => `La même chose en liste : ${of(count, 'entrée', 'entrées')}`,
    what: 'Quoi',
    lacks: 'Ce qui manque',
    relying: 'Combien en dépendent ou le nomment',
    relyingOn: (count: number) =>
      `${of(count, 'autre en dépend ou le nomme', 'autres en dépendent ou le nomment')}`,
    here: (name: string, kind: string, gaps: readonly string[], relying: number) =>
      `${name}, ${kind}. ${gaps.length === 0 ? 'Rien ne lui manque en propre ici ; d’autres en dépendent, ou l’inverse.' : `Il manque : ${gaps.join(', ')}. ${of(relying, 'autre en dépend ou le nomme', 'autres en dépendent ou le nomment')}.`}`,
    card: 'La fiche entière',
    could: 'Ce qu’on pourrait faire',
    inWorld: 'manque dans le monde',
    inRecords: 'manque dans nos données',
    beside: 'Ses propres lacunes : aucune ici. À côté de :',
    strangers: (one: string, other: string) => `${one} et ${other} ne se sont pas rencontrés`,
  },
};
