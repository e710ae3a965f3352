/** `contract`: prints the schema into two committed files, the contract and the page's types of it. */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import {
  buildSchema,
  introspectionFromSchema,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { createSchema } from '../api/schema.ts';
import { readVocabulary } from '../api/vocabulary/vocabulary.ts';

export const CONTRACT = new URL('../api/contract.graphql', import.meta.url);
export const TYPES = new URL('../web/remote/graphql-env.d.ts', import.meta.url);

export const printed = () =>
  `${printSchema(lexicographicSortSchema(createSchema(readVocabulary())))}\n`;

/** The types by which the compiler checks each operation of the page against the contract. */
export async function typed(): Promise<string> {
  // Only who develops has this library; the other commands must start without it.
  const { minifyIntrospection, outputIntrospectionFile } = await import('gql.tada/internal');
  const schema = introspectionFromSchema(buildSchema(printed()));
  const options = { fileType: '.d.ts', shouldPreprocess: true } as const;
  return outputIntrospectionFile(minifyIntrospection(schema), options);
}

export const contract = new Command('contract')
  .description('print the schema into api/contract.graphql, and the types that the page has of it')
  .action(async () => {
    writeFileSync(CONTRACT, printed());
    writeFileSync(TYPES, await typed());
  });
