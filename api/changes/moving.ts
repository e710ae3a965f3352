/** What becomes of the links of an entity that goes into another. */
import type { Key, Thing } from '../graph/things.ts';
import { filledFrom } from './combining.ts';

export interface Moved {
  readonly created: readonly Thing[];
  readonly replaced: readonly Thing[];
  /** On which link what hung on each hangs now; null where it goes with it. */
  readonly owners: ReadonlyMap<string, string | null>;
}

/** Two flows between the same two are one only where these say the same. */
const OF_A_FLOW = [
  'since',
  'until',
  'flowKind',
  'amountValue',
  'amountMax',
  'purposeFr',
  'purposeEn',
];

function end(id: string | undefined, from: string, to: string): string {
  return id === from ? to : (id ?? '');
}

/** The id that a link has between its new ends. An id is its start, kind and end, and a key where one is needed. */
function idBetween({ id, from = '', to = '' }: Thing, start: string, stop: string): string {
  const [, ...rest] = id.slice(from.length).split('--');
  if (!id.startsWith(`${from}--`)) return `${start}--${id}`;
  const [kind = '', ...others] = rest;
  const after = others.join('--');
  const tail = after === to || after.startsWith(`${to}--`) ? after.slice(to.length) : `--${after}`;
  return `${start}--${kind}--${stop}${tail}`;
}

export const movedLinks = {
  /** The link as which it would stand; null where it would tie the heir to itself. */
  target(link: Thing, goes: string, stays: string): Key | null {
    const [from, to] = [end(link.from, goes, stays), end(link.to, goes, stays)];
    return from === to ? null : { label: 'Link', id: idBetween(link, from, to), from };
  },

  /** @param there the links of the heir that are the same already */
  all(links: readonly Thing[], goes: string, stays: string, there: readonly Thing[]): Moved {
    const known = new Map(there.map((one) => [one.id, one]));
    const created = new Map<string, Thing>();
    const replaced = new Map<string, Thing>();
    const owners = new Map<string, string | null>();
    for (const link of links) {
      const target = movedLinks.target(link, goes, stays);
      if (target === null) {
        owners.set(link.id, null);
        continue;
      }
      const same = replaced.get(target.id) ?? known.get(target.id) ?? created.get(target.id);
      const isOther = same !== undefined && link.kind === 'FUNDS' && !isOneFlow(link, same);
      const id = isOther ? `${target.id}--${goes}` : target.id;
      owners.set(link.id, id);
      if (same === undefined || isOther) created.set(id, moved(link, id, goes, stays));
      else if (created.has(id)) created.set(id, filledFrom(same, link));
      else {
        const filled = filledFrom(same, link);
        if (filled !== same) replaced.set(id, filled);
      }
    }
    return { created: [...created.values()], replaced: [...replaced.values()], owners };
  },
};

const isOneFlow = (one: Thing, other: Thing) =>
  OF_A_FLOW.every((name) => (one.properties[name] ?? null) === (other.properties[name] ?? null));

function moved(link: Thing, id: string, goes: string, stays: string): Thing {
  const [from, to] = [end(link.from, goes, stays), end(link.to, goes, stays)];
  const { seeded: _, hash: __, ...own } = link.properties;
  const properties: Record<string, unknown> = { ...own, id, from, to };
  for (const field of ['reportedBy', 'intermediary'])
    if (properties[field] === goes) properties[field] = stays;
  return { ...link, id, from, to, properties };
}
