/** Where a file changed what the graph holds: the file's word goes in, but not over a person's. */
import type { Writer } from '../graph/commit.ts';
import { type Label, PARTS, type Thing } from '../graph/things.ts';
import { type Matched, thingOf, type Wanted } from './matching.ts';

/** The files and people disagree, and one side was kept. */
export interface Conflict {
  readonly label: Label;
  readonly id: string;
  /** The field; null where the whole thing is meant. */
  readonly field: string | null;
  /**
   * `edited`: a person changed what the file has changed since. `withdrawn`: a person took out what the
   * file still says. `gone-from-files`: the file says it no more, and a person had changed it.
   */
  readonly why: 'edited' | 'withdrawn' | 'gone-from-files';
  readonly file?: unknown;
  readonly kept?: unknown;
}

export async function merged(
  writer: Pick<Writer, 'read'>,
  changed: Matched['changed'],
  prefer: 'people' | 'files',
  made: (wanted: Wanted) => Thing = thingOf,
): Promise<{ things: Thing[]; changed: number; conflicts: Conflict[] }> {
  const things: Thing[] = [];
  const conflicts: Conflict[] = [];
  const edited = changed.filter(({ held }) => (held.edited ?? []).length > 0);
  const current = new Map<string, Thing>();
  for (const label of ['Entity', 'Link', 'Citation', ...PARTS] as const) {
    const keys = edited.map(({ wanted }) => wanted).filter((one) => one.label === label);
    for (const one of await writer.read(label, keys)) current.set(`${label} ${one.id}`, one);
  }
  for (const { wanted, held } of changed) {
    const file = made(wanted);
    const now = current.get(`${wanted.label} ${wanted.id}`);
    if (now === undefined || prefer === 'files') {
      things.push(file);
      continue;
    }
    const fields = held.edited ?? [];
    const isWhole = wanted.label !== 'Entity' && wanted.label !== 'Link';
    const kept: Record<string, unknown> = { ...file.properties, edited: fields };
    for (const field of isWhole ? Object.keys({ ...now.properties, ...file.properties }) : fields) {
      if (field === 'hash' || field === 'seeded' || field === 'id') continue;
      const [theirs, ours] = [file.properties[field] ?? null, now.properties[field] ?? null];
      kept[field] = ours;
      if (field !== 'edited' && JSON.stringify(theirs) !== JSON.stringify(ours))
        conflicts.push({
          label: wanted.label,
          id: wanted.id,
          field,
          why: 'edited',
          file: theirs,
          kept: ours,
        });
    }
    things.push({ ...file, properties: kept });
  }
  return { things, changed: things.length, conflicts };
}
