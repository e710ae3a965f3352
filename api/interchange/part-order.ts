/**
 * The id of a quantity or an absence is a digest of what its entry says, with its citations in their order
 * and the day of reading only where it is given. The graph keeps neither: they are found again by the digest.
 */
import { partId } from '../loading/state.ts';
import type { Cited, Part } from './whole.ts';

/** More citations than these have too many orders to try. */
const MOST = 5;

export interface Ordered {
  readonly part: Part;
  /** The days of reading that the entry does not give. */
  readonly readFor: ReadonlyMap<string, string>;
}

export function inOriginalOrder(
  of: string,
  label: 'Quantity' | 'Absence',
  part: Part,
  read: ReadonlyMap<string, string>,
): Ordered {
  const { of: _, folder: __, id: ___, seeded, hash, edited, status, ...rest } = part.properties;
  const own = status === undefined || status === 'stated' ? rest : { ...rest, status };
  for (const readFor of [read, new Map<string, string>()])
    for (const citations of ordersOf(part.citations)) {
      const claims = citations.map(({ source, fields, quote, locator, read: day }) => ({
        ...{ source, fields, quote, locator },
        read: readFor.get(source) === day ? null : day,
      }));
      if (partId(of, label, inFileOrder(own), claims) === part.id)
        return { part: { ...part, citations }, readFor };
    }
  return { part, readFor: read };
}

/** As the check of an entry reads its fields. */
const FIELDS =
  'value max unit qualifier measuresFr measuresEn periodFr periodEn what how status descriptionFr descriptionEn noteFr noteEn'.split(
    ' ',
  );

const inFileOrder = (properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = properties[name];
      return value === undefined || value === null ? [] : [[name, value]];
    }),
  );

function* ordersOf(all: readonly Cited[]): Generator<readonly Cited[]> {
  if (all.length > MOST || all.length < 2) {
    yield all;
    return;
  }
  for (const [at, first] of all.entries())
    for (const rest of ordersOf(all.filter((_, other) => other !== at))) yield [first, ...rest];
}
