/** How the columns of a table are read: guessed from its headers in both languages, or decided by a person. */
import { fold } from '../../folding.ts';
import { type Field, linkFields, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Asked } from './facts.ts';
import { OF_ENTITIES, OF_LINKS, OURS } from './headers.ts';
import { kindFrom, linkFrom } from './kinds.ts';
import { personalName } from './personal.ts';
import { type Unimportable, unimportable } from './refusing.ts';
import { isMap } from './shaping.ts';

export interface Mapping {
  /** What a row is. */
  readonly rows: 'entities' | 'links';
  /** The kind of every entity, where no column says. */
  readonly kind?: string;
  /** The kind of every link, where no column says. */
  readonly link?: string;
  /** Kinds by the words that the column of kinds holds. */
  readonly kinds?: Readonly<Record<string, string>>;
  /** Of descriptions whose column does not say. */
  readonly language: 'fr' | 'en';
  /** What each column is, by its header; `-` leaves it out. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What the mapping makes of the column; `-` where it leaves it out. */
export const targetOf = ({ columns }: Mapping, column: string): string =>
  Object.hasOwn(columns, column) ? (columns[column] ?? '-') : '-';

/** A guess from the header and some rows, and why it is not enough; null where it is. */
export interface Guess {
  readonly mapping: Mapping;
  readonly lacks: Unimportable | null;
}

export function guessed(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { vocabulary, kind, link }: Asked,
): Guess {
  const folded = header.map(fold);
  const ends = targets(folded, OF_LINKS, ['from', 'to']);
  const isLinks = ends.has('from') && ends.has('to');
  const known = isLinks ? OF_LINKS : OF_ENTITIES;
  const fields = isLinks
    ? linkFields(vocabulary)
    : [
        ...new Map(
          vocabulary.kinds.flatMap((one) => one.fields).map((one) => [one.id, one]),
        ).values(),
      ];
  const columns = guessedColumns(header, folded, known, fields);
  const language = folded.some((one) =>
    /^(nom|sorte|ville|site web|depot|depuis|libelle)\b/.test(one),
  )
    ? 'fr'
    : 'en';
  if (isLinks) {
    const kinds = wordsOf(
      columns,
      'kind',
      header,
      rows,
      (word) => linkFrom(word, vocabulary)?.kind,
    );
    const money =
      Object.values(columns).includes('amount.value') &&
      /fund|bailleur|payer/.test(nameOfTarget(columns, 'from'));
    const all = link ?? (kinds === null && money ? 'FUNDS' : undefined);
    const mapping: Mapping = {
      rows: 'links',
      language,
      columns: kinds === null ? without(columns, 'kind') : columns,
      ...(all === undefined ? {} : { link: all }),
    };
    // A table without rows has no link of which the kind could be wanting.
    const isKnown = all !== undefined || kinds !== null || rows.length === 0;
    return { mapping, lacks: isKnown ? null : unimportable(({ noLinkKind }) => noLinkKind()) };
  }
  const code = header.find(
    (name, at) => isCode(rows.map((cells) => cells[at] ?? '')) && columns[name] !== 'name',
  );
  if (code !== undefined && !Object.values(columns).includes('repository'))
    columns[code] = 'repository';
  const kinds =
    kind === undefined
      ? wordsOf(columns, 'kind', header, rows, (word) => kindFrom(word, vocabulary))
      : null;
  const whole = kind ?? (kinds === null ? kindOfHeaders(folded, columns) : undefined);
  const mapping: Mapping = {
    rows: 'entities',
    language,
    columns: kinds === null ? without(columns, 'kind') : columns,
    ...(whole === undefined ? {} : { kind: whole }),
    ...(kinds === null ? {} : { kinds }),
  };
  // Where code lies names it, if nothing else does.
  if (!Object.values(columns).some((target) => /^name|^repository$/.test(target)))
    return { mapping, lacks: unimportable(({ noName }) => noName(header.slice(0, 12))) };
  const isKnown = whole !== undefined || kinds !== null;
  return { mapping, lacks: isKnown ? null : unimportable(({ noKind }) => noKind()) };
}

/** Of several mappings that people keep, the one for a table with this header; undefined where there is none. */
export function fitting(all: readonly unknown[], header: readonly string[]): unknown {
  return all.find((one) => {
    const columns = isMap(one) ? one['columns'] : undefined;
    if (!isMap(columns)) return false;
    const names = Object.keys(columns);
    return (
      names.every((name) => header.includes(name)) &&
      header.every((name) => name === '' || Object.hasOwn(columns, name))
    );
  });
}

function guessedColumns(
  header: readonly string[],
  folded: readonly string[],
  known: Readonly<Record<string, readonly string[]>>,
  fields: readonly Field[],
): Record<string, string> {
  // Without a prototype: a column may be called `constructor`.
  const columns: Record<string, string> = Object.create(null);
  const used = new Set<string>();
  // The surest first: a header that is the name of a target comes before one that resembles it.
  for (const pick of [
    (words: string) => Object.keys(known).find((target) => fold(target) === words),
    (words: string) => Object.keys(known).find((target) => known[target]?.includes(words)),
    (words: string) =>
      fields.find(({ id, label }) => [id, label.fr, label.en].some((one) => fold(one) === words))
        ?.id,
    (words: string) => partIn(words, fields),
  ])
    for (const [at, words] of folded.entries()) {
      const name = header[at] ?? '';
      if (name in columns || name === '') continue;
      if (personalName(words) !== null || (OURS.includes(words) && hasOther(words, folded)))
        continue;
      const target = pick(words);
      if (target === undefined || used.has(target)) continue;
      columns[name] = target;
      used.add(target);
    }
  for (const name of header) if (name !== '' && !(name in columns)) columns[name] = '-';
  return columns;
}

/** `from_name` is what `from` is, unless both are there; `verb` what `kind` is. */
const hasOther = (words: string, folded: readonly string[]) =>
  folded.includes(words.startsWith('verb') ? 'kind' : words.replace(' name', '')) ||
  ['sources', 'quotes'].includes(words);

/** `role_fr`, `amountValue` or `amount_currency`: a part of a field that has several. */
function partIn(words: string, fields: readonly Field[]): string | undefined {
  const squeezed = words.replace(/ /g, '');
  for (const { id, kind } of [...fields, NOTE])
    for (const [name, part] of kind === 'amount' ? AMOUNT : kind === 'bilingual' ? LANGUAGES : [])
      if (`${id}${name}`.toLowerCase() === squeezed) return `${id}.${part}`;
  return undefined;
}

const NOTE = { id: 'note', kind: 'bilingual' } as const;
const LANGUAGES = [
  ['fr', 'fr'],
  ['en', 'en'],
] as const;
const AMOUNT = [
  ...['value', 'max', 'unit', 'qualifier'].map((part) => [part, part] as const),
  ['currency', 'unit'],
  ...['period', 'measures'].flatMap((part) =>
    ['fr', 'en'].map((language) => [`${part}${language}`, `${part}.${language}`] as const),
  ),
] as const;

function targets(folded: readonly string[], known: typeof OF_LINKS, names: readonly string[]) {
  return new Set(names.filter((name) => folded.some((words) => known[name]?.includes(words))));
}

const nameOfTarget = (columns: Readonly<Record<string, string>>, target: string) =>
  fold(Object.entries(columns).find(([, one]) => one === target)?.[0] ?? '');

const without = (columns: Readonly<Record<string, string>>, target: string) =>
  Object.fromEntries(
    Object.entries(columns).map(([name, one]) => [name, one === target ? '-' : one]),
  );

/** The words of the column of kinds with what they mean; null where most of them mean nothing. */
function wordsOf(
  columns: Readonly<Record<string, string>>,
  target: string,
  header: readonly string[],
  rows: readonly (readonly string[])[],
  meaning: (word: string) => string | undefined,
): Record<string, string> | null {
  const at = header.findIndex((name) => columns[name] === target);
  const words = [...new Set(rows.map((cells) => cells[at] ?? '').filter((word) => word !== ''))];
  const known = words.flatMap((word) => {
    const kind = meaning(word);
    return kind === undefined ? [] : [[word, kind] as const];
  });
  return at === -1 || words.length === 0 || known.length * 2 <= words.length
    ? null
    : Object.fromEntries(known);
}

/** Addresses of repositories in every row that has one. */
const isCode = (cells: readonly string[]) => {
  const said = cells.filter((cell) => cell !== '');
  return (
    said.length > 0 &&
    said.every((cell) =>
      /^https?:\/\/(github\.com|gitlab\.[^/]+|codeberg\.org|framagit\.org)\/|\.git$/.test(cell),
    )
  );
};

function kindOfHeaders(folded: readonly string[], columns: Readonly<Record<string, string>>) {
  const said = Object.values(columns);
  const all = folded.join(' | ');
  if (said.includes('repository') || /\b(logiciel|software|solution|package|depot)\b/.test(all))
    return 'Codebase';
  if (
    said.includes('legalForm') ||
    /\b(organisation|organization|organisme|entreprise|company|vendor|registered)\b/.test(all)
  )
    return 'Organisation';
  return undefined;
}

/** A mapping that a person gave. @throws Unimportable where it is not one, or does not fit the table */
export function givenMapping(
  value: unknown,
  header: readonly string[],
  vocabulary: Vocabulary,
): Mapping {
  if (
    !isMap(value) ||
    !isMap(value['columns']) ||
    !['entities', 'links'].includes(String(value['rows']))
  )
    throw unimportable(({ noMapping }) => noMapping());
  const missing = Object.entries(value['columns'])
    .filter(([name, target]) => target !== '-' && !header.includes(name))
    .map(([name]) => name);
  if (missing.length > 0) throw unimportable(({ noColumn }) => noColumn(missing));
  const mapping = value as unknown as Mapping;
  const isLinks = mapping.rows === 'links';
  const fields = isLinks ? linkFields(vocabulary) : vocabulary.kinds.flatMap((kind) => kind.fields);
  const ids = fields.map(({ id }) => id).concat('note');
  const wrong = Object.values(mapping.columns).filter(
    (target) =>
      target !== '-' &&
      !Object.hasOwn(isLinks ? OF_LINKS : OF_ENTITIES, target) &&
      !ids.includes(String(target).split('.')[0] ?? '') &&
      !/^(identifier:[\w-]+|link:[A-Z_]+:\w+)$/.test(String(target)),
  );
  if (wrong.length > 0) throw unimportable(({ noTarget }) => noTarget(wrong));
  return withKnownKinds(mapping, vocabulary);
}

/** @throws Unimportable where it names a kind that the vocabulary does not have */
function withKnownKinds(mapping: Mapping, vocabulary: Vocabulary): Mapping {
  const { kind, link, kinds = {}, language } = mapping;
  const wrong = [kind, ...Object.values(kinds)].find(
    (one) => one !== undefined && !vocabulary.kinds.some(({ id }) => id === one),
  );
  if (wrong !== undefined)
    throw unimportable(({ notAKind }) =>
      notAKind(
        String(wrong),
        vocabulary.kinds.map(({ id }) => id),
      ),
    );
  if (link !== undefined && !vocabulary.links.some(({ id }) => id === link))
    throw unimportable(({ notAKind }) =>
      notAKind(
        link,
        vocabulary.links.map(({ id }) => id),
      ),
    );
  return { ...mapping, language: language === 'fr' ? 'fr' : 'en' };
}
