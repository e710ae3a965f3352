/**
 * Measures the work of fields that cost beside the objects that they give: `npx tsx test/fuzz/work.ts`.
 * Prints, for each, the processor time of one answer on the shipped data in milliseconds, less that of
 * an empty question: the median of several. The table of `api/bounds/work.ts` is made from it.
 */
import { asking } from '../support/asking.ts';
import { seeded } from '../support/seeded.ts';

const TIMES = 9;
const HUB = 'montreal';

/** By the name of the field; what is kept between two answers is passed round by a value that differs each time. */
const QUESTIONS: Readonly<Record<string, (time: number) => string>> = {
  'Query.about': () => '{ about { entityCount linkCount citationCount } }',
  'Query.absences': () => '{ absences(first: 1) { totalCount } }',
  'Query.communities': () => '{ communities { totalCount } }',
  'Query.convergence': () => '{ convergence(id: "on--nobody") { id } }',
  'Query.convergences': () => '{ convergences(first: 1) { totalCount } }',
  'Query.convergences, facets': () =>
    '{ convergences(first: 1) { kinds { kind } stakeholders { stakeholder } documents { cardCount } } }',
  'Query.convergences, about': () => `{ convergences(about: ["${HUB}"], first: 1) { totalCount } }`,
  'Query.dependencies': () => '{ dependencies(first: 1) { totalCount } }',
  'Query.divergences': () => '{ divergences(first: 1) { totalCount } }',
  'Query.drain': () => '{ drain(removed: ["civicrm"]) { exposedCount } }',
  'Query.drainsCompared': () =>
    '{ drainsCompared(one: ["civicrm"], other: ["koumbit"]) { bothCount } }',
  'Query.entities': () => '{ entities(first: 1) { totalCount } }',
  'Query.entities, text': () => '{ entities(first: 1, filter: { text: "a e" }) { totalCount } }',
  'Query.entities, having': () =>
    '{ entities(first: 1, filter: { having: [{ kind: HOLDS, direction: BOTH }] }) { totalCount } }',
  'Query.entities, places': () =>
    `{ entities(first: 1, filter: { places: ["${HUB}"] }) { totalCount } }`,
  'Query.entities, sources': () =>
    '{ entities(first: 1, filter: { sources: ["ecologie-du-logiciel-libre"] }) { totalCount } }',
  'Query.fundingConcentrations': () => '{ fundingConcentrations(first: 1) { funderCount } }',
  'Query.fundingEnding': () => '{ fundingEnding(within: 1) { id } }',
  'Query.fundingFlows': () => '{ fundingFlows(first: 1) { totalCount } }',
  'Query.fundingTotals': () => '{ fundingTotals(groupBy: PLACE) { rowCount } }',
  'Query.gap': (time) => `{ gap(id: "need-without-provider--x", asOf: "${1900 + time}") { id } }`,
  'Query.gapCounts': (time) => `{ gapCounts(asOf: "${1900 + time}") { kind } }`,
  'Query.gaps': (time) => `{ gaps(asOf: "${1950 + time}", first: 1) { totalCount } }`,
  'Query.howLinked': () =>
    '{ howLinked(from: "koumbit", to: "civicrm", longest: 6, first: 20) { length } }',
  'Query.links': () => '{ links(first: 1) { totalCount } }',
  'Query.positions': () => '{ positions(first: 1) { totalCount } }',
  'Query.quantities': () => '{ quantities(first: 1) { totalCount } }',
  'Query.search': () => '{ search(text: "a e i o u", first: 1) { matched } }',
  'Query.useAndSupport': (time) => `{ useAndSupport(cap: ${time + 1}) { rankedCount } }`,
  'Query.weakPoints': () => '{ weakPoints { entityCount } }',
  'Entity.neighbourhood': () =>
    `{ entity(id: "${HUB}") { neighbourhood(hops: 3, first: 500) { more } } }`,
  'Codebase.riskCard': () =>
    '{ entity(id: "civicrm") { ... on Codebase { riskCard { factor } } } }',
  'Codebase.standsOn': () =>
    '{ entity(id: "civicrm") { ... on Codebase { standsOn(distance: 20) { totalCount } } } }',
  'Codebase.stoodOnBy': () =>
    '{ entity(id: "civicrm") { ... on Codebase { stoodOnBy(distance: 20) { totalCount } } } }',
  'Convergence.sentence, of 100': () => '{ convergences(first: 100) { nodes { sentence } } }',
  'Convergence.title, of 100': () => '{ convergences(first: 100) { nodes { title } } }',
  'Convergence.entityIds, of 100': () => '{ convergences(first: 100) { nodes { entityIds } } }',
  'MeetingConvergence.reasons, of 100': () =>
    '{ convergences(kinds: [MEETING], first: 100) { nodes { ... on MeetingConvergence { reasons { id } } } } }',
  'MeetingConvergence.between, of 100': () =>
    '{ convergences(kinds: [MEETING], first: 100) { nodes { ... on MeetingConvergence { between { id } disagreements { id } } } } }',
  'SharedConvergence.untiedPairs, of 100': () =>
    '{ convergences(kinds: [CODEBASE, FUNDER, PERSON, EVENT, PARTNER], first: 100) { nodes { ... on SharedConvergence { untiedPairCount } } } }',
  'ScorePart.entryCount, of 100': () =>
    '{ convergences(first: 100) { nodes { parts { entryCount } } } }',
  'Gap.sentence, of 100': () => '{ gaps(first: 100) { nodes { sentence } } }',
  'Divergence.sentence, of all': () => '{ divergences(first: 500) { nodes { sentence } } }',
  'ArticulationPoint.sentence, of all': () =>
    '{ weakPoints { entities(first: 500) { sentence } } }',
  'Exposure.sentence, of all': () =>
    '{ drain(removed: ["civicrm"]) { exposed(first: 500) { sentence } } }',
  'Exposure.remains, of all': () =>
    '{ drain(removed: ["civicrm"]) { exposed(first: 500) { remains { id } } } }',
};

const ask = asking(await seeded());

async function spent(question: (time: number) => string): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const before = process.cpuUsage();
    const { errors } = await ask(question(time));
    const { user, system } = process.cpuUsage(before);
    if (errors !== undefined) throw new Error(`${question(time)}: ${errors[0]?.message}`);
    times.push((user + system) / 1000);
  }
  return times.sort((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0;
}

for (const question of Object.values(QUESTIONS)) await ask(question(TIMES));
const empty = await spent(() => '{ __typename }');
for (const [name, question] of Object.entries(QUESTIONS))
  console.log(name.padEnd(42), ((await spent(question)) - empty).toFixed(1));
process.exit(0);
