/** A data folder that cannot be opened: each fault has its own reason, in one sentence of either language. */
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { codeIn, understood } from '../../api/graph/embedded-failures.ts';
import { GraphFailure, type GraphFailureKind } from '../../api/graph/failures.ts';
import { faultOf } from '../../api/starting/faults.ts';

const many = cypher<object, { n: number }>`
  UNWIND range(1, 4000) AS i CREATE (e:Entity {id: 'e' + toString(i), note: 'some words'}) RETURN count(e) AS n`;
const more = cypher<object, { n: number }>`
  UNWIND range(1, 4000) AS i CREATE (e:Entity {id: 'f' + toString(i), note: 'some words'}) RETURN count(e) AS n`;

const few = cypher<object, object>`CREATE (e:Entity {id: 'one-more'})`;
const counted = cypher<object, { n: number }>`MATCH (e:Entity) RETURN count(e) AS n`;

/** A whole data folder, copied for each test. */
let whole: string;
beforeAll(async () => {
  whole = mkdtempSync(join(tmpdir(), 'lacis-whole-'));
  const graph = await openEmbedded(whole);
  await graph.write((run) => run(many, {}));
  await graph.close();
});
afterAll(() => rmSync(whole, { recursive: true, force: true }));

function copied(): { folder: string; file: string } {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-fault-'));
  cpSync(whole, folder, { recursive: true });
  onTestFinished(() => {
    chmodSync(folder, 0o755);
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, file: join(folder, 'lacis.grafeo') };
}

function overwritten(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

async function failureOf(folder: string): Promise<GraphFailure> {
  try {
    const graph = await openEmbedded(folder);
    await graph.close();
  } catch (error) {
    expect(error).toBeInstanceOf(GraphFailure);
    return error as GraphFailure;
  }
  throw new Error('it opened');
}

async function expectFault(folder: string, kind: GraphFailureKind, en: RegExp, fr: RegExp) {
  const failure = await failureOf(folder);
  expect(failure.kind).toBe(kind);
  const { message, fr: french } = faultOf(failure, { LACIS_DATA: folder });
  expect(message).toMatch(en);
  expect(french).toMatch(fr);
  for (const sentence of [message, french]) {
    expect(sentence).toContain(folder);
    expect(sentence.split('\n')).toHaveLength(1);
  }
}

const DAMAGED = [/is damaged: move it away/, /est endommagée\u202f: le déplacer/] as const;
const NO_DATABASE = [/is no database, or its beginning is damaged/, /n’est pas une base/] as const;

describe('the database is damaged, not in use', () => {
  test.each([10, 100, 4096, 8192, 20_000])('cut after %i bytes', async (bytes) => {
    const { folder, file } = copied();
    truncateSync(file, bytes);
    await expectFault(folder, 'damaged', ...DAMAGED);
  });

  test.each([
    ['in its first header', 16, 17],
    ['in its facts', 12_288, Number.POSITIVE_INFINITY],
  ])('bytes overwritten %s', async (_, from, to) => {
    const { folder, file } = copied();
    for (let at = from; at < Math.min(to, statSync(file).size); at += 4096)
      overwritten(file, at, Buffer.alloc(64, 0xfe));
    await expectFault(folder, 'damaged', ...DAMAGED);
  });

  test('the log beside it belongs to another database', async () => {
    const { folder, file } = copied();
    rmSync(file);
    mkdirSync(`${file}.wal`);
    writeFileSync(join(`${file}.wal`, 'wal_00000000000000000000.log'), 'x');
    await expectFault(folder, 'damaged', ...DAMAGED);
  });

  test.each([
    ['empty', ''],
    ['of words that speak of a lock', 'the directory block is locked'],
    ['of zeros', '\0'.repeat(9000)],
  ])('a file %s', async (_, content) => {
    const { folder, file } = copied();
    writeFileSync(file, content);
    await expectFault(folder, 'not-a-database', ...NO_DATABASE);
  });

  test('a folder in place of the file', async () => {
    const { folder, file } = copied();
    rmSync(file);
    mkdirSync(file);
    await expectFault(folder, 'not-a-database', ...NO_DATABASE);
  });
});

test('another version of the engine wrote it', async () => {
  const { folder, file } = copied();
  const header = readFileSync(file).subarray(0, 72);
  header[4] = 9;
  const sum = Buffer.alloc(4);
  sum.writeUInt32LE(crc32(header));
  overwritten(file, 0, Buffer.concat([header, sum]));
  await expectFault(
    folder,
    'other-version',
    /another version of the engine/,
    /autre version du moteur/,
  );
});

test('another program holds it', async () => {
  const { folder } = copied();
  const graph = await openEmbedded(folder);
  onTestFinished(() => graph.close());
  await expectFault(
    folder,
    'locked',
    /in use by another Lacis: stop it/,
    /occupé par un autre Lacis/,
  );
});

describe('the folder', () => {
  test.each([
    ['is a file', ''],
    ['has a file in its path', 'data'],
  ])('%s', async (_, below) => {
    const { file } = copied();
    await expectFault(
      join(file, below),
      'not-a-folder',
      /is a file: move that file away/,
      /est un fichier\u202f: déplacer/,
    );
  });

  test('is a link that leads nowhere', async () => {
    const { folder } = copied();
    symlinkSync(join(folder, 'nowhere', 'data'), join(folder, 'link'));
    await expectFault(
      join(folder, 'link'),
      'unusable',
      /cannot be used: check/,
      /ne peut pas servir/,
    );
  });
});

/** As a user who is not root: root may write everywhere. */
async function asNobody<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe.skipIf(process.platform === 'win32')('this user may not', () => {
  const sentences = [
    /may not be written by this user/,
    /Cet utilisateur ne peut pas écrire/,
  ] as const;

  test('make the folder', async () => {
    const { folder } = copied();
    chmodSync(folder, 0o555);
    await asNobody(() => expectFault(join(folder, 'new'), 'forbidden', ...sentences));
  });

  test('write the folder', async () => {
    const { folder, file } = copied();
    chmodSync(file, 0o666);
    chmodSync(folder, 0o555);
    await asNobody(() => expectFault(folder, 'forbidden', ...sentences));
  });

  test('write the file', async () => {
    const { folder, file } = copied();
    chmodSync(folder, 0o777);
    chmodSync(file, 0o444);
    await asNobody(() => expectFault(folder, 'forbidden', ...sentences));
  });
});

/** A small disk of its own, where this machine allows one; null elsewhere. */
function disk(size: string): { folder: string; remount(options: string): void } | null {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-disk-'));
  const mount = (...words: string[]) => spawnSync('mount', words).status === 0;
  if (!mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return null;
  }
  onTestFinished(() => {
    // Lazily: the engine closes its log a moment after the database.
    spawnSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true });
  });
  return { folder, remount: (options) => void mount('-o', `remount,${options}`, folder) };
}

describe('on a real disk of its own, where root may mount one (else only its error is tried, below)', () => {
  test('that is full at the start', async (context) => {
    const small = disk('4k');
    if (small === null) return context.skip('no disk may be mounted here');
    writeFileSync(join(small.folder, 'full'), Buffer.alloc(4096));
    await expectFault(small.folder, 'full', /disk of the data folder .* is full/, /est plein/);
  });

  test('that fills up while facts are written: nothing of them stays', async (context) => {
    const small = disk('600k');
    if (small === null) return context.skip('no disk may be mounted here');
    cpSync(whole, small.folder, { recursive: true });
    const graph = await openEmbedded(small.folder);
    writeFileSync(join(small.folder, 'other'), '');
    for (let free = true; free; ) {
      try {
        writeFileSync(join(small.folder, 'other'), Buffer.alloc(4096), { flag: 'a' });
      } catch {
        free = false;
      }
    }
    await expect(graph.write((run) => run(more, {}))).rejects.toMatchObject({
      name: 'GraphFailure',
      kind: 'full',
    });
    rmSync(join(small.folder, 'other'));
    expect(await graph.read(counted, {})).toEqual([{ n: 4000 }]);
    // With room again, it writes again.
    await graph.write((run) => run(few, {}));
    expect(await graph.read(counted, {})).toEqual([{ n: 4001 }]);
    await graph.close();
  });

  test('that is mounted read-only', async (context) => {
    const small = disk('1m');
    if (small === null) return context.skip('no disk may be mounted here');
    cpSync(whole, small.folder, { recursive: true });
    small.remount('ro');
    await expectFault(small.folder, 'read-only', /mounted read-only/, /lecture seule/);
  });
});

describe('the error of the system, by its number', () => {
  test.each([
    ['linux', 28, 'ENOSPC'],
    ['linux', 30, 'EROFS'],
    ['linux', 13, 'EACCES'],
    ['win32', 112, 'ENOSPC'],
    ['win32', 19, 'EROFS'],
    ['win32', 5, 'EACCES'],
    ['win32', 32, 'EBUSY'],
  ] as const)('on %s, %i is %s', (platform, number, code) => {
    expect(codeIn(`some words (os error ${number})`, platform)).toBe(code);
  });

  test('decides before any word of the message', () => {
    const error = new Error('the lock file cannot be written (os error 28)');
    expect(understood(error)).toMatchObject({ kind: 'full' });
  });
});
