/** What the filters let pass of each entity and link by itself: columns in, masks out, 1 where it passes. */

import { ASIDE, type Filters } from '../view.ts';
import { type Atlas, linkIndex } from './atlas.ts';

export function showsKind(filters: Filters, kind: string): boolean {
  return filters.kinds === null ? !ASIDE.has(kind) : filters.kinds.includes(kind);
}

/** 1 for each word of a list that passes; what stands for no word passes with `other`. */
function table(words: readonly string[], passes: (word: string) => boolean, other = 0): Uint8Array {
  const all = new Uint8Array(256).fill(other);
  words.forEach((word, index) => {
    all[index] = passes(word) ? 1 : 0;
  });
  return all;
}

const STATED = 'stated';

const statusTable = (words: readonly string[], statuses: Filters['statuses']) =>
  table(
    words,
    (word) => statuses === null || statuses.includes(word),
    statuses === null || statuses.includes(STATED) ? 1 : 0,
  );

/** 1 for each entity that passes by itself, whatever it is linked to; a focus always does. */
export function passing(atlas: Atlas, filters: Filters, focus: number): Uint8Array {
  const { count, kind, kinds, status, statuses } = atlas.columns;
  const shownKinds = table(kinds, (one) => showsKind(filters, one), showsKind(filters, '') ? 1 : 0);
  const shownStatuses = statusTable(statuses, filters.statuses);
  const passed = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    passed[index] =
      (shownKinds[kind[index] as number] as number) &
      (shownStatuses[status[index] as number] as number);
  }
  if (filters.year !== null) {
    const { since, until } = atlas.years();
    atTime(passed, since, until, filters.year);
  }
  if (filters.only !== null) {
    const only = new Set(filters.only.map((id) => atlas.places.get(id)));
    for (let index = 0; index < count; index += 1) if (!only.has(index)) passed[index] = 0;
  }
  for (const id of filters.hidden) {
    const index = atlas.places.get(id);
    if (index !== undefined) passed[index] = 0;
  }
  if (focus >= 0) passed[focus] = 1;
  return passed;
}

/** 1 for each link that passes by itself, whatever it ties. @param source 1 for what a source supports, null for any. */
export function passingLinks(
  atlas: Atlas,
  filters: Filters,
  source: Uint8Array | null,
): Uint8Array {
  const { linkKind, linkKinds, linkStatus, statuses } = atlas.columns;
  const { verbs } = filters;
  const shownKinds = table(
    linkKinds,
    (one) => verbs === null || verbs.includes(one),
    verbs === null ? 1 : 0,
  );
  const shownStatuses = statusTable(statuses, filters.statuses);
  const passed = new Uint8Array(linkKind.length);
  for (let link = 0; link < passed.length; link += 1) {
    passed[link] =
      (shownKinds[linkKind[link] as number] as number) &
      (shownStatuses[linkStatus[link] as number] as number);
  }
  if (source !== null) {
    for (let link = 0; link < passed.length; link += 1) {
      passed[link] = (passed[link] as number) & (source[link] as number);
    }
  }
  if (filters.year !== null) {
    const { linkSince, linkUntil } = atlas.years();
    atTime(passed, linkSince, linkUntil, filters.year);
  }
  return passed;
}

/** What has no date is kept: silence is not an end. */
function atTime(passed: Uint8Array, since: Uint16Array, until: Uint16Array, year: number): void {
  for (let index = 0; index < passed.length; index += 1) {
    const end = until[index] as number;
    if ((since[index] as number) > year || (end !== 0 && end < year)) passed[index] = 0;
  }
}

/** 1 for what a source supports, by index. */
export function supported(atlas: Atlas, sourced: ReadonlySet<string>) {
  const entities = new Uint8Array(atlas.columns.count);
  const links = new Uint8Array(atlas.columns.from.length);
  for (const id of sourced) {
    const index = atlas.places.get(id);
    if (index !== undefined) entities[index] = 1;
    const link = linkIndex(atlas, id);
    if (link >= 0) links[link] = 1;
  }
  return { entities, links };
}
