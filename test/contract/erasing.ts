/** What both engines do when a person is erased: a unique string is planted everywhere, and looked for everywhere. */
import { describe, expect, test } from 'vitest';
import { invite } from '../../api/access/invitations.ts';
import { confirm } from '../../api/changes/confirm.ts';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { merge } from '../../api/changes/merge.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert } from '../../api/changes/revert.ts';
import { cypher, forKind } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { touchedOn } from '../../api/graph/pages.ts';
import { privately } from '../../api/graph/private.ts';
import { PRIVATE } from '../../api/graph/private-labels.ts';
import { FORMATS } from '../../api/interchange/formats.ts';
import { say } from '../../api/proposals/deciding.ts';
import { propose } from '../../api/proposals/propose.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { empty } from '../support/neo4j.ts';
import { type Files, seedsFor } from '../support/seeds.ts';
import { serving } from '../support/serving.ts';
import { allThings } from '../support/things.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const vocabulary = readVocabulary();

/** Stands in no other place of the world. */
export const UNIQUE = 'zyxwunique';
export const PERSON = `${UNIQUE}-roy`;
const CITE = { source: 'le-journal', at: 'page 9' };
export const ADMIN = 'a-token-that-is-long-enough-for-a-test';

/** The small world, with a person in it. */
export const PLANTED: Files = {
  ...WORLD,
  'le-port/source.yaml': `
- id: le-port
  kind: Document
  name: { both: Le port }
  documentKind: article
  language: fr
  licence: not stated
  read: "2026-11-21"
`,
  'le-port/people.yaml': `
entities:
  - id: ${PERSON}
    kind: Person
    name: { both: Zyxwunique Roy }
    aliases: [Z. Zyxwunique]
    cite: { quote: "Zyxwunique Roy, présidente" }
  - id: club
    kind: Organisation
    name: { both: Club }
    description: { fr: "Fondé par Zyxwunique Roy en 2001.", en: "Founded by ZYXWUNIQUE ROY in 2001." }
    since: "2001"
    cite: { quote: "Zyxwunique Roy fonde le club", for: [since] }
links:
  - { from: ${PERSON}, kind: MEMBER_OF, to: club, memberClass: worker, note: { both: "dit Zyxwunique" }, cite: { at: p. 2 } }
  - { from: club, kind: LOCATED_IN, to: montreal, note: { both: "chez Zyxwunique" }, cite: { quote: "le club de Zyxwunique" } }
  - { from: club, kind: HAS_NEED, to: besoin-de-carte, reportedBy: ${PERSON}, cite: { at: p. 3 } }
`,
};

const editing = (entities: readonly Entered[], links: readonly Entered[] = [], by = 'ana') => ({
  ...{ entities, links, message: `as ${UNIQUE} says`, author: by, expected: null, key: null },
});

/** More places: what people wrote, and what is kept about people. */
export async function planted(graph: Graph): Promise<void> {
  const edit = (...all: Parameters<typeof editing>) =>
    applyEdit(graph, editing(...all), vocabulary);
  const document = { id: `lettre-de-${UNIQUE}`, kind: 'Document', documentKind: 'comment' };
  await edit([
    { ...document, name: { both: 'Lettre de Zyxwunique' }, cite: { source: document.id, at: '—' } },
    { id: 'club', since: '2002', cite: { source: document.id, quote: 'moi, Zyxwunique' } },
  ]);
  await edit([{ id: 'club', description: { fr: `Club de ${UNIQUE}.` }, cite: CITE }], [], UNIQUE);
  await edit([{ id: 'club', description: { fr: 'Un club.' }, cite: CITE }]);
  await edit([
    { id: 'autre-nom', kind: 'Person', name: { both: 'Autre Nom' }, cite: CITE },
    { id: 'coop-du-lac', aliases: ['CDL', `Coop de ${UNIQUE}`], cite: CITE },
  ]);
  const how = { author: 'ana', key: null, source: 'le-journal', locator: 'p. 1' };
  await merge(graph, { ...how, id: 'autre-nom', into: PERSON, reason: UNIQUE, expected: null });
  await retire(graph, { ...how, id: 'source-vive', reason: `asked by ${UNIQUE}` });
  const link = `${PERSON}--member-of--club`;
  const said = { disputes: false, author: 'ana', key: null, expected: null, isDryRun: false };
  await confirm(graph, { ...said, link, end: PERSON, message: 'yes', day: '2026-11-30' });
  const asked = { name: UNIQUE, account: null, contact: `${UNIQUE}@lac.example`, expected: null };
  const proposing = { ...asked, message: `I am ${UNIQUE}`, isDryRun: false };
  const links = [{ from: PERSON, kind: 'MEMBER_OF', to: 'coop-du-lac', cite: CITE }];
  for (const proposed of [
    { do: 'edit' as const, entities: [], links },
    {
      do: 'edit' as const,
      links: [],
      entities: [{ id: 'riviere', description: { fr: `Écrit par ${UNIQUE}.` }, cite: CITE }],
    },
  ]) {
    const key = `${UNIQUE}-${proposed.links.length}`;
    const { proposal } = await propose(graph, { ...proposing, proposed, key }, vocabulary);
    await say(graph, proposal.id, { by: 'editor', name: 'ana', text: `Who is ${UNIQUE}?` });
  }
  await invite(graph, { role: 'contributor', by: 'ana', name: 'Zyxwunique' });
  await privately(graph, async ({ create }) => {
    const folded = UNIQUE;
    await create('Account', [
      { id: 'acc1', properties: { name: 'Zyxwunique', folded, role: 'editor', created: '2026' } },
      {
        id: 'acc2',
        properties: { name: 'Béa', folded: 'bea', role: 'editor', represents: [PERSON] },
      },
    ]);
    await create('Submission', [{ id: 's1', properties: { text: `${UNIQUE} is right` } }]);
    const input = JSON.stringify({ template: 'POOLING', members: [PERSON] });
    await create('KeptScenario', [{ id: 'k1', properties: { name: `Fund of ${UNIQUE}` } }]);
    await create('ScenarioVersion', [{ id: 'k1/1', properties: { note: `by ${UNIQUE}`, input } }]);
    await create('Draft', [{ id: 'd1', properties: { body: JSON.stringify({ about: PERSON }) } }]);
    const person = { person: PERSON, wants: 'remove', message: `I am ${UNIQUE}`, contact: UNIQUE };
    await create('PersonRequest', [{ id: 'r1', properties: { ...person, at: '2026' } }]);
  });
}

const records = cypher<object, { whole: object }>`MATCH (n:KIND) RETURN n {.*} AS whole`;

/** All that the database holds, as text. */
async function everything(graph: Graph): Promise<string> {
  const all: unknown[] = [...(await allThings(graph)).values()];
  for (const label of [...PRIVATE, 'Change', 'Load', 'Revision'])
    for (const row of await graph.read(forKind(records, label), {})) all.push(row.whole);
  for (const { whole } of await graph.read(forKind(records, 'ChangePage'), {})) {
    const { body, ...rest } = whole as { body: string };
    all.push(rest, touchedOn(body));
  }
  return JSON.stringify(all).toLowerCase();
}

const ERASE = `mutation ($input: EraseInput!) { erase(input: $input) {
  revision removedCount markedCount markedEntities changeCount recordCount } }`;

/** Erases the person, and looks for the string in all that is kept and in all that is answered. */
export async function exerciseErasure(graph: Graph): Promise<void> {
  const address = await serving(graph, { adminToken: ADMIN });
  const ask = async (query: string, variables: object = {}) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${ADMIN}` };
    const body = JSON.stringify({ query, variables });
    return (await fetch(`${address}/graphql`, { method: 'POST', headers, body })).json();
  };
  const got = async (path: string) =>
    Buffer.from(await (await fetch(address + path)).arrayBuffer())
      .toString('latin1')
      .toLowerCase();
  // Asked before, so that an answer is kept that must not be given again.
  for (const path of PATHS) await got(path);
  expect(await got('/changes.atom')).toContain(UNIQUE);
  expect(await everything(graph)).toContain(UNIQUE);

  const before = await everything(graph);
  const input = { person: PERSON, texts: [UNIQUE] };
  const tried = await ask(ERASE, { input: { ...input, dryRun: true } });
  expect(tried.errors).toBeUndefined();
  expect(tried.data.erase.markedEntities.sort()).toEqual(
    ['club', 'coop-du-lac', `lettre-de-${UNIQUE}`].sort(),
  );
  expect(await everything(graph)).toBe(before);

  const { data, errors } = await ask(ERASE, { input });
  expect(errors).toBeUndefined();
  const { revision, ...found } = tried.data.erase;
  expect(data.erase).toEqual({ ...found, revision: revision + 1 });
  expect(await everything(graph)).not.toContain(UNIQUE);
  for (const path of PATHS) expect(await got(path), path).not.toContain(UNIQUE);
  for (const query of QUESTIONS)
    expect(
      JSON.stringify(await ask(query))
        .toLowerCase()
        .replaceAll(PERSON, ''),
      query,
    ).not.toContain(UNIQUE);
  const told = await ask('{ changes(first: 1) { kind author message touchedCount } }');
  expect(told.data.changes).toEqual([
    { kind: 'ERASE', author: 'administrator', message: '', touchedCount: 0 },
  ]);
  // What is left is whole: the club stands, with its place and its year.
  const club = await ask(
    '{ entity(id: "club") { ... on Organisation { since description(language: FR) } } }',
  );
  expect(club.data.entity).toEqual({ since: '2002', description: 'Un club.' });

  // Taking changes back revives nothing, and nobody adds the person again.
  for (let change = revision; change > 0; change -= 1)
    await revert(graph, { change, author: 'ana', message: 'again', key: null }).catch(() => null);
  expect(await everything(graph)).not.toContain(UNIQUE);
  const person = { id: PERSON, kind: 'Person', name: { both: 'Zyxwunique Roy' }, cite: CITE };
  for (const again of [person, { ...person, id: 'zr' }])
    await expect(applyEdit(graph, editing([again]), vocabulary)).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
}

const PATHS = [
  ...['/changes.atom', `/e/${PERSON}`, '/e/club', '/map.json', '/sitemap.xml', '/map-names.bin'],
  ...Object.keys(FORMATS).map((id) => `/export/${id}`),
];
const QUESTIONS = [
  `{ search(text: "${UNIQUE}") { nodes { id } } }`,
  `{ entity(id: "${PERSON}") { name } }`,
  '{ entity(id: "club") { name description history { touched { sentence fields { before after } } } } }',
  '{ changes(first: 100) { author message touched(first: 100) { id sentence } } }',
  '{ reviewQueue(first: 100, skip: 0) { nodes { message name entities links messages { text } } } }',
  '{ personRequests { message contact } accounts { name } invitations { name } }',
];

export function erasingContract(open: Open): void {
  describe('erasing', () => {
    const graph = emptied(open, empty);
    test('leaves nothing of a person in facts, history, private records and answers', async () => {
      await seedFrom(seedsFor(PLANTED), graph(), vocabulary);
      await planted(graph());
      await exerciseErasure(graph());
    });
  });
}
