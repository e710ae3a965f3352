/** Pourquoi un fichier que l’on apporte ne peut être pris, ou l’une de ses parties, et ce que dit un import. */
import type { Words } from '../en.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { list, number } = french;
const megabytes = (bytes: number) => number(Math.round(bytes / 1_000_000));
const quoted = (all: readonly string[]) => list(all.map((one) => phrase`« ${one} »`));

export const importing: Words['importing'] = {
  notAFile: () => 'ceci n’est pas un fichier ordinaire',
  empty: () => 'le fichier est vide',
  noRepository: () => 'le dossier ne contient aucun dépôt git qui ait un commit',
  notAnAddress: () =>
    'ceci n’est pas l’adresse d’un serveur, ou un nom ou un mot de passe s’y trouve',
  notListed: (origin) =>
    phrase`${origin} n’est pas parmi les serveurs que l’on peut interroger : l’inscrire dans LACIS_IMPORT_FROM (avec des virgules s’il y en a plusieurs)`,
  answered: (origin, status) =>
    status >= 300 && status < 400
      ? phrase`${origin} renvoie à une autre adresse (${status}), qui n’est pas suivie : donner celle-là`
      : phrase`${origin} répond ${status} au lieu de donner le fichier`,
  notReached: (origin, reason) =>
    phrase`${origin} ne répond pas comme il faut (${reason}) : rien n’a été pris`,
  unreadable: (code) =>
    phrase`le fichier ne peut pas être lu (${code}) : vérifier son nom et ses permissions`,
  tooLarge: (bytes, most) =>
    phrase`le fichier fait ${megabytes(bytes)} Mo, et ${megabytes(most)} Mo au plus de cette forme sont lus : le couper en plusieurs`,
  utf16: () => phrase`le fichier est en UTF-16 : l’enregistrer en UTF-8`,
  notUtf8: () =>
    phrase`le fichier n’est pas en UTF-8 (peut-être en Latin-1 ou Windows-1252) : l’enregistrer en UTF-8`,
  binary: () =>
    phrase`un octet nul se trouve ici : le fichier est endommagé, ou n’est pas du texte`,
  tooDeep: (most) => phrase`des listes s’emboîtent ici sur plus de ${most} niveaux`,
  notJson: () =>
    phrase`le fichier n’est pas du JSON valide : il manque un signe ici, ou il y en a un de trop`,
  notJsonLine: () => 'cette ligne n’est pas un objet JSON à elle seule',
  notYaml: (why) => why.fr,
  repeats: () => 'le fichier répète ses parties par des alias plus souvent qu’il n’est lu',
  notXml: (why) => phrase`le fichier n’est pas du XML valide : ${why}`,
  documentType: () =>
    phrase`le fichier déclare un type de document ou des entités (DOCTYPE), qui ne sont pas lus : retirer la déclaration`,
  manyColumns: (most) => phrase`la ligne a plus de ${number(most)} colonnes`,
  longRow: (most) =>
    phrase`la ligne a plus de ${number(most)} caractères : un guillemet est peut-être resté ouvert`,
  manyRows: (most) => phrase`le tableau a plus de ${number(most)} lignes : le couper en plusieurs`,
  openQuote: () => 'un guillemet est resté ouvert',
  notSheets: () => 'l’archive n’est pas un classeur (XLSX), ou est endommagée',
  wideSheet: (rows, columns) =>
    phrase`la feuille s’étend sur ${number(rows)} lignes et ${number(columns)} colonnes : supprimer celles qui sont vides, ou la couper en plusieurs`,
  unpacksLarge: (most) =>
    phrase`l’archive contient plus de ${megabytes(most)} Mo une fois décompressée`,
  unknownFormat: () =>
    phrase`le format du fichier n’est pas reconnu : npm run lacis -- import --formats donne ceux qui sont lus`,
  noSuchFormat: (as, known) =>
    phrase`aucun format ne s’appelle « ${as} » ; attendu : ${known.join(', ')}`,
  otherFormat: (asked, found) =>
    found === null
      ? phrase`le contenu n’est pas du ${asked}, et aucun autre format n’est reconnu`
      : phrase`le contenu n’est pas du ${asked} : le format reconnu est ${found}`,
  nothingFound: (people) =>
    people > 0
      ? phrase`le fichier ne contient que des personnes (${number(people)}), qui sont laissées de côté`
      : 'le fichier ne contient rien qui puisse être importé',
  noSource: (title, licence) =>
    title && licence
      ? phrase`pas de fait sans source : dire d’où vient le fichier (--source TITRE) et sous quelle licence (--licence L)`
      : title
        ? phrase`pas de fait sans source : dire d’où vient le fichier (--source TITRE)`
        : phrase`le fichier ne dit pas sa licence : la donner (--licence L)`,
  noName: (columns) =>
    phrase`aucune colonne n’est reconnue comme le nom ; les colonnes sont ${quoted(columns)} : dire laquelle l’est (en ligne de commande : --mapping FICHIER)`,
  noKind: () =>
    phrase`le fichier ne dit pas ce qu’il énumère : le dire (en ligne de commande : --kind Organisation, --kind Codebase…)`,
  noLinkKind: () =>
    phrase`le fichier ne dit pas ce que sont ses liens : le dire (en ligne de commande : --link PARTNERS_WITH, --link DEPENDS_ON…)`,
  notAKind: (kind, known) =>
    phrase`« ${kind} » n’est pas une sorte ; attendu : ${known.join(', ')}`,
  noMapping: () =>
    phrase`la correspondance demande « rows » (entities ou links) et « columns », avec ce qu’est chacune`,
  noColumn: (names) => phrase`le tableau n’a pas ${quoted(names)}, que nomme la correspondance`,
  noTarget: (names) =>
    phrase`la correspondance mène à ${quoted(names)}, que le vocabulaire ne connaît pas`,
  rowWithoutName: () => 'la ligne n’a pas de nom',
  unknownWord: (word) =>
    word === ''
      ? 'la ligne ne dit pas sa sorte'
      : phrase`« ${word} » n’est pas une sorte du vocabulaire`,
  wrongCell: (field, cell) =>
    phrase`« ${cell.slice(0, 500)} » n’est pas une valeur possible de ${field}`,
  noEnd: (end) => `le lien n’a pas ${end === 'from' ? 'de début' : 'de fin'}`,
  nobodyNamed: (name) =>
    phrase`rien ne porte le nom « ${name.slice(0, 500)} », et le fichier ne dit pas ce que c’est : ajouter une colonne des sortes, ou --kind`,
  oneAtBothEnds: (name) =>
    phrase`les deux bouts du lien se révèlent être « ${name.slice(0, 500)} »`,
  absentNode: (node) => phrase`le lien mène à « ${node} », que le fichier ne contient pas`,
  undeclared: (keys) => phrase`le fichier emploie ${quoted(keys)} sans les déclarer`,
  invalid: (format, what) =>
    phrase`le fichier n’est pas un ${format} valide : il lui manque ${what}`,
  schemaOnly: () =>
    phrase`le fichier est un schéma : il dit comment d’autres s’écrivent, et ne contient aucun fait à importer`,
  poolsOnly: () =>
    phrase`le fichier énumère des fonds dont les subventions sont dans d’autres fichiers : importer ceux-ci`,
  noPayee: () => 'la ligne ne dit pas qui paie ou qui est payé',
  sumsOnly: () =>
    phrase`le tableau donne des sommes par fournisseur ou par ministère sans l’autre partie : il ne dit pas qui paie qui`,

  commitsInTwoYears: 'commits en deux ans',
  wishedFor: (plan) => phrase`souhaité : ${plan}`,

  formats: {
    canadaContracts: 'Contrats fédéraux (CSV)',
    canadaOrganisations: 'Organisations du gouvernement du Canada',
    resourceExchange: 'Échange de ressources ouvert',
    table: 'Tableau CSV',
  },

  reasons: {
    identifier: 'même identifiant',
    website: 'même site web',
    name: 'même nom',
    alias: 'même autre nom',
    similar: 'nom semblable',
    place: 'même lieu',
    earlier: 'déjà importé de ce fichier',
    id: 'même identifiant interne',
    'other-identifier': 'autre identifiant',
    'other-website': 'autre site web',
    'other-place': 'autre lieu',
    short: 'nom court',
    several: 'plusieurs conviennent',
  },

  noFiles: () => phrase`nommer au moins un fichier : npm run lacis -- import FICHIER`,
  notWhole: (doubtful, refused) =>
    phrase`rien n’a été écrit : ${[
      ...(doubtful > 0
        ? [phrase`douteux : ${number(doubtful)} (--decisions FICHIER, ou --as-new)`]
        : []),
      ...(refused > 0 ? [phrase`refusés : ${number(refused)}`] : []),
    ].join(', ')} ; --take-certain prend le reste`,

  atLine: (line, column, words) =>
    phrase`ligne ${number(line)}${column === null ? '' : `, colonne ${number(column)}`} : ${words}`,

  noForm: () =>
    phrase`envoyer le fichier en multipart/form-data : une partie « file », et une partie « options » avec un objet JSON`,
  manyParts: () => phrase`la requête a d’autres parties que « file » et « options »`,
  noFile: () => phrase`aucun fichier n’a été envoyé : en choisir un`,
  badOptions: (field) => phrase`« ${field} » n’a pas, dans les options, la forme qu’il doit avoir`,
  tooLong: (seconds) =>
    phrase`le fichier n’a pas été lu en ${number(seconds)} secondes, et rien n’a été écrit : le couper en plusieurs, ou l’importer avec la commande`,
  manyEntries: (count, most) =>
    phrase`le fichier contient ${number(count)} entités et liens, et ${number(most)} au plus sont pris ici : le couper en plusieurs, ou demander à qui tient le serveur de l’importer avec la commande`,
  nothingChosen: () => phrase`rien ne changerait : le graphe dit déjà tout cela`,
  notDecided: (doubtful, refused) =>
    phrase`rien n’a été écrit : ${[
      ...(doubtful > 0 ? [phrase`douteux : ${number(doubtful)}`] : []),
      ...(refused > 0 ? [phrase`refusés : ${number(refused)}`] : []),
    ].join(', ')}. Décider, ou les laisser de côté`,
  manyImports: () =>
    phrase`trop de fichiers attendent déjà la rédaction : réessayer dans quelques jours`,

  said: {
    file: (file, format, title, licence) =>
      phrase`${file} : ${format}, de « ${title} » (${licence})`,
    entities: phrase`entités :`,
    links: phrase`liens :`,
    counts: (added, changed, unchanged, removed) =>
      phrase`nouveaux ${number(added)}, modifiés ${number(changed)}, inchangés ${number(unchanged)}, retirés ${number(removed)}`,
    doubtful: (some) => phrase`douteux : ${number(some)}`,
    refused: (some) => phrase`refusés : ${number(some)}`,
    leftOut: (some) => phrase`valeurs laissées de côté : ${number(some)}`,
    duplicates: (some) => phrase`paires qui n’en font peut-être qu’une : ${number(some)}`,
    conflicts: (some) => phrase`la parole d’une personne est gardée : ${number(some)}`,
    waiting: (some) => phrase`liens qui attendent une décision : ${number(some)}`,
    personal: (parts) => phrase`données personnelles laissées de côté : ${parts.join(', ')}`,
    data: { people: 'personnes', emails: 'courriels', addresses: 'adresses et téléphones' },
    unused: (names, all) => phrase`non utilisé (${number(all)}) : ${names.join(', ')}`,
    more: (some) => phrase`et ${number(some)} autres`,
    why: {
      edited: 'une personne l’a changé depuis',
      withdrawn: 'une personne l’a retiré',
      'gone-from-files': 'le fichier ne le dit plus, et une personne l’avait changé',
    },
    done: (revision, wrote, kept) =>
      `${wrote ? phrase`écrit comme changement ${number(revision)}` : 'rien à écrire'}${kept > 0 ? phrase`, gardés comme des personnes les ont écrits : ${number(kept)}` : ''}`,
  },
};
