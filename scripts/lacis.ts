/** The command line: `npm run lacis -- <command>`. One verb a file. */
import '../api/starting/production.ts';
import { Command } from 'commander';
import { check } from './check.ts';
import { contract } from './contract.ts';
import { inDevelopment } from './development.ts';
import { doctor } from './doctor.ts';
import { generate } from './generate.ts';
import { licences } from './licences.ts';
import { neo4j } from './neo4j.ts';
import { seed } from './seed.ts';

const bench = await inDevelopment('bench', async () => (await import('./bench.ts')).bench);
const pictures = await inDevelopment(
  'pictures',
  async () => (await import('./pictures.ts')).pictures,
);
const program = new Command('lacis').description(
  'Lacis, a research knowledge graph of a free-software ecology',
);
program.addCommand(check);
program.addCommand(seed);
program.addCommand(doctor);
program.addCommand(generate);
program.addCommand(licences);
program.addCommand(contract);
program.addCommand(neo4j);
program.addCommand(bench);
program.addCommand(pictures);
await program.parseAsync();
