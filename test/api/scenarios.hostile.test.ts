/** Hostile scenarios: each is refused with one sentence and a code, or answered with numbers, at a bounded cost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptById } from '../../api/access/kept-scenarios.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { privately } from '../../api/graph/private.ts';
import { type Browser, browser, person } from '../support/people.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

let graph: Graph;
let address: string;
let ana: Browser;
beforeAll(async () => {
  graph = await world();
  address = await serving(graph);
  ana = await person(graph, address, 'Ana', { role: 'contributor' });
});
afterAll(() => graph.close());

const ALL = `{ title remarks unknown tornado { key atLow atHigh } members { name vote }
  assumptions { key value low high label } simulation { years tenth median ninth paidInFull }
  lines { key value low high said formula numbers } }`;
const CALCULATE = `query ($input: ScenarioInput!) { scenario(input: $input) ${ALL} }`;
const KEEP = `mutation ($input: KeepInput!) { keepScenario(input: $input) { id name versions { note } } }`;

const LONG = 'x'.repeat(10_000);
const trust = (key: string, value: unknown, more: object = {}) => ({
  template: 'TRUST',
  way: 'YEARS',
  assumptions: [{ key, value, ...more }],
});
const REFUSED: readonly object[] = [
  ...[1e308, -1e308, -1, 1e13, '1e9999', null, '12', true].map((value) =>
    trust('endowment', value),
  ),
  ...[1e6, 0, -5, 101, 1e-300].map((value) => trust('years', value)),
  ...[1e6, -1].map((value) => trust('horizon', value)),
  ...[-1, -0.51, 2].map((value) => trust('nominal', value)),
  ...[-0.3, 1.01].map((value) => trust('inflation', value)),
  trust('endowment', 5, { low: 9, high: 1 }),
  trust('endowment', 5, { low: -1e308, high: 1e308 }),
  trust('__proto__', 1),
  trust('constructor', 1),
  trust('own_1', 1),
  trust(LONG, 1),
  trust('endow\u0000ment', 1),
  {
    template: 'TRUST',
    assumptions: Array.from({ length: 71 }, () => ({ key: 'salary', value: 1 })),
  },
  {
    template: 'TRUST',
    keptValues: Array.from({ length: 71 }, () => ({ key: 'salary', value: 1 })),
  },
  { template: 'TRUST', keptValues: [{ key: 'nothing', value: 1 }] },
  { template: 'TRUST', keptValues: [{ key: 'salary', value: -1 }] },
  { template: 'TRUST', currency: LONG },
  { template: 'TRUST', currency: '' },
  { template: 'TRUST', currency: 'CA\u0000' },
  { template: 'TRUST', shipped: LONG },
  { template: 'TRUST', codebase: '\u0007' },
  { template: 'TRUST', seed: 1e20 },
  { template: 'TRUST', buyer: 'une-ville' },
  { template: 'POOLING', memberCount: 1e9 },
  { template: 'POOLING', memberCount: -1 },
  { template: 'POOLING', members: Array.from({ length: 501 }, (_, at) => `m${at}`) },
  { template: 'POOLING', members: ['coop-du-lac', 'nobody-knows-it'] },
  { template: 'POOLING', classes: Array.from({ length: 21 }, () => 'a') },
  { template: 'POOLING', classes: [LONG] },
  { template: 'POOLING', assumptions: [{ key: 'own_1000000', value: 1 }] },
  { template: 'POOLING', assumptions: [{ key: 'variants', value: 6 }] },
  { template: 'SPENDING', function: 'riviere' },
  { template: 'SPENDING', buyer: LONG },
  { template: 'EVERYTHING' },
  {},
];

describe.each(REFUSED.map((input) => [JSON.stringify(input).slice(0, 90), input] as const))(
  '%s',
  (_, input) => {
    test('is refused with one sentence and a code, as a question and as what is kept', async () => {
      for (const [query, variables] of [
        [CALCULATE, { input }],
        [KEEP, { input: { scenario: input } }],
      ] as const) {
        const { errors, data } = await ana.ask(query, variables);
        expect(errors?.length).toBe(1);
        const [{ message, extensions } = { message: '', extensions: { code: '' } }] = errors ?? [];
        expect(['BAD_INPUT', 'NOT_FOUND', 'TOO_COSTLY']).toContain(extensions.code);
        expect(message.length).toBeLessThanOrEqual(1_000);
        expect(message).not.toMatch(/undefined|NaN|Infinity/);
        expect(data?.scenario ?? null).toBeNull();
      }
    });
  },
);

test.each([
  trust('endowment', 1e12),
  trust('endowment', 0),
  trust('endowment', 1e-300),
  trust('salary', 1e12),
  trust('nominal', -0.5, { low: -0.5, high: 1 }),
  trust('inflation', -0.2),
  trust('nominal', 0.0199999999999),
  trust('years', 100),
  trust('volatility', 1),
  trust('governance', 0.9),
  { template: 'TRUST', seed: -2_147_483_648 },
  { template: 'TRUST', assumptions: [] },
  {
    template: 'TRUST',
    assumptions: [
      { key: 'salary', value: 2 },
      { key: 'salary', value: 3 },
    ],
  },
  {
    template: 'POOLING',
    memberCount: 20,
    rule: 'USE',
    decision: 'CLASS',
    classes: ['', 'a', '\u202e'],
  },
  {
    template: 'POOLING',
    memberCount: 2,
    assumptions: [
      { key: 'build', value: 0 },
      { key: 'upkeep', value: 0 },
    ],
  },
  {
    template: 'SPENDING',
    assumptions: [
      { key: 'spend', value: 1e12 },
      { key: 'overhead', value: 0.95 },
    ],
  },
  { template: 'SPENDING', assumptions: [{ key: 'spend', value: 0 }] },
])('%j is answered with numbers alone', async (input) => {
  const { errors, data } = await browser(address).ask(CALCULATE, { input });
  expect(errors).toBeUndefined();
  const numbers = JSON.stringify(data.scenario);
  expect(numbers).not.toMatch(/NaN|Infinity|undefined|:null,"(low|high)"|"value":null/);
  for (const { key, value, low, high } of data.scenario.lines)
    expect([key, Number.isFinite(value), low <= value, value <= high]).toEqual([
      key,
      true,
      true,
      true,
    ]);
  expect(data.scenario.remarks.length).toBeGreaterThan(0);
});

describe('what is kept', () => {
  test.each([
    [{ name: LONG }],
    [{ name: 'x' }],
    [{ name: '' }],
    [{ name: 'two\u0000words' }],
    [{ name: 'over\u202eturned' }],
    [{ note: LONG }],
    [{ note: '\u0007' }],
    [{ id: LONG }],
    [{ id: "' OR 1=1" }],
  ])('%j is refused', async (more) => {
    const input = { scenario: { template: 'TRUST' }, ...more };
    const { errors } = await ana.ask(KEEP, { input });
    expect(['BAD_INPUT', 'NOT_FOUND']).toContain(errors?.[0]?.extensions.code);
    expect((await ana.ask('{ keptScenarios { id } }')).data.keptScenarios).toEqual([]);
  });

  test('has at most so many scenarios and versions, and says so', async () => {
    const input = { name: 'Many', scenario: { template: 'TRUST' } };
    const { id } = (await ana.ask(KEEP, { input })).data.keepScenario;
    const told = async (query: string, variables: object = {}) =>
      (await ana.ask(query, variables)).errors?.[0]?.message;
    const [row] = await graph.read(keptById, { ids: [id] });
    if (row === undefined) throw new Error('nothing is kept');
    const ids = Array.from({ length: 99 }, (_, at) => `planted-${at}`);
    await privately(graph, async ({ put }) => {
      await put('KeptScenario', [{ id, properties: { ...row.kept, last: 100 } }]);
      await put(
        'KeptScenario',
        ids.map((one) => ({ id: one, properties: { ...row.kept, id: one } })),
      );
    });
    expect(await told(KEEP, { input: { ...input, id } })).toBe(
      'A scenario has at most 100 versions: keep it as a new one.',
    );
    expect(await told(KEEP, { input })).toBe(
      'An account keeps at most 100 scenarios: delete one first.',
    );
  });
});
