/** What each limit of a request counts. Their values are in bounds/limits.ts. */
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
};
