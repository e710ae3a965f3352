/**
 * Entities in the order of their names, by which lists are filtered and ordered. At 100,000 entities a
 * condition costs microseconds here, and a scan of the database half a second.
 */
import type { Language } from '../errors.ts';
import type { Step } from './lineage.ts';
import type { EntityFact } from './queries.ts';
import { type Compare, compare, succeeded } from './sorted.ts';

export interface Table {
  readonly size: number;
  of(id: string): EntityFact | undefined;
  /** Those of a kind, or all when the label is `Entity`, in the order of their names. */
  byName(label: string, language: Language): readonly EntityFact[];
  /** The ids of the same, in the same order. */
  idsByName(label: string, language: Language): readonly string[];
  /** The table after a change. */
  after(entities: ReadonlyMap<string, EntityFact>, all: readonly Step<EntityFact>[]): Table;
}

type Lists = Map<string, readonly EntityFact[]>;

/** Each list is put in order when it is first asked for, and follows changes from then on. */
export function tableOf(
  entities: ReadonlyMap<string, EntityFact>,
  lists: Lists = new Map(),
): Table {
  const ids = new Map<string, readonly string[]>();
  const byName = (label: string, language: Language): readonly EntityFact[] => {
    const key = `${language} ${label}`;
    const known = lists.get(key);
    if (known !== undefined) return known;
    const list =
      label === 'Entity'
        ? [...entities.values()].sort(named(language))
        : byName('Entity', language).filter(({ kind }) => kind === label);
    lists.set(key, list);
    return list;
  };
  return {
    size: entities.size,
    of: (id) => entities.get(id),
    byName,
    idsByName(label, language) {
      const key = `${language} ${label}`;
      const list = ids.get(key) ?? byName(label, language).map(({ id }) => id);
      ids.set(key, list);
      return list;
    },
    after: (next, all) => tableOf(next, all.length > MOST ? new Map() : listsAfter(lists, all)),
  };
}

/** Above so many changed entities, putting them in order again costs less. */
const MOST = 100;

function listsAfter(lists: Lists, all: readonly Step<EntityFact>[]): Lists {
  const next: Lists = new Map();
  for (const [key, list] of lists) {
    const [language, label] = key.split(' ') as [Language, string];
    const within = (one: EntityFact | null) =>
      one !== null && (label === 'Entity' || one.kind === label) ? one : null;
    let changed = list;
    for (const { before, after } of all) {
      const [was, is] = [within(before), within(after)];
      if (was !== null || is !== null) changed = succeeded(changed, was, is, named(language));
    }
    next.set(key, changed);
  }
  return next;
}

export function named(language: Language): Compare<EntityFact> {
  const name = language === 'FR' ? 'sortFr' : 'sortEn';
  return (a, b) => compare(a[name], b[name]) || compare(a.id, b.id);
}
