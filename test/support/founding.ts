/** What the folders of the five founding texts claim, read from their files. */
import { checkSeeds } from '../../api/loading/check.ts';
import type { CitationClaim, LinkClaim } from '../../api/loading/claims.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

export const FOUNDING = [
  'ecologie-du-logiciel-libre',
  'numerique-social-et-solidaire',
  'fabrique-de-communs-numeriques',
  'mutualisation-et-logiciel-libre',
  'memoire-covid-19',
];

export const { claims } = checkSeeds(readSeeds('seeds'), readVocabulary());

export const entities = claims.entities.filter(({ folder }) => FOUNDING.includes(folder));
export const links = claims.links.filter(({ folder }) => FOUNDING.includes(folder));

export const statusOf = ({ properties }: LinkClaim) => properties['status'] ?? 'stated';
export const quotesOf = ({ citations }: LinkClaim) =>
  citations.flatMap(({ source, quote }: CitationClaim) =>
    quote === null ? [] : [{ source, quote: String(quote) }],
  );

/** The text that a document belongs to: comments, caption and foreword are of the text printed with them. */
export const textOf = (document: string): string => {
  const found = claims.entities.find(({ id, properties }) => id === document && properties['file']);
  return String(found?.properties['file'] ?? document);
};
