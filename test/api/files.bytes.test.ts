/** The bytes of a file of facts, and what else lies in its folder: each mistake is a sentence with file and line. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { expectOne, FACTS, seeds, told, wrote } from '../support/wrong-files.ts';

describe('the bytes of a file', () => {
  const accented = FACTS.replace('coop', 'autre').replace('Coop', 'Coopérative');

  test.each([
    [
      'UTF-16 with a mark',
      Buffer.from(`\ufeff${accented}`, 'utf16le'),
      /^lac\/x\.yaml:1 — the file is in UTF-16: save it as UTF-8$/,
      /UTF-16/,
    ],
    ['UTF-16 without a mark', Buffer.from(accented, 'utf16le'), /the file is in UTF-16/, /UTF-16/],
    [
      'UTF-16, the other way round',
      Buffer.from(`\ufeff${accented}`, 'utf16le').swap16(),
      /the file is in UTF-16/,
      /UTF-16/,
    ],
    [
      'Latin-1',
      Buffer.from(accented, 'latin1'),
      /^lac\/x\.yaml:2:56 — a byte here is not UTF-8/,
      /un octet ici n’est pas de l’UTF-8/,
    ],
    [
      'a zero byte',
      Buffer.from(accented.replace('p. 1', 'p.\0 1')),
      /^lac\/x\.yaml:2:\d+ — a control character/,
      /caractère de commande/,
    ],
  ] as const)('%s', (_, content, en, fr) => {
    expectOne(wrote('x.yaml', content), en, fr);
  });

  test.each([
    ['a mark of UTF-8', `\ufeff${accented}`],
    ['the line ends of Windows', accented.replaceAll('\n', '\r\n')],
  ])('%s loses nothing', (_, content) => {
    const { claims, problems } = checkSeeds(readSeeds(wrote('x.yaml', content)), readVocabulary());
    expect(problems).toEqual([]);
    expect(claims.entities.map(({ id }) => id)).toContain('autre');
  });

  test('a file of 100 MB is refused before it is read', () => {
    const folder = seeds((lac) => {
      writeFileSync(join(lac, 'x.yaml'), '');
      truncateSync(join(lac, 'x.yaml'), 100_000_000);
    });
    expectOne(
      folder,
      /^lac\/x\.yaml:1 — the file has 100 MB, and at most 64 MB are read/,
      /fait 100 Mo/,
    );
  });
});

describe('what lies in the folder', () => {
  test.each(['x.yml', 'x.YAML', 'x.yaml.txt', 'x.json', 'facts'])(
    '%s is not passed over',
    (name) => {
      expectOne(
        wrote(name, FACTS),
        new RegExp(`^lac/${name}:1 — this file is not read`),
        /n’est pas lu/,
      );
    },
  );

  test.each(['README.md', 'notes.txt', '.DS_Store'])('%s may lie there', (name) => {
    expect(told(wrote(name, 'words')).en).toEqual([]);
  });

  test('a folder named like a file', () => {
    const folder = seeds((lac) => mkdirSync(join(lac, 'x.yaml')));
    expectOne(
      folder,
      /^lac\/x\.yaml:1 — this is a folder, and a file is expected/,
      /est un dossier/,
    );
  });

  test('a folder inside a folder', () => {
    const folder = seeds((lac) => mkdirSync(join(lac, 'more')));
    expectOne(folder, /^lac\/more:1 — a folder inside a folder is not read/, /n’est pas lu/);
  });

  test('a file named like a folder', () => {
    const folder = seeds((lac) => {
      rmSync(lac, { recursive: true });
      writeFileSync(lac, FACTS);
    });
    expectOne(folder, /^lac:1 — this is a file, and a folder is expected/, /est un fichier/);
  });

  test('a link that leads nowhere, to a file and to a folder', () => {
    const file = seeds((lac) => symlinkSync('nowhere', join(lac, 'x.yaml')));
    expectOne(file, /^lac\/x\.yaml:1 — this symbolic link leads nowhere/, /ne mène nulle part/);
    const folder = seeds((lac) => {
      rmSync(lac, { recursive: true });
      symlinkSync('nowhere', lac);
    });
    expectOne(folder, /^lac:1 — this symbolic link leads nowhere/, /ne mène nulle part/);
  });

  test('a link to a file is read', () => {
    const folder = seeds((lac, whole) => {
      writeFileSync(join(whole, 'elsewhere.txt'), FACTS.replace('coop', 'autre'));
      symlinkSync(join('..', 'elsewhere.txt'), join(lac, 'x.yaml'));
    });
    const { claims } = checkSeeds(readSeeds(folder), readVocabulary());
    expect(claims.entities.map(({ id }) => id)).toContain('autre');
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    const folder = seeds((lac) => void spawnSync('mkfifo', [join(lac, 'x.yaml')]));
    expectOne(folder, /^lac\/x\.yaml:1 — this is no regular file/, /fichier ordinaire/);
  });

  test.skipIf(process.platform === 'win32')('a file, and a folder, that may not be read', () => {
    const isRoot = process.getuid?.() === 0;
    const locked = (path: (lac: string) => string) => {
      const folder = seeds((lac) => chmodSync(path(lac), 0o000));
      chmodSync(folder, 0o755);
      onTestFinished(() => chmodSync(path(join(folder, 'lac')), 0o755));
      return folder;
    };
    // Root reads everything.
    const asReader = (work: () => void) => {
      if (isRoot) process.seteuid?.(65_534);
      try {
        work();
      } finally {
        if (isRoot) process.seteuid?.(0);
      }
    };
    const file = locked((lac) => join(lac, 'faits.yaml'));
    asReader(() =>
      expectOne(
        file,
        /^lac\/faits\.yaml:1 — this cannot be read \(EACCES\)/,
        /ne peut pas être lu/,
      ),
    );
    const folder = locked((lac) => lac);
    asReader(() =>
      expectOne(folder, /^lac:1 — this cannot be read \(EACCES\)/, /ne peut pas être lu/),
    );
  });

  test('facts beside the folders, and folders that nobody lists', () => {
    const beside = seeds((_, folder) => writeFileSync(join(folder, 'facts.yaml'), FACTS));
    expectOne(beside, /^facts\.yaml:1 — this file is not read/, /n’est pas lu/);
    const unlisted = seeds((_, folder) => mkdirSync(join(folder, 'port')));
    expectOne(unlisted, /^port:1 — dataset\.yaml does not list this folder/, /n’annonce pas/);
  });
});
