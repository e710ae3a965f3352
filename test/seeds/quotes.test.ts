/** Every quote stands in its document, letter for letter. The documents lie beside the checkout, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { countWords } from '../../api/loading/passages.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

const TEXTS = '../shared/documents';
const { claims } = checkSeeds(readSeeds('seeds'), readVocabulary());

const fileOf = new Map(
  claims.entities
    .filter(({ properties }) => properties['file'] !== undefined)
    .map(({ id, properties }) => [id, String(properties['file'])]),
);

const quotes = [
  ...claims.entities.flatMap(({ id, place, citations, quantities, absences }) =>
    [...citations, ...[...quantities, ...absences].flatMap((part) => part.citations)].map(
      (citation) => ({ ...citation, of: id, place }),
    ),
  ),
  ...claims.links.flatMap(({ id, place, citations }) =>
    citations.map((citation) => ({ ...citation, of: id, place })),
  ),
].flatMap((citation) =>
  citation.quote === null ? [] : [{ ...citation, quote: citation.quote as string }],
);

const told = ({ place, of, quote }: (typeof quotes)[number]) =>
  `${place.file}:${place.line} — ${of}: ${quote}`;

test('a quote has at most fifteen words', () => {
  expect(quotes.filter(({ quote }) => countWords(quote) > 15).map(told)).toEqual([]);
});

test('the five texts, their comments, caption and foreword all name their file', () => {
  expect(new Set(fileOf.values()).size).toBe(5);
  expect(fileOf.size).toBeGreaterThanOrEqual(5 + 9 + 2);
});

const beside = existsSync(TEXTS);
if (!beside) {
  console.warn(
    `The quotes were not compared with the texts: ${TEXTS}/ is not beside the checkout.`,
  );
}

describe.runIf(beside)('where the texts are at hand', () => {
  const read = (file: string) => readFileSync(join(TEXTS, file), 'utf8');

  test('each quote stands in its text, letter for letter', () => {
    const texts = new Map([...new Set(fileOf.values())].map((file) => [file, read(file)]));
    const wrong = quotes.filter(({ source, quote }) => {
      const file = fileOf.get(source);
      return file !== undefined && !(texts.get(file) as string).includes(quote);
    });
    expect(wrong.map(told)).toEqual([]);
    expect(quotes.filter(({ source }) => fileOf.has(source)).length).toBeGreaterThan(1_000);
  });

  /** What stands from the line that one mark is on to the line that the next is on. */
  const between = (text: string, start: RegExp, end: RegExp) => {
    const lines = text.split('\n');
    const last = lines.findIndex((line) => end.test(line));
    return lines
      .slice(
        lines.findIndex((line) => start.test(line)),
        last === -1 ? undefined : last,
      )
      .join('\n');
  };
  const outside = (text: string, source: string) =>
    quotes.filter((quote) => quote.source === source && !text.includes(quote.quote)).map(told);

  test('a quote of a comment stands in that comment, and in no other', () => {
    const comments = [...fileOf.keys()].filter((id) => /-comment-\d$/.test(id));
    expect(comments).toHaveLength(9);
    for (const id of comments) {
      const number = Number(id.at(-1));
      const text = read(fileOf.get(id) as string);
      const own = between(
        text,
        new RegExp(`^\\s*${number}\\. .* dit\\s:`),
        new RegExp(`^\\s*${number + 1}\\. .* dit\\s:`),
      );
      expect(outside(own, id)).toEqual([]);
    }
  });

  test('a quote of the post stands before its comments', () => {
    const id = 'mutualisation-et-logiciel-libre';
    const text = read(fileOf.get(id) as string);
    const post = `${text.slice(0, text.indexOf('9 réponses'))}9 réponses`;
    expect(outside(post, id)).toEqual([]);
  });

  test('a quote of the caption stands in the caption', () => {
    const id = 'caption-of-the-devoir-photograph';
    const text = read(fileOf.get(id) as string);
    expect(outside(text.slice(0, text.indexOf('Ce texte fait partie')), id)).toEqual([]);
  });

  test('a quote of the foreword stands before the memorandum, one of the memorandum after it', () => {
    const text = read(fileOf.get('memoire-covid-19') as string);
    const start = text.indexOf('Mémoire Covid-19 pour du libre');
    expect(outside(text.slice(0, start), 'avant-propos-de-framasoft')).toEqual([]);
    // The page prints the title of the memorandum above the foreword.
    const title = text.trimStart().split('\n', 1)[0];
    expect(outside(`${title}\n${text.slice(start)}`, 'memoire-covid-19')).toEqual([]);
  });
});
