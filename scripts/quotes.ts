/**
 * Compares each quote of the five founding texts with its text, letter for letter, and notes those that
 * stand there as digests in `test/seeds/quotes.json`. The texts are not ours to ship; with the digests,
 * everybody can test that no quote was changed since somebody compared it.
 *
 * `npx tsx scripts/quotes.ts <folder of the texts>`
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkSeeds } from '../api/loading/check.ts';
import type { Claims } from '../api/loading/claims.ts';
import { readSeeds } from '../api/loading/read.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';

export const DIGESTS = new URL('../test/seeds/quotes.json', import.meta.url);

/** Digests of the quotes of each document that were found in its text. */
export type Digests = Readonly<Record<string, readonly string[]>>;

export interface Quote {
  readonly quote: string;
  /** The id of the document. */
  readonly source: string;
  /** File, line and entry, for whoever has to correct it. */
  readonly where: string;
}

export const digestOf = ({ source, quote }: Pick<Quote, 'source' | 'quote'>) =>
  createHash('sha256').update(`lacis\n${source}\n${quote}`).digest('hex').slice(0, 20);

/** Every quote of the facts. */
export function quotesIn(claims: Claims): Quote[] {
  const cited = [
    ...claims.entities.map(({ quantities, absences, citations, ...rest }) => {
      const parts = [...quantities, ...absences].flatMap((part) => part.citations);
      return { ...rest, citations: [...citations, ...parts] };
    }),
    ...claims.links,
  ];
  return cited.flatMap(({ id, place, citations }) =>
    citations.flatMap(({ source, quote }) =>
      quote === null ? [] : [{ source, quote, where: `${place.file}:${place.line} — ${id}` }],
    ),
  );
}

/** The documents that name their file among the founding texts: the texts, their comments, a caption, a foreword. */
export const filesIn = ({ entities }: Claims): ReadonlyMap<string, string> =>
  new Map(
    entities
      .filter(({ properties }) => properties['file'] !== undefined)
      .map(({ id, properties }) => [id, String(properties['file'])]),
  );

/** The quotes that do not stand in their text. */
export function misquoted(claims: Claims, folder: string): Quote[] {
  const files = filesIn(claims);
  const texts = new Map(
    [...new Set(files.values())].map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );
  return quotesIn(claims).filter(({ source, quote }) => {
    const file = files.get(source);
    return file !== undefined && !ownPart(source, texts.get(file) as string).includes(quote);
  });
}

/** Several documents stand in one file: each is quoted from its own part only. */
function ownPart(source: string, text: string): string {
  const comment = /-comment-(\d)$/.exec(source)?.[1];
  if (comment !== undefined) {
    const begins = (number: number) => new RegExp(`^\\s*${number}\\. .* dit\\s:`);
    return linesBetween(text, begins(Number(comment)), begins(Number(comment) + 1));
  }
  const before = (mark: string) => text.slice(0, text.indexOf(mark));
  switch (source) {
    case 'mutualisation-et-logiciel-libre':
      return `${before('9 réponses')}9 réponses`;
    case 'caption-of-the-devoir-photograph':
      return before('Ce texte fait partie');
    case 'avant-propos-de-framasoft':
      return before(MEMORANDUM);
    case 'memoire-covid-19': {
      // The page prints the title of the memorandum above the foreword.
      const title = text.trimStart().split('\n', 1)[0];
      return `${title}\n${text.slice(text.indexOf(MEMORANDUM))}`;
    }
    default:
      return text;
  }
}

/** The memorandum begins here, after the foreword. */
const MEMORANDUM = 'Mémoire Covid-19 pour du libre';

/** Everything from the line that one mark is on to the line before the next. */
function linesBetween(text: string, start: RegExp, end: RegExp): string {
  const lines = text.split('\n');
  const last = lines.findIndex((line) => end.test(line));
  const first = lines.findIndex((line) => start.test(line));
  return lines.slice(first, last === -1 ? undefined : last).join('\n');
}

export function digestsOf(claims: Claims): Digests {
  const files = filesIn(claims);
  const quotes = quotesIn(claims).filter(({ source }) => files.has(source));
  return Object.fromEntries(
    [...files.keys()]
      .sort()
      .map((id) => [
        id,
        [...new Set(quotes.filter(({ source }) => source === id).map(digestOf))].sort(),
      ]),
  );
}

function note(folder: string): void {
  const { claims } = checkSeeds(readSeeds('seeds'), readVocabulary());
  const wrong = misquoted(claims, folder);
  for (const { where, quote } of wrong) console.error(`${where}: ${quote}`);
  if (wrong.length > 0) {
    console.error(`${wrong.length} quotes do not stand in their text; nothing was written.`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(DIGESTS, `${JSON.stringify(digestsOf(claims), null, 2)}\n`);
}

const [, program = '', folder] = process.argv;
if (import.meta.url === pathToFileURL(program).href) {
  if (folder === undefined)
    throw new Error('usage: npx tsx scripts/quotes.ts <folder of the texts>');
  note(folder);
}
