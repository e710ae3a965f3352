/** Conclusions depend on the revision and the day: a server that stays says tomorrow what a new one says. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { KINDS } from '../../api/convergences/convergence.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { ledger, pays } from '../support/cases.ts';
import { lists, others } from '../support/requests.ts';
import { world } from '../support/world.ts';

const DAY = 24 * 60 * 60 * 1000;
const NOW = Date.parse('2026-03-15T12:00:00Z');
const SOON = '2026-03-25';

/** What ends in ten days, of every sort that a board looks at. */
const FILES = ledger(
  [
    ...['coop', 'union', 'lab', 'city', 'fund', 'host'],
    { id: 'tool', more: 'kind: Codebase' },
    { id: 'module', more: 'kind: Codebase' },
    { id: 'office', more: 'kind: Codebase' },
    { id: 'mail', more: 'kind: Need' },
    { id: 'wiki', more: 'kind: Need' },
    { id: 'claim', more: 'kind: Statement' },
    { id: 'topic', more: 'kind: Concept' },
  ],
  [
    ...['coop', 'union'].map((id) => `from: ${id}, kind: HAS_NEED, to: mail, until: "${SOON}"`),
    ...['coop', 'lab', 'city'].map((id) => `from: ${id}, kind: HAS_NEED, to: wiki`),
    `from: tool, kind: MEETS, to: wiki, until: "${SOON}"`,
    `from: coop, kind: MAINTAINS, to: tool, until: "${SOON}"`,
    `from: lab, kind: DEVELOPS, to: office, until: "${SOON}"`,
    ...['coop', 'union', 'lab'].map((id) => `from: ${id}, kind: USES, to: tool`),
    ...['union', 'city'].map((id) => `from: ${id}, kind: USES, to: office`),
    `from: tool, kind: DEPENDS_ON, to: module, until: "${SOON}"`,
    `from: host, kind: SERVES, to: coop, until: "${SOON}"`,
    ...['coop', 'union'].map((id) => `from: ${id}, kind: HOLDS, to: claim, stance: for`),
    `from: lab, kind: HOLDS, to: claim, stance: against, until: "${SOON}"`,
    'from: claim, kind: ABOUT, to: topic',
    pays('fund', 'coop', 'value: 1000, unit: CAD', `flowKind: grant, until: "${SOON}"`),
    pays('fund', 'lab', 'value: 500, unit: CAD', 'flowKind: grant, since: "2026-01-01"'),
  ],
);

const BOARDS = `{
  convergences(first: 100, where: ALL) { nodes { id score parties { entity { id } } } }
  divergences(first: 100, where: ALL) { nodes { id } }
  gaps(first: 200, where: ALL) { nodes { id facts { id } } }
  fundingEnding(within: 3) { id }
  fundingTotals(groupBy: RECIPIENT) { rows { key exact } }
  fundingConcentrations(first: 20) { recipient { id } total }
}`;

const schema = createSchema(readVocabulary());
/** Every list and every conclusion that the API can be asked for, and those that take arguments. */
const ALL: readonly (readonly [name: string, query: string])[] = [
  ...lists(schema, 15),
  ...others(schema),
  ...KINDS.map((kind) => {
    const cards = `convergences(kinds: [${kind}], where: ALL, includeUncertain: true, first: 100)`;
    const nodes = 'nodes { id score certain parts { name value } parties { voice counted } }';
    return [`convergences: ${kind}`, `{ ${cards} { totalCount ${nodes} } }`] as const;
  }),
  ['gaps', '{ gaps(first: 200, where: ALL, missingIn: RECORDS) { nodes { id weight sentence } } }'],
  ['old facts', '{ gaps(kinds: [OLD_FACTS], oldAfter: 8) { nodes { id sentence } } }'],
  [
    'drain',
    '{ drain(removed: ["coop", "tool"]) { exposed(first: 50) { entity { id } sentence } } }',
  ],
  [
    'stack',
    '{ codebase: entity(id: "tool") { ... on Codebase { standsOn { steps { entity { id } } } } } }',
  ],
  ['a tie', '{ convergenceTie(between: ["coop", "union"]) { id } }'],
  ['map', '{ convergenceMap(where: ALL) { tieCount actorCount ties { id } } }'],
];

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

test('thirty days later every list and every conclusion is what a server started that day says', async () => {
  const [graph, another] = [await world(FILES), await world(FILES)];
  const stays = asking(graph);
  const before = new Map<string, unknown>();
  for (const [name, query] of ALL) before.set(name, (await stays(query)).data);
  vi.setSystemTime(NOW + 30 * DAY);
  const started = asking(another);
  const moved: string[] = [];
  for (const [name, query] of ALL) {
    const after = await stays(query);
    expect([name, after.errors]).toEqual([name, undefined]);
    expect([name, after]).toEqual([name, await started(query)]);
    if (JSON.stringify(after.data) !== JSON.stringify(before.get(name))) moved.push(name);
  }
  // What ends in ten days is told elsewhere than on the boards alone.
  expect(moved).toEqual(expect.arrayContaining(['weakPoints', 'gaps', 'drain', 'communities']));
});

test('thirty days later every board says what a server started that day says', async () => {
  const graph = await world(FILES);
  const stays = asking(graph);
  const before = await stays(BOARDS);
  expect(before.errors).toBeUndefined();
  expect(before.data.fundingEnding).toHaveLength(1);
  vi.setSystemTime(NOW + 30 * DAY);
  const after = await stays(BOARDS);
  const started = await asking(await world(FILES))(BOARDS);
  expect(after.data).toEqual(started.data);
  for (const board of ['convergences', 'gaps', 'fundingEnding'])
    expect([board, after.data[board]]).not.toEqual([board, before.data[board]]);
});
