/** Installs and builds whatever a fresh clone still needs. Plain JavaScript: nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import util from 'node:util';
import { buildFor, ENGINE, thisMachine } from './engine.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];

export const french = /^fr/i.test(
  process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '',
);

export const say = (en, fr) => console.log(french ? fr : en);

export function stop(en, fr) {
  console.error(french ? fr : en);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  stop(
    `Lacis needs Node ${OLDEST.join('.')} or newer, and this is ${process.versions.node}: install a newer one.`,
    `Lacis demande Node ${OLDEST.join('.')} ou plus récent, et ceci est ${process.versions.node} : en installer un plus récent.`,
  );
}

/**
 * Installs the packages of package-lock.json, when they are not those of node_modules. Not by `npm ci`: it would
 * remove all of them first.
 * @param {{tests: boolean}} wanted whether the packages of development are needed too
 */
export function install({ tests }) {
  const options = tests ? [] : ['--omit=dev'];
  const lock = digest([join(ROOT, 'package-lock.json')]);
  const mark = join(ROOT, 'node_modules', '.lacis-installed');
  const [have = '', what = ''] = existsSync(mark) ? readFileSync(mark, 'utf8').split(' ') : [];
  if (have !== lock || (what !== 'all' && tests)) {
    say('Installing what is missing…', 'Installation de ce qui manque…');
    npmInstall(options, () =>
      stop(
        'npm install failed: see above; is the package registry within reach?',
        'npm install a échoué : voir plus haut; le registre de paquets est-il joignable?',
      ),
    );
    writeFileSync(mark, `${lock} ${tests ? 'all' : 'run'}`);
  }
  if (tests || !usesNeo4j()) installEngine(options);
}

/** npm leaves an optional package out without a word where it does not get it. */
function installEngine(options) {
  const machine = thisMachine();
  const build = buildFor(machine);
  if (existsSync(join(ROOT, 'node_modules', build, 'package.json'))) return;
  const engine = join(ROOT, 'node_modules', ENGINE, 'package.json');
  const { version, optionalDependencies = {} } = JSON.parse(readFileSync(engine, 'utf8'));
  const name = `${machine.platform} ${machine.arch}${machine.musl ? ' (musl)' : ''}`;
  if (!(build in optionalDependencies)) {
    const builds = Object.keys(optionalDependencies).map((one) => one.slice(ENGINE.length + 1));
    stop(
      `The embedded engine does not exist for ${name}, only for ${builds.join(', ')}: set NEO4J_URI to a Neo4j server.`,
      `Le moteur intégré n’existe pas pour ${name}, seulement pour ${builds.join(', ')} : indiquer un serveur Neo4j dans NEO4J_URI.`,
    );
  }
  say('Installing the embedded engine…', 'Installation du moteur intégré…');
  npmInstall([...options, `${build}@${version}`], () =>
    stop(
      `The package ${build} of the embedded engine could not be installed: see above; try again, or set NEO4J_URI to a Neo4j server.`,
      `Le paquet ${build} du moteur intégré n’a pas pu être installé : voir plus haut; réessayer, ou indiquer un serveur Neo4j dans NEO4J_URI.`,
    ),
  );
}

/** With Neo4j, the embedded engine is not needed. */
function usesNeo4j() {
  const file = join(ROOT, '.env');
  const inFile = existsSync(file) ? util.parseEnv(readFileSync(file, 'utf8')) : {};
  return Boolean({ ...inFile, ...process.env }.NEO4J_URI);
}

/** Builds the web application, when its sources have changed since the last time. */
export function build() {
  const now = digest([join(ROOT, 'web'), join(ROOT, 'package-lock.json')]);
  const mark = join(ROOT, 'dist', 'web.built');
  if (
    existsSync(join(ROOT, 'dist', 'web', 'index.html')) &&
    existsSync(mark) &&
    readFileSync(mark, 'utf8') === now
  )
    return;
  say('Building the page…', 'Construction de la page…');
  const vite = join(ROOT, 'node_modules', 'vite', 'bin', 'vite.js');
  const words = [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, words, { cwd: ROOT, stdio: 'inherit' });
  if (status !== 0) {
    stop(
      'The page could not be built: see above.',
      'La page n’a pas pu être construite : voir plus haut.',
    );
  }
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
}

/** On Windows npm is a script, which only a shell starts; its words hold no sign that a shell would read. */
function npmInstall(words, failed) {
  const options = ['--no-save', '--no-fund', '--no-audit', '--loglevel=error', ...words];
  const { status, error } = spawnSync('npm', ['install', ...options], {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) {
    stop(
      `npm could not be started (${error.code}): install it with Node, or run npm ci elsewhere and copy node_modules.`,
      `npm n’a pas pu être lancé (${error.code}) : l’installer avec Node, ou lancer npm ci ailleurs et copier node_modules.`,
    );
  }
  if (status !== 0) failed();
}

/** A digest of the contents of these files and folders. */
function digest(paths) {
  const hash = createHash('sha256');
  const add = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isDirectory())
      for (const name of readdirSync(path).sort()) add(join(path, name));
    else hash.update(path.slice(ROOT.length)).update(readFileSync(path));
  };
  for (const path of paths) add(path);
  return hash.digest('hex');
}
