/** Refuses a request that asks too much, before the graph is asked anything. */
import { type FragmentDefinitionNode, GraphQLError, getOperationAST, Kind, parse } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../context.ts';
import { Refusal } from '../errors.ts';
import { type Measured, measured } from './cost.ts';
import { LIMITS } from './limits.ts';

export function bounding(): Plugin<Context> {
  return {
    onParse({ setParseFn }) {
      setParseFn((source: string) => parseBounded(source));
    },
    onExecute({ args, setResultAndStopExecution }) {
      const operation = getOperationAST(args.document, args.operationName);
      if (!operation) return;
      const fragments: Record<string, FragmentDefinitionNode> = {};
      for (const one of args.document.definitions) {
        if (one.kind === Kind.FRAGMENT_DEFINITION) fragments[one.name.value] = one;
      }
      const refusal = refused(
        measured(operation, {
          schema: args.schema,
          fragments,
          variables: args.variableValues ?? {},
        }),
      );
      if (refusal === undefined) return;
      setResultAndStopExecution({
        errors: [new GraphQLError(refusal.message, { originalError: refusal })],
      });
    },
  };
}

function parseBounded(source: string) {
  try {
    return parse(source, { maxTokens: LIMITS.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError) || !/tokens\. Parsing aborted/.test(error.message))
      throw error;
    const refusal = tooCostly('tokens', LIMITS.tokens + 1, LIMITS.tokens);
    throw new GraphQLError(refusal.message, { originalError: refusal });
  }
}

export function refused({ depth, aliases, cost }: Measured): Refusal | undefined {
  if (depth > LIMITS.depth) return tooCostly('depth', depth, LIMITS.depth);
  if (aliases > LIMITS.aliases) return tooCostly('aliases', aliases, LIMITS.aliases);
  if (cost > LIMITS.cost) return tooCostly('cost', cost, LIMITS.cost);
  return undefined;
}

type Bound = 'tokens' | 'depth' | 'aliases' | 'cost';

const ADVICE: Record<Bound, readonly [en: string, fr: string]> = {
  tokens: ['shorten the query', 'raccourcir la requête'],
  depth: ['nest fewer levels', 'imbriquer moins de niveaux'],
  aliases: ['ask for less under other names', 'demander moins de choses sous d’autres noms'],
  cost: [
    'give smaller values to `first`, or nest fewer lists',
    'donner de plus petites valeurs à `first`, ou imbriquer moins de listes',
  ],
};

const NAMES: Record<Bound, readonly [en: string, fr: string]> = {
  tokens: ['length in tokens', 'longueur en jetons'],
  depth: ['depth', 'profondeur'],
  aliases: ['number of aliases', 'nombre d’alias'],
  cost: ['cost in objects', 'coût en objets'],
};

function tooCostly(bound: Bound, value: number, limit: number): Refusal {
  const [adviceEn, adviceFr] = ADVICE[bound];
  const [nameEn, nameFr] = NAMES[bound];
  return new Refusal(
    'TOO_COSTLY',
    `The ${nameEn} of this query is ${value}, over the limit of ${limit}: ${adviceEn}.`,
    `Cette requête a pour ${nameFr} ${value}, au-delà de la limite de ${limit} : ${adviceFr}.`,
    bound,
  );
}
