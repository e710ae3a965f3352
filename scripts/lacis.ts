/** The command line: `npm run lacis -- <command>`. One command a file. */
import '../api/starting/production.ts';
import { Command } from 'commander';
import { inDevelopment } from './development.ts';

/** Each command with what loads it: only the one that is asked for is read, since some bring much with them. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  new: async () => (await import('./new.ts')).newCommand,
  check: async () => (await import('./check.ts')).check,
  collect: async () => (await import('./collect.ts')).collect,
  seed: async () => (await import('./seed.ts')).seed,
  duplicates: async () => (await import('./duplicates.ts')).duplicates,
  import: async () => (await import('./import.ts')).importing,
  invite: async () => (await import('./invite.ts')).invite,
  backup: async () => (await import('./backup.ts')).backup,
  restore: async () => (await import('./restore.ts')).restore,
  export: async () => (await import('./export.ts')).exportCommand,
  doctor: async () => (await import('./doctor.ts')).doctor,
  generate: async () => (await import('./generate.ts')).generate,
  licences: async () => (await import('./licences.ts')).licences,
  contract: async () => (await import('./contract.ts')).contract,
  neo4j: async () => (await import('./neo4j.ts')).neo4j,
  bench: () => inDevelopment('bench', async () => (await import('./bench.ts')).bench),
  pictures: () => inDevelopment('pictures', async () => (await import('./pictures.ts')).pictures),
};

const program = new Command('lacis').description(
  'Lacis, a research knowledge graph of a free-software ecology',
);
const [asked = ''] = process.argv.slice(2);
for (const [name, load] of Object.entries(COMMANDS))
  if (name === asked || !(asked in COMMANDS)) program.addCommand(await load());
await program.parseAsync();
