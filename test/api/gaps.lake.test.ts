/** Gaps that need commits, lists under several spellings, and conversations: on a small lake of their own. */
import { beforeAll, expect, test } from 'vitest';
import { type Ask, asking } from '../support/asking.ts';
import { world } from '../support/world.ts';

const LAKE = {
  'liste/source.yaml': `
- { id: liste-de-la-ville, kind: Document, name: { fr: Liste de la Ville, en: The City’s list }, documentKind: data-set, language: fr, read: "2026-11-01", date: "2026" }
`,
  'liste/liste.yaml': `
entities:
  - { id: ville, kind: Organisation, name: { fr: Ville, en: City }, legalForm: municipality, cite: { at: un } }
  - { id: coop, kind: Organisation, name: { both: Coop }, legalForm: worker-co-op, cite: { at: un } }
  - { id: union, kind: Organisation, name: { fr: Syndicat, en: Union }, legalForm: union, cite: { at: un } }
  - { id: firme, kind: Organisation, name: { fr: Firme, en: Firm }, legalForm: firm, cite: { at: un } }
  - { id: ana, kind: Person, name: { both: Ana }, cite: { at: un } }
  - { id: bob, kind: Person, name: { both: Bob }, cite: { at: un } }
  - { id: cim, kind: Person, name: { both: Cim }, cite: { at: un } }
  - { id: postgresql, kind: Codebase, name: { both: PostgreSQL }, aliases: [Postgres], cite: { at: un } }
  - { id: qgis, kind: Codebase, name: { both: QGIS }, cite: { at: un } }
  - { id: etude, kind: Codebase, name: { both: Étude }, cite: { at: un } }
  - { id: c-plus-plus, kind: Codebase, name: { both: C++ }, cite: { at: un } }
  - { id: thesis, kind: Statement, name: { fr: Partager., en: Share. }, statementKind: thesis, cite: { at: un } }
  - { id: montreal, kind: Place, name: { both: Montréal }, placeKind: city, cite: { at: un } }
  - { id: villeray, kind: Place, name: { both: Villeray }, placeKind: neighbourhood, cite: { at: un } }
links:
  - { from: ville, kind: USES, to: postgresql, cite: { at: un } }
  - { from: ville, kind: USES, to: qgis, cite: { at: un } }
  - { from: ville, kind: USES, to: etude, cite: { at: un } }
  - { from: ville, kind: USES, to: c-plus-plus, cite: { at: un } }
  - { from: coop, kind: USES, to: qgis, cite: { at: un } }
  - { from: ana, kind: MAINTAINS, to: qgis, commits: 60, cite: { at: un } }
  - { from: bob, kind: MAINTAINS, to: qgis, commits: 30, cite: { at: un } }
  - { from: cim, kind: CONTRIBUTES_TO, to: qgis, commits: 10, cite: { at: un } }
  - { from: ana, kind: MAINTAINS, to: etude, cite: { at: un } }
  - { from: ana, kind: MAINTAINS, to: postgresql, commits: 50, cite: { at: un } }
  - { from: bob, kind: MAINTAINS, to: postgresql, commits: 25, cite: { at: un } }
  - { from: cim, kind: MAINTAINS, to: postgresql, commits: 26, cite: { at: un } }
  - { from: ana, kind: HOLDS, to: thesis, stance: for, cite: { at: un } }
  - { from: bob, kind: HOLDS, to: thesis, stance: against, cite: { at: un } }
  - { from: firme, kind: HOLDS, to: thesis, stance: concern, cite: { at: un } }
  - { from: bob, kind: WORKS_FOR, to: coop, cite: { at: un } }
  - { from: villeray, kind: PART_OF, to: montreal, cite: { at: un } }
  - { from: coop, kind: LOCATED_IN, to: villeray, cite: { at: un } }
  - { from: coop, kind: LOCATED_IN, to: montreal, cite: { at: deux } }
  - { from: ville, kind: FUNDS, to: coop, flowKind: grant, amount: { value: 5, unit: CAD, qualifier: exact, period: "2026" }, cite: { at: un } }
  - { from: firme, kind: FUNDS, to: coop, flowKind: grant, amount: { value: 900, unit: CAD, qualifier: estimate, period: "2025" }, cite: { at: un } }
`,
  'autre/source.yaml': `
- { id: repertoire-federal, kind: Document, name: { fr: Répertoire fédéral, en: Federal directory }, documentKind: directory, language: en, read: "2026-11-01", date: "2025" }
`,
  'autre/autre.yaml': `
entities:
  - { id: postgres-db, kind: Codebase, name: { both: postgres }, cite: { at: un } }
  - { id: etude-2, kind: Codebase, name: { both: ETUDE }, cite: { at: un } }
  - { id: c-sharp, kind: Codebase, name: { both: C# }, cite: { at: un } }
links:
  - { from: ville, kind: USES, to: postgres-db, cite: { at: un } }
  - { from: ville, kind: USES, to: etude-2, cite: { at: un } }
  - { from: ville, kind: USES, to: c-sharp, cite: { at: un } }
`,
};

let ask: Ask;
beforeAll(async () => {
  ask = asking(await world(LAKE));
});

const gaps = async (kind: string) =>
  (
    await ask(
      `{ gaps(kinds: [${kind}]) { nodes { id sentence fr: sentence(language: FR) facts { id } } } }`,
    )
  ).data.gaps.nodes;

test('two lists are compared under all spellings, and what one alone gives is named first', async () => {
  const [gap] = await gaps('SOURCES_DISAGREE');
  expect(gap.sentence).toMatch(
    /“Federal directory” give different lists: 4 entries in the first, 3 in the second, 2 in common\./,
  );
  expect(gap.sentence).toMatch(/Only the second gives: C#\.$/);
  expect(gap.facts[0]).toEqual({ id: 'ville--uses--c-sharp' });
  expect(gap.facts[1].id).toBe('ville--uses--c-plus-plus');
});

test('half of the commits by one person is a gap; where commits are not recorded the factor is unknown', async () => {
  const found = await gaps('CODEBASE_WITH_ONE_MAINTAINER');
  expect(found.map(({ id }: { id: string }) => id).sort()).toEqual([
    'codebase-with-one-maintainer--etude',
    'codebase-with-one-maintainer--qgis',
  ]);
  const sentences = found.map(({ sentence }: { sentence: string }) => sentence).sort();
  expect(sentences).toEqual([
    'One person, Ana, makes at least half of the commits of QGIS. 2 users, services or codebases rely on it.',
    'Only one person is known to develop or maintain Étude: Ana. 1 user, service or codebase relies on it. The bus factor is unknown.',
  ]);
});

test('kinds of stakeholder without a voice: who works for a co-operative gives it one', async () => {
  const [gap] = await gaps('KINDS_OF_STAKEHOLDER_MISSING');
  expect(gap.sentence).toBe(
    'In “The City’s list”, 3 voices take a position. No voice is recorded here for: public bodies and unions.',
  );
  expect(gap.fr).toMatch(/syndicats/);
});

test('gaps are narrowed by what their subject is', async () => {
  const { data } = await ask(
    '{ all: gapCounts { totalCount } documents: gapCounts(subjects: [DOCUMENT]) { kind totalCount } gaps(subjects: [DOCUMENT], first: 500) { nodes { subject { __typename } } } }',
  );
  const sum = (counts: { totalCount: number }[]) =>
    counts.reduce((all, { totalCount }) => all + totalCount, 0);
  expect(sum(data.documents)).toBe(data.gaps.nodes.length);
  expect(sum(data.documents)).toBeLessThan(sum(data.all));
  for (const { subject } of data.gaps.nodes) expect(subject.__typename).toBe('Document');
});

test('a neighbourhood counts for its city, and estimates stand apart from what is stated', async () => {
  const { data } = await ask(`{
    fundingTotals(groupBy: PLACE) { rows { key exact estimated } }
    fundingConcentrations { recipient { id } estimated total funderCount outsideCount meaning } }`);
  expect(data.fundingTotals.rows).toEqual([{ key: 'montreal', exact: 5, estimated: 900 }]);
  expect(data.fundingConcentrations).toEqual([
    expect.objectContaining({ estimated: true, total: 900, funderCount: 2, outsideCount: 1 }),
    expect.objectContaining({ estimated: false, total: 5, funderCount: 2, outsideCount: 1 }),
  ]);
  expect(data.fundingConcentrations[1].meaning).toMatch(
    /nothing can be said of dependence\. Left aside: 1 flow whose amount is unknown, estimated or in another currency\.$/,
  );
});
