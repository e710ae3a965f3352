/**
 * Questions that the five founding texts answer, or (U…) repositories and open data, one YAML file each: the question as a person asks it,
 * a query that anybody could write, and the answer that the texts give. An answer is right only if it
 * names everything and adds nothing. README.md explains the codes by which files are called.
 *
 * Where `reduce` is given, the answer is what it leaves of the data; a rule is
 * - a path, `needs.nodes[].id`: the values at its end, each once and sorted; one value if it has no `[]`;
 * - or `rows` (a path, or several under labels), `of` (a path in a row, or a list of them: a row of
 *   values) and, if wanted, `where` (paths with the values that keep a row), `by` (a path: values under
 *   keys), `atLeast` or `exactly` (keys with so many different first values). `$` is the label of the rows.
 * A map of names to rules gives a map of names to answers.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Ask } from '../support/asking.ts';
import { askingSeeded } from '../support/seeded.ts';

interface Rows {
  readonly rows: string | Readonly<Record<string, string>>;
  readonly of: string | readonly string[];
  readonly where?: Readonly<Record<string, readonly unknown[]>>;
  readonly by?: string;
  readonly atLeast?: number;
  readonly exactly?: number;
}

type Rule = string | Rows;

interface Asked {
  readonly question: string;
  readonly language: string;
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly reduce?: Rule | Readonly<Record<string, Rule>>;
  readonly answer: unknown;
}

const HERE = new URL('./', import.meta.url);
const files = readdirSync(HERE)
  .filter((name) => name.endsWith('.yaml'))
  .sort();
const asked = files.map((name) => parse(readFileSync(new URL(name, HERE), 'utf8')) as Asked);

let ask: Ask;
beforeAll(async () => {
  ask = await askingSeeded();
});

/** The values at the end of a path; lists on the way are walked through. */
function valuesAt(value: unknown, path: string): unknown[] {
  const steps = path === '' ? [] : path.split('.').map((step) => step.replace('[]', ''));
  return steps.reduce<unknown[]>(
    (values, step) =>
      values.flatMap((one) => {
        const next = (one as Record<string, unknown> | null | undefined)?.[step];
        return next ?? null;
      }),
    [value],
  );
}

const ordered = (values: readonly unknown[]) =>
  [...new Map(values.map((value) => [JSON.stringify(value), value]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);

const isMany = (path: string) => path.includes('[]');
const found = (value: unknown, path: string) =>
  isMany(path)
    ? ordered(valuesAt(value, path).filter((one) => one !== null))
    : (valuesAt(value, path)[0] ?? null);

function reduced(data: unknown, rule: Rule): unknown {
  if (typeof rule === 'string') return found(data, rule);
  const { of, by, where = {} } = rule;
  const groups = typeof rule.rows === 'string' ? { '': rule.rows } : rule.rows;
  const rows = Object.entries(groups).flatMap(([$, path]) =>
    valuesAt(data, path)
      .filter((row) => row !== null)
      .map((row) => ({ ...(row as object), $ })),
  );
  const kept = rows.filter((row) =>
    Object.entries(where).every(([path, values]) =>
      valuesAt(row, path).some((value) => values.includes(value)),
    ),
  );
  const plucked = (row: object) =>
    typeof of === 'string' ? found(row, of) : of.map((path) => found(row, path));
  if (by === undefined) return ordered(kept.map(plucked).flat(typeof of === 'string' ? 1 : 0));
  const keys = ordered(kept.map((row) => found(row, by))) as (string | number | boolean | null)[];
  return Object.fromEntries(
    keys
      .map((key): [string, unknown[]] => {
        const values = kept.filter((row) => found(row, by) === key).map(plucked);
        return [String(key), ordered(values.flat(typeof of === 'string' ? 1 : 0))];
      })
      .filter(([, values]) => {
        const firsts = new Set(values.map((value) => (Array.isArray(value) ? value[0] : value)));
        return firsts.size >= (rule.atLeast ?? 0) && firsts.size === (rule.exactly ?? firsts.size);
      }),
  );
}

const isRule = (rule: NonNullable<Asked['reduce']>): rule is Rule =>
  typeof rule === 'string' || 'rows' in rule;

function answered(data: unknown, reduce: Asked['reduce']): unknown {
  if (reduce === undefined) return data;
  if (isRule(reduce)) return reduced(data, reduce);
  return Object.fromEntries(
    Object.entries(reduce).map(([name, rule]) => [name, reduced(data, rule)]),
  );
}

describe('the founding texts answer', () => {
  test.each(asked.map((one, index) => [`${files[index]} — ${one.question}`, one] as const))(
    '%s',
    async (_, { query, variables = {}, language, reduce, answer }) => {
      const { data, errors } = await ask(query, variables, language);
      expect(errors).toBeUndefined();
      expect(answered(data, reduce)).toEqual(answer);
    },
  );

  test('the twelve questions given, and at least forty more of the same grain', () => {
    const twelve = 'R01 R06 R13 R18 P01 P06 P09 P18 O03 O07 O10 O13'.split(' ');
    expect(files).toEqual(expect.arrayContaining(twelve.map((id) => `${id}.yaml`)));
    expect(files.length).toBeGreaterThanOrEqual(twelve.length + 40);
  });

  test('at least eight more gap questions, in both languages', () => {
    const gaps = asked.filter((_, index) => files[index]?.startsWith('G'));
    expect(gaps.length).toBeGreaterThanOrEqual(8);
    expect(new Set(gaps.map(({ language }) => language))).toEqual(new Set(['en', 'fr']));
  });

  test('no query is longer than a person would write', () => {
    const long = asked.filter(({ query }) => query.length > 1500).map(({ question }) => question);
    expect(long).toEqual([]);
  });
});
