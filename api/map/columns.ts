/**
 * The whole map as one compact answer made for drawing: columns, not objects; kinds and statuses as
 * places in short lists; ends of links as places in the column of ids.
 */
import type { Facts } from '../snapshot/facts.ts';
import { compare, inOrder } from '../snapshot/sorted.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

export interface Columns {
  readonly kinds: readonly string[];
  readonly linkKinds: readonly string[];
  readonly statuses: readonly string[];
  readonly entities: {
    readonly id: readonly string[];
    /** Places in `kinds`. */
    readonly kind: readonly number[];
    readonly fr: readonly string[];
    /** Null where the English name is the French one. */
    readonly en: readonly (string | null)[];
    /** Places in `statuses`. */
    readonly status: readonly number[];
    /** Places in this table of the entities that their sources do not name. */
    readonly unnamed: readonly number[];
    /** Partial ISO 8601, or null. */
    readonly since: readonly (string | null)[];
    readonly until: readonly (string | null)[];
  };
  readonly links: {
    readonly id: readonly string[];
    /** Places in `linkKinds`. */
    readonly kind: readonly number[];
    /** Places in `entities`. */
    readonly from: readonly number[];
    readonly to: readonly number[];
    /** Places in `statuses`. */
    readonly status: readonly number[];
    readonly since: readonly (string | null)[];
    readonly until: readonly (string | null)[];
  };
}

type WithId = { readonly id: string };
const byId = (a: WithId, b: WithId) => compare(a.id, b.id);

export function columns(facts: Facts, vocabulary: Vocabulary): Columns {
  const entities = inOrder([...facts.entities.values()], byId);
  const links = inOrder(facts.links, byId);
  const places = (all: readonly { readonly id: string }[]) =>
    new Map(all.map(({ id }, place) => [id, place]));
  const [kinds, linkKinds, statuses] = [
    places(vocabulary.kinds),
    places(vocabulary.links),
    places(vocabulary.statuses),
  ];
  const rows = places(entities);
  const at = (table: ReadonlyMap<string, number>, id: string) => table.get(id) ?? -1;
  return {
    kinds: [...kinds.keys()],
    linkKinds: [...linkKinds.keys()],
    statuses: [...statuses.keys()],
    entities: {
      id: entities.map(({ id }) => id),
      kind: entities.map(({ kind }) => at(kinds, kind)),
      fr: entities.map(({ fr, en, id }) => fr ?? en ?? id),
      en: entities.map(({ fr, en }) => (en === fr ? null : en)),
      status: entities.map(({ status }) => at(statuses, status)),
      unnamed: entities.flatMap(({ named }, place) => (named === false ? [place] : [])),
      since: entities.map(({ since }) => since),
      until: entities.map(({ until }) => until),
    },
    links: {
      id: links.map(({ id }) => id),
      kind: links.map(({ kind }) => at(linkKinds, kind)),
      from: links.map(({ from }) => at(rows, from)),
      to: links.map(({ to }) => at(rows, to)),
      status: links.map(({ status }) => at(statuses, status)),
      since: links.map(({ since }) => since),
      until: links.map(({ until }) => until),
    },
  };
}
