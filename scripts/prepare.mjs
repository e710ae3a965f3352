/** What a fresh clone still needs before anything runs. Plain JavaScript: nothing is installed yet. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST = [20, 19];
const french = /^fr/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');

const say = (en, fr) => console.log(french ? fr : en);

export function stop(en, fr) {
  console.error(french ? fr : en);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  stop(
    `Lacis needs Node ${OLDEST.join('.')} or newer; this is ${process.versions.node}.`,
    `Lacis demande Node ${OLDEST.join('.')} ou plus récent; voici ${process.versions.node}.`,
  );
}

/**
 * Installs what package-lock.json lists, when it is not what stands in node_modules. Not `npm ci`:
 * it refuses a lock that lacks the builds of an engine for other platforms.
 */
export function install({ tests }) {
  const lock = digest([join(ROOT, 'package-lock.json')]);
  const mark = join(ROOT, 'node_modules', '.lacis-installed');
  const [have = '', what = ''] = existsSync(mark) ? readFileSync(mark, 'utf8').split(' ') : [];
  if (have === lock && (what === 'all' || !tests)) return;
  say('Installing what is missing…', 'Installation de ce qui manque…');
  run(
    'npm',
    [
      'install',
      '--no-save',
      '--no-fund',
      '--no-audit',
      '--loglevel=error',
      ...(tests ? [] : ['--omit=dev']),
    ],
    () =>
      stop(
        'npm install failed: see above; is the package registry within reach?',
        'npm install a échoué : voir plus haut; le registre de paquets est-il joignable?',
      ),
  );
  writeFileSync(mark, `${lock} ${tests ? 'all' : 'run'}`);
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
  run(
    process.execPath,
    [vite, 'build', '--config', 'web/vite.config.ts', '--logLevel', 'warn'],
    () =>
      stop(
        'The page could not be built: see above.',
        'La page n’a pu être construite : voir plus haut.',
      ),
  );
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, now);
}

function run(command, args, failed) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
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
