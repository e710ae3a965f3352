/** Masks of entities and links that pass the filters, each by itself: columns in, masks out, 1 where it passes. */

import { EVERY_KIND, type Filters, HIDDEN_AT_FIRST } from '../view.ts';
import { type Atlas, linkIndex } from './atlas.ts';

export function showsKind(filters: Filters, kind: string): boolean {
  if (filters.kinds === EVERY_KIND) return true;
  return filters.kinds === null ? !HIDDEN_AT_FIRST.has(kind) : filters.kinds.includes(kind);
}

/** 1 for each word of a list that is allowed; `other` for indices without a word. */
function allowedTable(
  words: readonly string[],
  isAllowed: (word: string) => boolean,
  other = 0,
): Uint8Array {
  const all = new Uint8Array(256).fill(other);
  words.forEach((word, index) => {
    all[index] = isAllowed(word) ? 1 : 0;
  });
  return all;
}

const STATED = 'stated';

const statusTable = (words: readonly string[], statuses: Filters['statuses']) =>
  allowedTable(
    words,
    (word) => statuses === null || statuses.includes(word),
    statuses === null || statuses.includes(STATED) ? 1 : 0,
  );

/** 1 for each entity that passes by itself, whatever it is linked to; a focus always does. */
export function entityMask(atlas: Atlas, filters: Filters, focus: number): Uint8Array {
  const { count, kind, kinds, status, statuses } = atlas.columns;
  const shownKinds = allowedTable(
    kinds,
    (one) => showsKind(filters, one),
    showsKind(filters, '') ? 1 : 0,
  );
  const shownStatuses = statusTable(statuses, filters.statuses);
  const mask = new Uint8Array(count);
  for (let index = 0; index < count; index += 1) {
    mask[index] =
      (shownKinds[kind[index] as number] as number) &
      (shownStatuses[status[index] as number] as number);
  }
  if (filters.year !== null) {
    const { since, until } = atlas.years();
    clearOutsideYear(mask, since, until, filters.year);
  }
  if (filters.only !== null) {
    const only = new Set(filters.only.map((id) => atlas.indexes.get(id)));
    for (let index = 0; index < count; index += 1) if (!only.has(index)) mask[index] = 0;
  }
  for (const id of filters.hidden) {
    const index = atlas.indexes.get(id);
    if (index !== undefined) mask[index] = 0;
  }
  if (focus >= 0) mask[focus] = 1;
  return mask;
}

/** 1 for each link that passes by itself, whatever its ends. @param source 1 for links that the chosen source supports; null for all. */
export function linkMask(atlas: Atlas, filters: Filters, source: Uint8Array | null): Uint8Array {
  const { linkKind, linkKinds, linkStatus, statuses } = atlas.columns;
  const { verbs } = filters;
  const shownKinds = allowedTable(
    linkKinds,
    (one) => verbs === null || verbs.includes(one),
    verbs === null ? 1 : 0,
  );
  const shownStatuses = statusTable(statuses, filters.statuses);
  const mask = new Uint8Array(linkKind.length);
  for (let link = 0; link < mask.length; link += 1) {
    mask[link] =
      (shownKinds[linkKind[link] as number] as number) &
      (shownStatuses[linkStatus[link] as number] as number);
  }
  if (source !== null) {
    for (let link = 0; link < mask.length; link += 1) {
      mask[link] = (mask[link] as number) & (source[link] as number);
    }
  }
  if (filters.year !== null) {
    const { linkSince, linkUntil } = atlas.years();
    clearOutsideYear(mask, linkSince, linkUntil, filters.year);
  }
  return mask;
}

/** Entities and links without a date are kept. */
function clearOutsideYear(
  mask: Uint8Array,
  since: Uint16Array,
  until: Uint16Array,
  year: number,
): void {
  for (let index = 0; index < mask.length; index += 1) {
    const end = until[index] as number;
    if ((since[index] as number) > year || (end !== 0 && end < year)) mask[index] = 0;
  }
}

/** 1 for entities and links that a source supports, by index. */
export function sourceMasks(atlas: Atlas, sourced: ReadonlySet<string>) {
  const entities = new Uint8Array(atlas.columns.count);
  const links = new Uint8Array(atlas.columns.from.length);
  for (const id of sourced) {
    const index = atlas.indexes.get(id);
    if (index !== undefined) entities[index] = 1;
    const link = linkIndex(atlas, id);
    if (link >= 0) links[link] = 1;
  }
  return { entities, links };
}
