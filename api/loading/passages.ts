/** Checks the passages that an entry cites: who says so, and where exactly. */
import type { CitationClaim } from './claims.ts';
import type { Checker } from './fields.ts';
import { says } from './problems.ts';
import { list, record } from './shapes.ts';

const MAX_WORDS = 15;
const CITE_FIELDS = ['source', 'quote', 'at', 'for', 'read'];

/**
 * @param source the folder's own document, for citations that name none
 * @param fields the fields of the entry that a citation may say it supports
 */
export function citations(
  check: Checker,
  cite: unknown,
  source: string,
  fields: readonly string[],
): CitationClaim[] {
  const known = ['name', 'aliases', 'description', 'note', 'named', 'status', ...fields];
  return list(cite).map((one) => {
    const data = record(one);
    check.known(data, CITE_FIELDS, 'cite');
    const quote = check.optionalText('cite.quote', data['quote']);
    const locator = check.optionalText('cite.at', data['at']);
    if (quote === null && locator === null) check.wrong('cite', says.noPassage());
    const words = quote === null ? 0 : countWords(quote);
    if (words > MAX_WORDS) check.wrong('cite.quote', says.longQuote(words));
    const supported = list(data['for']).map(String);
    for (const field of supported) {
      if (!known.includes(field)) check.wrong('cite.for', says.unknownField(known));
    }
    return {
      source: String(data['source'] ?? source),
      fields: supported,
      quote,
      locator,
      read: check.optionalDate('cite.read', data['read']),
    };
  });
}

/** Words that carry a letter or a digit; a lone « or ? is none. */
export function countWords(quote: string): number {
  return quote.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
