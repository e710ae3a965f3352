/** What `collect` reads from a git repository: the same commit gives the same answer, and nobody is named. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import list from 'spdx-license-list/full.js';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { cypher } from '../../api/graph/cypher.ts';
import { accepted, prepared, readFile } from '../../api/interchange/importing/importing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { collect } from '../../scripts/collect/collected.ts';
import { fragmentOf } from '../../scripts/collect/fragment.ts';
import { collectedIn } from '../../scripts/collect/in-graph.ts';
import { knownIn } from '../../scripts/collect/known.ts';
import { openRepository } from '../../scripts/collect/repository.ts';
import { claims } from '../support/founding.ts';
import { world } from '../support/world.ts';

const root = mkdtempSync(join(tmpdir(), 'collect-'));
afterAll(() => rmSync(root, { recursive: true }));

type Files = Readonly<Record<string, string>>;
const ENVIRONMENT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', TZ: 'UTC' };

function git(folder: string, words: readonly string[], extra: Files = {}) {
  const env = { ...process.env, ...ENVIRONMENT, ...extra };
  return execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8', env }).trim();
}

function made(name: string): string {
  const folder = join(root, name);
  mkdirSync(folder);
  git(folder, ['init', '--quiet', '--initial-branch=main']);
  git(folder, ['remote', 'add', 'origin', 'https://user:secret@example.org/group/lake.git']);
  return folder;
}

function commit(folder: string, day: string, by: string, files: Files, name = 'Somebody') {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git(folder, ['add', '--all']);
  const when = `${day}T12:00:00Z`;
  git(folder, ['commit', '--quiet', '--allow-empty', '-m', 'change'], {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: by,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: by,
    GIT_AUTHOR_DATE: when,
    GIT_COMMITTER_DATE: when,
  });
}

const textOf = (id: string) =>
  (list as Record<string, { licenseText: string }>)[id]?.licenseText ?? '';
const known = {
  hosts: new Map([['coop.example', 'a-co-op']]),
  codebases: new Map([['leaflet', 'leaflet']]),
  organisations: new Map([['a co-op', 'a-co-op']]),
};
const PACKAGE = JSON.stringify({
  name: 'lake',
  license: 'MIT',
  dependencies: { leaflet: '1', '@scope/thing': '2' },
  devDependencies: { vitest: '1' },
});

describe('a repository', () => {
  let folder: string;
  beforeAll(() => {
    folder = made('lake');
    commit(folder, '2021-05-01', 'old@coop.example', { 'README.md': 'lake' });
    commit(folder, '2023-07-01', 'ann@coop.example', { LICENSE: textOf('MIT') });
    commit(folder, '2024-01-01', 'bob@mail.coop.example', {
      'package.json': PACKAGE,
      'packages/shore/package.json': '{"dependencies":{"lake":"*","leaflet":"1"}}',
    });
    commit(folder, '2024-02-01', 'cleo@gmail.com', {
      '.github/FUNDING.yml': 'github: [lake]\npatreon:\ncustom: https://lake.example/give\n',
    });
    commit(folder, '2024-03-01', 'dan@users.noreply.github.com', {});
    commit(folder, '2024-04-01', 'me@my-own-name.example', {});
    commit(folder, '2024-05-01', 'x@firm.example', {});
    commit(folder, '2024-05-02', 'y@firm.example', {});
    commit(folder, '2024-05-03', 'bot@firm.example', {}, 'renovate[bot]');
    commit(folder, '2024-06-01', 'ann@coop.example', {
      'publiccode.yml':
        'name: Lake\nlegal: { license: MIT, repoOwner: A co-op }\nusedBy: [A city]\nfundedBy: [{ name: A fund, uri: x }]\n',
    });
  }, 60_000);

  test('tells licence, dependencies, channels, publiccode and the day of the commit', () => {
    const found = collect(openRepository(folder), known);
    expect(found).toMatchObject({
      repository: 'https://example.org/group/lake',
      lastActivity: '2024-06-01',
      licence: 'MIT',
      channels: [
        { service: 'github', accounts: ['lake'] },
        { service: 'custom', accounts: ['https://lake.example/give'] },
      ],
      publicCode: { name: 'Lake', owner: 'A co-op', usedBy: ['A city'], fundedBy: ['A fund'] },
    });
    expect(found.manifests).toEqual([
      {
        path: 'package.json',
        own: 'lake',
        dependencies: ['@scope/thing', 'leaflet'],
        licence: 'MIT',
      },
      // A package of the same repository is no dependency on somebody else's code.
      { path: 'packages/shore/package.json', dependencies: ['leaflet'], licence: null },
    ]);
  });

  test('counts two years of commits by organisation and names nobody', () => {
    const { commits } = collect(openRepository(folder), known);
    expect(commits).toEqual({
      since: '2022-06-01',
      until: '2024-06-01',
      commits: 9,
      groups: [
        { domain: 'coop.example', as: 'organisation', entity: 'a-co-op', commits: 3, addresses: 2 },
        { domain: 'firm.example', as: 'domain', entity: null, commits: 2, addresses: 2 },
        { domain: null, as: 'unknown', entity: null, commits: 2, addresses: 2 },
        { domain: null, as: 'automatic', entity: null, commits: 1, addresses: 1 },
        { domain: null, as: 'rare', entity: null, commits: 1, addresses: 1 },
      ],
    });
    expect(JSON.stringify(commits)).not.toMatch(/ann|my-own-name|@/);
  });

  test('gives the same answer of a bare copy, and another at an earlier commit', () => {
    const bare = join(root, 'lake.git');
    git(root, ['clone', '--quiet', '--bare', folder, bare]);
    const { repository: _, ...here } = collect(openRepository(folder), known);
    const { repository: __, ...there } = collect(openRepository(bare), known);
    expect(there).toEqual(here);
    const earlier = collect(openRepository(folder, 'HEAD', '2023-12-31'), known);
    expect(earlier).toMatchObject({ lastActivity: '2023-07-01', manifests: [], publicCode: null });
    expect(collect(openRepository(folder, earlier.commit), known)).toEqual(earlier);
  });

  test('a folder without git, an unknown commit and a day that is none are refused', () => {
    const plain = join(root, 'plain');
    mkdirSync(plain);
    expect(() => openRepository(plain)).toThrow('is no git repository');
    expect(() => openRepository(folder, 'no-such-branch')).toThrow('no-such-branch');
    expect(() => openRepository(folder, '--all')).toThrow('no git repository that has');
    expect(() => openRepository(folder, 'HEAD', 'June')).toThrow('is no day');
    expect(() => openRepository(folder, 'HEAD', '1999-01-01')).toThrow('no commit on or before');
  });

  test('its lines of seeds cite the file and the commit', () => {
    const found = collect(openRepository(folder), known);
    const { source, facts } = fragmentOf('lake', '2026-11-30', found);
    const at = found.commit.slice(0, 12);
    expect(parse(source)[0]).toMatchObject({
      id: 'depot-lake',
      date: '2024-06-01',
      licence: 'MIT',
    });
    const { entities, links } = parse(facts);
    expect(entities[0].lastActivity).toBe('2024-06-01');
    expect(entities[0].cite[0]).toEqual({
      source: 'depot-lake',
      at: `file LICENSE, commit ${at}`,
      for: ['licence'],
    });
    expect(links.map(({ from, kind, to, status }: Files) => [from, kind, to, status])).toEqual([
      ['a-co-op', 'CONTRIBUTES_TO', 'lake', undefined],
      ['lake', 'DEPENDS_ON', 'leaflet', undefined],
      ['a-co-op', 'MAINTAINS', 'lake', 'inferred'],
    ]);
    expect(facts).toContain('GitHub Sponsors');
    // An account may be that of a person.
    expect(facts).not.toMatch(/lake\.example\/give/);
  });

  test('a symbolic link is read as the file that it stands for', () => {
    const linked = made('linked');
    cpSync(join(folder, 'LICENSE'), join(linked, 'terms.txt'));
    symlinkSync('terms.txt', join(linked, 'LICENSE'));
    commit(linked, '2024-01-01', 'a@b.example', {});
    expect(collect(openRepository(linked), known).licence).toBe('MIT');
  });
});

describe('a repository as a file that is imported', () => {
  test('becomes one change: its licence, what it builds on, who commits and who keeps it, as the graph knows them', async () => {
    const graph = await world({
      'le-lac/source.yaml':
        '[{ id: doc, kind: Document, name: { both: Doc }, documentKind: article, language: fr, licence: CC0-1.0, read: "2026-01-01" }]',
      'le-lac/facts.yaml': `
entities:
  - { id: la-coop, kind: Organisation, name: { both: A Co-op }, website: "https://coop.example", cite: { at: p. 1 } }
  - { id: leaflet-carto, kind: Codebase, name: { both: Leaflet }, cite: { at: p. 1 } }
`,
    });
    const folder = made('imported');
    commit(folder, '2023-07-01', 'ann@coop.example', {
      LICENSE: textOf('MIT'),
      'README.md': 'Lake is maintained by A Co-op.\n',
      'package.json': PACKAGE,
    });
    commit(folder, '2024-01-01', 'cleo@gmail.com', {});
    const taken = async () => {
      const { path, name, remove } = await collectedIn(folder, graph, undefined);
      onTestFinished(remove);
      const asked = { vocabulary: readVocabulary() };
      const before = await prepared(graph, await readFile(path, asked, { name }), asked, {});
      return { before, after: await accepted(graph, before, { author: 'test' }) };
    };
    const { before } = await taken();
    expect(before.format.id).toBe('git');
    expect(before.refused).toEqual([]);
    expect(before.source).toMatchObject({
      title: 'example.org/group/lake',
      address: 'https://example.org/group/lake',
      licence: 'MIT',
    });
    const found = await graph.read(
      cypher<object, { kind: string; other: string; commits: number | null; licence: string }>`
        MATCH (n:Entity {id: 'lake'})-[r]-(o:Entity) WHERE type(r) <> 'IN'
        RETURN type(r) AS kind, o.id AS other, r.commits AS commits, n.licence AS licence ORDER BY kind`,
      {},
    );
    expect(found).toEqual([
      { kind: 'CONTRIBUTES_TO', other: 'la-coop', commits: 1, licence: 'MIT' },
      { kind: 'DEPENDS_ON', other: 'leaflet-carto', commits: null, licence: 'MIT' },
      { kind: 'MAINTAINS', other: 'la-coop', commits: null, licence: 'MIT' },
    ]);
    const none = { added: 0, changed: 0, removed: 0 };
    expect((await taken()).after.difference).toMatchObject({ entities: none, links: none });
  });

  test('a folder without a commit is none', async () => {
    const graph = await world({});
    await expect(collectedIn(root, graph, undefined)).rejects.toThrow('no git repository');
  });
});

describe('who keeps the code, and where one may fund it', () => {
  const read = (name: string, files: Files) => {
    const folder = made(name);
    commit(folder, '2024-01-01', 'a@b.example', files);
    const { keepers, channels } = collect(openRepository(folder), known);
    const kept = keepers.organisations.map(({ as, organisation, entity }) => [
      as,
      organisation,
      entity,
    ]);
    return { kept, keepers, channels: channels.map(({ service }) => service) };
  };

  test('a sentence, a field and a line of copyright name organisations; people are only counted', () => {
    const { kept, keepers } = read('kept', {
      'README.md':
        'Lake is maintained by [Lake Foundation](https://lake.example), with love.\n\nBoats are maintained by Ann Onym.\n\n<img src="x" alt="Maintained by A Co-op">\n',
      LICENSE: 'Copyright (c) 2019-2024 Bob Onym, Shore Inc. & Cleo Onym and contributors\n',
      'package.json':
        '{"author":{"name":"Dan Onym"},"maintainers":["River Collective <x@y.example>"]}',
    });
    expect(kept).toEqual([
      ['maintains', 'Lake Foundation', null],
      ['maintains', 'A Co-op', 'a-co-op'],
      ['declares', 'River Collective', null],
      ['rights', 'Shore Inc.', null],
    ]);
    expect(keepers.others).toBe(5);
    expect(JSON.stringify(keepers)).not.toMatch(/Onym|@/);
  });

  test('a firm is known with and without its Inc.; the text of a licence names nobody', () => {
    const { kept } = read('firm', {
      COPYING: textOf('GPL-3.0-only'),
      NOTICE: 'Copyright 2020 A co-op, Inc.\n',
      'pom.xml': '<project><organization><name>Lake Company</name></organization></project>',
    });
    expect(kept).toEqual([
      ['declares', 'Lake Company', null],
      ['rights', 'A co-op, Inc.', 'a-co-op'],
    ]);
  });

  test('a README of each module counts; contributors without a name of their own do not', () => {
    const { kept, keepers } = read('modules', {
      'boat/README.rst': 'This module is maintained by the A co-op.\n',
      LICENSE: 'Copyright (c) 2020 The Lake Contributors\n',
    });
    expect(kept).toEqual([['maintains', 'A co-op', 'a-co-op']]);
    expect(keepers.others).toBe(1);
  });

  test('channels are read from platforms’ files and manifests; an empty template declares none', () => {
    const { channels } = read('funded', {
      '.github/FUNDING.yml': 'github: [Lake]# up to four\npatreon: # name\ncustom: []\n',
      'package.json':
        '{"funding":[{"url":"https://opencollective.com/lake"},"https://lake.example"]}',
      'funding.json':
        '{"funding":{"channels":[{"guid":"x","type":"bank","address":"https://liberapay.com/lake"}]}}',
      'composer.json': 'broken {',
    });
    expect(channels).toEqual(['github', 'liberapay', 'open_collective', 'custom']);
    expect(read('bare', { 'FUNDING.yml': 'github: # name\n' }).channels).toEqual([]);
  });
});

test('the facts know whose website is at a host, and no host that many share', () => {
  const { hosts: known, codebases } = knownIn(claims);
  expect(known.get('mcgill.ca')).toBe('mcgill-university');
  expect(known.has('github.io')).toBe(false);
  expect(codebases.get('leaflet')).toBe('leaflet');
});
