/** Nothing of a scenario is among the facts: with scenarios or without, all that is counted, ranked, summed, found and exported is the same. */
import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import { SCENARIOS } from '../../api/loading/beside.ts';
import { checkScenarios, readScenarios } from '../../api/scenarios/check.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { browser, person } from '../support/people.ts';
import { lists, others } from '../support/requests.ts';
import { writeSeeds } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

const WORD = 'Zyxwplanted';
const SUM = 7_123_457.89;
/** The draw of the planted fund for ever, and what five such members would pay together. */
const RESULTS = ['209513.47', '209,513.47', '7123457.89', '7,123,457.89'];
const both = (text: string) => `{ fr: "${text}", en: "${text}" }`;
const PLANTED = `
title: ${both(`${WORD} title`)}
question: ${both(`${WORD} question`)}
template: TRUST
codebase: riviere
assumptions:
  - { key: endowment, value: ${SUM}, why: ${both(`${WORD} why`)} }
unknown: [${both(`${WORD} unknown`)}]
facts: [coop-du-lac--develops--riviere]
`;
const files = { ...WORLD, [`${SCENARIOS}/zyxw-planted.yaml`]: PLANTED };
const vocabulary = readVocabulary();
const { shipped } = checkScenarios(readScenarios(writeSeeds(files)), vocabulary, null);

/** Fields of the API that are there to answer scenarios. */
const OF_SCENARIOS = new Set(['scenarioTemplates', 'shippedScenarios', 'keptScenarios']);
const schema = createSchema(vocabulary);
const QUESTIONS: readonly (readonly [string, string])[] = [
  ...others(schema).filter(([name]) => !OF_SCENARIOS.has(name)),
  ...lists(schema, 50),
  ...['riviere', 'coop-du-lac', 'une-ville'].flatMap((id): [string, string][] => [
    [
      `the history, links and gaps of ${id}`,
      `{ entity(id: "${id}") { __typename name description history(first: 20) { nodes { number message } }
        neighbourhood { links { id } } } }`,
    ],
    [`paths from ${id}`, `{ howLinked(from: "${id}", to: "source-vive") { __typename } }`],
  ]),
  ['search by word', `{ search(text: "${WORD}") { totalCount nodes { __typename } } }`],
  ['search by title', '{ search(text: "title") { totalCount nodes { __typename } } }'],
];
const PATHS = [
  ...Object.keys(FORMATS).map((format) => `/export/${format}`),
  ...['/health', '/entities.csv', '/links.csv', '/map.bin', '/changes.atom', '/sitemap.xml'],
  ...['/support.json', '/e', '/e/riviere', '/spending.xlsx', '/map-names.bin'],
];

let graph: Graph;
let plain: string;
let planted: string;
beforeAll(async () => {
  graph = await world();
  plain = await serving(graph);
  planted = await serving(graph, { scenarios: shipped });
});

/** An archive as the text of its files, without the one that tells when it was written. */
function readable(bytes: Uint8Array): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isArchive) return Buffer.from(bytes).toString('latin1');
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => !path.startsWith('docProps/'))
    .map(([path, text]) => `${path}\n${Buffer.from(text).toString('latin1')}`)
    .join('\n');
}

/** All that is answered about facts, by what was asked. */
async function answers(address: string): Promise<Map<string, string>> {
  const { ask } = browser(address);
  const all = new Map<string, string>();
  for (const [name, query] of QUESTIONS) {
    const { data, errors } = await ask(query);
    all.set(name, JSON.stringify({ data, errors }));
  }
  for (const path of PATHS) {
    const response = await fetch(address + path);
    const text = readable(new Uint8Array(await response.arrayBuffer()));
    all.set(path, `${response.status} ${text}`.replaceAll(address, ''));
  }
  return all;
}

test('with scenarios that are shipped, kept, shared and calculated, every answer about facts is what it was', async () => {
  const before = await answers(plain);
  const ana = await person(graph, planted, `${WORD} Ana`, { role: 'editor' });
  const scenario = { template: 'TRUST', shipped: 'zyxw-planted' };
  const keep = `mutation ($input: KeepInput!) { keepScenario(input: $input) { id
    version { calculation { lines { key value } unknown } } } }`;
  const { data } = await ana.ask(keep, {
    input: { name: `${WORD} kept`, note: `${WORD} note`, scenario },
  });
  const { id, version } = data.keepScenario;
  await ana.ask(`mutation { shareScenario(id: "${id}", isShared: true) { id } }`);
  // It is there, and calculated: 7,123,457.89 at a real return of 2.9412 %.
  const draw = version.calculation.lines.find((one: { key: string }) => one.key === 'draw');
  expect(RESULTS).toContain(String(draw.value));
  expect(version.calculation.unknown).toContain(`${WORD} unknown`);

  const after = await answers(planted);
  expect([...after.keys()]).toEqual([...before.keys()]);
  for (const [name, text] of after) {
    expect(`${name}: ${text}`).toBe(`${name}: ${before.get(name)}`);
    for (const sought of [WORD, id, ...RESULTS])
      expect([name, text.includes(sought)]).toEqual([name, false]);
  }
});
