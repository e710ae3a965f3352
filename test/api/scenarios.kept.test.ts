/** Scenarios that people keep: with versions, forked, shared, erased with the account, and never seen by others. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyEdit } from '../../api/changes/edit.ts';
import { cypher, forKind } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { SCENARIOS } from '../../api/loading/beside.ts';
import { checkScenarios, readScenarios } from '../../api/scenarios/check.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Browser, browser, codeOf, person } from '../support/people.ts';
import { writeSeeds } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

const SHIPPED = `
title: { fr: Le lac en chiffres, en: The lake in numbers }
question: { fr: Que ferait un fonds ?, en: What would a fund do? }
template: TRUST
codebase: riviere
assumptions:
  - { key: endowment, value: 25000, of: une-ville--funds--coop-du-lac }
facts: [coop-du-lac--develops--riviere]
`;
const files = { ...WORLD, [`${SCENARIOS}/le-lac.yaml`]: SHIPPED };
const { shipped } = checkScenarios(readScenarios(writeSeeds(files)), readVocabulary(), null);

let graph: Graph;
let address: string;
let ana: Browser;
let bea: Browser;
let admin: Browser;
beforeAll(async () => {
  graph = await world();
  address = await serving(graph, { scenarios: shipped });
  ana = await person(graph, address, 'Ana', { role: 'contributor' });
  bea = await person(graph, address, 'Béa', { role: 'editor' });
  admin = await person(graph, address, 'The admin', { role: 'administrator' });
});
afterAll(() => graph.close());

const ALL = `{
  id name author isMine isShared forkOf { id }
  versions { number note restores }
  version { number changedFacts { id fact { __typename } }
    input { template shipped codebase assumptions { key value } keptValues { key value low high } }
    calculation { restsOnChangedFact lines { key value }
      assumptions { key value origin isChanged now citations { locator } } } }
}`;
const KEEP = `mutation ($input: KeepInput!) { keepScenario(input: $input) ${ALL} }`;
const MINE = `{ keptScenarios ${ALL} }`;
const ONE = `query ($id: ID!) { keptScenario(id: $id) ${ALL} }`;

interface Line {
  readonly key: string;
  readonly value: number;
}
const lineOf = (all: readonly Line[], key: string) => all.find((one) => one.key === key)?.value;

const trust = (endowment: number) => ({
  template: 'TRUST',
  assumptions: [{ key: 'endowment', value: endowment }],
});
async function kept(who: Browser, input: object) {
  const { data, errors } = await who.ask(KEEP, { input });
  if (errors) throw new Error(errors[0]?.message);
  return data.keepScenario;
}
const records = cypher<object, { whole: object }>`MATCH (n:KIND) RETURN n {.*} AS whole`;
const held = async (label: string) => JSON.stringify(await graph.read(forKind(records, label), {}));
const deleted = (who: Browser, id: string) => who.ask(`mutation { deleteScenario(id: "${id}") }`);

describe('a kept scenario', () => {
  test('has the title of its template until its author gives it a name, and is the author’s alone', async () => {
    const first = await kept(ana, { scenario: trust(5_000_000) });
    expect(first).toMatchObject({
      ...{ name: 'Codebase Trust', author: 'Ana', isMine: true, isShared: false, forkOf: null },
      versions: [{ number: 1, note: null, restores: null }],
    });
    expect(lineOf(first.version.calculation.lines, 'draw')).toBe(147_058.82);
    for (const other of [bea, admin, browser(address)])
      expect((await other.ask(ONE, { id: first.id })).data.keptScenario).toBeNull();
    for (const other of [bea, admin])
      expect((await other.ask(MINE)).data.keptScenarios).toEqual([]);
    expect(codeOf(await browser(address).ask(MINE))).toBe('UNAUTHENTICATED');
    await deleted(ana, first.id);
  });

  test('takes versions, each as it was kept, and an older one comes back as another version', async () => {
    const { id } = await kept(ana, { name: 'Lake fund', scenario: trust(5_000_000) });
    const second = await kept(ana, { id, note: 'twice as much', scenario: trust(10_000_000) });
    expect(second).toMatchObject({ id, name: 'Lake fund' });
    expect(lineOf(second.version.calculation.lines, 'draw')).toBe(294_117.65);
    const { data } = await ana.ask(`mutation { restoreScenario(id: "${id}", version: 1) ${ALL} }`);
    expect(data.restoreScenario.versions).toEqual([
      { number: 3, note: null, restores: 1 },
      { number: 2, note: 'twice as much', restores: null },
      { number: 1, note: null, restores: null },
    ]);
    expect(lineOf(data.restoreScenario.version.calculation.lines, 'draw')).toBe(147_058.82);
    const renamed = await ana.ask(
      `mutation { renameScenario(id: "${id}", name: "Fund") { name } }`,
    );
    expect(renamed.data.renameScenario.name).toBe('Fund');
    expect((await ana.ask(MINE)).data.keptScenarios).toHaveLength(1);
    expect((await deleted(ana, id)).data.deleteScenario).toBe(true);
    expect((await ana.ask(MINE)).data.keptScenarios).toEqual([]);
  });

  test('is read by everybody who has its address while it is shared, forked, and changed by its author alone', async () => {
    const { id } = await kept(ana, { name: 'Shared lake', scenario: trust(5_000_000) });
    const share = (isShared: boolean) =>
      ana.ask(`mutation { shareScenario(id: "${id}", isShared: ${isShared}) { isShared } }`);
    const fork = () => bea.ask(`mutation { forkScenario(id: "${id}", name: "Mine") ${ALL} }`);
    expect(codeOf(await fork())).toBe('NOT_FOUND');
    await share(true);
    const seen = (await browser(address).ask(ONE, { id })).data.keptScenario;
    expect(seen).toMatchObject({ name: 'Shared lake', author: 'Ana', isMine: false });
    const forked = (await fork()).data.forkScenario;
    expect(forked).toMatchObject({ name: 'Mine', author: 'Béa', isShared: false, forkOf: { id } });
    for (const query of [
      `mutation { renameScenario(id: "${id}", name: "Theirs") { id } }`,
      `mutation { restoreScenario(id: "${id}", version: 1) { id } }`,
      `mutation { shareScenario(id: "${id}", isShared: false) { id } }`,
      `mutation { deleteScenario(id: "${id}") }`,
      `mutation { keepScenario(input: {id: "${id}", scenario: {template: TRUST}}) { id } }`,
    ])
      for (const other of [bea, admin]) expect(codeOf(await other.ask(query))).toBe('NOT_FOUND');
    await share(false);
    expect((await browser(address).ask(ONE, { id })).data.keptScenario).toBeNull();
    // The fork stays, and does not tell of what its reader may not see.
    const [still] = (await bea.ask(MINE)).data.keptScenarios;
    expect(still).toMatchObject({ name: 'Mine', forkOf: null });
    for (const [who, one] of [[ana, id] as const, [bea, still.id] as const])
      await deleted(who, one);
  });

  test('no cache keeps an answer about it', async () => {
    const { id } = await kept(ana, { scenario: trust(1) });
    await ana.ask(`mutation { shareScenario(id: "${id}", isShared: true) { id } }`);
    const query = new URLSearchParams({ query: `{ keptScenario(id: "${id}") { name } }` });
    const answer = await fetch(`${address}/graphql?${query}`);
    expect(answer.headers.get('cache-control')).toMatch(/no-store|private/);
    expect((await answer.json()).data.keptScenario.name).toBe('Codebase Trust');
    await deleted(ana, id);
  });

  test('stays what it was when a fact changes, and says so with what the fact says now', async () => {
    const before = await kept(ana, {
      scenario: {
        template: 'TRUST',
        shipped: 'le-lac',
        assumptions: [{ key: 'salary', value: 500 }],
      },
    });
    expect(before.version.input).toMatchObject({ shipped: 'le-lac', codebase: 'riviere' });
    expect(before.version.input.assumptions).toEqual([{ key: 'salary', value: 500 }]);
    expect(before.version.calculation.restsOnChangedFact).toBe(false);
    const cite = { source: 'le-journal', at: 'page 9' };
    await applyEdit(
      graph,
      {
        entities: [],
        links: [
          {
            from: 'une-ville',
            kind: 'FUNDS',
            to: 'coop-du-lac',
            amount: { value: 99_000, unit: 'CAD' },
            cite,
          },
          { from: 'coop-du-lac', kind: 'DEVELOPS', to: 'riviere', until: '2025', cite },
        ],
        ...{ message: 'read again', author: 'ana', expected: null, key: 'read-again' },
      },
      readVocabulary(),
    );
    const after = (await ana.ask(ONE, { id: before.id })).data.keptScenario;
    const { calculation, changedFacts } = after.version;
    expect(calculation.restsOnChangedFact).toBe(true);
    expect(calculation.assumptions[0]).toMatchObject({
      ...{ key: 'endowment', value: 25_000, isChanged: true, now: 99_000 },
    });
    expect(lineOf(calculation.lines, 'draw')).toBe(
      lineOf(before.version.calculation.lines, 'draw'),
    );
    expect(changedFacts).toEqual([
      { id: 'coop-du-lac--develops--riviere', fact: { __typename: 'Link' } },
      { id: 'une-ville--funds--coop-du-lac', fact: { __typename: 'Link' } },
    ]);
    await deleted(ana, before.id);
  });

  test('goes with its account', async () => {
    const gone = await person(graph, address, 'Somebody', { role: 'contributor' });
    const { id } = await kept(gone, { name: 'ZYXWUNIQUE', scenario: trust(7) });
    await gone.ask(`mutation { shareScenario(id: "${id}", isShared: true) { id } }`);
    const { account } = (await gone.ask('{ viewer { account } }')).data.viewer;
    await admin.ask(`mutation { closeAccount(id: "${account}") }`);
    expect((await browser(address).ask(ONE, { id })).data.keptScenario).toBeNull();
    for (const label of ['KeptScenario', 'ScenarioVersion'])
      expect(await held(label)).not.toContain('ZYXWUNIQUE');
  });
});
