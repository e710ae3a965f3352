/** `contract`: prints the whole schema into `api/contract.graphql`, which is committed. */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../api/schema.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';

export const CONTRACT = new URL('../api/contract.graphql', import.meta.url);

export const printed = () =>
  `${printSchema(lexicographicSortSchema(createSchema(readVocabulary())))}\n`;

export const contract = new Command('contract')
  .description('print the schema into api/contract.graphql')
  .action(() => writeFileSync(CONTRACT, printed()));
