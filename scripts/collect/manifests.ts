/** The files in which a project lists what it depends on directly, one reader a format. */
import { XMLParser } from 'fast-xml-parser';
import { parse as parseToml } from 'smol-toml';
import { isRecord } from '../../api/loading/values.ts';
import { declared } from './licences.ts';

export interface Manifest {
  readonly path: string;
  /** The name of the package that it describes; absent where it gives none. */
  readonly own?: string;
  /** Names of direct dependencies at run time, sorted, each once, as the manifest spells them. */
  readonly dependencies: readonly string[];
  /** SPDX id that it declares; null where it declares none that SPDX lists. */
  readonly licence: string | null;
  /** Why it could not be read; absent where it could. */
  readonly unreadable?: string;
}

type Read = (text: string) => {
  dependencies: readonly string[];
  licence?: unknown;
  /** The package that the manifest describes: others of the same repository may name it. */
  own?: unknown;
};

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, step) => (isRecord(found) ? found[step] : undefined), value);
const keys = (value: unknown) => (isRecord(value) ? Object.keys(value) : []);
const matches = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, name = '']) => name);
/** `requests[socks]>=2 ; python_version > "3"` is the name `requests`. */
const pythonName = (line: unknown) => /^[A-Za-z0-9][\w.-]*/.exec(String(line).trim())?.[0] ?? '';

const packageJson: Read = (text) => {
  const manifest: unknown = JSON.parse(text);
  return {
    dependencies: keys(at(manifest, 'dependencies')),
    licence: at(manifest, 'license'),
    own: at(manifest, 'name'),
  };
};
const composer: Read = (text) => {
  const manifest: unknown = JSON.parse(text);
  const isPlatform = (name: string) => /^(php|(ext|lib)-.*|composer-.*)$/.test(name);
  const stated = at(manifest, 'license');
  return {
    dependencies: keys(at(manifest, 'require')).filter((name) => !isPlatform(name)),
    licence: Array.isArray(stated) ? stated.join(' OR ') : stated,
    own: at(manifest, 'name'),
  };
};
const requirements: Read = (text) => ({
  dependencies: text
    .split('\n')
    // A line such as `git+https://…` is an address, not a name.
    .filter((line) => /^\s*[A-Za-z0-9]/.test(line) && !/^\s*(\w+\+)?\w+:\/\//.test(line))
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
    own: at(manifest, 'package', 'name'),
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
const pipfile: Read = (text) => ({ dependencies: keys(at(parseToml(text), 'packages')) });
/** The lines under `install_requires =`, up to the first that is not indented. */
const setupCfg: Read = (text) => ({
  dependencies: (/^install_requires\s*=(.*(?:\n[ \t]+.*)*)/m.exec(text)?.[1] ?? '')
    .split('\n')
    .map(pythonName),
  licence: /^license\s*=\s*(.+)$/m.exec(text)?.[1]?.trim(),
});
/** `setup.py` is a program and is not run: only a plain list of texts is read. */
const setupPy: Read = (text) => ({
  dependencies: matches(
    /install_requires\s*=\s*\[([\s\S]*?)\]\s*(?:[,)]|$)/m.exec(text)?.[1] ?? '',
    /(?:^|,)\s*['"]([A-Za-z0-9][\w.-]*)/gm,
  ),
});
const gradle: Read = (text) => ({
  dependencies: matches(
    text,
    /^\s*(?:implementation|api|compile|runtimeOnly)[\s(]+['"]([\w.-]+:[\w.-]+)(?::[^'"]*)?['"]/gm,
  ),
});
const project: Read = (text) => ({
  dependencies: matches(text, /<PackageReference\s[^>]*Include="([^"]+)"/g),
});
/** Packages that the build looks for on the machine; parts that CMake brings itself are none. */
const cmake: Read = (text) => ({
  dependencies: [
    ...matches(text, /^\s*find_package\s*\(\s*([\w+.-]+)/gim),
    ...matches(
      text,
      /pkg_(?:check|search)_modules?\s*\(\s*\w+\s+(?:REQUIRED\s+|IMPORTED_TARGET\s+|QUIET\s+)*([\w+.-]+)/gi,
    ),
  ].filter((name) => !/^(PkgConfig|Threads|Doxygen|Git|Python3?|PythonInterp|CTest)$/.test(name)),
});
const meson: Read = (text) => ({
  dependencies: matches(text, /\bdependency\s*\(\s*'([\w+.-]+)'/g).filter(
    (name) => name !== 'threads',
  ),
});
const autoconf: Read = (text) => ({
  dependencies: matches(text, /PKG_CHECK_MODULES\s*\(\s*\[?[\w]+\]?\s*,\s*\[?\s*([\w+.-]+)/g),
});

/** An extension of CiviCRM. */
const extension: Read = (text) => {
  const document: unknown = new XMLParser({ isArray: (name) => name === 'ext' }).parse(text);
  const required = at(document, 'extension', 'requires', 'ext');
  return {
    dependencies: ['civicrm', ...(Array.isArray(required) ? required.map(String) : [])],
    licence: at(document, 'extension', 'license'),
  };
};

/** By the name of the file. A build of C or C++ is read at the root only: below, it names parts of itself. */
const READERS: readonly (readonly [name: RegExp, read: Read])[] = [
  [/^(.+\/)?package\.json$/, packageJson],
  [/^(.+\/)?composer\.json$/, composer],
  [/^(.+\/)?requirements(\/(base|production|requirements))?\.txt$/, requirements],
  [/^(.+\/)?pyproject\.toml$/, pyproject],
  [/^(.+\/)?Pipfile$/, pipfile],
  [/^(.+\/)?setup\.cfg$/, setupCfg],
  [/^(.+\/)?setup\.py$/, setupPy],
  [/^(.+\/)?Gemfile$/, gemfile],
  [/^(.+\/)?[\w-]+\.gemspec$/, gemspec],
  [/^(.+\/)?Cargo\.toml$/, cargo],
  [/^(.+\/)?go\.mod$/, goMod],
  [/^(.+\/)?pom\.xml$/, pom],
  [/^(.+\/)?build\.gradle(\.kts)?$/, gradle],
  [/^(.+\/)?[\w.-]+\.csproj$/, project],
  [/^CMakeLists\.txt$/, cmake],
  [/^meson\.build$/, meson],
  [/^configure\.ac$/, autoconf],
  [/^info\.xml$/, extension],
];

/** A package may lie two folders deep, as in `packages/core/package.json`; what lies deeper is a part of it. */
const DEEPEST = 2;
/** Folders whose manifests are of tests, documentation, tools of the makers, or code of others. */
const ASIDE =
  /^(\..*|tests?|specs?|__tests__|examples?|example_.*|samples?|demos?|fixtures?|templates?|docs?|documentation|readthedocs|tools?|scripts?|build|ci|benchmarks?|vendor|third[-_]?party|extern(al)?|contrib|node_modules)$/i;

const readerOf = (path: string) => READERS.find(([name]) => name.test(path))?.[1];

export function isManifest(path: string): boolean {
  const folders = path.split('/').slice(0, -1);
  return (
    folders.length <= DEEPEST &&
    !folders.some((one) => ASIDE.test(one)) &&
    readerOf(path) !== undefined
  );
}

/** @param path one for which `isManifest` is true */
export function readManifest(path: string, text: string): Manifest {
  try {
    const { dependencies, licence, own } = (readerOf(path) as Read)(text);
    return {
      path,
      ...(typeof own === 'string' && own !== '' ? { own } : {}),
      dependencies: [...new Set(dependencies)].filter(Boolean).sort(),
      licence: typeof licence === 'string' ? declared(licence) : null,
    };
  } catch (error) {
    // A broken manifest of somebody else is told, and stops nothing.
    const [unreadable = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return { path, dependencies: [], licence: null, unreadable };
  }
}
