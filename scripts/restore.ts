/** `restore`: a backup into an empty data folder or database; `--check` only verifies it. */
import { Command } from 'commander';
import { counted } from '../api/about.ts';
import { BackupFault } from '../api/graph/backups/container.ts';
import {
  checked,
  isEmpty,
  restoredToFolder,
  restoredToGraph,
} from '../api/graph/backups/restoring.ts';
import { opened } from '../api/starting/opening.ts';
import { dataIn, environment } from '../api/starting/settings.ts';
import { said, trouble } from '../api/starting/trouble.ts';
import { verb } from './verb.ts';

export const restore = new Command('restore')
  .description('bring a backup into an empty data folder or database')
  .argument('<file>', 'the backup')
  .option('--check', 'verify it, and write nothing', false)
  .action(
    verb(async (file: string, { check }: { readonly check: boolean }) => {
      try {
        if (check) await verify(file);
        else await bring(file);
      } catch (error) {
        if (error instanceof BackupFault)
          throw trouble(({ backupFaults }) => backupFaults(file)[error.wrong]);
        if ((error as NodeJS.ErrnoException).code === 'ENOENT')
          throw trouble(({ noBackup }) => noBackup(file));
        throw error;
      }
    }),
  );

async function verify(file: string): Promise<void> {
  const { head, ...held } = await checked(file, counted);
  console.log(said(({ backupHolds }) => backupHolds(head, held)));
}

async function bring(file: string): Promise<void> {
  const env = environment();
  if (!env['NEO4J_URI']) {
    const data = dataIn(env);
    if (!(await isEmpty(data))) throw trouble(({ notEmpty }) => notEmpty(data));
    await restoredToFolder(file, data);
  }
  const graph = await opened(env);
  try {
    if (env['NEO4J_URI']) {
      const { entities } = await counted(graph);
      if (entities > 0) throw trouble(({ notEmpty }) => notEmpty(env['NEO4J_URI'] ?? ''));
      await restoredToGraph(file, graph);
    }
    const { entities, links } = await counted(graph);
    console.log(said(({ restored }) => restored(entities, links)));
  } finally {
    await graph.close();
  }
}
