/** Les mots que plusieurs parties de la page emploient, en français : les mêmes qu’en anglais, ou rien ne compile. */
import { counted, number } from './formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

const END = [
  'Ce qui manque, et qui pourrait le chercher (15 min)',
  'Qui fait quoi, et pour quand\u202f; date de la prochaine rencontre (10 min)',
];

/** Les points d’une première rencontre. */
const AGENDA = [
  'Qui est là, et pourquoi (10 min)',
  'Ce que disent les sources, passage par passage (10 min)',
  'Ce sur quoi on s’entend, et ce sur quoi on se sépare (20 min)',
  ...END,
];

export const fr: typeof en = {
  language: 'Langue',
  brief: {
    title: 'Préparer une note pour une rencontre',
    note: 'Une ou deux pages A4\u202f: qui et pourquoi, ce sur quoi on s’entend et se sépare, ce qui manque, les coordonnées publiques, les sources. Vos mots vont dans le fichier et ne sont gardés nulle part.',
    ask: 'Une question pour commencer',
    agenda: 'Ordre du jour proposé, une ligne par point',
    pdf: 'Ouvrir la note (PDF)',
    questions: {
      meeting: (name) =>
        `«\u202f${name}\u202f»\u202f: que pourrait faire chacun de nous d’ici trois mois, et de quoi aurait-il besoin des autres\u202f?`,
      gap: (name) =>
        `«\u202f${name}\u202f»\u202f: qui essaie déjà de combler cette lacune, et que faudrait-il\u202f?`,
      entity: (name) =>
        `De quoi ${name} a-t-il ou a-t-elle le plus besoin cette année, et qui peut y aider ici\u202f?`,
      measure: (name) =>
        `«\u202f${name}\u202f»\u202f: où en est-on, qu’est-ce qui bloque, et qui pourrait la faire avancer cette année\u202f?`,
      money: () =>
        'Quelle part de cet argent pourrait payer un travail qui reste ici, et qui en décide\u202f?',
      state: () =>
        'Qu’est-ce qui compte le plus pour nous cette année, et qui manque autour de la table\u202f?',
    },
    steps: {
      meeting: AGENDA,
      gap: AGENDA,
      entity: AGENDA,
      measure: AGENDA,
      money: [
        'Qui est là, et pourquoi (10 min)',
        'Ce qui est compté, et ce qui ne l’est pas (15 min)',
        ...END,
      ],
      state: AGENDA,
    },
  },
  picker: {
    none: (text: string) => `Rien ne porte le nom « ${text} ». Essayez avec moins de lettres.`,
    found: (count: number) =>
      `${of(count, 'nom trouvé', 'noms trouvés')}. Flèches pour choisir, Entrée pour ouvrir.`,
    failed: 'La recherche n’a pas répondu. Continuez à taper, ou réessayez dans un instant.',
    searching: 'Recherche en cours…',
    alias: (name: string) => `aussi appelé ${name}`,
    hint: 'Un nom : une organisation, une base de code, un besoin…',
  },
  table: {
    entities: 'Entités',
    links: 'Liens',
    rows: 'Lignes',
    name: 'Nom',
    kind: 'Sorte',
    status: 'Statut',
    shown: 'Liens',
    since: 'Depuis',
    until: 'Jusqu’à',
    from: 'De',
    verb: 'Verbe',
    to: 'Vers',
  },
  lists: {
    notPrinted: (count) =>
      count === 1
        ? 'Une autre ligne n’est pas imprimée.'
        : `${number(count, 'fr')} autres lignes ne sont pas imprimées.`,
    showMore: (count, left) =>
      count === left
        ? `Montrer les ${number(left, 'fr')} qui restent`
        : `Montrer ${count} de plus ; il en reste ${number(left, 'fr')}`,
    nowShown: (shown, all) => `${number(shown, 'fr')} sur ${number(all, 'fr')} à l’écran`,
    pages: 'Pages',
    range: (from, to, all) => `${from} à ${to} sur ${all}`,
    earlier: 'Fiches précédentes',
    later: (count) =>
      count === 1 ? 'La fiche suivante' : `Les ${of(count, 'fiche suivante', 'fiches suivantes')}`,
    more: (count) => `En montrer ${of(count, 'de plus', 'de plus')}`,
  },
  files: { picture: 'Image (PNG)', drawing: 'Dessin (SVG)', table: 'Tableau (CSV)' },
  facts: {
    sources: (count: number) => of(count, 'source', 'sources'),
    noSource: 'aucune source donnée',
    fields: 'En bref',
    absences: 'Cherché et non trouvé',
    differences: 'Où les sources diffèrent',
    preferred: 'montré d’abord',
    readOn: (day: string) => `lu le ${day}`,
    licence: (licence) =>
      licence === 'not stated' ? 'licence non indiquée' : `licence : ${licence}`,
    openSource: 'ouvrir la source',
    reportedBy: (name: string) => `rapporté par ${name}`,
    through: (name: string) => `par l’entremise de ${name}`,
    since: (day: string) => `depuis ${day}`,
    until: (day: string) => `jusqu’à ${day}`,
    between: (from: string, to: string) => `de ${from} à ${to}`,
    yes: 'oui',
    no: 'non',
    unknown: 'montant inconnu',
    range: (from: string, to: string) => `entre ${from} et ${to}`,
    qualified: {
      EXACT: '',
      ABOUT: 'environ ',
      AT_LEAST: 'au moins ',
      AT_MOST: 'au plus ',
      MAGNITUDE: 'de l’ordre de ',
      ESTIMATE: 'estimé à ',
      RANGE: '',
      UNKNOWN: '',
    },
  },
  paths: {
    label: 'Comment est-ce lié à…',
    hint: 'Un autre nom',
    between: (from: string, to: string) => `De ${from} à ${to}`,
    none: (from: string, to: string) =>
      `Aucun chemin d’au plus cinq liens ne relie ${from} à ${to} dans ces sources, les lieux et les documents mis à part.`,
    length: (count: number) => of(count, 'lien', 'liens'),
    forget: 'Retirer',
  },
  failed: {
    offline: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.',
    unavailable: 'La base de données ne répond pas pour l’instant. Réessayez bientôt.',
    missing: 'Cette adresse demande quelque chose qui n’est pas ici, ou n’y est plus.',
    error: 'Quelque chose a échoué sur le serveur. Réessayer peut suffire.',
    retry: 'Réessayer',
  },
  loading: 'Chargement…',
  unnamed: 'sans nom',
  letters: {
    Statement: 'É',
    Question: 'Q',
    Event: 'V',
    Place: 'L',
    Document: 'D',
    Concept: 'N',
    Scenario: 'S',
  },
};
