/** The password of a database folder: set once with Neo4j's own tool, and kept beside the data. */
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Trouble } from '../../api/starting/trouble.ts';

/** Neo4j refuses shorter ones. */
const SHORTEST = 8;

interface Means {
  readonly java: string;
  readonly classPath: string;
  readonly conf: string;
}

/** @returns the folder's password: the one it has, else the wanted one, else a new one. */
export function passwordOf(folder: string, wanted: string | undefined, means: Means): string {
  const file = join(folder, 'password');
  const known = existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
  if (known !== undefined) {
    if (wanted === undefined || wanted === known) return known;
    throw new Trouble(
      `The folder ${folder} was made with another password, which is in ${file}: leave --password out, or choose another folder.`,
      `Le dossier ${folder} a été créé avec un autre mot de passe, qui est dans ${file} : omettre --password, ou choisir un autre dossier.`,
    );
  }
  const password = wanted ?? randomBytes(9).toString('hex');
  if (password.length < SHORTEST) {
    throw new Trouble(
      `The password must have at least ${SHORTEST} characters.`,
      `Le mot de passe doit compter au moins ${SHORTEST} caractères.`,
    );
  }
  set(password, folder, means);
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  return password;
}

function set(password: string, folder: string, { java, classPath, conf }: Means): void {
  const tool = ['-Xmx128m', '-cp', classPath, 'org.neo4j.cli.AdminTool'];
  const { status, stderr } = spawnSync(
    java,
    [...tool, 'dbms', 'set-initial-password', '--', password],
    { encoding: 'utf8', env: { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: conf } },
  );
  if (status !== 0) throw new Error(`neo4j-admin dbms set-initial-password: ${stderr}`);
}
