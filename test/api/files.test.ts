/** Files of facts that would lose some in silence: each is refused in one sentence with its place. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { seedsFor } from '../support/seeds.ts';

const SOURCE =
  '- { id: carnet, kind: Document, name: { both: Carnet }, language: fr, read: "2026-11-21" }\n';
const COOP = '  - { id: coop, kind: Organisation, name: { both: Coop }, cite: { at: p. 1 } }\n';
const FACTS = `entities:\n${COOP}`;

/** A data set of one folder, `lac`, into which a test puts what is wrong. */
function seeds(put: (lac: string, folder: string) => void): string {
  const folder = seedsFor({ 'lac/source.yaml': SOURCE, 'lac/faits.yaml': FACTS });
  put(join(folder, 'lac'), folder);
  return folder;
}

function told(folder: string): { readonly en: readonly string[]; readonly fr: readonly string[] } {
  const { problems } = checkSeeds(readSeeds(folder), readVocabulary());
  return {
    en: problems.map((problem) => sentence(problem, 'en')),
    fr: problems.map((problem) => sentence(problem, 'fr')),
  };
}

/** One mistake, one problem, in both languages. */
function expectOne(folder: string, en: RegExp, fr: RegExp): void {
  const problems = told(folder);
  expect(problems.en).toHaveLength(1);
  expect(problems.en[0]).toMatch(en);
  expect(problems.fr[0]).toMatch(fr);
}

const wrote = (name: string, content: string | Buffer) =>
  seeds((lac) => writeFileSync(join(lac, name), content));

test('the folder without a mistake has no problem', () => {
  expect(told(seeds(() => {})).en).toEqual([]);
});

describe('the shape of a file', () => {
  test.each([
    [
      '`link:` for `links:`',
      'entities: []\nlink:\n  - { from: a }\n',
      /^lac\/x\.yaml:2 — link: unknown field; expected one of entities, links$/,
      /^lac\/x\.yaml:2 — link : champ inconnu/,
    ],
    [
      'a list at the top',
      `\n- { id: x }\n`,
      /^lac\/x\.yaml:2 — expected “entities:” \/ “links:” at the top/,
      /:2 — attendu : “entities:”/,
    ],
    ['a single word', 'hello\n', /^lac\/x\.yaml:1 — expected “entities:”/, /attendu : “entities:”/],
    [
      'a map in place of the list',
      'entities:\n  coop: { kind: Person }\n',
      /^lac\/x\.yaml:1 — expected a list/,
      /attendu : une liste/,
    ],
    [
      'a word in place of the list',
      'links: none\n',
      /^lac\/x\.yaml:1 — expected a list/,
      /attendu : une liste/,
    ],
    [
      'a word in place of an entry',
      `${FACTS.replace('coop', 'autre')}  - autre\n`,
      /^lac\/x\.yaml:3 — expected an entry with fields/,
      /attendu : une entrée/,
    ],
    ['nothing', '', /^lac\/x\.yaml:1 — the file is empty/, /le fichier est vide/],
    [
      'nothing but a comment',
      '# to do\n',
      /^lac\/x\.yaml:1 — the file is empty/,
      /le fichier est vide/,
    ],
    [
      'two documents in one file',
      `${FACTS.replace('coop', 'autre')}---\nlinks: []\n`,
      /^lac\/x\.yaml:3:1 — the file is not valid YAML: a second document begins here/,
      /un second document commence ici/,
    ],
  ] as const)('%s', (_, content, en, fr) => {
    expectOne(wrote('x.yaml', content), en, fr);
  });

  test('sections without entries lose nothing', () => {
    expect(told(wrote('x.yaml', 'entities:\nlinks:\n')).en).toEqual([]);
  });

  test('source.yaml that is no list', () => {
    const folder = seeds((lac) =>
      writeFileSync(join(lac, 'source.yaml'), `documents:\n  ${SOURCE}`),
    );
    expectOne(folder, /^lac\/source\.yaml:1 — expected a list/, /attendu : une liste/);
  });

  test('source.yaml that holds something else than documents', () => {
    const folder = seeds((lac) =>
      writeFileSync(join(lac, 'source.yaml'), `${SOURCE}- { id: ana, kind: Person, name: Ana }\n`),
    );
    expectOne(folder, /source\.yaml:2 — ana, kind: expected Document/, /attendu : Document/);
  });
});

describe('YAML', () => {
  test.each([
    [
      'a tab',
      'entities:\n\t- { id: x }\n',
      /^lac\/x\.yaml:2:1 — .*a tab indents the line/,
      /une tabulation/,
    ],
    [
      'a field twice',
      'entities:\n  - id: x\n    kind: Person\n    id: y\n',
      /^lac\/x\.yaml:4:5 — .*the same field stands twice/,
      /même champ figure deux fois/,
    ],
    [
      'a section twice',
      `${FACTS.replace('coop', 'autre')}links: []\nentities: []\n`,
      /^lac\/x\.yaml:4:1 — .*the same field stands twice/,
      /deux fois/,
    ],
    [
      'a bracket left open',
      'entities: [\n',
      /^lac\/x\.yaml:\d+:\d+ — .*a bracket is not closed/,
      /un crochet n’est pas fermé/,
    ],
    [
      'a quotation mark left open',
      'entities:\n  - { id: "x }\n',
      /^lac\/x\.yaml:\d+:\d+ — .*a sign is missing/,
      /il manque un signe/,
    ],
    [
      'a colon in a text',
      'entities:\n  - id: x\n    note: a: b\n',
      /^lac\/x\.yaml:3:11 — .*put the text between quotation marks/,
      /entre guillemets droits/,
    ],
    [
      'a tag',
      'entities:\n  - { id: !!binary aGVsbG8= }\n',
      /^lac\/x\.yaml:2:11 — .*a tag .* is not understood/,
      /une étiquette/,
    ],
    [
      'a directive that makes no false',
      '%YAML 1.1\n---\nentities: []\n',
      /^lac\/x\.yaml:1 — .*a directive/,
      /une directive/,
    ],
    [
      'a field that is no word',
      'entities:\n  - { [a]: x }\n',
      /the name of a field must be a word/,
      /doit être un mot/,
    ],
    [
      'brackets without end',
      `entities: ${'['.repeat(50_000)}`,
      /^lac\/x\.yaml:1:\d+ — .*nested too deeply/,
      /trop profondément/,
    ],
    [
      'an alias that leads nowhere',
      'entities:\n  - { id: *x }\n',
      /^lac\/x\.yaml:2 — an alias/,
      /un alias/,
    ],
    [
      'an alias to itself',
      'entities:\n  - { id: x, note: &a [*a] }\n',
      /^lac\/x\.yaml:2 — an alias/,
      /un alias/,
    ],
    [
      'a million laughs',
      `entities:\n  - { a: &a [x,x,x,x,x,x,x,x,x,x], b: &b [${'*a,'.repeat(10)}x], c: &c [${'*b,'.repeat(10)}x], d: &d [${'*c,'.repeat(10)}x], e: [${'*d,'.repeat(10)}x] }\n`,
      /^lac\/x\.yaml:2 — an alias/,
      /un alias/,
    ],
  ] as const)('%s', (_, content, en, fr) => {
    expectOne(wrote('x.yaml', content), en, fr);
  });

  test('an alias in its measure is read', () => {
    const facts = `entities:\n  - { id: un, kind: Person, name: &n { both: Un }, cite: &c { at: p. 1 } }\n  - { id: deux, kind: Person, name: *n, cite: *c }\n`;
    expect(told(wrote('x.yaml', facts)).en).toEqual([]);
  });
});

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
