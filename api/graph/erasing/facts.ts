/** Takes what was erased out of the facts, and out of the record of every change, within one transaction. */
import { cypher } from '../cypher.ts';
import type { Run } from '../graph.ts';
import { batches, grouped, ORDER } from '../grouping.ts';
import { changesOf, everyThing, idsIn, pagesWith } from '../journal/archive.ts';
import type { ChangeHead } from '../journal/lines.ts';
import { packed, touchedOn } from '../pages.ts';
import type { Properties, Thing, Touched } from '../things.ts';
import * as things from '../things.ts';
import { type Sought, scrubbed } from './sought.ts';

/** What was taken out, or would be. */
export interface Found {
  /** Entities, links, citations and parts that went. */
  readonly removed: readonly Pick<Thing, 'label' | 'id'>[];
  /** Those that stay, with a mark in the place of a text. */
  readonly marked: readonly Pick<Thing, 'label' | 'id'>[];
  /** How many changes of the history were written anew. */
  readonly changes: number;
}

type PageRow = { readonly id: string; readonly ids: readonly string[]; readonly body: string };

const setPages = cypher<{ rows: readonly PageRow[] }, { n: number }>`
  UNWIND $rows AS row MATCH (p:ChangePage {id: row.id}) SET p.ids = row.ids, p.body = row.body
  RETURN count(p) AS n`;
const setChanges = cypher<{ rows: readonly (ChangeHead & { id: string })[] }, { n: number }>`
  UNWIND $rows AS row MATCH (c:Change {id: row.id})
  SET c.author = row.author, c.message = row.message, c.reviewer = row.reviewer, c.key = row.key,
    c.count = row.count
  RETURN count(c) AS n`;

export async function eraseFacts(run: Run, sought: Sought): Promise<Found> {
  const { removed, marked } = await fromFacts(run, sought);
  const changes = await fromHistory(run, sought);
  return { removed, marked, changes };
}

/** Whether an id names an erased entity, alone or as a part: that of a link holds those of its ends. */
const isIn = (sought: Sought, id: unknown): boolean =>
  typeof id === 'string' && id.split('--').some((part) => sought.hasId(part));

type Whereabouts = Pick<Thing, 'label' | 'id' | 'from' | 'to' | 'source'> & {
  readonly of?: string;
};

/** Whether a thing goes with what was erased. `gone` holds the parts that went, and takes in this one. */
function goes(
  one: Whereabouts,
  all: readonly (Properties | null)[],
  sought: Sought,
  gone: Set<string>,
) {
  const values = (name: string) => all.map((each) => each?.[name]);
  const isGone = ((): boolean => {
    switch (one.label) {
      case 'Entity':
        return sought.hasId(one.id);
      case 'Link':
        return [one.from, one.to].some((end) => sought.hasId(end ?? ''));
      case 'Withdrawn':
        return (
          [...values('key'), ...values('source')].some((key) => isIn(sought, key)) ||
          isIn(sought, one.id.slice(one.id.indexOf(' ') + 1))
        );
      case 'Merged':
        return [one.id, ...values('into')].some((id) => isIn(sought, id));
      default:
        return (
          [one.of, ...values('of')].some((of) => isIn(sought, of) || gone.has(String(of))) ||
          [one.source, ...values('source')].some((id) => isIn(sought, id))
        );
    }
  })();
  if (isGone) gone.add(one.id);
  return isGone;
}

const NAMES = ['id', 'from', 'to', 'of', 'source', 'into'];

export function properties(all: Properties, sought: Sought): Properties {
  const made = scrubbed(all, sought) as Record<string, unknown>;
  for (const name of NAMES)
    if (typeof all[name] === 'string') made[name] = sought.withoutInName(all[name]);
  return made;
}

/** The same thing under names without what was erased. */
export function renamed<T extends Whereabouts>(one: T, sought: Sought): T {
  const made: Record<string, unknown> = { ...one };
  for (const name of ['id', 'from', 'to', 'of', 'source'] as const)
    if (typeof one[name] === 'string') made[name] = sought.withoutInName(one[name]);
  return made as unknown as T;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

async function fromFacts(run: Run, sought: Sought): Promise<Omit<Found, 'changes'>> {
  const gone = new Set<string>();
  const removed: Thing[] = [];
  const leaving: Thing[] = [];
  const made: Thing[] = [];
  const kept: Thing[] = [];
  for await (const all of everyThing(run))
    for (const one of all) {
      if (goes(one, [one.properties], sought, gone)) {
        removed.push(one);
        continue;
      }
      const next = { ...renamed(one, sought), properties: properties(one.properties, sought) };
      if (isSame(one, next)) continue;
      const { properties: _, ...was } = one;
      const { properties: __, ...is } = next;
      if (isSame(was, is)) kept.push({ ...next, properties: withNull(one, next) });
      else {
        leaving.push(one);
        made.push({ ...next, properties: things.present(next.properties) });
      }
    }
  for (const group of grouped([...removed, ...leaving], ORDER.toReversed()))
    for (const batch of batches(group)) await things.remove(run, batch);
  for (const group of grouped(made))
    for (const batch of batches(group)) await things.create(run, batch);
  for (const group of grouped(kept))
    for (const batch of batches(group)) await things.set(run, batch);
  return { removed, marked: [...kept, ...leaving] };
}

/** What is absent afterwards is named, so that it goes. */
const withNull = (was: Thing, is: Thing): Properties => ({
  ...Object.fromEntries(Object.keys(was.properties).map((name) => [name, null])),
  ...is.properties,
});

/** How many pages are read at once. */
const PAGES = 20;

async function fromHistory(run: Run, sought: Sought): Promise<number> {
  const ids = (await idsIn(run, 'ChangePage')).sort(byNumbers);
  const gone = new Set<string>();
  const look = async (work: (page: PageRow, touched: Touched[]) => void) => {
    for (const batch of batches(ids, PAGES))
      for (const page of (await run(pagesWith, { ids: batch })).sort((a, b) =>
        byNumbers(a.id, b.id),
      ))
        work(page, touchedOn(page.body));
  };
  // A citation may stand before the part on which it hangs: what goes is known after the first look.
  await look((_, touched) => {
    for (const one of touched) goes(one, [one.before, one.after], sought, gone);
  });
  const rows: PageRow[] = [];
  const counts = new Map<number, number>();
  await look((page, all) => {
    const left = all
      .filter((one) => !goes(one, [one.before, one.after], sought, gone))
      .map((one) => withoutErased(one, sought));
    const number = Number(page.id.split('/')[0]);
    counts.set(number, (counts.get(number) ?? 0) + left.length);
    if (isSame(all, left)) return;
    rows.push({ id: page.id, ids: [...new Set(left.flatMap(spokenOf))], body: packed(left) });
  });
  for (const batch of batches(rows, PAGES)) await run(setPages, { rows: batch });
  const written = new Set(rows.map(({ id }) => Number(id.split('/')[0])));
  return written.size + (await heads(run, sought, written, counts));
}

/** @returns how many changes are told in other words, beside those whose pages were written anew */
async function heads(
  run: Run,
  sought: Sought,
  written: ReadonlySet<number>,
  counts: ReadonlyMap<number, number>,
): Promise<number> {
  let others = 0;
  for (const batch of batches(await idsIn(run, 'Change'))) {
    const rows = (await run(changesOf, { ids: batch })).flatMap((head) => {
      const told = (text: string) => scrubbed(text, sought) as string | null;
      const next = {
        ...head,
        author: sought.without(head.author),
        message: sought.without(head.message),
        reviewer: head.reviewer ? sought.without(head.reviewer) : null,
        key: head.key === null ? null : told(head.key),
        count: written.has(head.number) ? (counts.get(head.number) ?? 0) : head.count,
      };
      if (isSame({ ...head, reviewer: head.reviewer ?? null }, next)) return [];
      if (!written.has(head.number)) others += 1;
      return [{ ...next, id: `change-${head.number}` }];
    });
    if (rows.length > 0) await run(setChanges, { rows });
  }
  return others;
}

function withoutErased(one: Touched, sought: Sought): Touched {
  const { before, after } = one;
  return {
    ...renamed(one, sought),
    before: before === null ? null : properties(before, sought),
    after: after === null ? null : properties(after, sought),
  };
}

const spokenOf = ({ id, from, to, of }: Touched): string[] =>
  [id, from, to, of].filter((one) => one !== undefined);

/** `10/2` comes after `9/0`. */
function byNumbers(one: string, other: string): number {
  const [a = 0, b = 0] = one.split('/').map(Number);
  const [c = 0, d = 0] = other.split('/').map(Number);
  return a - c || b - d;
}
