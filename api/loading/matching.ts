/** Which things of the files are already in the graph: by id, and citations and parts by content. */
import { type Label, present, type Thing } from '../graph/things.ts';
import type { State, Stored } from './state.ts';
import type { Held, HeldPart } from './statements.ts';

/** A thing of the files as it is wanted in the graph. */
export type Wanted = Stored & { readonly label: Label } & Partial<
    Pick<Thing, 'from' | 'to' | 'source'>
  >;

export interface Matched {
  readonly added: readonly Wanted[];
  /** In the graph, and the file says something else than at the last load. */
  readonly changed: readonly { readonly wanted: Wanted; readonly held: Held }[];
  readonly gone: readonly (Held & { readonly label: Label })[];
}

export function matched(wanted: readonly Wanted[], held: readonly Held[]): Matched {
  const before = new Map(held.map((one) => [one.id, one]));
  const after = new Set(wanted.map(({ id }) => id));
  return {
    added: wanted.filter(({ id }) => !before.has(id)),
    changed: wanted.flatMap((one) => {
      const own = before.get(one.id);
      return own === undefined || own.hash === one.hash ? [] : [{ wanted: one, held: own }];
    }),
    gone: held
      .filter(({ id }) => !after.has(id))
      .map((one) => ({ ...one, label: labelOf(one, wanted) })),
  };
}

/** All that the files say, with its label. */
export const wantedOf = (state: State): Wanted[] => [
  ...state.entities.map((one) => ({ ...one, label: 'Entity' as const })),
  ...state.links.map((one) => ({ ...one, label: 'Link' as const })),
  ...state.parts.map((one) => ({ ...one, label: one.kind as Label })),
  ...state.citations.map((one) => ({ ...one, label: 'Citation' as const })),
];

/**
 * Tells what people took out from the rest: a thing that bears their mark, and all that hangs on it.
 * @param marks label and key of what was withdrawn
 */
export function withoutWithdrawn(all: readonly Wanted[], marks: ReadonlySet<string>) {
  const wanted: Wanted[] = [];
  const skipped: Wanted[] = [];
  const gone = new Set<string>();
  for (const one of all) {
    const on = [one.from, one.to, one.source, one.properties['of']];
    const isOut =
      marks.has(`${one.label} ${keyOf(one)}`) || on.some((id) => gone.has(id as string));
    if (isOut) gone.add(one.id);
    (isOut ? skipped : wanted).push(one);
  }
  return { wanted, skipped };
}

/** The key of an entity or link is its id; that of anything else what the file says. */
export const keyOf = ({ label, id, hash }: Pick<Wanted, 'label' | 'id' | 'hash'>): string =>
  label === 'Entity' || label === 'Link' ? id : hash;

/** Citations and parts carry their label as their kind. */
function labelOf({ kind }: Held, wanted: readonly Wanted[]): Label {
  if (kind === 'Citation' || kind === 'Quantity' || kind === 'Absence' || kind === 'Value')
    return kind;
  return wanted[0]?.label ?? (kind === kind.toUpperCase() ? 'Link' : 'Entity');
}

/**
 * Citations and parts under the ids that they have in the graph. One whose content is there keeps its id;
 * one that takes the place of another of the same folder on the same thing is its correction and keeps
 * that id; the others get the id of their content.
 */
export function pairedParts(wanted: readonly Wanted[], held: readonly HeldPart[]): Wanted[] {
  const ids = new Map<string, string>();
  const byContent = new Map(held.map((one) => [`${one.kind} ${one.hash}`, one]));
  const used = new Set<string>();
  for (const one of wanted) {
    const same = byContent.get(contentOf(one));
    if (same === undefined || used.has(same.id)) continue;
    ids.set(one.id, same.id);
    used.add(same.id);
  }
  const left = new Map<string, HeldPart[]>();
  for (const one of held) {
    if (used.has(one.id)) continue;
    const key = placeOf(one.kind, one.of, one.source, one.folder);
    const group = left.get(key);
    if (group === undefined) left.set(key, [one]);
    else group.push(one);
  }
  const placed: Wanted[] = [];
  for (const one of wanted) {
    const of = String(one.properties['of']);
    const own = ids.get(of) ?? of;
    const known = ids.get(one.id);
    const { source = null } = one;
    const folder = (one.properties['folder'] as string | undefined) ?? null;
    const id = known ?? left.get(placeOf(one.kind, own, source, folder))?.shift()?.id ?? one.id;
    if (id !== one.id) ids.set(one.id, id);
    placed.push(
      own === of ? { ...one, id } : { ...one, id, properties: { ...one.properties, of: own } },
    );
  }
  return placed;
}

const contentOf = ({ kind, hash }: Wanted) => `${kind} ${hash}`;
const placeOf = (kind: string, of: string, source: string | null, folder: string | null) =>
  [kind, of, source ?? '', folder ?? ''].join('\n');

/** As the files give it, with their mark. */
export function thingOf(one: Wanted): Thing {
  const { hash, properties, ...rest } = one;
  const kind = one.label === 'Entity' ? { kind: one.kind } : {};
  return {
    ...rest,
    properties: { ...present(properties), ...kind, id: one.id, hash, seeded: true },
  };
}
