/** The meaning of each limit of a request. The values are in bounds/limits.ts. */
import type { Label } from '../vocabulary/vocabulary.ts';

export const LIMIT_LABELS: Readonly<Record<string, Label>> = {
  tokens: {
    en: 'Words and signs of a query.',
    fr: 'Mots et signes d’une requête.',
  },
  depth: {
    en: 'Levels of nesting, introspection apart.',
    fr: 'Niveaux d’imbrication, introspection à part.',
  },
  aliases: {
    en: 'Fields under another name, in the whole query.',
    fr: 'Champs sous un autre nom, dans toute la requête.',
  },
  cost: {
    en: 'Objects that the answer may hold at most, by its page sizes.',
    fr: 'Objets que la réponse peut contenir au plus, d’après la taille de ses pages.',
  },
  body: {
    en: 'Bytes of the body of a request.',
    fr: 'Octets du corps d’une requête.',
  },
  requests: {
    en: 'Points of one address in a minute. A question takes 1, a page 2, a brief or a table 10.',
    fr: 'Points d’une adresse en une minute. Une question en prend 1, une page 2, une note ou un tableau 10.',
  },
  characters: {
    en: 'Characters of a query. Data go into variables.',
    fr: 'Caractères d’une requête. Les données vont dans les variables.',
  },
  lines: {
    en: 'Lines of a query.',
    fr: 'Lignes d’une requête.',
  },
  nesting: {
    en: 'Brackets within brackets in a query; lists and objects within each other in variables.',
    fr: 'Accolades et crochets emboîtés dans une requête ; listes et objets emboîtés dans les variables.',
  },
  name: {
    en: 'Characters of a name or a number.',
    fr: 'Caractères d’un nom ou d’un nombre.',
  },
  operations: {
    en: 'Operations in one query. One of them is answered.',
    fr: 'Opérations dans une requête. Une seule reçoit une réponse.',
  },
  fragments: {
    en: 'Fragments of a query.',
    fr: 'Fragments d’une requête.',
  },
  selections: {
    en: 'Fields and fragments of a query, with each fragment written out wherever it is used.',
    fr: 'Champs et fragments d’une requête, chaque fragment étant développé partout où il sert.',
  },
  comparisons: {
    en: 'Comparisons between fields that have the same name in the answer.',
    fr: 'Comparaisons entre les champs qui portent le même nom dans la réponse.',
  },
  list: {
    en: 'Values of one list in an argument.',
    fr: 'Valeurs d’une liste dans un argument.',
  },
  conditions: {
    en: 'Conditions on links in one list of a filter.',
    fr: 'Conditions sur les liens dans une liste d’un filtre.',
  },
  text: {
    en: 'Characters of a text in an argument.',
    fr: 'Caractères d’un texte dans un argument.',
  },
  id: {
    en: 'Characters of an id or a cursor.',
    fr: 'Caractères d’un identifiant ou d’un curseur.',
  },
  words: {
    en: 'Words of a text that is searched.',
    fr: 'Mots d’un texte cherché.',
  },
  errors: {
    en: 'Errors of a query after which validation ends.',
    fr: 'Erreurs d’une requête après lesquelles la validation s’arrête.',
  },
  failures: {
    en: 'Errors that one answer reports.',
    fr: 'Erreurs qu’une réponse signale.',
  },
  message: {
    en: 'Characters of one error.',
    fr: 'Caractères d’une erreur.',
  },
};
