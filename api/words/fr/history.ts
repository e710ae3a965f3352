/** Les phrases qui racontent ce qui a été modifié. */
import type { history as english } from '../en/history.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { list, date } = french;

type Said = readonly string[];
const after = (name: string, said: Said) =>
  said.length === 0 ? name : phrase`${name} : ${said.join(phrase` ; `)}`;
const passage = (quote: string | null, locator: string | null) =>
  quote !== null
    ? phrase`, « ${quote} »`
    : locator !== null && locator !== '—'
      ? `, ${locator}`
      : '';

export const history: typeof english = {
  wordOf: (name, day) => phrase`Parole : ${name}, ${date(day)}`,
  inLanguage: (field, isFrench) => `${field} (${isFrench ? 'français' : 'anglais'})`,
  field: (label, before, now) => {
    if (before === null) return phrase`${label} : ${now ?? ''} (rien auparavant)`;
    return now === null
      ? phrase`${label} : ${before} est retiré`
      : phrase`${label} : ${before} → ${now}`;
  },
  value: (label, value) => phrase`${label} : ${value}`,
  fields: {
    name: 'nom',
    aliases: 'autres noms',
    description: 'description',
    note: 'note',
    status: 'statut',
    since: 'depuis',
    until: 'jusqu’à',
    amountValue: 'montant',
    amountMax: 'montant maximal',
    amountUnit: 'unité',
    amountQualifier: 'précision',
    amountPeriod: 'période',
    amountMeasures: 'ce qui est mesuré',
    value: 'valeur',
    max: 'au plus',
    unit: 'unité',
    qualifier: 'précision',
    period: 'période',
    measures: 'ce qui est mesuré',
    what: 'ce qui manque',
    how: 'd’où on le sait',
    quote: 'extrait',
    locator: 'endroit',
    read: 'lu le',
    into: 'fiche qui reste',
    sources: 'documents',
    field: 'champ',
    preferred: 'montré d’abord',
    confirmedBy: 'confirmé par',
    disputedBy: 'contesté par',
  },
  entity: {
    added: (name, said) => phrase`Nouvelle fiche : ${name} (${list(said)})`,
    removed: (name, said) => phrase`Fiche retirée : ${name} (${list(said)})`,
    changed: after,
  },
  link: (from, verb, to) => `${from} ${verb} ${to}`,
  links: {
    added: (sentence, _) => phrase`Nouveau lien : ${sentence}`,
    removed: (sentence, _) => phrase`Lien retiré : ${sentence}`,
    changed: after,
  },
  citation: {
    added: (source, quote, locator) => phrase`Source ajoutée : ${source}${passage(quote, locator)}`,
    removed: (source, quote, locator) =>
      phrase`Source retirée : ${source}${passage(quote, locator)}`,
    changed: (source, quote, locator) =>
      phrase`Source modifiée : ${source}${passage(quote, locator)}`,
  },
  withdrawn: {
    added: (name) => phrase`Fiche retirée : ${name}`,
    removed: (name) => phrase`Fiche rétablie : ${name}`,
  },
  merged: {
    added: (name, heir) => phrase`${name} et ${heir} ne font désormais qu’une fiche`,
    removed: (name, heir) => phrase`${name} et ${heir} sont de nouveau deux fiches`,
  },
  parts: {
    Quantity: 'nombre',
    Absence: 'absence',
    Value: 'valeur sur laquelle des sources divergent',
  },
  part: {
    added: (part, said) => after(`Ajout (${part})`, said),
    removed: (part, said) => after(`Retrait (${part})`, said),
    changed: (part, said) => after(`Modification (${part})`, said),
  },
  kinds: {
    load: 'chargement des fichiers',
    import: 'importation de fichiers',
    edit: 'modification de faits',
    revert: 'annulation d’une modification',
    retire: 'retrait d’une fiche',
    merge: 'fusion de deux fiches',
    unmerge: 'séparation de deux fiches',
    confirm: 'confirmation ou contestation d’un lien',
    erase: 'effacement définitif',
  },
  feed: phrase`Lacis : modifications`,
  feedOfPlace: (name) => phrase`Lacis : modifications (lieu : ${name})`,
  feedOfTheme: (name) => phrase`Lacis : modifications (thème : ${name})`,
  feedOf: (name) => phrase`Lacis : modifications (${name})`,
  changeBy: (kind, author) => phrase`${author} : ${kind}`,
  reviewedBy: (name) => phrase`Examiné par ${name}`,
  nobody: 'une personne sans nom',
  files: 'les fichiers',
};
