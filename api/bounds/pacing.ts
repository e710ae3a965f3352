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
      return context.lane.take(() => resolve(source, args, context, info));
    };
  }
}
