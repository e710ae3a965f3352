/** Executes a request in small steps, between which others are served, and stops when its client has left. */
import {
  defaultFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Context } from '../context.ts';
import { ownWork } from './work.ts';

/** Objects of a list that are completed in one step: each may have a hundred values. The others are a step each. */
const TOGETHER = 100;

/** Each field that gives objects is a step, and each value that is dear. Other values come with their object. */
export function paced(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__')) pace(type);
  return schema;
}

function pace(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (isLeafType(getNamedType(field.type)) && ownWork(type, field.name) === 0) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: Context, info) => {
      context.signal?.throwIfAborted();
      return context.lane.take(() => {
        const given = resolve(source, args, context, info);
        return given instanceof Promise
          ? given.then((all) => spread(all, context))
          : spread(given, context);
      });
    };
  }
}

/** A long list in several steps: the library completes at once all that it is given at once. */
function spread(given: unknown, { lane }: Context): unknown {
  if (!Array.isArray(given) || given.length <= TOGETHER) return given;
  return given.map((one: unknown, at) => (at < TOGETHER ? one : lane.later(() => one)));
}
