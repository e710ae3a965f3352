/** Where a file and others give one field two values: each value is kept, with the documents that give it. */
import type { Writer } from '../../graph/commit.ts';
import type { Properties } from '../../graph/things.ts';
import type { Contribution } from '../../loading/contributions.ts';
import type { Wanted } from '../../loading/matching.ts';
import { valuePart } from '../../loading/state.ts';
import * as statements from './statements.ts';

/** What reads within a change, or before one where nothing is written. */
export type Reading = Pick<Writer, 'run' | 'read'>;

/** One thing of which the file is not the only one to speak. */
export interface Spoken {
  readonly id: string;
  readonly base: Properties;
  readonly contributions: readonly Contribution[];
}

/** Words of one’s own are no disagreement. */
const WORDING = /^(name|alias|identif|description|note|status|named|sort)/;

const BATCH = 1_000;

/** The values that are not there yet, or that this file keeps there. */
export async function differingValues(
  reading: Reading,
  all: readonly Spoken[],
  folder: string,
): Promise<Wanted[]> {
  const found = all
    .map((one) => ({ one, fields: fieldsOf(one) }))
    .filter(({ fields }) => fields.length > 0);
  const wanted: Wanted[] = [];
  for (let at = 0; at < found.length; at += BATCH) {
    const some = found.slice(at, at + BATCH);
    const ids = some.map(({ one }) => one.id);
    const sources = new Map<string, Set<string>>();
    for (const { of, source, folder: by } of await reading.run(statements.sourcesOf, { ids })) {
      if (by?.startsWith('import--') === true) continue;
      sources.set(of, (sources.get(of) ?? new Set()).add(source));
    }
    const others = new Set(
      (await reading.run(statements.valuesOf, { ids }))
        .filter((row) => row.folder !== folder)
        .map(({ id }) => id),
    );
    for (const { one, fields } of some)
      for (const field of fields)
        for (const value of valuesOf(one, field, [...(sources.get(one.id) ?? [])], folder))
          if (!others.has(value.id)) wanted.push(value);
  }
  return wanted;
}

function fieldsOf({ base, contributions }: Spoken): string[] {
  const words = [base, ...contributions.map(({ says }) => says)];
  const names = new Set(words.flatMap((one) => Object.keys(one)));
  return [...names].filter(
    (name) =>
      !WORDING.test(name) &&
      new Set(
        words.filter((one) => one[name] !== undefined).map((one) => JSON.stringify(one[name])),
      ).size > 1,
  );
}

function valuesOf(
  { id, base, contributions }: Spoken,
  field: string,
  sources: readonly string[],
  folder: string,
): Wanted[] {
  const said = new Map<string, string[]>();
  if (base[field] !== undefined) said.set(JSON.stringify(base[field]), [...sources]);
  for (const { by, says } of contributions) {
    if (says[field] === undefined) continue;
    const text = JSON.stringify(says[field]);
    said.set(text, [...(said.get(text) ?? []), by.replace(/^import--/, '')]);
  }
  return [...said].map(([value, documents], at) => ({
    ...valuePart({ of: id, field, value, sources: documents, preferred: at === 0 }, folder),
    label: 'Value' as const,
  }));
}
