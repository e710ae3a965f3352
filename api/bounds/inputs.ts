/** The values that a request gives to an argument: how long they may be, and what work they bring. */
import {
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Refusal } from '../errors.ts';
import { LIMITS, LONGER_INPUTS } from './limits.ts';
import { badRequest } from './refusals.ts';
import { WORK_OF_INPUTS } from './work.ts';

/** Fields of an input in which people write sentences. */
const PROSE: ReadonlySet<string> = new Set(['message', 'reason', 'at']);

/** Work of the lists and objects that were looked at: a variable that is used often is read once. */
export type Seen = WeakMap<object, number>;

/** Characters of what is longer than a word or a sentence. */
const MOST_OF: Readonly<Record<string, number>> = { ID: LIMITS.id, Prose: LIMITS.prose };

/**
 * @param field the argument, or the field of an input, that a refusal names
 * @returns the work that the value brings, counted in objects
 */
export function checkInput(
  type: GraphQLInputType,
  value: unknown,
  field: string,
  seen: Seen,
): number {
  if (isNonNullType(type)) return checkInput(type.ofType, value, field, seen);
  if (typeof value === 'string') {
    const most = PROSE.has(field)
      ? LIMITS.prose
      : (MOST_OF[getNamedType(type).name] ?? LIMITS.text);
    if (value.length > most) throw tooLong(field, value.length, most);
    return 0;
  }
  if (typeof value !== 'object' || value === null) return 0;
  const known = seen.get(value);
  if (known !== undefined) return known;
  const work = within(type, value, field, seen);
  seen.set(value, work);
  return work;
}

/** A value that does not fit its type brings no work: it is refused as it is read. */
function within(type: GraphQLInputType, value: object, field: string, seen: Seen): number {
  if (isListType(type)) {
    if (!Array.isArray(value)) return checkInput(type.ofType, value, field, seen);
    const inner = getNamedType(type);
    const objects = LONGER_INPUTS[inner.name] ?? LIMITS.conditions;
    const most = isInputObjectType(inner) ? objects : LIMITS.list;
    if (value.length > most) throw tooMany(field, value.length, most);
    return value.reduce((sum, one) => sum + checkInput(type.ofType, one, field, seen), 0);
  }
  if (!isInputObjectType(type)) return 0;
  const own = WORK_OF_INPUTS[type.name];
  if (typeof own === 'function') return own(value);
  let work = own ?? 0;
  for (const { name, type: inner } of Object.values(type.getFields())) {
    const given = (value as Readonly<Record<string, unknown>>)[name] ?? null;
    if (given === null) continue;
    work +=
      checkInput(inner, given, name, seen) + Number(WORK_OF_INPUTS[`${type.name}.${name}`] ?? 0);
  }
  return work;
}

const tooLong = (field: string, length: number, most: number): Refusal =>
  badRequest(field, (bounds) => bounds.tooLong(field, length, most));

const tooMany = (field: string, length: number, most: number): Refusal =>
  badRequest(field, (bounds) => bounds.tooMany(field, length, most));
