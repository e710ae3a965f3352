/** What can be wrong with an entry, and the sentence that says so in either language. */
import type { Place } from './claims.ts';

export interface Problem extends Place {
  /** The id of the entity, or from, kind and to of the link. */
  readonly entry: string;
  readonly field: string;
  readonly en: string;
  readonly fr: string;
}

type Sentences = readonly [en: string, fr: string];

export const says = {
  notYaml: (why: string): Sentences => [
    `the file is not valid YAML: ${why}`,
    `le fichier n’est pas du YAML valide : ${why}`,
  ],
  noFile: (): Sentences => [
    'the folder that dataset.yaml lists is missing',
    'le dossier annoncé par dataset.yaml est introuvable',
  ],
  notListed: (): Sentences => [
    'dataset.yaml does not list this folder',
    'dataset.yaml n’annonce pas ce dossier',
  ],
  expected: (what: string, quoi: string): Sentences => [`expected ${what}`, `attendu : ${quoi}`],
  unknownField: (known: readonly string[]): Sentences => [
    `unknown field; expected one of ${known.join(', ')}`,
    `champ inconnu; attendu : ${known.join(', ')}`,
  ],
  unknownKind: (kind: unknown, known: readonly string[]): Sentences => [
    `unknown kind “${String(kind)}”; expected one of ${known.join(', ')}`,
    `sorte inconnue « ${String(kind)} »; attendu : ${known.join(', ')}`,
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
  unknownSource: (id: unknown): Sentences => [
    `“${String(id)}” is no document of the data set`,
    `« ${String(id)} » n’est pas un document du jeu de données`,
  ],
  dangling: (id: unknown): Sentences => [
    `“${String(id)}” is no entity of the data set`,
    `« ${String(id)} » n’est pas une entité du jeu de données`,
  ],
  wrongEnds: (link: string, from: string, to: string): Sentences => [
    `${link} may not go from ${from} to ${to}`,
    `${link} ne peut aller de ${from} à ${to}`,
  ],
  kindDiffers: (kind: string, other: string): Sentences => [
    `this id is a ${other} elsewhere, here a ${kind}`,
    `cet identifiant désigne ailleurs un ${other}, ici un ${kind}`,
  ],
  twice: (): Sentences => [
    'the same entry stands twice in this folder; give the second link a key',
    'la même entrée figure deux fois dans ce dossier; donner une clé (key) au second lien',
  ],
  noName: (): Sentences => [
    'no folder gives this entity a name',
    'aucun dossier ne nomme cette entité',
  ],
} as const;

export function sentence(problem: Problem, language: 'fr' | 'en'): string {
  const colon = language === 'fr' ? ' :' : ':';
  const where = [problem.entry, problem.field].filter((part) => part !== '').join(', ');
  return `${problem.file}:${problem.line} — ${where}${colon} ${problem[language]}`;
}
