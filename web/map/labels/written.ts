/**
 * What is written on the map of links, and where: names of what is chosen, of the largest entities, of groups, of
 * others where there is room, and verbs. None over another; the largest entities always have one. The same for the
 * picture, the drawing and the tests.
 */
import type { Annotations } from './annotated.ts';
import {
  around,
  type Candidate,
  type PlacedLabel,
  placeFor,
  type Rectangle,
  shortened,
} from './placement.ts';

export type Role = 'name' | 'group' | 'verb';

export interface Written extends PlacedLabel {
  readonly role: Role;
  /** Where its entity is, for a line that leads there; null where it stands beside it. */
  readonly leads: { readonly x: number; readonly y: number } | null;
}

/** One name for so many square pixels; fewer where groups are named. */
const [ROOM, ROOM_AMONG] = [13_000, 21_000];
/** So many of the largest always have a name: one for so many square pixels. */
const [MOST_LARGEST, EACH] = [16, 36_000];
/** In a crowd, the name of a large entity is no longer than this. */
const SHORT = 24;
/** Names of others stand beside dots of at least this radius, not over them: so many of the largest are looked at. */
const [LARGE, MOST_LARGE] = [7, 160];
/** Further from its entity than this, in pixels, a line leads from the name to it. */
const FAR = 12;

/** @param long the width of a label in pixels, in the font of its role */
export function written(
  { width, height, clusters, labels, verbs, stacks }: Annotations,
  long: (one: Candidate, role: Role) => number,
): readonly Written[] {
  const view = { width, height };
  const all: Written[] = [];
  const taken: Rectangle[] = stacks.map(around);
  function put(
    one: Candidate,
    role: Role,
    search: Parameters<typeof placeFor>[4],
    dots: readonly Rectangle[] = [],
  ) {
    const placed = placeFor(one, long(one, role), view, [...taken, ...dots], search);
    if (placed === null) return false;
    taken.push(placed.box);
    all.push({ ...placed, role, leads: role === 'name' ? leadsTo(placed) : null });
    return true;
  }
  const others = labels.filter(({ strong }) => !strong);
  const largest = others.slice(0, Math.min(MOST_LARGEST, Math.floor((width * height) / EACH)));
  const dots = labels
    .slice(0, MOST_LARGE)
    .filter(({ radius }) => radius >= LARGE)
    .map((one) => around(one));
  for (const one of labels) if (one.strong) put(one, 'name', 'further');
  for (const whole of largest) {
    const one = { ...whole, text: shortened(whole.text, SHORT) };
    if (!put(one, 'name', 'beside', dots)) put(one, 'name', 'further');
  }
  for (const one of clusters) put(one, 'group', 'over');
  const most = (width * height) / (clusters.length > 0 ? ROOM_AMONG : ROOM);
  for (const one of others.slice(largest.length)) {
    if (all.length >= most) break;
    put(one, 'name', 'beside', dots);
  }
  for (const one of verbs) put(one, 'verb', 'beside');
  return all;
}

function leadsTo({ of: { x, y, radius }, box }: PlacedLabel): Written['leads'] {
  const [dx, dy] = [Math.max(box.x0 - x, x - box.x1, 0), Math.max(box.y0 - y, y - box.y1, 0)];
  return Math.hypot(dx, dy) - radius > FAR ? { x, y } : null;
}
