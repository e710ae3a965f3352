/**
 * What several files say of one entity or link. Seed files and people come first; each imported file adds what
 * nobody said before it, and its word is kept beside the others, so that it can be taken out again.
 */
import { fold } from '../folding.ts';
import type { Properties, Thing } from '../graph/things.ts';
import type { Conflict } from './merging.ts';

/** The word of one imported file on one thing. */
export interface Contribution {
  /** The folder of the file: `import--` and the id of its document. */
  readonly by: string;
  readonly says: Properties;
  /** Of `says`, the properties that the thing has from this file. */
  readonly gives: readonly string[];
  /** Of its lists, the values that the thing has from this file. */
  readonly adds: Readonly<Record<string, readonly string[]>>;
}

/** Marks, and what is made from other properties. */
const INTERNAL = new Set([
  ...['id', 'kind', 'from', 'to', 'hash', 'seeded', 'edited'],
  ...['contributor', 'contributions', 'sortFr', 'sortEn'],
]);
const LISTS = ['aliases', 'identifiers'];
const NAMES = ['nameFr', 'nameEn'];

/** Without marks, and without what is so where nobody says otherwise. */
const own = (properties: Properties): Record<string, unknown> =>
  Object.fromEntries(
    // In one order, whatever the engine's own: what is kept as text is compared as text.
    Object.entries(properties)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .filter(
        ([name, value]) =>
          !INTERNAL.has(name) &&
          value !== null &&
          value !== undefined &&
          !(name === 'status' && value === 'stated') &&
          !(name === 'named' && value === true),
      ),
  );

function defaults(whole: Record<string, unknown>, { label }: Thing): void {
  whole['status'] ??= 'stated';
  if (label === 'Entity') whole['named'] ??= true;
}

const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value : []);
const editedOf = ({ properties }: Thing) => new Set(listOf(properties['edited']));

/** Whether an imported file speaks of it. */
export const isContributed = ({ properties }: Pick<Thing, 'properties'>) =>
  properties['contributor'] !== undefined || properties['contributions'] !== undefined;

/** A thing of which only one file speaks carries its name; one of several keeps what each says. */
export function contributionsOf(thing: Thing): Contribution[] {
  const { contributor, contributions } = thing.properties;
  if (contributions !== undefined && contributions !== null)
    return listOf(contributions).map((one) => JSON.parse(one) as Contribution);
  if (typeof contributor !== 'string') return [];
  const edited = editedOf(thing);
  const says = Object.fromEntries(
    Object.entries(own(thing.properties)).filter(([name]) => !edited.has(name)),
  );
  const adds = Object.fromEntries(
    LISTS.flatMap((name) => (name in says ? [[name, listOf(says[name])]] : [])),
  );
  const gives = Object.keys(says).filter((name) => !LISTS.includes(name));
  return [{ by: contributor, says, gives, adds }];
}

/** What the thing would be without its imported files. */
export function baseOf(thing: Thing): Record<string, unknown> {
  const base = own(thing.properties);
  const edited = editedOf(thing);
  for (const { gives, adds } of contributionsOf(thing)) {
    for (const name of gives) if (!edited.has(name)) delete base[name];
    for (const [name, values] of Object.entries(adds)) {
      if (edited.has(name)) continue;
      const left = listOf(base[name]).filter((one) => !values.includes(one));
      if (left.length === 0) delete base[name];
      else base[name] = left;
    }
  }
  return base;
}

export interface Combined {
  readonly thing: Thing;
  readonly conflicts: readonly Conflict[];
  /** Each file's word, as it now counts. */
  readonly contributions: readonly Contribution[];
  readonly base: Properties;
}

/** The thing with these files' words in their order, on top of what seed files and people say. */
export function combined(
  thing: Thing,
  says: readonly Pick<Contribution, 'by' | 'says'>[],
  base: Properties = baseOf(thing),
): Combined {
  const edited = editedOf(thing);
  const whole: Record<string, unknown> = { ...base };
  // What seed files or people speak of is stated, unless they say otherwise.
  if (Object.keys(base).length > 0) defaults(whole, thing);
  const conflicts: Conflict[] = [];
  const contributions = says.map((one) => {
    const says = own(one.says);
    return { by: one.by, says, ...taken(says, whole, edited, thing, conflicts) };
  });
  defaults(whole, thing);
  if (thing.label === 'Entity') {
    // A name that its file says no more stays while others speak of the entity.
    if (NAMES.every((name) => whole[name] === undefined))
      for (const name of NAMES)
        if (thing.properties[name] != null) whole[name] = thing.properties[name];
    const [fr, en] = NAMES.map((name) => whole[name] as string | undefined);
    whole['sortFr'] = fold(fr ?? en ?? '');
    whole['sortEn'] = fold(en ?? fr ?? '');
  }
  const kept = Object.fromEntries(
    [...INTERNAL].flatMap((name) =>
      !['contributor', 'contributions', 'sortFr', 'sortEn'].includes(name) &&
      thing.properties[name] != null
        ? [[name, thing.properties[name]]]
        : [],
    ),
  );
  const [first, ...more] = contributions;
  const marks =
    first === undefined
      ? {}
      : more.length === 0 && edited.size === 0 && Object.keys(base).length === 0
        ? { contributor: first.by }
        : { contributions: contributions.map((one) => JSON.stringify(one)) };
  return {
    thing: { ...thing, properties: { ...whole, ...kept, ...marks } },
    conflicts,
    contributions,
    base,
  };
}

function taken(
  says: Properties,
  whole: Record<string, unknown>,
  edited: ReadonlySet<string>,
  { label, id }: Thing,
  conflicts: Conflict[],
): Pick<Contribution, 'gives' | 'adds'> {
  const gives: string[] = [];
  const adds: Record<string, string[]> = {};
  const other: string[] = [];
  for (const [name, value] of Object.entries(says)) {
    if (LISTS.includes(name)) continue;
    if (edited.has(name)) {
      if (JSON.stringify(whole[name] ?? null) !== JSON.stringify(value))
        conflicts.push({
          label,
          id,
          field: name,
          why: 'edited',
          file: value,
          kept: whole[name] ?? null,
        });
    } else if (whole[name] === undefined && mayGive(name, whole)) {
      whole[name] = value;
      gives.push(name);
    } else if (NAMES.includes(name)) other.push(String(value));
  }
  for (const name of LISTS) {
    if (edited.has(name)) continue;
    const values = [...listOf(says[name]), ...(name === 'aliases' ? other : [])];
    const known = new Set(
      [...(name === 'aliases' ? NAMES.map((one) => whole[one]) : []), ...listOf(whole[name])].map(
        (one) => fold(String(one ?? '')),
      ),
    );
    const fresh = values.filter((one) => {
      const isFresh = !known.has(fold(one));
      known.add(fold(one));
      return isFresh;
    });
    if (fresh.length === 0) continue;
    whole[name] = [...listOf(whole[name]), ...fresh];
    adds[name] = fresh;
  }
  return { gives, adds };
}

/** Whether a name is one in both languages is told by whoever gives both. */
const mayGive = (name: string, whole: Readonly<Record<string, unknown>>) =>
  name !== 'nameIsOne' || whole['nameFr'] === whole['nameEn'];

/** The words of all files but one, which says something else, or nothing more. */
export const withWord = (
  all: readonly Contribution[],
  by: string,
  says: Properties | null,
): Pick<Contribution, 'by' | 'says'>[] => {
  const own = says === null ? [] : [{ by, says }];
  const at = all.findIndex((one) => one.by === by);
  return at === -1 ? [...all, ...own] : [...all.slice(0, at), ...own, ...all.slice(at + 1)];
};
