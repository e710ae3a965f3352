/** Takes a change back: each thing that it touched becomes again as it was before. */
import { type Committed, commit, differing, type Writer } from '../graph/commit.ts';
import type { Graph } from '../graph/graph.ts';
import type { Key, Label, Thing, Touched } from '../graph/things.ts';
import { keyOf } from '../loading/matching.ts';
import { changeRefused } from '../words/refusing.ts';
import { conflictOf, MARKS } from './conflicts.ts';
import { citationsWithin, linksAt, partsAt } from './hanging.ts';
import { byNumber, historyOf, nameOf, touchedBy } from './history.ts';
import { movedLinks } from './moving.ts';

export interface Reversion {
  readonly change: number;
  readonly author: string;
  readonly message: string;
  readonly key: string | null;
  readonly isDryRun?: boolean;
  /** Ids of the things that are taken back, with what hangs on those that go; null or absent for all. */
  readonly only?: readonly string[] | null;
}

/** @throws BAD_INPUT for an unknown change, CONFLICT where somebody changed the same things since */
export function revert(graph: Graph, asked: Reversion): Promise<Committed<void>> {
  const { author, message, key, isDryRun = false } = asked;
  const told = { kind: 'revert', author, message, key, isDryRun } as const;
  return commit(graph, told, (writer) => takeBack(writer, asked));
}

export interface Unmerge extends Omit<Reversion, 'change' | 'only'> {
  /** The id that was merged into another. */
  readonly id: string;
}

/** @throws BAD_INPUT where the id was not merged, CONFLICT where somebody changed the same things since */
export function unmerge(graph: Graph, asked: Unmerge): Promise<Committed<void>> {
  const { id, author, message, key, isDryRun = false } = asked;
  const told = { kind: 'unmerge', author, message, key, isDryRun } as const;
  return commit(graph, told, async (writer) => {
    const isMark = ({ touched }: { touched: Touched }) =>
      touched.label === 'Merged' && touched.id === id && touched.before === null;
    const [mark] = await writer.read('Merged', [{ label: 'Merged', id }]);
    const merged = (await historyOf(writer.run, id)).find(isMark);
    if (mark === undefined || merged === undefined)
      throw changeRefused('BAD_INPUT', ({ notMerged }) => notMerged(id), 'id');
    await takeBack(writer, { ...asked, change: merged.change });
  });
}

async function takeBack(
  writer: Writer,
  asked: Pick<Reversion, 'change' | 'author' | 'message' | 'only'>,
): Promise<void> {
  const [change] = await writer.run(byNumber, { numbers: [asked.change] });
  if (change === undefined)
    throw changeRefused('BAD_INPUT', ({ unknownChange }) => unknownChange(asked.change), 'change');
  const touched = partOf(await touchedBy(writer.run, asked.change), asked).toReversed();
  const now = await currently(writer, touched);
  for (const one of touched) checkUntouched(one, now.get(nameOf(one)), asked.change);
  const isLoad = change.kind === 'load' || change.kind === 'import';
  const made = touched.filter(({ before }) => before === null);
  const going = made.map((one) => now.get(nameOf(one)) as Thing).filter(Boolean);
  const followed = await following(writer, going, touched, change.kind === 'merge', asked.change);
  const back = touched.filter(({ after }) => after === null).map(asBefore);
  await checkEnds(writer, back, asked.change);
  await writer.remove(going);
  await writer.create(back);
  await writer.replace([
    ...touched
      .filter(({ before, after }) => before !== null && after !== null)
      .map((one) => restored(one, now.get(nameOf(one)) as Thing, isLoad)),
    ...followed,
  ]);
  if (isLoad) await writer.create(made.map((one) => withdrawn(one, asked)));
}

/** A link comes back between two that are there, and a citation from a document that is: one may have been merged since. */
async function checkEnds(writer: Writer, back: readonly Thing[], change: number): Promise<void> {
  const coming = new Set(back.map(nameOf));
  const endsOf = ({ from, to, source }: Thing) =>
    [from, to, source].filter((id) => id !== undefined && !coming.has(`Entity ${id}`));
  const ids = [...new Set(back.flatMap(endsOf))] as string[];
  const there = await writer.read(
    'Entity',
    ids.map((id) => ({ label: 'Entity', id })),
  );
  const known = new Set<string | undefined>(there.map(({ id }) => id));
  for (const one of back)
    if (endsOf(one).some((id) => !known.has(id))) throw conflict(one, null, change);
}

/** What hangs on a thing that the change made goes with it, and comes back with one that it removed. */
function partOf(
  all: readonly Touched[],
  { change, only = null }: Pick<Reversion, 'change' | 'only'>,
): readonly Touched[] {
  if (only === null) return all;
  const missing = only.find((id) => !all.some((one) => one.id === id));
  if (missing !== undefined)
    throw changeRefused('BAD_INPUT', ({ notTouched }) => notTouched(change, missing), 'only');
  const wanted = new Set(only);
  const isWhole = ({ before, after }: Touched) => before === null || after === null;
  for (let before = -1; before < wanted.size; ) {
    before = wanted.size;
    const whole = new Set(
      all.filter((one) => wanted.has(one.id) && isWhole(one)).map(({ id }) => id),
    );
    for (const { id, from = '', to = '', of = '' } of all)
      if ([from, to, of].some((end) => whole.has(end))) wanted.add(id);
  }
  return all.filter(({ id }) => wanted.has(id));
}

async function currently(writer: Writer, touched: readonly Touched[]): Promise<Map<string, Thing>> {
  const labels = new Set<Label>(touched.map(({ label }) => label));
  const now = new Map<string, Thing>();
  for (const label of labels) {
    const keys: Key[] = touched.filter((one) => one.label === label);
    for (const one of await writer.read(label, keys)) now.set(nameOf(one), one);
  }
  return now;
}

/** What the change left is still so; other fields may have changed since. */
function checkUntouched(touched: Touched, now: Thing | undefined, change: number): void {
  const { after, before } = touched;
  if (after === null && now === undefined) return;
  if (after !== null && now !== undefined) {
    const own = Object.fromEntries(
      Object.keys(before === null ? now.properties : after).map((name) => [
        name,
        now.properties[name] ?? null,
      ]),
    );
    // Which fields people set is no field: somebody may have set another one since.
    const { edited: _, ...left } = after;
    if (before !== null) delete own['edited'];
    const difference = differing(before === null ? after : left, own);
    if (difference === null) return;
    throw conflict(touched, difference, change);
  }
  throw conflict(touched, null, change);
}

function conflict(
  { id }: Pick<Touched, 'id'>,
  difference: ReturnType<typeof differing>,
  change: number,
) {
  const fields = Object.keys(difference?.after ?? {});
  return changeRefused(
    'CONFLICT',
    ({ changedSince }) => changedSince(change, id, fields),
    fields.find((field) => !MARKS.has(field)) ?? 'change',
    fields.map((field) =>
      conflictOf(id, field, change, difference?.before[field], difference?.after ?? null),
    ),
  );
}

/**
 * What was hung since on things that go. On a link that a merge moved, it follows the link back; on
 * anything else, the later changes must be taken back first.
 */
async function following(
  writer: Writer,
  going: readonly Thing[],
  touched: readonly Touched[],
  isMerge: boolean,
  change: number,
): Promise<Thing[]> {
  const { run } = writer;
  const own = new Set(touched.map(nameOf));
  const ids = (label: Label) => going.filter((one) => one.label === label).map(({ id }) => id);
  const [entities, links] = [ids('Entity'), ids('Link')];
  const owners = [...entities, ...links, ...ids('Quantity'), ...ids('Absence')];
  const later = [
    ...(await linksAt(run, entities)),
    ...(await citationsWithin(run, entities)).map(({ id }) => ({ label: 'Citation' as const, id })),
    ...(await partsAt(run, owners)),
  ].filter((one) => !own.has(nameOf(one)));
  if (later.length === 0) return [];
  const back = isMerge ? wentBack(touched) : new Map<string, string>();
  const followed: Thing[] = [];
  for (const label of ['Link', 'Citation', 'Quantity', 'Absence', 'Value'] as const)
    for (const one of await writer.read(
      label,
      later.filter((key) => key.label === label),
    )) {
      const of = back.get(String(one.properties['of']));
      const isInside = later.some(({ id }) => id === one.properties['of']);
      if (label === 'Link' || (of === undefined && !isInside)) throw conflict(one, null, change);
      if (of !== undefined) followed.push({ ...one, properties: { ...one.properties, of } });
    }
  return followed;
}

/** From each link that a merge made to the one that it was before. */
function wentBack(touched: readonly Touched[]): Map<string, string> {
  const mark = touched.find(({ label, before }) => label === 'Merged' && before === null);
  const into = String(mark?.after?.['into']);
  const back = new Map<string, string>();
  for (const one of touched)
    if (one.label === 'Link' && one.after === null && mark !== undefined) {
      const target = movedLinks.target(asBefore(one), mark.id, into);
      if (target !== null) back.set(target.id, one.id).set(`${target.id}--${mark.id}`, one.id);
    }
  return back;
}

function asBefore({ before, after: _, of: __, wasKind: ___, ...thing }: Touched): Thing {
  return inItsDocument({ ...thing, properties: before ?? {} });
}

/** A load taken back would come again with the next: its fields are kept as a person set them. */
function restored(touched: Touched, now: Thing, isLoad: boolean): Thing {
  const { before, wasKind } = touched;
  const properties: Record<string, unknown> = { ...now.properties, ...before };
  properties['edited'] = editedBefore(touched, now);
  if (isLoad) {
    properties['hash'] = now.properties['hash'];
    properties['seeded'] = now.properties['seeded'];
    const fields = Object.keys(before ?? {}).filter((name) => !MARKS.has(name));
    const edited = namesIn(now.properties);
    properties['edited'] = [...new Set([...edited, ...fields])].sort();
  }
  return inItsDocument({ ...now, kind: wasKind ?? now.kind, properties });
}

/** The fields that people set, but for those that only this change did. */
function editedBefore({ before, after }: Touched, now: Thing): readonly string[] | null {
  if (before === null || after === null || !('edited' in after))
    return (now.properties['edited'] as readonly string[] | undefined) ?? null;
  const [was, is] = [namesIn(before), namesIn(after)];
  const names = new Set([
    ...namesIn(now.properties).filter((name) => was.includes(name) || !is.includes(name)),
    ...was,
  ]);
  return names.size === 0 ? null : [...names].sort();
}

const namesIn = ({ edited }: Thing['properties']) => (edited as readonly string[] | null) ?? [];

/** A citation stands in the document that its property names. */
export function inItsDocument(thing: Thing): Thing {
  const { source } = thing.properties;
  return thing.label === 'Citation' && typeof source === 'string' ? { ...thing, source } : thing;
}

function withdrawn(made: Touched, { author, message }: Pick<Reversion, 'author' | 'message'>) {
  const hash = String(made.after?.['hash'] ?? '');
  const key = keyOf({ label: made.label, id: made.id, hash });
  const id = `${made.label} ${key}`;
  const properties = { id, of: made.label, key, kind: made.kind, reason: message, by: author };
  return { label: 'Withdrawn', id, kind: 'Withdrawn', properties } as const;
}
