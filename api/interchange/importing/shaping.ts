/** Plain values from other people's files, brought into the form that seed files have. */
import { fold, undirected } from '../../folding.ts';

type Maps = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Maps =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

export const map = (value: unknown): Maps => (isMap(value) ? value : {});

/** A list; one value stands for a list of one, nothing for none. */
export const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value
    : value === undefined || value === null || value === ''
      ? []
      : [value];

/** A text without spaces around it, a number as text; undefined for anything else and for what means nothing. */
export function text(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return undefined;
  const clean = undirected(value)
    .replace(/[\p{Cc}\ufeff]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' || MEANS_NOTHING.has(clean.toUpperCase()) ? undefined : clean;
}

const MEANS_NOTHING = new Set([
  'NA',
  'N/A',
  'NULL',
  'NONE',
  'NOASSERTION',
  '-',
  'S/O',
  'UNKNOWN',
  '#N/A',
]);

/** An address that begins with http:// or https://, completed where it lacks that; undefined where it is none. */
export function address(value: unknown): string | undefined {
  const given = text(value);
  if (given === undefined || /\s/.test(given)) return undefined;
  const plain = given.replace(/^git\+(?=https?:)/, '').replace(/^git:\/\//, 'https://');
  const whole = /^https?:\/\//i.test(plain)
    ? plain
    : /^[\w-]+(\.[\w-]+)+(\/.*)?$/.test(plain)
      ? `https://${plain}`
      : undefined;
  return whole !== undefined && URL.canParse(whole) ? whole : undefined;
}

/** Where code is kept, as one spelling: without `.git` and a slash at its end. */
export const repository = (value: unknown): string | undefined =>
  address(value)
    ?.replace(/\.git$/, '')
    .replace(/\/+$/, '');

/** Partial ISO 8601, from a date with a time, a year, or a day written with slashes year first. */
export function date(value: unknown): string | undefined {
  const given = text(value);
  if (given === undefined) return undefined;
  const [, year, month, day] =
    /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*)?$/.exec(given) ?? [];
  if (year === undefined || year === '0000') return undefined;
  if (month === undefined) return year;
  const [m, d] = [Number(month), day === undefined ? undefined : Number(day)];
  if (m < 1 || m > 12) return undefined;
  const start = `${year}-${String(m).padStart(2, '0')}`;
  if (d === undefined) return start;
  return d >= 1 && d <= new Date(Date.UTC(Number(year), m, 0)).getUTCDate()
    ? `${start}-${String(d).padStart(2, '0')}`
    : undefined;
}

/** A number as people write it: `1 234,50`, `1,234.50`, `$1,234`; undefined where it is none. */
export function number(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  const given = text(value)?.replace(/[\s$€£\u00a0\u202f]/g, '');
  if (given === undefined) return undefined;
  const plain =
    /,\d{1,2}$/.test(given) && !/\.\d/.test(given.slice(given.indexOf(',')))
      ? given.replace(/\.(?=\d{3})/g, '').replace(',', '.')
      : given.replace(/,(?=\d{3})/g, '');
  const found = /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(found) && (!Number.isInteger(found) || Number.isSafeInteger(found))
    ? found
    : undefined;
}

/** The id of an entity made from its name: at most 60 signs, cut between words. */
export function slug(name: string): string {
  const whole = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (whole.length <= 60) return whole;
  const cut = whole.slice(0, 61);
  const end = cut.lastIndexOf('-');
  return (end < 30 ? whole.slice(0, 60) : cut.slice(0, end)).replace(/-+$/, '');
}

/** Sentences of a description: at most so many signs, cut between words. */
export function brief(value: unknown, most = 600): string | undefined {
  const whole = text(value);
  if (whole === undefined || whole.length <= most) return whole;
  return `${whole.slice(0, most).replace(/\s+\S*$/, '')} […]`;
}

/** A description in the language that the file has it in: `{ fr }`, `{ en }`, or of both. */
export function words(value: unknown, language: 'fr' | 'en' = 'en') {
  const one = brief(value);
  return one === undefined ? undefined : { [language]: one };
}

export const keyOf = (kind: string, name: string) => `${kind} ${fold(name)}`;

/** An amount in the form of seed files; undefined where there is no value. */
export function amount(value: unknown, unit: unknown, qualifier = 'exact') {
  const found = number(value);
  const currency = text(unit);
  return found === undefined || currency === undefined
    ? undefined
    : { value: found, unit: currency, qualifier };
}

/** The name of a licence as the list of SPDX writes it, from its address or its id. */
export function licence(value: unknown): string | undefined {
  const given = text(
    isMap(value) ? (value['name'] ?? value['id'] ?? value['url'] ?? value['@id']) : value,
  );
  return given
    ?.replace(/^spdx:/i, '')
    .replace(/^https?:\/\/(www\.)?spdx\.org\/licenses\//, '')
    .replace(/\.(html|json)$/, '');
}
