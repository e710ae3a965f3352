/**
 * Every quote of the founding texts stands in its text, letter for letter. The texts are not ours to ship:
 * `scripts/quotes.ts` compares each quote with them and keeps digests of those that stand there. A quote
 * without a digest was changed or added since. `LACIS_TEXTS=<folder>` compares with the texts again.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { countWords } from '../../api/loading/passages.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import {
  DIGESTS,
  type Digests,
  digestOf,
  digestsOf,
  filesIn,
  misquoted,
  quotesIn,
} from '../../scripts/quotes.ts';

const { claims } = checkSeeds(readSeeds('seeds'), readVocabulary());
const quotes = quotesIn(claims);
const files = filesIn(claims);
const digests: Digests = JSON.parse(readFileSync(DIGESTS, 'utf8'));

const told = ({ where, quote }: (typeof quotes)[number]) => `${where}: ${quote}`;

test('a quote has at most fifteen words', () => {
  expect(quotes.filter(({ quote }) => countWords(quote) > 15).map(told)).toEqual([]);
});

test('the five texts, their nine comments, caption and foreword all name their file', () => {
  expect(new Set(files.values()).size).toBe(5);
  expect(files.size).toBeGreaterThanOrEqual(5 + 9 + 2);
  expect([...files.keys()].filter((id) => /-comment-\d$/.test(id))).toHaveLength(9);
});

test('each quote of a founding text was compared with it, letter for letter (npx tsx scripts/quotes.ts <folder of the texts>)', () => {
  const founding = quotes.filter(({ source }) => files.has(source));
  expect(founding.length).toBeGreaterThan(1_000);
  const unknown = founding.filter((one) => !digests[one.source]?.includes(digestOf(one)));
  expect(unknown.map(told)).toEqual([]);
});

test('a quote that differs by a letter, or is said to stand in another document, has no digest', () => {
  const [one] = quotes.filter(({ source }) => files.has(source));
  if (one === undefined) throw new Error('no quote');
  const changed = { ...one, quote: `${one.quote.slice(0, -1)}x` };
  const moved = { ...one, source: 'avant-propos-de-framasoft' };
  const known = new Set(Object.values(digests).flat());
  expect([one, changed, moved].map((quote) => known.has(digestOf(quote)))).toEqual([
    true,
    false,
    false,
  ]);
});

const texts = process.env['LACIS_TEXTS'];
if (texts !== undefined)
  test('each quote stands in the texts at hand, and has its digest', () => {
    expect(misquoted(claims, texts).map(told)).toEqual([]);
    expect(digestsOf(claims)).toEqual(digests);
  });
