/** Everything that can be wrong with an entry, and the sentence that says so in either language. */
import type { Place } from './claims.ts';

export interface Problem extends Place {
  /** The id of the entity, or from, kind and to of the link; empty for a whole file. */
  readonly entry: string;
  readonly field: string;
  readonly en: string;
  readonly fr: string;
}

export type Sentences = readonly [en: string, fr: string];

/** What is private about a person. */
export const PRIVATE_SORTS = ['email', 'phone', 'address', 'birth', 'number'] as const;
export type PrivateSort = (typeof PRIVATE_SORTS)[number];

const PRIVATE_MATTER: Readonly<Record<PrivateSort, Sentences>> = {
  email: ['the e-mail address', 'l’adresse de courriel'],
  phone: ['the telephone number', 'le numéro de téléphone'],
  address: ['the street address or postal code', 'l’adresse ou le code postal'],
  birth: ['the date of birth', 'la date de naissance'],
  number: ['the personal number', 'le numéro personnel'],
};

export const says = {
  expected: (what: string, quoi: string): Sentences => [`expected ${what}`, `attendu : ${quoi}`],
  empty: (): Sentences => [
    'no value: give one, or take the line out',
    'aucune valeur : en donner une, ou retirer la ligne',
  ],
  unquoted: (value: unknown): Sentences => [
    `expected a text: put ${String(value)} between quotation marks`,
    `attendu : un texte; mettre ${String(value)} entre guillemets droits`,
  ],
  unprintable: (): Sentences => [
    'the text holds a character that cannot be kept (a control character, half a pair, or a mark that turns the direction of what follows)',
    'le texte contient un caractère qui ne peut être conservé (caractère de commande, moitié de paire, ou marque qui inverse le sens de ce qui suit)',
  ],
  imprecise: (): Sentences => [
    `the number has more digits than can be kept; at most ${Number.MAX_SAFE_INTEGER}`,
    `le nombre a plus de chiffres qu’il n’est possible d’en conserver; au plus ${Number.MAX_SAFE_INTEGER}`,
  ],
  noSuchDay: (date: string): Sentences => [
    `no calendar has the day ${date}`,
    `aucun calendrier n’a de jour ${date}`,
  ],
  endsFirst: (since: string, until: string): Sentences => [
    `the end (${until}) comes before the beginning (${since})`,
    `la fin (${until}) précède le début (${since})`,
  ],
  turnedRound: (value: number, max: number): Sentences => [
    `the range goes from ${value} down to ${max}: expected the smaller number first`,
    `la fourchette va de ${value} à ${max} : le plus petit nombre est attendu d’abord`,
  ],
  unknownField: (known: readonly string[]): Sentences => [
    `unknown field; expected one of ${known.join(', ')}`,
    `champ inconnu; attendu : ${known.join(', ')}`,
  ],
  unknownKind: (kind: unknown, known: readonly string[]): Sentences => [
    `unknown kind “${String(kind)}”; expected one of ${known.join(', ')}`,
    `sorte inconnue « ${String(kind)} »; attendu : ${known.join(', ')}`,
  ],
  noKind: (known: readonly string[]): Sentences => [
    `expected a kind, one of ${known.join(', ')}`,
    `attendu : une sorte, parmi ${known.join(', ')}`,
  ],
  unknownChoice: (value: unknown, known: readonly string[]): Sentences => [
    `unknown value “${String(value)}”; expected one of ${known.join(', ')}`,
    `valeur inconnue « ${String(value)} »; attendu : ${known.join(', ')}`,
  ],
  noCitation: (): Sentences => [
    'no fact without a source: expected at least one citation',
    'pas de fait sans source : au moins une citation est attendue',
  ],
  noPassage: (): Sentences => [
    'a citation needs a quote or a locator (at)',
    'une citation demande un extrait (quote) ou un repère (at)',
  ],
  longQuote: (words: number): Sentences => [
    `the quote has ${words} words; at most 15`,
    `l’extrait compte ${words} mots; au plus 15`,
  ],
  noSource: (): Sentences => [
    'a citation of this folder names no source, and the folder has no source.yaml',
    'une citation de ce dossier ne nomme aucune source, et le dossier n’a pas de source.yaml',
  ],
  unknownSource: (id: unknown, times = 1): Sentences => [
    `“${String(id)}” is no document of the data set${more(times)[0]}`,
    `« ${String(id)} » n’est pas un document du jeu de données${more(times)[1]}`,
  ],
  dangling: (id: unknown, times = 1): Sentences => [
    `“${String(id)}” is no entity of the data set${more(times)[0]}`,
    `« ${String(id)} » n’est pas une entité du jeu de données${more(times)[1]}`,
  ],
  wrongEnds: (link: string, from: string, to: string): Sentences => [
    `${link} may not go from ${from} to ${to}`,
    `${link} ne peut aller de ${from} à ${to}`,
  ],
  kindDiffers: (kind: string, other: string): Sentences => [
    `this id is a ${other} elsewhere, here a ${kind}`,
    `cet identifiant désigne ailleurs un ${other}, ici un ${kind}`,
  ],
  entityTwice: ({ file, line }: Place): Sentences => [
    `this entity stands already at ${file}:${line} of the same folder: bring the two entries together`,
    `cette entité figure déjà à ${file}:${line} du même dossier : réunir les deux entrées`,
  ],
  linkTwice: ({ file, line }: Place): Sentences => [
    `the same link stands already at ${file}:${line}: bring the two together, or give the second a key`,
    `le même lien figure déjà à ${file}:${line} : réunir les deux, ou donner une clé (key) au second`,
  ],
  isPrivate: (sort: PrivateSort): Sentences => [
    `a person appears in a public role only: take out ${PRIVATE_MATTER[sort][0]}`,
    `une personne ne figure que dans un rôle public : retirer ${PRIVATE_MATTER[sort][1]}`,
  ],
  noName: (): Sentences => [
    'no folder gives this entity a name',
    'aucun dossier ne nomme cette entité',
  ],
} as const;

function more(times: number): Sentences {
  return times < 2 ? ['', ''] : [` (named ${times} times)`, ` (nommé ${times} fois)`];
}

/** `file:line:column — entry, field: …`; a part that is not known is left out. */
export function sentence(problem: Problem, language: 'fr' | 'en'): string {
  const colon = language === 'fr' ? ' :' : ':';
  const where = [problem.entry, problem.field].filter((part) => part !== '').join(', ');
  const at = [problem.file, problem.line, problem.column].filter((part) => part !== undefined);
  return `${at.join(':')} — ${where === '' ? '' : `${where}${colon} `}${problem[language]}`;
}
