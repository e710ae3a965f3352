/** `backup`: everything in one file, while the server runs or not. */

import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import {
  backupOfFolder,
  backupOfGraph,
  JOURNAL,
  NeverStill,
} from '../api/graph/backups/backing-up.ts';
import { release } from '../api/starting/data-folder.ts';
import { opened } from '../api/starting/opening.ts';
import { datasetOf } from '../api/starting/seeding.ts';
import { dataIn, environment, seedsIn } from '../api/starting/settings.ts';
import { said, trouble } from '../api/starting/trouble.ts';
import { verb } from './verb.ts';

export const backup = new Command('backup')
  .description('write facts, history, accounts, proposals and layout into one file')
  .option('--to <file>', 'the file (default: lacis-<day>.backup in this folder)')
  .option('--without-accounts', 'leave out accounts, proposals and drafts')
  .action(
    verb(async ({ to, withoutAccounts }: { to?: string; withoutAccounts?: boolean }) => {
      const env = environment();
      const { nameFr, nameEn } = datasetOf(seedsIn(env));
      const options = {
        to: resolve(to ?? `lacis-${new Date().toISOString().slice(0, 10)}.backup`),
        release: release(),
        hasAccounts: withoutAccounts !== true,
        names: { nameFr, nameEn },
      };
      const { path, sha256, revision } = env['NEO4J_URI']
        ? await ofNeo4j(env, options)
        : await ofFolder(env, options);
      console.log(said(({ backedUp }) => backedUp(path, revision, sha256)));
    }),
  );

type Env = ReturnType<typeof environment>;
type Backing = Parameters<typeof backupOfFolder>[1];

async function ofFolder(env: Env, options: Backing) {
  const data = dataIn(env);
  // A folder of before there were journals: opening it begins one.
  if (!existsSync(join(data, JOURNAL))) {
    if (!existsSync(data)) throw trouble(({ nothingToBackUp }) => nothingToBackUp(data));
    await (await opened(env)).close();
  }
  return backupOfFolder(data, options);
}

async function ofNeo4j(env: Env, options: Backing) {
  const graph = await opened(env);
  try {
    return await backupOfGraph(graph, options);
  } catch (error) {
    if (error instanceof NeverStill) throw trouble(({ neverStill }) => neverStill);
    throw error;
  } finally {
    await graph.close();
  }
}
