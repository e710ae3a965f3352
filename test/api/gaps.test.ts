import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { type Ask, asking } from '../support/asking.ts';
import { counting } from '../support/counting.ts';
import { world } from '../support/world.ts';

/** A lake with an answer to some silences and none to others. */
const LAKE = {
  'le-journal/source.yaml': `
- { id: le-journal, kind: Document, name: { fr: Le journal, en: The Journal }, documentKind: article, language: fr, read: "2020-01-01" }
- { id: la-lettre, kind: Document, name: { fr: La lettre, en: The Letter }, documentKind: blog-post, language: fr, read: "2026-11-01", date: "2026-10" }
`,
  'le-journal/lake.yaml': `
entities:
  - { id: montreal, kind: Place, name: { both: Montréal }, placeKind: city, cite: { at: un } }
  - { id: federation, kind: Concept, name: { fr: systèmes fédérés, en: federated systems }, cite: { at: un } }
  - { id: coop, kind: Organisation, name: { both: Coop }, legalForm: worker-co-op, cite: { at: un } }
  - { id: maison, kind: Organisation, name: { both: Maison }, legalForm: non-profit, cite: { at: un } }
  - { id: firme, kind: Organisation, name: { both: Firme }, legalForm: firm, cite: { at: un } }
  - { id: fonds, kind: Organisation, name: { both: Fonds }, legalForm: foundation, cite: { at: un } }
  - { id: syndicats, kind: Organisation, name: { fr: les syndicats, en: trade unions }, legalForm: class, cite: { at: un } }
  - { id: ana, kind: Person, name: { both: Ana }, cite: { at: un } }
  - { id: riviere, kind: Codebase, name: { both: Rivière }, licence: AGPL-3.0, cite: { at: un } }
  - id: etang
    kind: Codebase
    name: { both: Étang }
    cite: { at: un }
    absences:
      - { of: licence, how: looked-for, cite: { at: un } }
      - { of: FUNDS, how: stated, cite: { at: deux } }
  - { id: boite, kind: Codebase, name: { both: Boîte }, freedom: proprietary, cite: { at: un } }
  - { id: besoin-de-carte, kind: Need, name: { fr: une carte, en: a map }, needKind: software, cite: { at: un } }
  - { id: besoin-de-plan, kind: Need, name: { fr: un plan, en: a plan }, needKind: software, cite: { at: un } }
  - { id: mur, kind: Barrier, name: { fr: un mur, en: a wall }, cite: { at: un } }
  - { id: appel, kind: Statement, name: { fr: Venez., en: Come. }, statementKind: demand, cite: { at: un } }
  - { id: mesure, kind: Policy, name: { fr: une mesure, en: a measure }, policyKind: measure, status: proposed, deadline: "2030", cite: { at: un } }
links:
  - { from: coop, kind: LOCATED_IN, to: montreal, cite: { at: un } }
  - { from: coop, kind: USES, to: riviere, cite: { at: un } }
  - { from: maison, kind: USES, to: riviere, cite: { at: un } }
  - { from: coop, kind: USES, to: etang, cite: { at: un } }
  - { from: maison, kind: USES, to: etang, cite: [{ at: un }, { at: trois, source: la-lettre }] }
  - { from: firme, kind: MAINTAINS, to: riviere, cite: { at: un } }
  - { from: coop, kind: MAINTAINS, to: etang, status: planned, cite: { at: un } }
  - { from: etang, kind: DEPENDS_ON, to: riviere, cite: { at: un } }
  - { from: riviere, kind: ABOUT, to: federation, cite: { at: un } }
  - { from: maison, kind: USES, to: boite, cite: { at: un } }
  - { from: maison, kind: HAS_NEED, to: besoin-de-carte, cite: { at: un } }
  - { from: coop, kind: HAS_NEED, to: besoin-de-plan, cite: { at: un } }
  - { from: riviere, kind: MEETS, to: besoin-de-carte, status: proposed, cite: { at: un } }
  - { from: riviere, kind: MEETS, to: besoin-de-plan, cite: { at: un } }
  - { from: etang, kind: MEETS, to: besoin-de-plan, cite: { at: un } }
  - { from: coop, kind: FACES, to: mur, cite: { at: un } }
  - { from: appel, kind: ADDRESSED_TO, to: syndicats, cite: { at: un } }
  - { from: coop, kind: HOLDS, to: appel, stance: for, cite: { at: un } }
  - { from: mesure, kind: APPLIES_TO, to: coop, cite: { at: un } }
  - { from: fonds, kind: FUNDS, to: maison, flowKind: grant, until: "2026-12", amount: { value: 10, unit: CAD, qualifier: exact, period: "2026" }, cite: { at: un } }
  - { from: ana, kind: HOLDS, to: appel, stance: against, status: reported, cite: { at: un } }
`,
};

let graph: Graph;
let ask: Ask;
beforeAll(async () => {
  graph = await world(LAKE);
  ask = asking(graph);
});

async function gap(kind: string, extra = '') {
  const { data, errors } = await ask(
    `{ gaps(kinds: [${kind}], place: "montreal"${extra}) { nodes { subject { id } knowledge leads { id } facts { id } entities { id } weight sentence sentenceFr: sentence(language: FR) } } }`,
  );
  expect(errors).toBeUndefined();
  return data.gaps.nodes;
}
const subjects = async (kind: string, extra = '') =>
  (await gap(kind, extra)).map(({ subject }: { subject: { id: string } }) => subject.id);

describe('each kind finds what it says', () => {
  test.each([
    ['NEED_WITHOUT_CODEBASE', ['besoin-de-carte']],
    ['ON_PROPRIETARY_SOFTWARE', ['maison']],
    ['BARRIER_WITHOUT_MEASURE', ['mur']],
    ['CODEBASE_WITHOUT_MAINTAINER', ['etang']],
    ['CODEBASE_WITHOUT_LICENCE', ['etang']],
    ['CODEBASE_WITHOUT_LOCAL_CONTRIBUTOR', ['riviere', 'etang']],
    ['CODEBASE_WITH_ONE_EMPLOYER', ['riviere']],
    ['ORGANISATION_WITH_ONE_FUNDER', ['maison']],
    ['STAKEHOLDER_MISSING', ['appel']],
    ['MEASURE_WITHOUT_BODY', ['mesure']],
    ['MEASURE_WITHOUT_DEADLINE', []],
    ['FEDERATION_WITHOUT_LOCAL_INSTANCE', ['riviere']],
    ['STRANGERS_WITH_MUCH_IN_COMMON', ['coop']],
    ['HEARSAY', ['ana']],
    ['DOCUMENT_WITHOUT_DATE', ['le-journal']],
    ['OLD_FACTS', ['le-journal']],
  ])('%s', async (kind, expected) => expect(await subjects(kind)).toEqual(expected));

  test('what is planned or proposed closes nothing: it is a lead', async () => {
    const [need] = await gap('NEED_WITHOUT_CODEBASE');
    expect(need.leads).toEqual([{ id: 'riviere--meets--besoin-de-carte' }]);
    const [codebase] = await gap('CODEBASE_WITHOUT_MAINTAINER');
    expect(codebase.leads).toEqual([{ id: 'coop--maintains--etang' }]);
    expect(await subjects('NEED_WITHOUT_CODEBASE', ', leads: false')).toEqual([]);
  });

  test('a codebase that one organisation keeps and another contributes to does not stand on one', async () => {
    const more = `${LAKE['le-journal/lake.yaml']}  - { from: coop, kind: CONTRIBUTES_TO, to: riviere, cite: { at: un } }\n`;
    const shared = asking(await world({ ...LAKE, 'le-journal/lake.yaml': more }));
    const { data } = await shared(
      '{ gaps(kinds: [CODEBASE_WITH_ONE_EMPLOYER]) { nodes { subject { id } } } }',
    );
    expect(data.gaps.nodes).toEqual([]);
  });

  test('the three silences are told apart, in gaps and in counts', async () => {
    const [licence] = await gap('CODEBASE_WITHOUT_LICENCE');
    expect(licence.knowledge).toBe('LOOKED_FOR');
    const funding = await gap('CODEBASE_WITHOUT_FUNDING');
    expect(funding.map(({ knowledge }: { knowledge: string }) => knowledge).sort()).toEqual([
      'NOT_RECORDED',
      'STATED_ABSENT',
    ]);
    const { data } = await ask(
      '{ gapCounts(kinds: [CODEBASE_WITHOUT_FUNDING]) { kind totalCount lookedForCount statedAbsentCount notRecordedCount } }',
    );
    expect(data.gapCounts).toEqual([
      {
        kind: 'CODEBASE_WITHOUT_FUNDING',
        totalCount: 2,
        lookedForCount: 0,
        statedAbsentCount: 1,
        notRecordedCount: 1,
      },
    ]);
    expect(await subjects('CODEBASE_WITHOUT_FUNDING', ', knowledge: [STATED_ABSENT]')).toEqual([
      'etang',
    ]);
  });

  test('without a place nothing is judged to be local or not', async () => {
    const { data } = await ask(
      '{ gapCounts(kinds: [CODEBASE_WITHOUT_LOCAL_CONTRIBUTOR, FEDERATION_WITHOUT_LOCAL_INSTANCE]) { totalCount } }',
    );
    expect(data.gapCounts).toEqual([{ totalCount: 0 }, { totalCount: 0 }]);
  });

  test('documents taken alone: what others say does not count', async () => {
    expect(await subjects('CODEBASE_WITHOUT_LICENCE', ', documents: ["la-lettre"]')).toEqual([]);
    const { data } = await ask('{ gapCounts(documents: ["la-lettre"]) { totalCount } }');
    expect(
      data.gapCounts.reduce(
        (sum: number, { totalCount }: { totalCount: number }) => sum + totalCount,
        0,
      ),
    ).toBe(0);
  });

  test('ages are counted from the date asked for', async () => {
    expect(await subjects('OLD_FACTS', ', asOf: "2020-06"')).toEqual([]);
    expect(await subjects('OLD_FACTS', ', asOf: "2029"')).toEqual(['le-journal', 'la-lettre']);
  });
});

test('who stands on what, who is exposed, and what remains', async () => {
  const { data } = await ask(`{
    drain(removed: ["riviere"]) { exposedCount countsByDistance aloneCount exposed { entity { id } distance alone remains { id } } }
    pond: drain(removed: ["etang"]) { exposed { entity { id } alone remains { id } } }
    firm: drain(removed: ["firme"]) { exposed(first: 1) { entity { id } path { id } sentence(language: FR) } }
    drainsCompared(one: ["riviere"], other: ["etang"]) { bothCount onlyOne { id } onlyOther { id } }
    entity(id: "riviere") { ... on Codebase { stoodOnBy(place: "montreal") { totalCount steps { entity { id } distance path { id } } } } }
    of: entity(id: "etang") { ... on Codebase { standsOn { steps { entity { id } people { id } money { id } } } } }
    dependencies { nodes { id } } }`);
  expect(data.drain).toMatchObject({ exposedCount: 3, countsByDistance: [3] });
  // Étang meets the same need, but stands on Rivière itself; where only Étang goes, Rivière remains.
  expect(data.drain.exposed.map(({ remains }: { remains: unknown[] }) => remains.length)).toEqual([
    0, 0, 0,
  ]);
  expect(data.pond.exposed).toEqual([
    { entity: { id: 'coop' }, alone: false, remains: [{ id: 'riviere' }] },
    { entity: { id: 'maison' }, alone: false, remains: [{ id: 'riviere' }] },
  ]);
  expect(data.firm.exposed[0]).toMatchObject({
    entity: { id: 'riviere' },
    path: [{ id: 'firme--maintains--riviere' }],
  });
  expect(data.drainsCompared).toEqual({ bothCount: 2, onlyOne: [{ id: 'etang' }], onlyOther: [] });
  expect(data.entity.stoodOnBy.totalCount).toBe(3);
  expect(data.of.standsOn.steps).toEqual([
    { entity: { id: 'riviere' }, people: [{ id: 'firme' }], money: [] },
  ]);
  expect(data.dependencies.nodes).toEqual([{ id: 'etang--depends-on--riviere' }]);
});

test('use is weighed against support only where support is known at all', async () => {
  const { data } = await ask(
    '{ useAndSupport { ranked { codebase { id } userCount contributorCount payerCount } notJudgedCount } here: useAndSupport(place: "montreal") { ranked { codebase { id } userCount contributorCount } } }',
  );
  expect(data.useAndSupport).toEqual({
    ranked: [
      { codebase: { id: 'etang' }, userCount: 2, contributorCount: 0, payerCount: 0 },
      { codebase: { id: 'riviere' }, userCount: 3, contributorCount: 1, payerCount: 0 },
    ],
    notJudgedCount: 0,
  });
  expect(data.here.ranked[0]).toMatchObject({ userCount: 1, contributorCount: 0 });
});

test('a risk card says of each factor what is known, or that it is not', async () => {
  const { data } = await ask(
    '{ entity(id: "riviere") { ... on Codebase { riskCard { factor value concern knowledge citations { locator } links { id } } } } etang: entity(id: "etang") { ... on Codebase { riskCard { factor value knowledge } } } }',
  );
  const card = Object.fromEntries(
    data.entity.riskCard.map((one: { factor: string }) => [one.factor, one]),
  );
  expect(card['LICENCE']).toMatchObject({ value: 'AGPL-3.0', concern: false, knowledge: null });
  expect(card['SINGLE_VENDOR']).toMatchObject({
    value: 'firme',
    concern: true,
    links: [{ id: 'firme--maintains--riviere' }],
  });
  expect(card['BUS_FACTOR']).toMatchObject({
    value: null,
    concern: null,
    knowledge: 'NOT_RECORDED',
  });
  const other = Object.fromEntries(
    data.etang.riskCard.map((one: { factor: string; knowledge: string }) => [
      one.factor,
      one.knowledge,
    ]),
  );
  expect(other).toMatchObject({
    LICENCE: 'LOOKED_FOR',
    FUNDING: 'STATED_ABSENT',
    COPYRIGHT: 'NOT_RECORDED',
  });
});

test('money: totals, concentration, what ends soon', async () => {
  const { data } = await ask(`{
    fundingTotals(groupBy: YEAR) { flowCount countedCount how rows { key label exact } }
    fundingConcentrations(funders: 1) { recipient { id } funderCount hhi meaning(language: FR) }
    fundingEnding(within: 3, asOf: "2026-11-21") { id }
    later: fundingEnding(within: 3, asOf: "2026-01-01") { id }
    fundingFlows(filter: { years: [2026] }) { totalCount } none: fundingFlows(filter: { years: [2025], places: ["montreal"] }) { totalCount } }`);
  expect(data.fundingTotals).toMatchObject({
    flowCount: 1,
    countedCount: 1,
    rows: [{ key: '2026', exact: 10 }],
  });
  expect(data.fundingConcentrations).toMatchObject([{ recipient: { id: 'maison' }, hhi: null }]);
  expect([data.fundingEnding.length, data.later.length]).toEqual([1, 0]);
  expect([data.fundingFlows.totalCount, data.none.totalCount]).toEqual([1, 0]);
});

describe('mistakes', () => {
  test.each([
    ['{ gaps(about: ["nobody"]) { totalCount } }', 'NOT_FOUND'],
    ['{ gaps(documents: ["coop"]) { totalCount } }', 'NOT_FOUND'],
    ['{ gaps(place: "coop") { totalCount } }', 'NOT_FOUND'],
    ['{ gaps(asOf: "yesterday") { totalCount } }', 'BAD_INPUT'],
    ['{ gaps(oldAfter: 0) { totalCount } }', 'BAD_INPUT'],
    ['{ gaps(after: "eA") { totalCount } }', 'BAD_INPUT'],
    ['{ drain(removed: ["nobody"]) { aloneCount } }', 'NOT_FOUND'],
    ['{ drain(removed: []) { aloneCount } }', 'BAD_INPUT'],
    ['{ weakPoints(kinds: [ABOUT]) { entityCount } }', 'BAD_INPUT'],
    ['{ useAndSupport(cap: 0) { rankedCount } }', 'BAD_INPUT'],
    [
      '{ fundingTotals(groupBy: PAYER, filter: { payers: ["nobody"] }) { flowCount } }',
      'NOT_FOUND',
    ],
    ['{ fundingEnding(within: 0) { id } }', 'BAD_INPUT'],
    [
      '{ entity(id: "etang") { ... on Codebase { standsOn(distance: 0) { totalCount } } } }',
      'BAD_INPUT',
    ],
  ])('%s: %s', async (query, code) => {
    const { errors } = await ask(query);
    expect(errors?.[0]?.extensions.code).toBe(code);
  });

  test('a gap that is not there is null', async () => {
    expect((await ask('{ gap(id: "need-without-codebase--nobody") { id } }')).data).toEqual({
      gap: null,
    });
  });
});

test('facts are read once, however often and whatever is asked', async () => {
  const counted = counting(graph);
  const asked = asking(counted);
  const query =
    '{ gaps(first: 500) { nodes { sentence subject { name } entities { name } facts { id citations { quote } } absences { note } } } }';
  await asked(query);
  const first = counted.texts.length;
  await asked(query.replace('first: 500', 'first: 3'));
  // The revision, then one statement per level: entities, links, absences, citations.
  expect(counted.texts.length - first).toBeLessThanOrEqual(12);
});
