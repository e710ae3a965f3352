/** Damage to the files of a data folder: the server says what is wrong, or holds what it held. */
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { drawing } from '../ecology.ts';
import { figure, type Table } from '../table.ts';
import { heldIn, isWhole, type Room, start } from './program.ts';

type Damage = (file: string, at: number) => void;

/** At a place of the file, from 0 to 1. */
const DAMAGES: readonly (readonly [name: string, damage: Damage])[] = [
  ['cut off', (file, at) => truncateSync(file, Math.floor(readFileSync(file).length * at))],
  ['a byte turned', changed((bytes, at) => bytes.writeUInt8((bytes[at] ?? 0) ^ 0xff, at))],
  ['a page of zeros', changed((bytes, at) => bytes.fill(0, at, pageEnd(bytes, at)))],
  ['a page of noise', changed((bytes, at) => bytes.fill('noise', at, pageEnd(bytes, at)))],
  ['empty', (file) => truncateSync(file, 0)],
  ['another file', (file) => writeFileSync(file, 'something else')],
];

const PAGE = 4_096;
const pageEnd = (bytes: Buffer, at: number) => Math.min(bytes.length, at + PAGE);

function changed(change: (bytes: Buffer, at: number) => void): Damage {
  return (file, at) => {
    const bytes = readFileSync(file);
    if (bytes.length > 0) change(bytes, Math.floor((bytes.length - 1) * at));
    writeFileSync(file, bytes);
  };
}

export async function damaged(room: Room, times: number): Promise<Table> {
  const whole = room.data();
  const program = start(room.seeds, whole);
  await program.ready;
  program.child.kill('SIGTERM');
  await program.ended;
  const { entities, links } = await heldIn(whole);
  const files = readdirSync(whole).filter((name) => name.startsWith('lacis'));
  const draw = drawing(1);
  const rows = new Map(DAMAGES.map(([name]) => [name, { told: 0, held: 0, wrong: 0 }]));
  for (let time = 0; time < times; time += 1) {
    const [name, damage] = DAMAGES[time % DAMAGES.length] as (typeof DAMAGES)[number];
    const seen = rows.get(name) as { told: number; held: number; wrong: number };
    const data = room.data();
    cpSync(whole, data, { recursive: true });
    damage(join(data, files[Math.floor(files.length * draw())] ?? ''), draw());
    const victim = start(room.seeds, data);
    const address = await victim.ready;
    victim.child.kill('SIGTERM');
    const { code, errors } = await victim.ended;
    if (address === null) {
      const isSentence = code === 1 && errors.trim().split('\n').length === 1;
      if (isSentence && !/ {4}at /.test(errors)) seen.told += 1;
      else seen.wrong += 1;
    } else {
      const held = existsSync(data) ? await heldIn(data) : null;
      if (held?.entities === entities && held.links === links && isWhole(held)) seen.held += 1;
      else seen.wrong += 1;
    }
    rmSync(data, { recursive: true, force: true });
  }
  return {
    title: `Damaged files (${times} times, at places drawn at random, of ${files.join(', ')})`,
    columns: ['', 'told in a sentence', 'held what it held', 'neither'],
    rows: [...rows].map(([name, { told, held, wrong }]) => [
      name,
      figure(told),
      figure(held),
      figure(wrong),
    ]),
  };
}
