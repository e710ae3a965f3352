/**
 * `kill -9` while facts are edited, then damage to what the database left: it opens whole again, and holds
 * all that was acknowledged.
 */
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Recovery } from '../../api/graph/journal/agreeing.ts';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { seeded } from '../../api/random.ts';
import { run } from '../support/programs.ts';
import { digestOf, revisionOf } from '../support/whole.ts';

type Random = () => number;

/** The files of the database, with what it had not yet moved from its log. */
const filesOf = (data: string): string[] =>
  ['lacis.grafeo', 'lacis.grafeo.wal']
    .map((name) => join(data, name))
    .filter((path) => existsSync(path))
    .flatMap((path) =>
      statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path],
    )
    .filter((path) => statSync(path).size > 0);

/** One bit of one byte, anywhere in the database. @returns where */
export function flip(data: string, random: Random): string {
  const files = filesOf(data);
  let at = Math.floor(random() * files.reduce((sum, path) => sum + statSync(path).size, 0));
  const path = files.find((one) => {
    const { size } = statSync(one);
    if (at < size) return true;
    at -= size;
    return false;
  }) as string;
  const byte = Buffer.alloc(1);
  const file = openSync(path, 'r+');
  readSync(file, byte, 0, 1, at);
  byte[0] = (byte[0] as number) ^ (1 << Math.floor(random() * 8));
  writeSync(file, byte, 0, 1, at);
  closeSync(file);
  return `${path} ${at}`;
}

function remove(data: string): void {
  for (const name of ['lacis.grafeo', 'lacis.grafeo.wal'])
    rmSync(join(data, name), { recursive: true, force: true });
}

/** What happens to the database after the kill. `before` is a copy of it from an earlier run. */
const DAMAGES: Readonly<Record<string, (data: string, random: Random, before: string) => void>> = {
  nothing: () => {},
  deleted: remove,
  'without its log': (data) =>
    rmSync(join(data, 'lacis.grafeo.wal'), { recursive: true, force: true }),
  truncated(data, random) {
    const files = filesOf(data);
    const path = files[Math.floor(random() * files.length)] as string;
    truncateSync(path, Math.floor(random() * statSync(path).size));
  },
  flipped: flip,
  'left behind'(data, _, before) {
    if (!existsSync(before)) return;
    remove(data);
    cpSync(before, data, { recursive: true });
  },
};

export interface Tried {
  readonly damage: string;
  /** The last revision that was acknowledged, and the one that it opened with. */
  readonly acknowledged: number;
  readonly revision: number;
  readonly isWhole: boolean;
  readonly told: readonly Recovery[];
  /** How many changes were acknowledged before the kill. */
  readonly changes: number;
}

/** @param seeds folders of seeds, among which the loads choose */
export async function killed(times: number, seeds: readonly string[], from = 1): Promise<Tried[]> {
  const tried: Tried[] = [];
  let folder = '';
  for (let time = 0; time < times; time += 1) {
    // History grows with each: now and then it begins anew.
    if (time % 12 === 0) {
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
      folder = mkdtempSync(join(tmpdir(), 'lacis-edits-'));
    }
    tried.push(await once(join(folder, 'data'), join(folder, 'before'), from + time, seeds));
  }
  rmSync(folder, { recursive: true, force: true });
  return tried;
}

interface Held {
  readonly revision: number;
  readonly digest: string;
}

/**
 * A child that edits, until it is killed.
 * @param least it has acknowledged so many changes, or 0: it may be killed while it opens
 * @param late in milliseconds: the longest time after that
 * @returns what it acknowledged
 */
async function killedChild(
  data: string,
  number: number,
  seeds: readonly string[],
  [least, late]: readonly [number, number],
): Promise<Held[]> {
  const words = ['test/support/editing.ts', String(number), ...seeds];
  const child = run(words, { LACIS_DATA: data });
  if (least > 0) await child.says(new RegExp(`(^held \\d+ \\S+\n[^]*){${least}}`, 'm'));
  await pause(seeded(number)() * late);
  child.process.kill('SIGKILL');
  const { output, errors, signal } = await child.ended;
  if (signal !== 'SIGKILL') throw new Error(errors);
  return [...output.matchAll(/^held (\d+) (\S+)$/gm)].map(([, revision, digest = '']) => ({
    revision: Number(revision),
    digest,
  }));
}

async function once(
  data: string,
  before: string,
  number: number,
  seeds: readonly string[],
): Promise<Tried> {
  const random = seeded(number);
  const held = await killedChild(data, number, seeds, [1 + Math.floor(random() * 8), 60]);
  const names = Object.keys(DAMAGES);
  const damage = names[number % names.length] as string;
  DAMAGES[damage]?.(data, random, before);
  // One that recovers, and is killed meanwhile or soon after.
  if (number % 4 === 0) held.push(...(await killedChild(data, number + 1e6, seeds, [0, 3_000])));
  const [first, last] = [held[0], held.at(-1)] as [Held, Held];
  const told: Recovery[] = [];
  const graph = await openJournaled(data, { tell: (recovery) => told.push(recovery) });
  try {
    return {
      damage,
      acknowledged: last.revision,
      revision: await revisionOf(graph),
      isWhole: (await digestOf(graph, last.revision)) === last.digest,
      told,
      changes: last.revision - first.revision,
    };
  } finally {
    await graph.close();
    rmSync(before, { recursive: true, force: true });
    for (const path of filesOf(data)) cpSync(path, join(before, path.slice(data.length)));
  }
}
