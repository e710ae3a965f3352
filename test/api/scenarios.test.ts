/** Scenarios over the API: the vectors to the cent, origins, refusals in words, who would be reached. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { SCENARIOS } from '../../api/loading/beside.ts';
import { checkScenarios, readScenarios } from '../../api/scenarios/check.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { type Files, writeSeeds } from '../support/seeds.ts';
import { WORLD, world } from '../support/world.ts';

const FILES: Files = {
  ...WORLD,
  [`${SCENARIOS}/le-lac-en-chiffres.yaml`]: `
title: { fr: Le lac en chiffres, en: The lake in numbers }
question: { fr: Que ferait un fonds pour Rivière ?, en: What would a fund do for Rivière? }
template: TRUST
codebase: riviere
way: YEARS
assumptions:
  - key: endowment
    value: 25000
    of: une-ville--funds--coop-du-lac
  - key: salary
    value: 110000
    low: 90000
    high: 140000
    cite: { source: le-journal, at: fin }
  - key: years
    value: 20
    why: { fr: Le choix de la ville., en: The choice of the town. }
unknown:
  - { fr: Qui tiendrait le fonds du lac., en: Who would hold the fund of the lake. }
facts: [coop-du-lac--develops--riviere]
`,
};

let graph: Graph;
beforeAll(async () => {
  graph = await world();
});
afterAll(() => graph.close());

const vocabulary = readVocabulary();
const { shipped } = checkScenarios(readScenarios(writeSeeds(FILES)), vocabulary, null);

async function ask(query: string, variables: object = {}, language = 'en', scenarios = shipped) {
  const api = createApi({ graph, vocabulary, dataset: DATASET, scenarios, log: () => {} });
  const response = await api.fetch('http://lacis/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': language },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

const CALCULATE = `query Calculate($input: ScenarioInput!) {
  scenario(input: $input) {
    title currency way rule main restsOnChangedFact remarks unknown
    assumptions { key label value low high origin why isChanged citations { locator source { id } } fact { __typename } }
    lines { key label value low high said formula numbers expression }
    tornado { key atLow atHigh }
    members { name vote }
  }
}`;

async function calculate(input: object, language = 'en') {
  const { data, errors } = await ask(CALCULATE, { input }, language);
  if (errors) throw new Error(errors[0].message);
  const { scenario } = data;
  const value = (key: string) =>
    scenario.lines.find((one: { key: string }) => one.key === key)?.value;
  return { ...scenario, value };
}

describe('the trust', () => {
  test.each([
    ['PERPETUAL', [], 294_117.65],
    ['YEARS', [], 668_506.85],
    ['YEARS', [{ key: 'years', value: 10 }], 1_168_788.52],
  ])('pays to the cent what the vectors say: %s %o', async (way, assumptions, draw) => {
    const { value } = await calculate({ template: 'TRUST', way, assumptions });
    expect(value('draw')).toBe(draw);
    expect(value('real').toFixed(6)).toBe('0.029412');
  });

  test('shows each formula with names and with the numbers in it, in both languages', async () => {
    const lineOf = async (language: string) =>
      (await calculate({ template: 'TRUST' }, language)).lines.find(
        (one: { key: string }) => one.key === 'real',
      );
    expect(await lineOf('en')).toMatchObject({
      said: '2.9412%',
      formula: '(1 + [Return of the fund, before inflation]) ÷ (1 + [Inflation]) − 1',
      numbers: '(1 + 5%) ÷ (1 + 2%) − 1',
      expression: '(1 + nominal) / (1 + inflation) - 1',
    });
    expect(await lineOf('fr')).toMatchObject({
      said: '2,9412\u00a0%',
      numbers: '(1 + 5\u00a0%) ÷ (1 + 2\u00a0%) − 1',
    });
  });

  test.each([
    [[{ key: 'endowment', value: 0 }], 'Without an endowment, nothing is paid.'],
    [
      [{ key: 'nominal', value: 0.01 }],
      'The return does not outgrow inflation. A fund that is to last for ever then pays nothing.',
    ],
    [
      [{ key: 'endowment', value: 3_000_000 }],
      'What is left for wages ($88,235.29 a year) is less than the cost of one developer ($110,000 a year): 0 developers.',
    ],
  ])('says a sentence for %o', async (assumptions, sentence) => {
    const { remarks, value } = await calculate({ template: 'TRUST', assumptions });
    expect(remarks[0]).toBe(sentence);
    expect(value('developers')).toBe(0);
  });

  test('compares a grant of the same sum with it, in one sentence', async () => {
    const { remarks } = await calculate({ template: 'TRUST' });
    expect(remarks).toEqual([
      'Over 20 years: the grant pays 90.91 years of work, all within 3 years, and then nothing. The trust pays 53.48 years of work and leaves $10,000,000.',
    ]);
  });

  test('simulated returns are those of the seed', async () => {
    const query = `query Simulate($input: ScenarioInput!) {
      scenario(input: $input) { simulation { runCount seed years paidInFull tenth median ninth } }
    }`;
    const of = async (seed: number) =>
      (await ask(query, { input: { template: 'TRUST', way: 'YEARS', seed } })).data.scenario
        .simulation;
    const [one, again, other] = [await of(1), await of(1), await of(2)];
    expect(one).toEqual(again);
    expect(one).not.toEqual(other);
    expect(one).toMatchObject({ runCount: 1_000, years: 20 });
    expect(one.tenth).toBeLessThanOrEqual(one.median);
  });
});

describe('pooling', () => {
  test('pays to the cent what the vector says', async () => {
    const { value, members } = await calculate({ template: 'POOLING', memberCount: 5 });
    expect([value('alone'), value('pooled'), value('saving')]).toEqual([
      1_100_000, 313_000, 787_000,
    ]);
    expect(value('savingShare').toFixed(3)).toBe('0.715');
    expect(value('equal_5')).toBe(62_600);
    expect(members[4]).toEqual({ name: 'Organisation 5', vote: 0.2 });
  });

  test('names for whom it costs more, who rules, and when variants take over', async () => {
    const { remarks } = await calculate({
      template: 'POOLING',
      members: ['coop-du-lac', 'oeuvre-du-port'],
      memberCount: 3,
      rule: 'BUDGET',
      decision: 'SHARE',
      assumptions: [
        { key: 'own_2', value: 1_000 },
        { key: 'budget_1', value: 80 },
        { key: 'budget_2', value: 10 },
        { key: 'budget_3', value: 10 },
        { key: 'variants', value: 3 },
      ],
    });
    expect(remarks).toEqual([
      'Together it costs more than alone. This pool makes no sense with these numbers.',
      'Pooling costs more than alone for Lake Co-operative and Harbour Society. They have a reason to stay out unless another rule holds.',
      expect.stringContaining('3 variants for 3 members'),
      'Lake Co-operative alone has more than half of the votes.',
    ]);
  });
});

describe('a shipped scenario', () => {
  test('says where each assumption comes from, with its passages', async () => {
    const { title, assumptions, unknown, restsOnChangedFact } = await calculate({
      template: 'TRUST',
      shipped: 'le-lac-en-chiffres',
    });
    expect(title).toBe('The lake in numbers');
    expect(unknown[0]).toBe('Who would hold the fund of the lake.');
    expect(restsOnChangedFact).toBe(false);
    const of = (key: string) => assumptions.find((one: { key: string }) => one.key === key);
    expect(of('endowment')).toMatchObject({
      origin: 'FACT',
      value: 25_000,
      isChanged: false,
      why: null,
      fact: { __typename: 'Link' },
      citations: [{ source: { id: 'le-journal' } }],
    });
    expect(of('salary')).toMatchObject({
      origin: 'SOURCE',
      low: 90_000,
      citations: [{ locator: 'fin' }],
    });
    expect(of('years')).toMatchObject({ origin: 'OURS', why: 'The choice of the town.' });
    expect(of('inflation')).toMatchObject({
      origin: 'OURS',
      why: expect.stringMatching(/^Our assumption/),
    });
  });

  test('keeps its other assumptions where the reader changes one, and says who changed it', async () => {
    const { value, assumptions, way } = await calculate({
      template: 'TRUST',
      shipped: 'le-lac-en-chiffres',
      assumptions: [{ key: 'endowment', value: 10_000_000 }],
    });
    expect(way).toBe('YEARS');
    expect(value('draw')).toBe(668_506.85);
    expect(assumptions[0]).toMatchObject({ origin: 'READER', low: 25_000, high: 10_000_000 });
  });

  test('says that it rests on a fact that changed, or that is in another currency', async () => {
    const [own] = shipped;
    if (own === undefined) throw new Error('nothing is shipped');
    const [endowment, ...rest] = own.assumptions;
    const old = { ...own, assumptions: [{ ...endowment, value: 20_000 }, ...rest] } as typeof own;
    const input = { template: 'TRUST', shipped: own.id };
    const query = `query Rests($input: ScenarioInput!) { scenario(input: $input) { restsOnChangedFact remarks } }`;
    const now = await ask(query, { input }, 'en', [old]);
    expect(now.data.scenario.restsOnChangedFact).toBe(true);
    expect(now.data.scenario.remarks.at(-1)).toMatch(/^It rests on a fact that changed/);
    const euros = await ask(query, { input: { ...input, currency: 'EUR' } });
    expect(euros.data.scenario.restsOnChangedFact).toBe(true);
  });

  test('tells who would be reached, and what happens to the risk card', async () => {
    const { data } =
      await ask(`{ scenario(input: { template: TRUST, shipped: "le-lac-en-chiffres" }) {
      codebase { id }
      reached(place: "montreal") {
        userCount localUserCount contributorCount localContributorCount countsByDistance
        contributors { name } effects
      }
    } }`);
    expect(data.scenario.codebase.id).toBe('riviere');
    expect(data.scenario.reached).toMatchObject({
      userCount: 0,
      contributorCount: 1,
      localContributorCount: 1,
      contributors: [{ name: 'Lake Co-operative' }],
    });
    expect(data.scenario.reached.effects[0]).toMatch(/^Today no source names who pays/);
  });
});

test.each([
  [{ template: 'TRUST', assumptions: [{ key: 'years', value: 3 }] }, /“years” is no assumption/],
  [
    { template: 'TRUST', assumptions: [{ key: 'salary', value: 0 }] },
    /“salary” must be a number from 1/,
  ],
  [
    { template: 'TRUST', assumptions: [{ key: 'endowment', value: 5, low: 6 }] },
    /must hold its value/,
  ],
  [{ template: 'TRUST', currency: 'dollars' }, /is no currency/],
  [{ template: 'TRUST', shipped: 'nothing' }, /nothing/],
  [{ template: 'POOLING', shipped: 'le-lac-en-chiffres' }, /another template/],
  [{ template: 'POOLING', memberCount: 1 }, /2 to 20 members/],
  [{ template: 'TRUST', codebase: 'coop-du-lac' }, /coop-du-lac/],
])('%o is refused in words', async (input, sentence) => {
  const { errors } = await ask(CALCULATE, { input });
  expect(errors[0].message).toMatch(sentence);
  expect(['BAD_INPUT', 'NOT_FOUND']).toContain(errors[0].extensions.code);
  const french = await ask(CALCULATE, { input }, 'fr');
  expect(french.errors[0].message).not.toBe(errors[0].message);
});

test('where a codebase is anchored is counted, and unknown where no source says it', async () => {
  const { data } = await ask(`{ codebases(filter: { ids: ["riviere", "source-vive"] }) { nodes { id
    anchoring(place: "montreal") { keeperCount keepers { organisation { id } where personCount commitCount }
      organisations { localCount elsewhereCount unknownCount } commits { localCount } users { localCount unknownCount } } } } }`);
  expect(data.codebases.nodes).toEqual([
    {
      id: 'source-vive',
      anchoring: {
        keeperCount: 0,
        keepers: [],
        organisations: { localCount: 0, elsewhereCount: 0, unknownCount: 0 },
        commits: null,
        users: { localCount: 0, unknownCount: 1 },
      },
    },
    {
      id: 'riviere',
      anchoring: {
        keeperCount: 1,
        keepers: [
          {
            organisation: { id: 'coop-du-lac' },
            where: 'LOCAL',
            personCount: 0,
            commitCount: null,
          },
        ],
        organisations: { localCount: 1, elsewhereCount: 0, unknownCount: 0 },
        commits: null,
        users: { localCount: 0, unknownCount: 0 },
      },
    },
  ]);
});

describe('files of scenarios', () => {
  const problemsOf = (text: string) =>
    checkScenarios(
      readScenarios(writeSeeds({ ...WORLD, [`${SCENARIOS}/essai.yaml`]: text })),
      vocabulary,
      { entities: [], links: [] },
    ).problems.map(({ field, en }) => `${field}: ${en}`);

  test('are told of every mistake', () => {
    expect(
      problemsOf(`
title: { fr: Essai }
question: { fr: Quoi, en: What }
template: TRUST
codebase: riviere
assumptions:
  - { key: endowment, value: -1 }
  - { key: yeers, value: 1 }
  - { key: inflation, value: 0.02, low: 0.03 }
`),
    ).toEqual([
      'title.en: expected a text',
      'codebase: “riviere” is no entity of the data set',
      'assumptions.value: expected a number from 0 to 1000000000000',
      expect.stringMatching(/^assumptions.key: unknown value “yeers”/),
      expect.stringMatching(/^assumptions.low: the range goes from/),
    ]);
  });
});
