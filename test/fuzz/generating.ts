/** Queries drawn from the schema, whatever fields it has: valid in form, and of any size. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Draw } from './drawing.ts';

/** Ids of the shipped data with much around them. */
const IDS = [
  'koumbit',
  'civicrm',
  'facil',
  'montreal',
  'ecologie-du-logiciel-libre',
  'nobody',
  '',
  '__proto__',
];
const TEXTS = [
  ...['a', 'a e i o u', 'libre', 'coop logiciel montréal', '', ' ', 'é', '𐐷', '\u0000', '2019'],
  ...[
    '2019-05-02',
    '1000-01',
    '9999',
    '+-0.1',
    'İ',
    'ﬃ',
    'a\u0301\u0316',
    '{',
    '%',
    '*',
    '999999.',
  ],
];
const NUMBERS = [0, 1, 2, 3, 10, 99, 100, 499, 500, 501, -1, 2_147_483_647];

export const aText = (draw: Draw): string =>
  draw.chance(0.15)
    ? draw.of(TEXTS).repeat(1 + draw.below(40))
    : draw.of(draw.chance(0.5) ? TEXTS : IDS);

export const aNumber = (draw: Draw): number => draw.of(NUMBERS);

/** A value that fits its type, as a query writes it. */
export function aValue(type: GraphQLInputType, draw: Draw, depth = 3): string {
  if (isNonNullType(type)) return aValue(type.ofType, draw, depth);
  if (draw.chance(0.03)) return 'null';
  if (isListType(type)) {
    const length = draw.chance(0.1) ? draw.below(60) : draw.below(4);
    return `[${Array.from({ length }, () => aValue(type.ofType, draw, depth)).join(' ')}]`;
  }
  if (isEnumType(type)) return draw.of(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((one) =>
      isNonNullType(one.type) ? true : depth > 0 && draw.chance(0.15),
    );
    return `{ ${fields.map((one) => `${one.name}: ${aValue(one.type, draw, depth - 1)}`).join(' ')} }`;
  }
  const { name } = getNamedType(type);
  if (name === 'Int') return String(aNumber(draw));
  if (name === 'Float') return String(aNumber(draw) / 4);
  if (name === 'Boolean') return draw.chance(0.5) ? 'true' : 'false';
  return JSON.stringify(aText(draw));
}

const fieldsOf = (type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

/** @param depth how many levels below the field may be selected */
export function aField(type: GraphQLNamedType, draw: Draw, depth: number): string {
  const all = fieldsOf(type).filter((one) => depth > 0 || !isCompositeType(getNamedType(one.type)));
  if (all.length === 0 || draw.chance(0.02)) return '__typename';
  const field = draw.of(all);
  const called = `${field.name}${argumentsOf(field.args, draw)}`;
  const named = getNamedType(field.type);
  return isCompositeType(named) ? `${called} ${aSelection(named, draw, depth - 1)}` : called;
}

export function aSelection(type: GraphQLNamedType, draw: Draw, depth: number): string {
  const count = 1 + draw.below(draw.chance(0.2) ? 8 : 3);
  const fields = Array.from({ length: count }, (_, at) => {
    const one = aField(type, draw, depth);
    return draw.chance(0.5) ? `f${at}: ${one}` : one;
  });
  return `{ ${fields.join(' ')} }`;
}

function argumentsOf(args: readonly GraphQLArgument[], draw: Draw): string {
  const given = args.filter((one) => isRequiredArgument(one) || draw.chance(0.4));
  if (given.length === 0) return '';
  return `(${given.map((one) => `${one.name}: ${aValue(one.type, draw)}`).join(', ')})`;
}

export function aQuery(schema: GraphQLSchema, draw: Draw): string {
  return aSelection(schema.getQueryType() as GraphQLNamedType, draw, 1 + draw.below(6));
}
