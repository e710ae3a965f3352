/** Checks the registers of purchases that a data set ships: both languages, known ids, amounts to the cent, a source or a reason for each rule. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papa from 'papaparse';
import { type BesideReading, PURCHASES, readBeside, type WrittenEntry } from '../loading/beside.ts';
import type { Claims } from '../loading/claims.ts';
import { isSlug, SLUG } from '../loading/entity.ts';
import { filled, within } from '../loading/entries.ts';
import { Checker } from '../loading/fields.ts';
import { labelIn } from '../loading/labels.ts';
import { citations } from '../loading/passages.ts';
import { type Problem, says } from '../loading/problems.ts';
import { list } from '../loading/shapes.ts';
import { isRecord } from '../loading/values.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Label } from '../words/words.ts';
import type { Group, Register, Row, Rule } from './register.ts';

const FIELDS = [
  ...['title', 'buyer', 'currency', 'estimate', 'cite', 'columns', 'rows'],
  ...['vendors', 'groups', 'rules', 'unknown'],
];
const RULE_FIELDS = ['function', 'column', 'vendors', 'flows', 'cite', 'why'];
const GROUP_FIELDS = ['name', 'vendors', 'why'];
const OWN_COLUMNS = ['vendor', 'spellings', 'year', 'total'];

export interface RegisterReading extends BesideReading {
  readonly folder: string;
}

/** @param seeds the folder of the facts; one without purchases has none */
export const readRegisters = (seeds: string): RegisterReading => ({
  ...readBeside(seeds, PURCHASES, 'title, buyer, currency', true),
  folder: join(seeds, PURCHASES),
});

export interface CheckedRegisters {
  readonly registers: readonly Register[];
  readonly problems: readonly Problem[];
}

interface Around {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  readonly folder: string;
  /** Ids of entities and links; null where the facts are not at hand. */
  readonly known: ReadonlySet<string> | null;
}

type Data = Readonly<Record<string, unknown>>;

/** @param claims what the ids of facts and sources must be among; null where the facts are not at hand */
export function checkRegisters(
  { entries, problems: already, folder }: RegisterReading,
  vocabulary: Vocabulary,
  claims: Claims | null,
): CheckedRegisters {
  const problems: Problem[] = [...already];
  const ids = claims && [...claims.entities, ...claims.links].map(({ id }) => id);
  const around = { vocabulary, problems, folder, known: ids && new Set(ids) };
  return { registers: entries.map((entry) => checkRegister(entry, around)), problems };
}

function checkRegister({ id, at, data: raw }: WrittenEntry, around: Around): Register {
  const check = new Checker(at, id, around);
  if (!isSlug(id)) check.wrong('', SLUG);
  const data = filled(raw, (field, words) => check.wrong(field, words));
  check.known(data, FIELDS);
  const currency = String(data['currency'] ?? '');
  if (!/^[A-Z]{3}$/.test(currency))
    check.wrong('currency', says.expected('a currency, such as CAD', 'une monnaie, comme CAD'));
  const columns = Object.fromEntries(
    Object.entries(recordOf(data['columns'])).map(([key, label]) => [
      key,
      labelIn(check, `columns.${key}`, label),
    ]),
  );
  const rows = rowsIn(check, data['rows'], Object.keys(columns), around.folder);
  const named = new Set(rows.map(({ vendor }) => vendor));
  const vendors = Object.entries(recordOf(data['vendors'])).flatMap(([name, entity]) => {
    if (!named.has(name)) check.wrong(`vendors.${name}`, says.dangling(name));
    const found = idIn(check, `vendors.${name}`, entity, around);
    return found === null ? [] : [[name, found] as const];
  });
  return {
    id,
    title: labelIn(check, 'title', data['title']),
    buyer: idIn(check, 'buyer', data['buyer'], around) ?? '',
    currency,
    isEstimate: data['estimate'] === true,
    cite: citations(check, data['cite'], '', []),
    columns,
    rows,
    vendors: Object.fromEntries(vendors),
    groups: list(data['groups']).map((one, place) => {
      const part = new Checker(within(at, `groups[${place}]`), id, around, 'groups');
      return groupIn(part, recordOf(one), named);
    }),
    rules: list(data['rules']).map((one, place) => {
      const part = new Checker(within(at, `rules[${place}]`), id, around, 'rules');
      return ruleIn(part, recordOf(one), { named, columns, around });
    }),
    unknown: list(data['unknown']).map((one, place) => labelIn(check, `unknown[${place}]`, one)),
  };
}

const recordOf = (value: unknown): Data => (isRecord(value) ? value : {});

function idIn(check: Checker, field: string, value: unknown, { known }: Around): string | null {
  const id = check.optionalText(field, value);
  if (id !== null && known?.has(id) === false) check.wrong(field, says.dangling(id));
  return id;
}

/** Amounts are kept in whole cents: sums of thousands of rows stay exact. */
function centsIn(text: string): number | null {
  const [, sign, whole, part = ''] = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  return (sign === '-' ? -1 : 1) * (Number(whole) * 100 + Number(part.padEnd(2, '0')));
}

function rowsIn(
  check: Checker,
  file: unknown,
  columns: readonly string[],
  folder: string,
): readonly Row[] {
  if (file === undefined) return [];
  const name = check.optionalText('rows', file) ?? '';
  const wrong = (line: number) =>
    check.wrong(
      'rows',
      says.expected(
        `a table with the columns ${[...OWN_COLUMNS, ...columns].join(', ')}; see line ${line}`,
        `un tableau avec les colonnes ${[...OWN_COLUMNS, ...columns].join(', ')}; voir la ligne ${line}`,
      ),
    );
  if (!/^[a-z0-9-]+\.csv$/.test(name)) {
    wrong(1);
    return [];
  }
  let text: string;
  try {
    text = readFileSync(join(folder, name), 'utf8');
  } catch {
    wrong(1);
    return [];
  }
  const { data, meta } = papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  if ([...OWN_COLUMNS, ...columns].some((one) => !meta.fields?.includes(one))) {
    wrong(1);
    return [];
  }
  return data.flatMap((row, at) => {
    const amounts = columns.map((key) => [key, centsIn(row[key] || '0')] as const);
    const cents = centsIn(row['total'] ?? '');
    if (cents === null || amounts.some(([, one]) => one === null)) {
      wrong(at + 2);
      return [];
    }
    return {
      vendor: row['vendor'] ?? '',
      spellingCount: row['spellings'] ? Number(row['spellings']) : null,
      period: row['year'] ?? '',
      cents,
      parts: Object.fromEntries(amounts.filter(([, one]) => one !== 0)) as Row['parts'],
    };
  });
}

function groupIn(check: Checker, data: Data, named: ReadonlySet<string>): Group {
  check.known(data, GROUP_FIELDS);
  return {
    name: check.optionalText('name', data['name']) ?? '',
    vendors: vendorsIn(check, data['vendors'], named),
    why: labelIn(check, 'why', data['why']),
  };
}

function vendorsIn(check: Checker, value: unknown, named: ReadonlySet<string>): string[] {
  const vendors = list(value).map(String);
  for (const vendor of vendors)
    if (!named.has(vendor)) check.wrong('vendors', says.dangling(vendor));
  return vendors;
}

interface OfRules {
  readonly named: ReadonlySet<string>;
  readonly columns: Readonly<Record<string, Label>>;
  readonly around: Around;
}

function ruleIn(check: Checker, data: Data, { named, columns, around }: OfRules): Rule {
  check.known(data, RULE_FIELDS);
  const column = check.optionalText('column', data['column']);
  if (column !== null && columns[column] === undefined)
    check.wrong('column', says.unknownChoice(column, Object.keys(columns)));
  const flows = list(data['flows']).flatMap(
    (one, place) => idIn(check, `flows[${place}]`, one, around) ?? [],
  );
  const isCited = data['cite'] !== undefined;
  if (!isCited && data['why'] === undefined) check.missing('cite', says.noPassage());
  const cite = isCited ? citations(check, data['cite'], '', []) : [];
  for (const { source } of cite)
    if (around.known?.has(source) === false) check.wrong('cite.source', says.unknownSource(source));
  return {
    function: idIn(check, 'function', data['function'], around) ?? '',
    column,
    vendors:
      data['vendors'] === undefined ? null : new Set(vendorsIn(check, data['vendors'], named)),
    flows: new Set(flows),
    cite,
    why: data['why'] === undefined ? null : labelIn(check, 'why', data['why']),
  };
}
