/**
 * Parts of packages that are not documented may change in any release. Each package of which such parts are used is
 * pinned to the version for which they were used, and one file alone uses them. Whoever raises a version reads that
 * file, tries it, and writes the version here.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Use {
  readonly version: string;
  /** The files of ours that use the parts. */
  readonly users: readonly string[];
  /** How the use reads in our code. */
  readonly use: RegExp;
  /** Files of the package, with what must stand in each. */
  readonly parts: readonly (readonly [file: string, text: RegExp])[];
}

const PINNED: Readonly<Record<string, Use>> = {
  sigma: {
    version: '3.0.3',
    users: [],
    use: /extends Sigma\b|Sigma\.prototype|\bsigma\.\w+ = |\bsigma\[/,
    parts: [],
  },
  'graphology-layout-forceatlas2': {
    version: '0.10.1',
    users: ['api/layout/forces.ts', 'web/map/layout/layout.ts', 'web/map/layout/matrices.d.ts'],
    use: /graphology-layout-forceatlas2\/iterate/,
    parts: [
      ['iterate.js', /module\.exports = function iterate\(options, NodeMatrix, EdgeMatrix\)/],
    ],
  },
  'graphology-layout-noverlap': {
    version: '0.4.2',
    users: ['web/map/layout/layout.ts', 'web/map/layout/matrices.d.ts'],
    use: /graphology-layout-noverlap\/iterate/,
    parts: [['iterate.js', /module\.exports = function iterate\(options, NodeMatrix\)/]],
  },
  pdfkit: {
    version: '0.20.2',
    users: ['api/briefs/pdf.ts'],
    use: /\b_font\b/,
    parts: [['js/pdfkit.js', /\bthis\._font = /]],
  },
};

const json = (file: string) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const manifest = json('package.json') as { dependencies: Record<string, string> };
const lock = json('package-lock.json') as {
  packages: Record<string, { version?: string; dependencies?: Record<string, string> }>;
};

const code = ['api', 'web', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs)$/.test(file))
    .map((file) => join(folder, file).replaceAll('\\', '/')),
);

describe.each(Object.entries(PINNED))('%s', (name, { version, users, use, parts }) => {
  test('is pinned to the version for which its private parts were used', () => {
    expect(manifest.dependencies[name], 'package.json').toBe(version);
    expect(lock.packages['']?.dependencies?.[name], 'the root of package-lock.json').toBe(version);
    expect(lock.packages[`node_modules/${name}`]?.version, 'package-lock.json').toBe(version);
    expect(json(`node_modules/${name}/package.json`).version, 'installed').toBe(version);
  });

  test('still has these parts', () => {
    for (const [file, text] of parts) {
      const path = join(ROOT, 'node_modules', name, file);
      expect(existsSync(path), file).toBe(true);
      expect(readFileSync(path, 'utf8'), file).toMatch(text);
    }
  });

  test('has no other file that uses them', () => {
    const found = code.filter((file) => use.test(readFileSync(join(ROOT, file), 'utf8')));
    expect(found.sort()).toEqual([...users].sort());
  });
});

test('Sigma is opened by one file of ours, and none of its private parts is named', () => {
  const declared = readFileSync(
    join(ROOT, 'node_modules/sigma/dist/declarations/src/sigma.d.ts'),
    'utf8',
  );
  const names = [...declared.matchAll(/^ {4}private (\w+)/gm)].map(([, name]) => name);
  expect(names.length).toBeGreaterThan(40);
  const uses = new RegExp(`\\b(?:sigma|stage)\\??\\.(?:${names.join('|')})\\b`);
  const web = code.filter((file) => file.startsWith('web/'));
  const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  expect(web.filter((file) => uses.test(textOf(file)))).toEqual([]);
  expect(web.filter((file) => /^import (?!type)[^;]*from 'sigma'/m.test(textOf(file)))).toEqual([
    'web/map/stage/sight.ts',
    'web/map/stage/stage.ts',
  ]);
});
