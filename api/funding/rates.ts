/** Amounts that count by something: a month, an hour, a credit. Read by whole words, in both languages. */
import { plain } from './plain.ts';

/** The time or thing by which an amount counts; `OTHER` is no time. */
export type Per = 'YEAR' | 'SEMESTER' | 'QUARTER' | 'MONTH' | 'WEEK' | 'DAY' | 'HOUR' | 'OTHER';

export interface Rate {
  readonly per: Per;
  /** By how many of it the text says that it counts: 12 in “a month, for one year”. Null where it says none. */
  readonly times: number | null;
}

const NOUNS: Readonly<Record<Exclude<Per, 'OTHER'>, string>> = {
  YEAR: 'years?|yrs?|annum|ans?|annees?',
  SEMESTER: 'semesters?|semestres?|half-years?',
  QUARTER: 'quarters?|trimestres?',
  MONTH: 'months?|mois',
  WEEK: 'weeks?|semaines?',
  DAY: 'days?|jours?|journees?',
  HOUR: 'hours?|heures?',
};
const ADVERBS: Readonly<Record<Exclude<Per, 'OTHER'>, string>> = {
  YEAR: 'yearly|annual|annually|annuel(?:le)?s?|annuellement',
  SEMESTER: 'semi-?annual(?:ly)?|half-yearly|semestriel(?:le)?s?|semestriellement',
  QUARTER: 'quarterly|trimestriel(?:le)?s?|trimestriellement',
  MONTH: 'monthly|mensuel(?:le)?s?|mensuellement',
  WEEK: 'weekly|hebdomadaires?|hebdo',
  DAY: 'daily|quotidien(?:ne)?s?|journaliers?|journalieres?',
  HOUR: 'hourly|horaires?',
};
const BEFORE =
  /(?:\b(?:an?|per|each|every|chaque|par|tous les|toutes les|au|a l'|l'|par l')\s*|\/\s*)/.source;
const BY_TIME = (Object.keys(NOUNS) as Exclude<Per, 'OTHER'>[]).map(
  (per) =>
    [
      per,
      new RegExp(`${BEFORE}(?:${NOUNS[per]})\\b|(?<![\\p{L}-])(?:${ADVERBS[per]})\\b`, 'u'),
    ] as const,
);
/** “per animator”, « par animateur »; not « par la Ville », « par tranches ». */
const BY_OTHER =
  /\b(?:per|each|every|chaque)\s+\p{L}|\bpar\s+(?!la\b|le\b|les\b|l'|un\b|une\b|des\b|ce\b|cet\b|cette\b|son\b|sa\b|ses\b|notre\b|leur\b|etapes?\b|tranches?\b|phases?\b|versements?\b|exemple\b|suite\b|entremise\b|rapport\b)\p{L}|(?<=\p{L}|\s)\/\s*\p{L}|\b(?:apiece|unitaires?|bi-?weekly|bi-?monthly|biannual|biennial|bimensuel(?:le)?s?|bimestriel(?:le)?s?|bihebdomadaires?)\b/u;
/** A number of money just before says of another amount how it is spread: “1 million, that is 200,000 a year”. */
const OF_ANOTHER = /(\d[\d\s.,]*)\s*(?:[$€£]|cad|usd|eur|gbp|dollars?|euros?)?\s*$/;

/** @param value the amount, so that a text that repeats it is told from one that gives another */
export function rateIn(texts: readonly (string | null)[], value: number | null): Rate | null {
  const all = texts.flatMap((text) => (text === null ? [] : [plain(text)]));
  for (const [per, words] of BY_TIME)
    if (all.some((text) => isSaid(text, words, value)))
      return {
        per,
        times: all.map((text) => timesIn(text, per)).find((one) => one !== null) ?? null,
      };
  return all.some((text) => isSaid(text, BY_OTHER, value)) ? { per: 'OTHER', times: null } : null;
}

function isSaid(text: string, words: RegExp, value: number | null): boolean {
  const found = words.exec(text);
  if (found === null) return false;
  const [, number] = OF_ANOTHER.exec(text.slice(0, found.index)) ?? [];
  if (number === undefined || /^(?:1[5-9]|20)\d{2}\W*$/.test(number)) return true;
  return Number(number.replace(/[\s,]/g, '')) === value;
}

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ a: 1, an: 1, un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8 },
  ...{ neuf: 9, dix: 10, twelve: 12, douze: 12 },
};
const LASTS = new RegExp(
  `\\b(?:for|during|over|pendant|durant|sur|pour)\\s+(\\d+|${Object.keys(NUMBERS).join('|')})\\s+(?:(${NOUNS.YEAR})|(${NOUNS.SEMESTER})|(${NOUNS.QUARTER})|(${NOUNS.MONTH})|(${NOUNS.WEEK})|(${NOUNS.DAY})|(${NOUNS.HOUR}))\\b`,
);
const ORDER = ['YEAR', 'SEMESTER', 'QUARTER', 'MONTH', 'WEEK', 'DAY', 'HOUR'] as const;
const MONTHS: Partial<Record<Per, number>> = { YEAR: 12, SEMESTER: 6, QUARTER: 3, MONTH: 1 };

/** How many of it fit what the text gives as duration, where they do so exactly. */
function timesIn(text: string, per: Per): number | null {
  const found = LASTS.exec(text);
  if (found === null) return null;
  const count = NUMBERS[found[1] ?? ''] ?? Number(found[1]);
  const unit = ORDER.find((_, at) => found[at + 2] !== undefined);
  if (unit === undefined) return null;
  if (unit === per) return count;
  if (unit === 'WEEK' && per === 'DAY') return 7 * count;
  const [of, by] = [MONTHS[unit], MONTHS[per]];
  const times = of === undefined || by === undefined ? null : (count * of) / by;
  return times !== null && Number.isInteger(times) ? times : null;
}
