/** The worst known queries of each kind, by name, with the code that refuses them. */
import { asked } from './measuring.ts';
import { list, many, type Shape } from './shape.ts';

/** Each fragment spreads the next twice: 2ⁿ of them. */
const doubled = (levels: number, on: string, end: string) =>
  `${many(levels, (at) => `fragment F${at} on ${on} { ...F${at + 1} ...F${at + 1} }`)} fragment F${levels} on ${on} { ${end} }`;

const fragments: readonly Shape[] = [
  ['fragments that double', asked(`{ ...F0 } ${doubled(60, 'Query', '__typename')}`), 'TOO_COSTLY'],
  [
    'fragments that double on the links of an entity',
    asked(
      `{ entity(id: "koumbit") { links(first: 1) { nodes { ...F0 } } } } ${doubled(60, 'Link', 'id')}`,
    ),
    'TOO_COSTLY',
  ],
  [
    'fragments that double within fragments that need no name',
    asked(
      `{ ...F0 } ${many(40, (at) => `fragment F${at} on Query { ... on Query { ...F${at + 1} } ... { ...F${at + 1} } }`)} fragment F40 on Query { __typename }`,
    ),
    'TOO_COSTLY',
  ],
  [
    'fragments that triple through fields',
    asked(
      `{ entity(id: "koumbit") { ...F0 } } ${many(12, (at) => `fragment F${at} on Entity { ${many(3, (one) => `f${one}: links(first: 1) { nodes { other { ...F${at + 1} } } }`)} }`)} fragment F12 on Entity { id }`,
    ),
    'TOO_COSTLY',
  ],
  [
    'fragments in a circle',
    asked(
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...C } fragment C on Query { ...A }',
    ),
    'BAD_INPUT',
  ],
  [
    'a thousand fragments that nobody uses',
    asked(`{ __typename } ${many(550, (at) => `fragment F${at} on Link { id }`)}`),
    'TOO_COSTLY',
  ],
  [
    'a hundred fragments side by side, compared in pairs',
    asked(
      `{ ${many(100, (at) => `...F${at}`)} } ${many(100, (at) => `fragment F${at} on Query { ${many(8, (one) => `f${at}_${one}: __typename`)} }`)}`,
    ),
    'TOO_COSTLY',
  ],
];

const names: readonly Shape[] = [
  ['one leaf 3,900 times', asked(`{ about { ${many(3_900, () => 'name')} } }`), 'TOO_COSTLY'],
  ['one field 1,300 times', asked(`{ ${many(900, () => 'about { name }')} }`), 'TOO_COSTLY'],
  [
    'one field with arguments 490 times',
    asked(`{ ${many(390, () => 'entity(id: "koumbit") { id }')} }`),
    'TOO_COSTLY',
  ],
  [
    'three hundred fields in conflict',
    asked(`{ ${many(300, (at) => `x: entity(id: "k${at}") { id }`)} }`),
    'TOO_COSTLY',
  ],
  [
    'a hundred fields in conflict, after thousands of lines',
    asked(`${'\n'.repeat(4_800)} { ${many(100, (at) => `x: entity(id: "k${at}") { id }`)} }`),
    'TOO_COSTLY',
  ],
  [
    'two fields in each level, seven levels deep',
    asked(
      `{ entity(id: "koumbit") { ${list(7, () => 0).reduce((inner) => `links(first: 1) { nodes { other { ${inner} } } } links(first: 1) { nodes { other { ${inner} } } }`, 'id')} } }`,
    ),
    'TOO_COSTLY',
  ],
  ['3,900 unknown fields', asked(`{ ${many(3_900, (at) => `zz${at}`)} }`), 'BAD_INPUT'],
  [
    'unknown fields that resemble known ones',
    asked(`{ ${many(1_900, (at) => `organisation${at}`)} }`),
    'BAD_INPUT',
  ],
  [
    'unknown arguments',
    asked(`{ ${many(90, (at) => `a${at}: entities(firs${at}: 1, afte${at}: 2) { totalCount }`)} }`),
    'BAD_INPUT',
  ],
  [
    'unknown types',
    asked(`{ __typename } ${many(95, (at) => `fragment F${at} on Organisatio${at} { id }`)}`),
    'BAD_INPUT',
  ],
  [
    'unknown directives',
    asked(`{ __typename ${many(1_900, (at) => `@includ${at}`)} }`),
    'BAD_INPUT',
  ],
  [
    'one directive a thousand times',
    asked(`{ __typename ${many(600, () => '@include(if: true)')} }`),
    'TOO_COSTLY',
  ],
  ['a long name', asked(`{ ${'a'.repeat(45_000)} }`), 'TOO_COSTLY'],
  [
    'a long number',
    asked(`{ entities(first: ${'1'.repeat(45_000)}) { totalCount } }`),
    'TOO_COSTLY',
  ],
  [
    'a long enum',
    asked(`{ entities(orderBy: ${'A'.repeat(45_000)}) { totalCount } }`),
    'TOO_COSTLY',
  ],
  [
    'a long name of an operation',
    asked(
      'query a { __typename } query b { __typename }',
      {},
      { operationName: 'x'.repeat(90_000) },
    ),
    'BAD_INPUT',
  ],
  ['a long parameter', { body: `{"${'a'.repeat(90_000)}":1}` }, 'BAD_INPUT'],
  [
    'two hundred aliases',
    asked(`{ ${many(200, (at) => `a${at}: about { name }`)} }`),
    'TOO_COSTLY',
  ],
];

const texts: readonly Shape[] = [
  ['90,000 empty lines', asked(`${'\n'.repeat(90_000)} { zz }`), 'TOO_COSTLY'],
  ['40,000 empty lines', asked(`${'\n'.repeat(40_000)} { zz }`), 'TOO_COSTLY'],
  ['20,000 comments', asked(`${'#\n'.repeat(20_000)} { zz }`), 'TOO_COSTLY'],
  ['one comment of 49,000 signs', asked(`#${'x'.repeat(49_000)}\n{ zz }`), 'BAD_INPUT'],
  [
    'a string of 49,000 signs',
    asked(`{ entity(id: "${'a'.repeat(49_000)}") { id } }`),
    'BAD_INPUT',
  ],
  [
    'a string of 8,000 escapes',
    asked(`{ entity(id: "${'\\u0041'.repeat(8_000)}") { id } }`),
    'BAD_INPUT',
  ],
  [
    'a block of 4,900 indented lines',
    asked(`{ entity(id: """${'\n      a'.repeat(4_900)}""") { id } }`),
    'BAD_INPUT',
  ],
  [
    'a block of quotes',
    asked(`{ entity(id: """${'\\"""'.repeat(12_000)}""") { id } }`),
    'BAD_INPUT',
  ],
  ['a query that does not end', asked(`{ entity(id: "${'a'.repeat(49_000)}`), 'BAD_INPUT'],
  ['a query of signs', asked('$'.repeat(3_900)), 'BAD_INPUT'],
  ['a query of 20,000 words', asked(`{ ${'__typename '.repeat(4_400)} }`), 'TOO_COSTLY'],
];

const depths: readonly Shape[] = [
  [
    'a list in a list, 1,900 deep',
    asked(`{ entities(filter: { ids: ${'['.repeat(1_900)}${']'.repeat(1_900)} }) { totalCount } }`),
    'TOO_COSTLY',
  ],
  [
    'an object in an object, 900 deep',
    asked(`{ entities(filter: ${'{ a: '.repeat(900)}1${' }'.repeat(900)}) { totalCount } }`),
    'TOO_COSTLY',
  ],
  ['a field in a field, 1,900 deep', asked('{ a '.repeat(1_900)), 'TOO_COSTLY'],
  [
    'a fragment in a fragment, 1,200 deep',
    asked(`{ ${'... { '.repeat(1_200)} __typename ${'}'.repeat(1_200)} }`),
    'TOO_COSTLY',
  ],
  [
    'a type in a type, 1,900 deep',
    asked(`query ($a: ${'['.repeat(1_900)}Int${']'.repeat(1_900)}) { __typename }`),
    'TOO_COSTLY',
  ],
  ...(['variables', 'extensions'] as const).map(
    (name): Shape => [
      `a list in a list in ${name}, 50,000 deep`,
      {
        body: `{"query":"{__typename}","${name}":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`,
      },
      'TOO_COSTLY',
    ],
  ),
  [
    'an object in an object in variables, 16,000 deep',
    {
      body: `{"query":"{__typename}","variables":${'{"a":'.repeat(16_000)}1${'}'.repeat(16_000)}}`,
    },
    'TOO_COSTLY',
  ],
  [
    'a body of nothing but lists',
    { body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` },
    'BAD_INPUT',
  ],
  [
    'eighteen levels of links',
    asked(
      `{ entity(id: "koumbit") { ${'links(first: 1) { nodes { other { '.repeat(6)} id ${'} } } '.repeat(6)} } }`,
    ),
    'TOO_COSTLY',
  ],
];

const definitions: readonly Shape[] = [
  [
    '600 operations',
    asked(
      many(600, (at) => `query q${at} { __typename }`),
      {},
      { operationName: 'q3' },
    ),
    'TOO_COSTLY',
  ],
  [
    '600 variables that are not used',
    asked(`query (${many(600, (at) => `$a${at}: Int`)}) { __typename }`),
    'BAD_INPUT',
  ],
  [
    '20 operations that share a fragment of 900 variables',
    asked(
      `${many(20, (at) => `query q${at}($v: ID) { ...F }`)} fragment F on Query { entities(filter: { ids: [${'$v '.repeat(1_800)}] }) { totalCount } }`,
      {},
      { operationName: 'q3' },
    ),
    'BAD_INPUT',
  ],
  [
    'a page size by default of a variable',
    asked(
      'query ($n: Int = 500) { entities(first: $n) { nodes { links(first: $n) { nodes { other { links(first: $n) { nodes { id } } } } } } } }',
    ),
    'TOO_COSTLY',
  ],
  ['types in a query', asked(many(900, (at) => `type T${at} { a: Int }`)), 'TOO_COSTLY'],
];

const introspections: readonly Shape[] = [
  [
    'the schema 90 times',
    asked(
      `{ ${many(90, (at) => `a${at}: __schema { types { name fields { name type { name } } } }`)} }`,
    ),
    'TOO_COSTLY',
  ],
  [
    'the fields of all types 60 times',
    asked(
      `{ __schema { types { ${many(60, (at) => `a${at}: fields { name description args { name } }`)} } } }`,
    ),
    'TOO_COSTLY',
  ],
  [
    'types of fields of types of fields',
    asked(
      `{ __schema { types { ${list(4, () => 0).reduce((inner) => `fields { type { ${inner} } }`, 'name')} } } }`,
    ),
    'TOO_COSTLY',
  ],
  [
    'one type 99 times',
    asked(
      `{ ${many(99, (at) => `a${at}: __type(name: "Query") { fields { name args { name } } }`)} }`,
    ),
    'TOO_COSTLY',
  ],
  [
    'what a type is made of, 25 deep',
    asked(
      `{ __schema { types { fields { type { ${'ofType { '.repeat(25)} name ${'} '.repeat(25)} } } } } }`,
    ),
    'ANSWERED',
  ],
];

export const QUERIES: readonly Shape[] = [
  ...fragments,
  ...names,
  ...texts,
  ...depths,
  ...definitions,
  ...introspections,
];
