/** What some changes made of the rows of the map. */
import type { EntityFact, LinkFact } from '../snapshot/queries.ts';
import type { Changed, Snapshot } from '../snapshot/snapshot.ts';

export interface MapChanges {
  readonly revision: number;
  readonly at: string | null;
  /** True where the map is to be read again: nothing is listed then. */
  readonly isWhole: boolean;
  readonly entities: readonly EntityFact[];
  readonly links: readonly LinkFact[];
  readonly removedEntities: readonly string[];
  readonly removedLinks: readonly string[];
}

/** Above so many rows, reading the map again costs less. */
const MOST_ROWS = 2_000;

export const wholeChange = ({ revision, at }: Pick<Snapshot, 'revision' | 'at'>): MapChanges => ({
  revision,
  at,
  isWhole: true,
  entities: [],
  links: [],
  removedEntities: [],
  removedLinks: [],
});

/** @param changes those up to this snapshot, the oldest first: the last word on a row counts */
export function mapChanges(now: Snapshot, changes: readonly Changed[]): MapChanges {
  const entities = new Map<string, EntityFact | null>();
  const links = new Map<string, LinkFact | null>();
  for (const change of changes) {
    for (const { before, after } of change.entities)
      entities.set((after ?? before)?.id ?? '', after);
    for (const { before, after } of change.links) links.set((after ?? before)?.id ?? '', after);
  }
  if (entities.size + links.size > MOST_ROWS) return wholeChange(now);
  const rowsOf = <T>(all: ReadonlyMap<string, T | null>) =>
    [...all.values()].filter((one) => one !== null);
  const gone = (all: ReadonlyMap<string, unknown>) =>
    [...all].flatMap(([id, after]) => (after === null ? [id] : []));
  return {
    revision: now.revision,
    at: now.at,
    isWhole: false,
    entities: rowsOf(entities),
    links: rowsOf(links),
    removedEntities: gone(entities),
    removedLinks: gone(links),
  };
}
