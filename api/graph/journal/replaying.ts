/** Makes in the graph again what a journal or an archive tells, each change in one transaction. */
import { createPages } from '../commit.ts';
import { cypher } from '../cypher.ts';
import type { Graph, Run } from '../graph.ts';
import { batches, grouped, ORDER } from '../grouping.ts';
import { type LoadMark, lastLoad, noteLoad } from '../load-mark.ts';
import { touchedOn, unpacked } from '../pages.ts';
import type { Label, Properties, Thing, Touched } from '../things.ts';
import * as things from '../things.ts';
import { linesOf } from './files.ts';
import { type ChangeHead, type Line, type PageLine, readLine } from './lines.ts';
import type { Archive, ChangeAt } from './scanning.ts';

const createChanges = cypher<{ rows: readonly (ChangeHead & { id: string })[] }, { n: number }>`
  UNWIND $rows AS row CREATE (c:Change {id: row.id})
  SET c.number = row.number, c.at = row.at, c.kind = row.kind, c.author = row.author,
    c.message = row.message, c.count = row.count, c.key = row.key,
    c.reviewer = row.reviewer
  RETURN count(c) AS n`;

const setRevision = cypher<{ number: number; at: string | null }, { number: number }>`
  MERGE (v:Revision {id: 'graph'}) SET v.number = $number, v.at = $at RETURN v.number AS number`;

/** Where a change before is lost, a link may be left on what goes. */
const detachEntities = cypher<{ ids: readonly string[] }, { n: number }>`
  UNWIND $ids AS id MATCH (n:Entity {id: id}) DETACH DELETE n RETURN count(n) AS n`;

/**
 * Makes one change again.
 * @param hasLost whether a change before it is lost, or a part of it: what cannot be made is then left out
 * @returns how many things could not be made
 */
export function replay(graph: Graph, change: ChangeAt, hasLost: boolean): Promise<number> {
  const { head } = change;
  return graph.write(async (run) => {
    const made = making(run, hasLost);
    let isRemoving = false;
    for await (const { body } of pagesOf(change)) {
      const touched = touchedOn(body);
      isRemoving ||= touched.some(isGone);
      await made.create(touched.filter((one) => one.before === null && isEntity(one)));
      await made.change(touched.filter((one) => isKept(one) && isEntity(one)));
    }
    let pages: PageLine[] = [];
    const keep = async () => {
      await run(createPages, { rows: pages });
      pages = [];
    };
    for await (const page of pagesOf(change)) {
      const touched = touchedOn(page.body).filter((one) => !isEntity(one));
      await made.remove(touched.filter(({ after }) => after === null));
      await made.create(touched.filter(({ before }) => before === null));
      await made.change(touched.filter(isKept));
      pages.push(page);
      if (pages.length === 20) await keep();
    }
    if (pages.length > 0) await keep();
    // An entity goes last: its links and citations may be on any page.
    if (isRemoving)
      for await (const { body } of pagesOf(change))
        await made.remove(touchedOn(body).filter(isGone));
    await run(createChanges, { rows: [rowOf(head)] });
    await run(setRevision, { number: head.number, at: head.at });
    return made.missed();
  });
}

/** Notes the mark of a load, unless the graph has a later one. */
export async function note(graph: Graph, mark: LoadMark | null): Promise<void> {
  const [held] = await graph.read(lastLoad, {});
  if (mark !== null && (held === undefined || held.at < mark.at))
    await graph.write((run) => run(noteLoad, mark));
}

const isEntity = ({ label }: Touched) => label === 'Entity';
const isGone = (one: Touched) => isEntity(one) && one.after === null;
const isKept = ({ before, after }: Touched) => before !== null && after !== null;

/** Without the number of pages and the mark, which the graph keeps elsewhere. */
const rowOf = ({ number, at, kind, author, message, count, key, reviewer }: ChangeHead) => ({
  ...{ id: `change-${number}`, number, at, kind, author, message, count, key },
  reviewer: reviewer ?? null,
});

async function* pagesOf({ path, start, end, head }: ChangeAt): AsyncGenerator<PageLine> {
  for await (const line of readable(path, start, end))
    if ('page' in line && line.page.change === head.number) yield line.page;
}

async function* readable(path: string, start?: number, end?: number): AsyncGenerator<Line> {
  for await (const { text } of linesOf(path, start, end)) {
    const read = readLine(text);
    if (read !== null) yield read.line;
  }
}

/** Writes touched things as the change left them. */
function making(run: Run, hasLost: boolean) {
  let missed = 0;

  async function create(all: readonly Touched[]): Promise<void> {
    for (const group of grouped(all.map((one) => thingOf(one, one.after)))) {
      const possible = hasLost ? await makeable(run, group) : group;
      missed += group.length - possible.length;
      for (const batch of batches(possible)) await things.create(run, batch);
    }
  }

  async function change(all: readonly Touched[]): Promise<void> {
    for (const { id, kind, wasKind } of all)
      if (wasKind !== undefined) await things.relabel(run, id, wasKind, kind);
    for (const group of grouped(all.map((one) => thingOf(one, one.after)))) {
      const there = (await things.read(run, labelOf(group), group)).length;
      if (there !== group.length && !hasLost)
        throw new Error(`${group.length - there} things to change are not there`);
      missed += group.length - there;
      await things.set(run, group);
    }
  }

  async function remove(all: readonly Touched[]): Promise<void> {
    const gone = all.map((one) => thingOf(one, one.before));
    for (const group of grouped(gone, ORDER.toReversed())) {
      if (hasLost && labelOf(group) === 'Entity')
        await run(detachEntities, { ids: group.map(({ id }) => id) });
      else await things.remove(run, group);
    }
  }

  return { create, change, remove, missed: () => missed };
}

const labelOf = (group: readonly Thing[]): Label => (group[0] as Thing).label;

function thingOf(touched: Touched, properties: Properties | null): Thing {
  const { before: _, after: __, of: ___, wasKind: ____, ...thing } = touched;
  return { ...thing, properties: properties ?? {} };
}

/** Those that are not there, and whose ends and documents are. */
async function makeable(run: Run, group: readonly Thing[]): Promise<Thing[]> {
  const idsOf = async (label: Label, keys: readonly things.Key[]) =>
    new Set((await things.read(run, label, keys)).map(({ id }) => id));
  const there = await idsOf(labelOf(group), group);
  const ends = group.flatMap(needs);
  const around = await idsOf(
    'Entity',
    [...new Set(ends)].map((id) => ({ label: 'Entity', id })),
  );
  return group.filter((one) => !there.has(one.id) && needs(one).every((id) => around.has(id)));
}

const needs = ({ from, to, source }: Thing): string[] =>
  [from, to, source].filter((id) => id !== undefined);

/**
 * Makes the graph of an archive in an empty one.
 * @param hasLost whether the archive is damaged: what cannot be made is then left out
 * @returns how many things could not be made
 */
export function restore(
  graph: Graph,
  { path, end }: Pick<Archive, 'path' | 'end'>,
  hasLost: boolean,
): Promise<number> {
  return graph.write(async (run) => {
    const made = making(run, hasLost);
    let pages: PageLine[] = [];
    for await (const line of readable(path)) {
      if ('things' in line)
        await made.create(
          unpacked<Thing>(line.things).map(({ properties, ...one }) => ({
            ...one,
            before: null,
            after: properties,
          })),
        );
      if ('history' in line) await run(createChanges, { rows: line.history.map(rowOf) });
      if ('page' in line) pages.push(line.page);
      if (pages.length === 20 || !('page' in line)) {
        if (pages.length > 0) await run(createPages, { rows: pages });
        pages = [];
      }
    }
    if (end !== null) {
      await run(setRevision, { number: end.number, at: end.at });
      if (end.mark !== null) await run(noteLoad, end.mark);
    }
    return made.missed();
  });
}
