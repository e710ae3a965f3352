/** The files in which a project lists what it depends on directly, one reader a format. */
import { XMLParser } from 'fast-xml-parser';
import { parse as parseToml } from 'smol-toml';
import { isRecord } from '../../api/loading/values.ts';
import { declared } from './licences.ts';

export interface Manifest {
  readonly path: string;
  /** Names of direct dependencies at run time, sorted, each once, as the manifest spells them. */
  readonly dependencies: readonly string[];
  /** SPDX id that it declares; null where it declares none that SPDX lists. */
  readonly licence: string | null;
  /** Why it could not be read; absent where it could. */
  readonly unreadable?: string;
}

type Read = (text: string) => { dependencies: readonly string[]; licence?: unknown };

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, step) => (isRecord(found) ? found[step] : undefined), value);
const keys = (value: unknown) => (isRecord(value) ? Object.keys(value) : []);
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
/** `requests[socks]>=2 ; python_version > "3"` is the name `requests`. */
const pythonName = (line: unknown) => /^[A-Za-z0-9][\w.-]*/.exec(String(line).trim())?.[0] ?? '';

const packageJson: Read = (text) => {
  const manifest: unknown = JSON.parse(text);
  return { dependencies: keys(at(manifest, 'dependencies')), licence: at(manifest, 'license') };
};
const composer: Read = (text) => {
  const manifest: unknown = JSON.parse(text);
  const isPlatform = (name: string) => /^(php|(ext|lib)-.*|composer-.*)$/.test(name);
  const stated = at(manifest, 'license');
  return {
    dependencies: keys(at(manifest, 'require')).filter((name) => !isPlatform(name)),
    licence: Array.isArray(stated) ? stated.join(' OR ') : stated,
  };
};
const requirements: Read = (text) => ({
  dependencies: text
    .split('\n')
    .filter((line) => /^\s*[A-Za-z0-9]/.test(line))
    .map(pythonName),
});
const pyproject: Read = (text) => {
  const manifest: unknown = parseToml(text);
  const own = at(manifest, 'project', 'dependencies');
  const poetry = keys(at(manifest, 'tool', 'poetry', 'dependencies'));
  return {
    dependencies: [
      ...(Array.isArray(own) ? own.map(pythonName) : []),
      ...poetry.filter((name) => name !== 'python'),
    ],
    licence:
      at(manifest, 'project', 'license', 'text') ??
      at(manifest, 'project', 'license') ??
      at(manifest, 'tool', 'poetry', 'license'),
  };
};
const gemfile: Read = (text) => ({
  dependencies: matches(text, /^\s*gem[\s(]+['"]([^'"]+)['"]/gm),
});
const gemspec: Read = (text) => ({
  dependencies: matches(text, /\.add_(?:runtime_)?dependency[\s(]+['"]([^'"]+)['"]/g),
  licence: /\.licenses?\s*=\s*\[?\s*['"]([^'"]+)['"]/.exec(text)?.[1],
});
const cargo: Read = (text) => {
  const manifest: unknown = parseToml(text);
  return {
    dependencies: keys(at(manifest, 'dependencies')),
    licence: at(manifest, 'package', 'license'),
  };
};
const goMod: Read = (text) => ({
  dependencies: text
    .split('\n')
    .filter((line) => !/\/\/ indirect/.test(line))
    .flatMap((line) => /^(?:require)?\s+([\w.-]+\.[\w-]+\/\S+) v\d/.exec(line)?.[1] ?? []),
});
const pom: Read = (text) => {
  const document: unknown = new XMLParser({ isArray: (name) => name === 'dependency' }).parse(text);
  const all = at(document, 'project', 'dependencies', 'dependency');
  const used = (Array.isArray(all) ? all : []).filter((one) => at(one, 'scope') !== 'test');
  return {
    dependencies: used.map((one) => `${at(one, 'groupId')}:${at(one, 'artifactId')}`),
  };
};

/** An extension of CiviCRM. */
const extension: Read = (text) => {
  const document: unknown = new XMLParser({ isArray: (name) => name === 'ext' }).parse(text);
  const required = at(document, 'extension', 'requires', 'ext');
  return {
    dependencies: ['civicrm', ...(Array.isArray(required) ? required.map(String) : [])],
    licence: at(document, 'extension', 'license'),
  };
};

const READERS: readonly (readonly [name: RegExp, read: Read])[] = [
  [/^package\.json$/, packageJson],
  [/^composer\.json$/, composer],
  [/^requirements(\/(base|production|requirements))?\.txt$/, requirements],
  [/^pyproject\.toml$/, pyproject],
  [/^Gemfile$/, gemfile],
  [/^[\w-]+\.gemspec$/, gemspec],
  [/^Cargo\.toml$/, cargo],
  [/^go\.mod$/, goMod],
  [/^pom\.xml$/, pom],
  [/^info\.xml$/, extension],
];

const readerOf = (path: string) => READERS.find(([name]) => name.test(path))?.[1];

export const isManifest = (path: string): boolean => readerOf(path) !== undefined;

/** @param path one for which `isManifest` is true */
export function readManifest(path: string, text: string): Manifest {
  try {
    const { dependencies, licence } = (readerOf(path) as Read)(text);
    return {
      path,
      dependencies: [...new Set(dependencies)].filter(Boolean).sort(),
      licence: typeof licence === 'string' ? declared(licence) : null,
    };
  } catch (error) {
    // A broken manifest of somebody else is told, and stops nothing.
    const [unreadable = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { path, dependencies: [], licence: null, unreadable };
  }
}
