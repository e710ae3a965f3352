/** What is said beside a file that is sent: checked value by value, each within a length. */
import { kindOf, linkKindOf, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { READERS } from '../readers/readers.ts';
import type { Told } from './importing.ts';
import type { Decisions } from './matching.ts';
import { importRefused } from './refusing.ts';
import { address, date, isMap, text } from './shaping.ts';

export const DEEDS = ['look', 'publish', 'propose'] as const;
export type Deed = (typeof DEEDS)[number];

export interface Options extends Told {
  readonly do: Deed;
  readonly as?: string | undefined;
  readonly kind?: string | undefined;
  readonly link?: string | undefined;
  readonly mappings: readonly unknown[];
  readonly decisions: Decisions;
  /** Whether what is doubtful and undecided, or refused, is left out, and the rest taken. */
  readonly takeCertain: boolean;
  /** The revision on which the difference was shown; null where none was. */
  readonly revision: number | null;
  readonly message?: string | undefined;
  readonly name?: string | undefined;
  readonly contact?: string | undefined;
  readonly key?: string | undefined;
}

/** Values of the lists, and characters of a word and of a sentence. */
const [MAPPINGS, DECISIONS, COLUMNS, WORD, SENTENCE] = [20, 5_000, 1_000, 300, 500];

/** @throws BAD_INPUT with the field that does not have its form */
export function optionsOf(
  given: Readonly<Record<string, unknown>>,
  vocabulary: Vocabulary,
): Options {
  const wrong = (field: string) =>
    importRefused('BAD_INPUT', ({ badOptions }) => badOptions(field), field);
  const word = (field: string, most = WORD): string | undefined => {
    const value = given[field] ?? '';
    if (typeof value !== 'string' || value.length > most) throw wrong(field);
    return value.trim() === '' ? undefined : value.trim();
  };
  const checked = (field: string, isRight: (value: string) => boolean) => {
    const value = word(field);
    if (value !== undefined && !isRight(value)) throw wrong(field);
    return value;
  };
  const plain = (field: string) => text(word(field));
  const revision = given['revision'] ?? null;
  if (revision !== null && !Number.isSafeInteger(revision)) throw wrong('revision');
  const deed = given['do'] ?? 'look';
  if (!DEEDS.some((one) => one === deed)) throw wrong('do');
  const mappings = given['mappings'] ?? [];
  if (!Array.isArray(mappings) || mappings.length > MAPPINGS || !mappings.every(isMapping))
    throw wrong('mappings');
  const decisions = given['decisions'] ?? {};
  if (!isMap(decisions) || !isSmall(decisions, DECISIONS)) throw wrong('decisions');
  return {
    do: deed as Deed,
    as: checked('as', (value) => READERS.some(({ id }) => id === value)),
    kind: checked('kind', (value) => kindOf(vocabulary, value) !== undefined),
    link: checked('link', (value) => linkKindOf(vocabulary, value) !== undefined),
    mappings: mappings.map(ownMapping),
    decisions: bare(decisions) as Decisions,
    takeCertain: given['takeCertain'] === true,
    revision: revision as number | null,
    source: plain('source'),
    licence: plain('licence'),
    address: checked('address', (value) => address(value) !== undefined),
    read: checked('read', (value) => date(value) === value && value <= '9999'),
    message: word('message', SENTENCE),
    name: plain('name')?.slice(0, 100),
    contact: word('contact', 200),
    key: checked('key', (value) => /^[\w:-]{8,100}$/.test(value)),
  };
}

const isSmall = (value: Readonly<Record<string, unknown>>, most: number) => {
  const all = Object.entries(value);
  return (
    all.length <= most &&
    all.every(
      ([name, one]) => name.length <= 2_000 && typeof one === 'string' && one.length <= WORD,
    )
  );
};

const isMapping = (value: unknown): boolean =>
  isMap(value) &&
  ['rows', 'kind', 'link', 'language'].every((name) => {
    const one = value[name] ?? '';
    return typeof one === 'string' && one.length <= WORD;
  }) &&
  isMap(value['columns']) &&
  isSmall(value['columns'], COLUMNS) &&
  isMap(value['kinds'] ?? {}) &&
  isSmall((value['kinds'] as Record<string, unknown>) ?? {}, COLUMNS);

/** Without a prototype: a column may be called `__proto__` or `constructor`. */
const bare = (value: Readonly<Record<string, unknown>>) =>
  Object.assign(Object.create(null), value) as Record<string, unknown>;

function ownMapping(value: Record<string, unknown>): unknown {
  const { rows, kind, link, language, columns, kinds } = value;
  return {
    rows,
    language,
    columns: { ...bare(columns as Record<string, unknown>) },
    ...(typeof kind === 'string' && kind !== '' ? { kind } : {}),
    ...(typeof link === 'string' && link !== '' ? { link } : {}),
    ...(isMap(kinds) ? { kinds } : {}),
  };
}
