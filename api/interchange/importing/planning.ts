/** The difference between what a file says and what the graph holds: what one change has to write. */
import { differing } from '../../graph/commit.ts';
import { forKind } from '../../graph/cypher.ts';
import { type Key, type Label, present, type Thing } from '../../graph/things.ts';
import { BATCH, type Plan } from '../../loading/applying.ts';
import { combined, contributionsOf, withWord } from '../../loading/contributions.ts';
import {
  matched,
  pairedParts,
  type Wanted,
  wantedOf,
  withoutWithdrawn,
} from '../../loading/matching.ts';
import { type Conflict, merged } from '../../loading/merging.ts';
import type { State } from '../../loading/state.ts';
import { type HeldPart, withdrawn } from '../../loading/statements.ts';
import { differingValues, type Reading, type Spoken } from './differing.ts';
import * as statements from './statements.ts';

export interface Difference {
  readonly entities: Counts;
  readonly links: Counts;
}
export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

/** One thing that changes, for people to look at. */
export interface Example {
  readonly label: 'Entity' | 'Link';
  readonly how: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly kind: string;
  /** Of an entity, as the graph keeps it. */
  readonly names: { readonly fr: unknown; readonly en: unknown };
  /** Of a link. */
  readonly ends?: readonly [from: string, to: string];
  /** The properties in which it changes, as the graph keeps them. */
  readonly fields: readonly {
    readonly field: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** How many of each sort are shown. */
const SHOWN = 50;

export interface ImportPlan extends Plan {
  readonly difference: Difference;
  /** The first of each sort. */
  readonly examples: readonly Example[];
  readonly conflicts: readonly Conflict[];
}

export interface Contributor {
  readonly document: string;
  readonly folder: string;
  readonly prefer: 'people' | 'files';
}

export async function plannedImport(
  reading: Reading,
  state: State,
  contributor: Contributor,
): Promise<ImportPlan> {
  const { document, folder, prefer } = contributor;
  const marks = prefer === 'people' ? await reading.run(withdrawn, {}) : [];
  const { wanted, skipped } = withoutWithdrawn(
    wantedOf(state),
    new Set(marks.map(({ of, key }) => `${of} ${key}`)),
  );
  const before = await reading.run(statements.citationsOfFile, {
    ids: [document],
    folder,
  });
  const spokenOf = [...new Set(before.map(({ of }) => of))];
  const things = await wholeThings(reading, wanted, spokenOf, contributor);
  const parts = await wholeParts(reading, wanted, before, spokenOf, things.values, contributor);
  const conflicts: Conflict[] = [
    ...things.conflicts,
    ...parts.conflicts,
    ...skipped
      .filter(({ label }) => label === 'Entity' || label === 'Link')
      .map(({ label, id }) => ({ label, id, field: null, why: 'withdrawn' as const })),
  ];
  const [added, replaced, gone] = [
    [...things.added, ...parts.added],
    [...things.replaced, ...parts.replaced],
    [...things.gone, ...parts.gone],
  ];
  return {
    added,
    replaced,
    changed: replaced.length,
    gone,
    conflicts,
    difference: things.difference,
    examples: things.examples,
  };
}

async function wholeThings(
  reading: Reading,
  wanted: readonly Wanted[],
  spokenOf: readonly string[],
  { folder, prefer }: Contributor,
) {
  const of = (label: Label) => wanted.filter((one) => one.label === label);
  const held = new Map<string, Thing>();
  for (const [label, ids] of [
    ['Entity', spokenOf.filter((id) => !id.includes('--'))],
    ['Link', spokenOf.filter((id) => id.includes('--'))],
  ] as const) {
    const asked = new Map<string, Key>(
      ids.map((id) => [
        id,
        { label, id, ...(label === 'Link' ? { from: id.slice(0, id.indexOf('--')) } : {}) },
      ]),
    );
    for (const { id, from } of of(label))
      asked.set(id, { label, id, ...(from === undefined ? {} : { from }) });
    for (const one of await reading.read(label, [...asked.values()]))
      held.set(`${label} ${one.id}`, one);
  }
  const added: Thing[] = [];
  const replaced: Thing[] = [];
  const conflicts: Conflict[] = [];
  const spoken: Spoken[] = [];
  const counts = { Entity: counting(), Link: counting() };
  const examples: Example[] = [];
  const show = (one: Thing, how: Example['how'], fields: Example['fields'] = []) => {
    const label = one.label as 'Entity' | 'Link';
    if (counts[label][how] <= SHOWN) examples.push({ ...exampleOf(one), label, how, fields });
  };
  for (const one of wanted) {
    if (one.label !== 'Entity' && one.label !== 'Link') continue;
    const now = held.get(`${one.label} ${one.id}`);
    if (now === undefined) {
      added.push({
        ...bare(one),
        properties: { ...present(one.properties), ...kindOf(one), id: one.id, contributor: folder },
      });
      counts[one.label].added += 1;
      show(added.at(-1) as Thing, 'added');
      continue;
    }
    const next = prefer === 'files' ? withoutEdits(now, one) : now;
    const whole = combined(next, withWord(contributionsOf(now), folder, one.properties));
    for (const conflict of whole.conflicts) conflicts.push(conflict);
    if (whole.contributions.length > 1 || Object.keys(whole.base).length > 0)
      spoken.push({ id: one.id, base: whole.base, contributions: whole.contributions });
    if (same(now, whole.thing)) counts[one.label].unchanged += 1;
    else {
      counts[one.label].changed += 1;
      replaced.push(whole.thing);
      show(whole.thing, 'changed', fieldsIn(now, whole.thing));
    }
  }
  const named = new Set(wanted.map(({ label, id }) => `${label} ${id}`));
  const left = [...held].filter(([name]) => !named.has(name)).map(([, one]) => one);
  const leaving = await without(reading, left, folder, prefer);
  for (const one of leaving.gone) {
    counts[one.label as 'Entity' | 'Link'].removed += 1;
    show(held.get(`${one.label} ${one.id}`) ?? one, 'removed');
  }
  for (const { label } of leaving.freed) counts[label as 'Entity' | 'Link'].changed += 1;
  return {
    added,
    replaced: [...replaced, ...leaving.freed],
    gone: leaving.gone,
    conflicts: [...conflicts, ...leaving.conflicts],
    values: await differingValues(reading, spoken, folder),
    difference: { entities: counts.Entity, links: counts.Link },
    examples,
  };
}

function exampleOf({ id, kind, from, to, properties }: Thing) {
  const { nameFr: fr, nameEn: en } = properties;
  const ends = from === undefined || to === undefined ? {} : { ends: [from, to] as const };
  return { id, kind, names: { fr, en }, ...ends };
}

/** Marks of who says what, which tell a reader nothing. */
const MARKS = /^(contribut|seeded|hash|edited|sort|nameIsOne|id$)/;

function fieldsIn(now: Thing, next: Thing): Example['fields'] {
  const { before = {}, after = {} } = differing(now.properties, next.properties) ?? {};
  return Object.keys(after)
    .filter((field) => !MARKS.test(field))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

const counting = () => ({ added: 0, changed: 0, unchanged: 0, removed: 0 });
const kindOf = ({ label, kind }: Wanted) => (label === 'Entity' ? { kind } : {});

function bare({ hash: _, properties: __, ...rest }: Wanted): Omit<Thing, 'properties'> {
  return rest;
}

function same(one: Thing, other: Thing): boolean {
  const names = new Set([...Object.keys(one.properties), ...Object.keys(other.properties)]);
  return [...names].every(
    (name) =>
      JSON.stringify(one.properties[name] ?? null) ===
      JSON.stringify(other.properties[name] ?? null),
  );
}

/** Without what people set of that which the file says. */
function withoutEdits(now: Thing, { properties: says }: Wanted): Thing {
  const edited = (now.properties['edited'] as readonly string[] | undefined) ?? [];
  const properties: Record<string, unknown> = { ...now.properties };
  for (const name of edited) if (says[name] !== undefined) delete properties[name];
  const left = edited.filter((name) => says[name] === undefined);
  return { ...now, properties: { ...properties, edited: left.length === 0 ? null : left } };
}

/** What the file said and says no more: it goes, unless somebody else says it or a person changed it. */
async function without(
  reading: Reading,
  left: readonly Thing[],
  folder: string,
  prefer: 'people' | 'files',
) {
  const isEdited = ({ properties }: Thing) =>
    prefer === 'people' && Array.isArray(properties['edited']);
  const kept = new Set<string>();
  const note = (rows: readonly { readonly id: string }[]) => {
    for (const { id } of rows) kept.add(id);
  };
  for (const batch of inBatches(left.map(({ id }) => id))) {
    note(await reading.run(statements.supportedByOthers, { ids: batch, folder }));
    for (const label of ['Quantity', 'Absence'] as const)
      note(await reading.run(forKind(statements.partsByOthers, label), { ids: batch, folder }));
  }
  const stays = (one: Thing) =>
    isEdited(one) || kept.has(one.id) || one.properties['seeded'] === true;
  const links = left.filter(({ label }) => label === 'Link');
  const goneLinks = new Set(links.filter((one) => !stays(one)).map(({ id }) => id));
  const entities = left.filter(({ label }) => label === 'Entity');
  for (const batch of inBatches(entities.map(({ id }) => id))) {
    note(await reading.run(statements.citedByOthersIn, { ids: batch, folder }));
    for (const statement of [statements.linksFrom, statements.linksTo])
      note(
        (await reading.run(statement, { ids: batch })).filter(({ link }) => !goneLinks.has(link)),
      );
  }
  const gone = left.filter((one) => !stays(one));
  const rest = left.filter(stays);
  return {
    gone: gone.map(({ label, id, kind, from }) => ({
      label,
      id,
      kind,
      ...(from === undefined ? {} : { from }),
      properties: {},
    })),
    freed: rest
      .map((one) => ({
        one,
        free: combined(one, withWord(contributionsOf(one), folder, null)).thing,
      }))
      .filter(({ one, free }) => !same(one, free))
      .map(({ free }) => free),
    conflicts: rest
      .filter(isEdited)
      .map(({ label, id }) => ({ label, id, field: null, why: 'gone-from-files' as const })),
  };
}

/** Citations, quantities, absences and differing values: those of this file only. */
async function wholeParts(
  reading: Reading,
  wanted: readonly Wanted[],
  citations: readonly HeldPart[],
  spokenOf: readonly string[],
  values: readonly Wanted[],
  { folder, prefer }: Contributor,
) {
  const held = [...citations];
  for (const ids of inBatches(spokenOf))
    for (const label of ['Quantity', 'Absence', 'Value'] as const)
      for (const row of await reading.run(forKind(statements.partsOfFile, label), { ids, folder }))
        held.push(row);
  const hanging = wanted.filter(({ label }) => !['Entity', 'Link', 'Value'].includes(label));
  const own = [...hanging, ...values];
  const found = matched(pairedParts(own, held), held);
  const { things, conflicts } = await merged(reading, found.changed, prefer, importedPart);
  const edited = found.gone.filter((one) => prefer === 'people' && (one.edited ?? []).length > 0);
  const gone = found.gone.filter((one) => !edited.includes(one));
  return {
    added: found.added.map(importedPart),
    replaced: things,
    gone: gone.map(({ label, id, kind }) => ({ label, id, kind, properties: {} })),
    conflicts: [
      ...conflicts,
      ...edited.map(({ label, id }) => ({
        label,
        id,
        field: null,
        why: 'gone-from-files' as const,
      })),
    ],
  };
}

/** As the file gives it, without the mark of seed files. */
const importedPart = (one: Wanted): Thing => ({
  ...bare(one),
  properties: { ...present(one.properties), id: one.id, hash: one.hash },
});

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += BATCH) yield all.slice(at, at + BATCH);
}
