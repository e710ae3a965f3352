/** Takes a change back: each thing that it touched becomes again as it was before. */
import { type Committed, commit, differing, type Writer } from '../graph/commit.ts';
import type { Graph } from '../graph/graph.ts';
import type { Key, Label, Thing, Touched } from '../graph/things.ts';
import { keyOf } from '../loading/matching.ts';
import { changeRefused } from '../words/refusing.ts';
import { byNumber, nameOf, touchedBy } from './history.ts';

export interface Reversion {
  readonly change: number;
  readonly author: string;
  readonly message: string;
  readonly key: string | null;
}

/** @throws NOT_FOUND for an unknown change, CONFLICT where somebody changed the same things since */
export function revert(graph: Graph, asked: Reversion): Promise<Committed<void>> {
  const { author, message, key } = asked;
  return commit(graph, { kind: 'revert', author, message, key }, async (writer) => {
    const [change] = await writer.run(byNumber, { numbers: [asked.change] });
    if (change === undefined)
      throw changeRefused(
        'BAD_INPUT',
        ({ unknownChange }) => unknownChange(asked.change),
        'change',
      );
    const touched = (await touchedBy(writer.run, asked.change)).toReversed();
    const now = await currently(writer, touched);
    for (const one of touched) checkUntouched(one, now.get(nameOf(one)), asked.change);
    const isLoad = change.kind === 'load' || change.kind === 'import';
    const made = touched.filter(({ before }) => before === null);
    await writer.remove(made.map((one) => now.get(nameOf(one)) as Thing).filter(Boolean));
    await writer.create(touched.filter(({ after }) => after === null).map(asBefore));
    await writer.replace(
      touched
        .filter(({ before, after }) => before !== null && after !== null)
        .map((one) => restored(one, now.get(nameOf(one)) as Thing, isLoad)),
    );
    if (isLoad) await writer.create(made.map((one) => withdrawn(one, asked)));
  });
}

async function currently(writer: Writer, touched: readonly Touched[]): Promise<Map<string, Thing>> {
  const labels = new Set<Label>(touched.map(({ label }) => label));
  const now = new Map<string, Thing>();
  for (const label of labels) {
    const keys: Key[] = touched.filter((one) => one.label === label);
    for (const one of await writer.read(label, keys)) now.set(nameOf(one), one);
  }
  return now;
}

/** What the change left is still so; other fields may have changed since. */
function checkUntouched(touched: Touched, now: Thing | undefined, change: number): void {
  const { after, before } = touched;
  if (after === null && now === undefined) return;
  if (after !== null && now !== undefined) {
    const own = Object.fromEntries(
      Object.keys(before === null ? now.properties : after).map((name) => [
        name,
        now.properties[name] ?? null,
      ]),
    );
    const difference = differing(after, own);
    if (difference === null) return;
    throw conflict(touched, Object.keys(difference.after), change);
  }
  throw conflict(touched, [], change);
}

const conflict = ({ id }: Touched, fields: readonly string[], change: number) =>
  changeRefused(
    'CONFLICT',
    ({ changedSince }) => changedSince(change, id, fields),
    fields[0] ?? 'change',
  );

function asBefore({ before, after: _, of: __, wasKind: ___, ...thing }: Touched): Thing {
  return { ...thing, properties: before ?? {} };
}

/** A load or import taken back would come again with the next: its fields are kept as a person set them. */
function restored({ before, wasKind }: Touched, now: Thing, isLoad: boolean): Thing {
  const properties: Record<string, unknown> = { ...now.properties, ...before };
  if (isLoad) {
    properties['hash'] = now.properties['hash'];
    properties['seeded'] = now.properties['seeded'];
    properties['contributor'] = now.properties['contributor'];
    properties['contributions'] = now.properties['contributions'];
    const fields = Object.keys(before ?? {}).filter((name) => !OF_THE_FILES.has(name));
    const edited = (now.properties['edited'] as string[] | null) ?? [];
    properties['edited'] = [...new Set([...edited, ...fields])].sort();
  }
  return { ...now, kind: wasKind ?? now.kind, properties };
}

const OF_THE_FILES = new Set(['hash', 'seeded', 'edited', 'contributor', 'contributions']);

function withdrawn(made: Touched, { author, message }: Reversion): Thing {
  const hash = String(made.after?.['hash'] ?? '');
  const key = keyOf({ label: made.label, id: made.id, hash });
  const id = `${made.label} ${key}`;
  return {
    label: 'Withdrawn',
    id,
    kind: 'Withdrawn',
    properties: { id, of: made.label, key, kind: made.kind, reason: message, by: author },
  };
}
