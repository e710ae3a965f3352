/** Checks the passages that an entry cites: the source, and the exact place in it. */
import type { CitationClaim } from './claims.ts';
import type { Checker } from './fields.ts';
import { says } from './problems.ts';
import { list } from './shapes.ts';
import { isRecord } from './values.ts';

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
  path = 'cite',
): CitationClaim[] {
  const known = [
    'name',
    'aliases',
    'identifiers',
    'description',
    'note',
    'named',
    'status',
    ...fields,
  ];
  const several = Array.isArray(cite);
  return list(cite).map((one, at) =>
    citation(check, one, source, known, several ? `${path}[${at}]` : path),
  );
}

function citation(
  check: Checker,
  data: unknown,
  own: string,
  known: readonly string[],
  path: string,
): CitationClaim {
  if (!isRecord(data)) {
    check.wrong(path, says.expected('{ quote: … } or { at: … }', '{ quote: … } ou { at: … }'));
    return { source: own, fields: [], quote: null, locator: null, read: null };
  }
  check.known(data, CITE_FIELDS, path);
  const quote = check.optionalText(`${path}.quote`, data['quote']);
  const locator = check.optionalText(`${path}.at`, data['at']);
  if (data['quote'] === undefined && data['at'] === undefined)
    check.missing(path, says.noPassage());
  const words = quote === null ? 0 : countWords(quote);
  if (words > MAX_WORDS) check.wrong(`${path}.quote`, says.longQuote(words));
  const supported = list(data['for']).map(String);
  if (supported.some((field) => !known.includes(field)))
    check.wrong(`${path}.for`, says.unknownField(known));
  const named = check.optionalText(`${path}.source`, data['source']);
  return {
    // A source that is no text is told once; an empty one is not looked up.
    source: named ?? (data['source'] === undefined ? own : ''),
    fields: supported,
    quote,
    locator,
    read: check.optionalDate(`${path}.read`, data['read']),
  };
}

/** Words that carry a letter or a digit; a lone « or ? is none. */
export function countWords(quote: string): number {
  return quote.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
