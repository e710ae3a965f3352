/** The gap questions of the founding texts, asked of the seeds by queries that know none of them. */
import { beforeAll, expect, test } from 'vitest';
import type { Ask } from '../support/asking.ts';
import { askingSeeded } from '../support/seeded.ts';

let ask: Ask;
beforeAll(async () => {
  ask = await askingSeeded();
});

const FIVE = [
  'ecologie-du-logiciel-libre',
  'quand-le-numerique-devient-social-et-solidaire',
  'compte-rendu-fabrique-de-communs-numeriques',
  'mutualisation-et-logiciel-libre',
  'memoire-covid-19',
];

interface Node {
  readonly subject: { readonly id: string };
}
const subjects = ({ nodes }: { readonly nodes: readonly Node[] }) =>
  nodes.map(({ subject }) => subject.id).sort();

test('R18: which software needs have no codebase, and which services no software', async () => {
  const { data } = await ask(
    `query ($five: [ID!]) {
      software: gaps(kinds: [NEED_WITHOUT_CODEBASE], needKinds: [SOFTWARE], documents: $five) { nodes { subject { id } } }
      services: gaps(kinds: [NEED_WITHOUT_CODEBASE], needKinds: [SERVICE], documents: $five, leads: false) { nodes { subject { id } } }
    }`,
    { five: FIVE },
  );
  expect(subjects(data.software)).toEqual([
    'free-software-for-a-wholly-proprietary-sector',
    'free-software-for-solidarity-groceries',
    'free-software-for-the-management-of-arc',
    'government-it-services',
    'software-needed-but-not-yet-available',
    'tools-for-the-brewery-waste-ecosystem',
  ]);
  expect(subjects(data.services)).toEqual([
    'free-public-wireless-access',
    'local-mutual-aid-in-a-crisis',
    'participation-in-public-debate',
    'shared-online-documents',
  ]);
});

test('P18: which measures name a body or a budget: none, all were looked for; all have a deadline', async () => {
  const { data } = await ask(
    `query ($five: [ID!], $about: [ID!]) {
      body: gaps(kinds: [MEASURE_WITHOUT_BODY], about: $about, documents: $five) { nodes { subject { id } knowledge absences { citations { quote } } } }
      budget: gaps(kinds: [MEASURE_WITHOUT_BUDGET], about: $about, documents: $five) { nodes { subject { id } knowledge } }
      deadline: gaps(kinds: [MEASURE_WITHOUT_DEADLINE], about: $about, documents: $five) { totalCount }
      measures: entity(id: "impulsions-du-memoire-covid-19") { links(kinds: [PART_OF], direction: IN, others: [POLICY]) { nodes { other { id } } } }
    }`,
    { five: FIVE, about: ['impulsions-du-memoire-covid-19'] },
  );
  const seven = data.measures.links.nodes
    .map(({ other }: { other: { id: string } }) => other.id)
    .sort();
  expect(seven).toHaveLength(7);
  expect(subjects(data.body)).toEqual(seven);
  expect(subjects(data.budget)).toEqual(seven);
  for (const { knowledge } of [...data.body.nodes, ...data.budget.nodes])
    expect(knowledge).toBe('LOOKED_FOR');
  for (const { absences } of data.body.nodes) expect(absences[0].citations[0].quote).toBeTruthy();
  expect(data.deadline.totalCount).toBe(0);
});

test('O13: which organisations remain under proprietary software, and who says so', async () => {
  const { data } = await ask(
    `query ($five: [ID!]) { gaps(kinds: [ON_PROPRIETARY_SOFTWARE], documents: $five) { nodes { subject { id } facts { status citations { source { id } } } } } }`,
    { five: FIVE },
  );
  expect(subjects(data.gaps)).toEqual(['arc', 'biocoop', 'solidarity-groceries']);
  for (const { facts } of data.gaps.nodes)
    for (const { status, citations } of facts) {
      expect(status).toBe('REPORTED');
      for (const { source } of citations)
        expect(source.id).toMatch(/^mutualisation-et-logiciel-libre-comment/);
    }
});

test('the City’s own list and the federal exchange are shown to differ', async () => {
  const { data } = await ask(
    '{ gaps(kinds: [SOURCES_DISAGREE], about: ["ville-de-montreal"], first: 1) { nodes { sentence entities { id } } } }',
  );
  expect(data.gaps.nodes[0].sentence).toMatch(/ 73 entries in the first, 10 in the second, /);
});

test('every gap of the shipped data set has a sentence, a rule and an invitation in both languages', async () => {
  const { data, errors } = await ask(
    `{ gaps(first: 500) { totalCount nodes { id fr: sentence(language: FR) en: sentence(language: EN)
        rule(language: FR) invitation(language: EN) weight weightParts { label value } } }
      one: gaps(first: 1) { nodes { id } } }`,
  );
  expect(errors).toBeUndefined();
  for (const { id, fr, en, rule, invitation, weight, weightParts } of data.gaps.nodes) {
    for (const text of [fr, en, rule, invitation]) {
      expect(text, id).toMatch(/\.$/);
      expect(text, id).not.toMatch(/undefined|NaN|null/);
    }
    const sum = weightParts.reduce(
      (total: number, part: { value: number }) => total + part.value,
      0,
    );
    expect(sum).toBe(weight);
  }
  const { id } = data.one.nodes[0];
  const again = await ask('query ($id: ID!) { gap(id: $id) { id } }', { id });
  expect(again.data.gap).toEqual({ id });
});
