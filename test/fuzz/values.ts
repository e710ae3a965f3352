/**
 * The worst known values and carriers of a query, by name, with the code that refuses them; and what is
 * answered although it costs as much as a request may: it may not hold the event loop.
 */
import { gzipSync } from 'node:zlib';
import { asked } from './measuring.ts';
import { list, many, type Shape } from './shape.ts';

const arguments_: readonly Shape[] = [
  [
    'a search of 2 kB',
    asked(`{ search(text: "${many(400, () => 'libre')}") { matched } }`),
    'BAD_INPUT',
  ],
  [
    'a search of 90 kB',
    asked('query ($t: String!) { search(text: $t) { matched } }', { t: 'a'.repeat(90_000) }),
    'BAD_INPUT',
  ],
  [
    'a search of 26 letters',
    asked(`{ search(text: "${many(26, (at) => String.fromCharCode(97 + at))}") { matched } }`),
    'BAD_INPUT',
  ],
  [
    'a search of signs that combine',
    asked('query ($t: String!) { search(text: $t) { matched } }', {
      t: `a${'\u0316\u0301'.repeat(15_000)}`,
    }),
    'BAD_INPUT',
  ],
  [
    'a filter by 90 kB of text',
    asked('query ($t: String!) { entities(filter: { text: $t }) { totalCount } }', {
      t: many(15_000, (at) => (at * 7_919).toString(36)),
    }),
    'BAD_INPUT',
  ],
  ...(
    [
      ['entities(filter: { ids: $l })', 'ID'],
      ['entities(filter: { places: $l })', 'ID'],
      ['entities(filter: { sources: $l })', 'ID'],
      ['entities(filter: { licences: $l })', 'String'],
      ['links(filter: { from: $l, to: $l })', 'ID'],
      ['positions(filter: { about: $l })', 'ID'],
      ['quantities(filter: { units: $l })', 'String'],
      ['gaps(about: $l)', 'ID'],
      ['gaps(documents: $l)', 'ID'],
      ['convergences(about: $l)', 'ID'],
      ['divergences(documents: $l)', 'ID'],
      ['fundingFlows(filter: { payers: $l })', 'ID'],
    ] as const
  ).map(
    ([field, type]): Shape => [
      `8,000 values in ${field}`,
      asked(`query ($l: [${type}!]) { ${field} { totalCount } }`, {
        l: list(8_000, (at) => `k${at}`),
      }),
      'BAD_INPUT',
    ],
  ),
  [
    '8,000 kinds of link',
    asked('query ($l: [LinkKind!]) { links(filter: { kinds: $l }) { totalCount } }', {
      l: list(8_000, () => 'USES'),
    }),
    'BAD_INPUT',
  ],
  [
    '8,000 kinds of link by which things stand on others',
    asked('query ($l: [LinkKind!]) { weakPoints(kinds: $l) { entityCount } }', {
      l: list(8_000, () => 'USES'),
    }),
    'BAD_INPUT',
  ],
  [
    '1,500 conditions on links',
    asked('query ($l: [LinkCondition!]) { entities(filter: { havingAll: $l }) { totalCount } }', {
      l: list(1_500, () => ({ kind: 'USES' })),
    }),
    'BAD_INPUT',
  ],
  [
    '90 kB of cursor',
    asked('query ($a: ID) { entities(after: $a) { totalCount } }', { a: 'a'.repeat(90_000) }),
    'BAD_INPUT',
  ],
  [
    '90 kB of date',
    asked('query ($d: String) { gaps(asOf: $d) { totalCount } }', { d: '2'.repeat(90_000) }),
    'BAD_INPUT',
  ],
  [
    '90 kB where a number is wanted',
    asked('query ($n: Int) { entities(first: $n) { totalCount } }', { n: 'x'.repeat(90_000) }),
    'BAD_INPUT',
  ],
  [
    '20,000 wrong values in a variable',
    asked(
      'query ($l: [Int!]) { fundingTotals(groupBy: YEAR, filter: { years: $l }) { rowCount } }',
      {
        l: list(20_000, () => 'x'),
      },
    ),
    'BAD_INPUT',
  ],
];

const works: readonly Shape[] = [
  ...(
    [
      ['the gaps of 90 years', (at: number) => `gaps(asOf: "${1930 + at}") { totalCount }`],
      ['the links, 90 times', () => 'links(first: 500) { totalCount }'],
      [
        '90 ways between two',
        () => 'howLinked(from: "koumbit", to: "civicrm", longest: 6) { length }',
      ],
      [
        '90 neighbourhoods',
        () => 'entity(id: "montreal") { neighbourhood(hops: 3, first: 500) { entities { id } } }',
      ],
      [
        '90 boards of convergences',
        () => 'convergences(first: 500) { nodes { sentence parts { entryCount } } }',
      ],
    ] as const
  ).map(
    ([name, field]): Shape => [
      name,
      asked(`{ ${many(90, (at) => `a${at}: ${field(at)}`)} }`),
      'TOO_COSTLY',
    ],
  ),
  [
    'two votes of 5,000 on 500',
    asked(
      'query ($m: [String!]) { a: consultation(input: { marks: $m }) { voteCount } b: consultation(input: { marks: $m }) { voteCount } }',
      { m: list(5_000, () => '+498.-') },
    ),
    'TOO_COSTLY',
  ],
  [
    'a vote of 6,000 by 6,000 names',
    asked('query ($v: [VoteInput!]) { consultation(input: { votes: $v }) { voteCount } }', {
      v: list(2_000, (at) => ({ participant: `p${at}`, statement: `s${at}`, vote: 1 })),
    }),
    'BAD_INPUT',
  ],
  [
    'a vote with more points than statements',
    asked('{ consultation(input: { marks: ["999999.", "999999."] }) { voteCount } }'),
    'BAD_INPUT',
  ],
];

const answered: readonly Shape[] = [
  ['one board of gaps', asked('{ gaps(asOf: "2019-03") { totalCount } }'), 'ANSWERED'],
  [
    'nine boards of gaps',
    asked(
      `{ ${many(9, (at) => `a${at}: gaps(asOf: "${1990 + at}", first: 100) { nodes { sentence } }`)} }`,
    ),
    'ANSWERED',
  ],
  [
    'as many links as a request may read',
    asked(`{ ${many(20, (at) => `a${at}: links(first: 100) { nodes { id } }`)} }`),
    'ANSWERED',
  ],
  [
    'every entity with every name a hundred times',
    asked(`{ entities(first: 500) { nodes { id ${many(99, (at) => `a${at}: name`)} } } }`),
    'ANSWERED',
  ],
  [
    'every entity with its links and theirs',
    asked(
      '{ entities(first: 500) { nodes { links(first: 20) { nodes { other { links(first: 20) { nodes { id said other { name } } } } } } } } }',
    ),
    'ANSWERED',
  ],
  [
    'every entity with all that is said of it',
    asked(
      '{ entities(first: 500) { nodes { name description note aliases citations { quote locator source { name } } links(first: 50) { nodes { said citations { quote source { name } } } } } } }',
    ),
    'ANSWERED',
  ],
  [
    'the vocabulary 90 times',
    asked(
      `{ ${many(90, (at) => `a${at}: vocabulary { kinds { id fields { id } } links { id label from to } choices { id values { id label } } }`)} }`,
    ),
    'ANSWERED',
  ],
  [
    'twelve letters searched 50 times',
    asked(`{ ${many(50, (at) => `a${at}: search(text: "a b c d e f g h i l m n") { matched }`)} }`),
    'ANSWERED',
  ],
  [
    '500 meetings with their reasons',
    asked(
      '{ convergences(kinds: [MEETING], first: 500) { nodes { sentence parts { entryCount } ... on MeetingConvergence { reasons { id } between { id } disagreements { id } } } } }',
    ),
    'ANSWERED',
  ],
  [
    'a vote of 2,000 on 200',
    asked('query ($m: [String!]) { consultation(input: { marks: $m }) { participantCount } }', {
      m: list(2_000, (at) => `${at % 2 === 0 ? '+-' : '-+'}98.${at % 3 === 0 ? '+' : '0'}99.`),
    }),
    'ANSWERED',
  ],
  [
    'a vote as 50,000 numbers',
    asked('query ($r: [[Int]!]) { consultation(input: { rows: $r }) { participantCount } }', {
      r: list(100, (at) => list(400, (on) => ((at * on) % 3) - 1)),
    }),
    'ANSWERED',
  ],
  ['a brief', { path: '/brief.pdf?e=koumbit' }, 'ANSWERED'],
  ['all links as a table', { path: '/links.csv?language=en' }, 'ANSWERED'],
  ['all entities as a table', { path: '/entities.csv?language=en' }, 'ANSWERED'],
  ['the documentation', { path: '/docs' }, 'ANSWERED'],
  ['the sitemap', { path: '/sitemap.xml' }, 'ANSWERED'],
  ['the page of GraphiQL', { path: '/graphql', headers: { accept: 'text/html' } }, 'ANSWERED'],
];

const carriers: readonly Shape[] = [
  ['variables that are no JSON', { path: '/graphql?query={__typename}&variables={' }, 'BAD_INPUT'],
  ['a list of variables', { path: '/graphql?query={__typename}&variables=[1]' }, 'BAD_INPUT'],
  [
    'variables of a prototype',
    asked('query ($__proto__: Int) { __typename }', JSON.parse('{"__proto__": {"first": 500}}')),
    'BAD_INPUT',
  ],
  [
    'a header of commas',
    { path: '/graphql?query={__typename}', headers: { 'accept-language': ','.repeat(8_000) } },
    'ANSWERED',
  ],
  [
    'a header of languages',
    {
      path: '/graphql?query={__typename}',
      headers: { 'accept-language': many(800, (at) => `en;q=0.${at}`, ',') },
    },
    'ANSWERED',
  ],
  [
    'a form of 40,000 fields',
    {
      body: `${'a&'.repeat(40_000)}query={zz}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    },
    'BAD_INPUT',
  ],
  [
    '100 MB that were compressed to 100 kB',
    {
      body: gzipSync(`{"query":"{__typename}#${' '.repeat(100_000_000)}"}`, { level: 9 }),
      headers: { 'content-encoding': 'gzip' },
    },
    'BAD_INPUT',
  ],
  ['a table by POST', { path: '/links.csv', body: '{}' }, 'BAD_INPUT'],
];

export const VALUES: readonly Shape[] = [...arguments_, ...works, ...answered, ...carriers];
