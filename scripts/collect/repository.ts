/** A git repository as files at one commit; it may be bare, and nothing of it is ever run. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';

const LARGEST = 256 * 1024 * 1024;

export interface Repository {
  /** The full id of the commit that is read. */
  readonly commit: string;
  /** The day of the commit, `2026-08-19`, in the time zone of who made it. */
  readonly date: string;
  /** Seconds since 1970, as the commit says it. */
  readonly seconds: number;
  /** The address that the repository was copied from, without a user name or password; null where it has none. */
  readonly origin: string | null;
  /** Paths of all files of the commit, sorted. */
  readonly paths: readonly string[];
  /** The text of a file; null where the commit has no such file. */
  readonly text: (path: string) => string | null;
  readonly git: (...words: readonly string[]) => string;
}

/**
 * @param folder a work tree, or a bare repository
 * @param at a commit, branch or tag; the tip of the current branch when absent
 * @param until a day, `2026-06-30`: the last commit before its end is read
 * @throws when the folder is no git repository, or has no such commit
 */
export function openRepository(folder: string, at = 'HEAD', until?: string): Repository {
  const directory = existsSync(join(folder, '.git')) ? join(folder, '.git') : folder;
  const git = (...words: readonly string[]) =>
    execFileSync('git', [`--git-dir=${directory}`, ...words], {
      encoding: 'utf8',
      maxBuffer: LARGEST,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', TZ: 'UTC' },
    });
  const tip = commitIn(git, folder, at);
  const commit = until === undefined ? tip : commitUntil(git, tip, until);
  const [date = '', seconds = ''] = git('log', '-1', '--format=%cs %ct', commit).trim().split(' ');
  const files = filesIn(git, commit);
  const blob = (path: string) => git('cat-file', 'blob', `${commit}:${path}`);
  const text = (path: string, links = 5): string | null => {
    const mode = files.get(path);
    if (mode === undefined || links === 0) return null;
    // A symbolic link holds the path of the file that it stands for.
    return mode === LINK
      ? text(posix.join(posix.dirname(path), blob(path)), links - 1)
      : blob(path);
  };
  return {
    commit,
    date,
    seconds: Number(seconds),
    origin: originIn(git),
    paths: [...files.keys()],
    text,
    git,
  };
}

const LINK = '120000';
const MODULE = '160000';

/** Paths with the mode of each; modules are other repositories. */
function filesIn(git: Git, commit: string): Map<string, string> {
  const lines = git('ls-tree', '-r', '-z', commit).split('\0').filter(Boolean);
  const files = lines.map((line): [string, string] => {
    const [meta = '', path = ''] = line.split('\t');
    return [path, meta.slice(0, 6)];
  });
  return new Map(files.filter(([, mode]) => mode !== MODULE));
}

type Git = Repository['git'];

function commitIn(git: Git, folder: string, at: string): string {
  try {
    return git('rev-parse', '--verify', '--quiet', '--end-of-options', `${at}^{commit}`).trim();
  } catch {
    throw new Error(`${folder} is no git repository that has the commit “${at}”`);
  }
}

function commitUntil(git: Git, tip: string, until: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(until))
    throw new Error(`“${until}” is no day, such as 2026-06-30`);
  const found = git('rev-list', '-1', `--before=${until}T23:59:59Z`, tip).trim();
  if (found === '') throw new Error(`no commit on or before ${until}`);
  return found;
}

function originIn(git: Git): string | null {
  try {
    const address = git('config', '--get', 'remote.origin.url').trim();
    return address.replace(/^(https?:\/\/)[^/@]*@/, '$1').replace(/(\.git)?\/?$/, '');
  } catch {
    return null;
  }
}
