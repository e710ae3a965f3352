/** Who was invited to speak for an organisation votes for it; with its consent its votes become positions, through a proposal. */
import { beforeAll, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import type { Answer } from '../support/asking.ts';
import { type Browser, codeOf, person } from '../support/people.ts';
import { serving } from '../support/serving.ts';
import { ADD_STATEMENTS, JOIN, OPEN, SUBMIT, TOKEN, VOTE } from '../support/voting.ts';
import { world } from '../support/world.ts';

const id = QUESTION;
let graph: Graph;
let address: string;
let speaker: Browser;
let ballot: string;

const ADMINISTRATOR = { authorization: `Bearer ${TOKEN}` };

async function post(
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
  path = '/ballot',
): Promise<Answer & { readonly cookie: string }> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { ...((await response.json()) as Answer), cookie };
}
const SPEAK = `mutation ($entity: ID, $consents: Boolean) {
  speakFor(id: "${id}", entity: $entity, consents: $consents) {
    speaksFor { id } consents maySpeakFor { id } } }`;
const RESULTS = `{ liveConsultation(id: "${id}") { results { speakers { id } } } }`;
const PROPOSE = `mutation { proposeResults(id: "${id}") {
  document positionCount leftCount proposal { id state } } }`;

beforeAll(async () => {
  graph = await world(ASKED);
  address = (await serving(graph, { adminToken: TOKEN })).replace('127.0.0.1', 'localhost');
  await post(OPEN, { input: { question: id, moderation: 'AFTER' } }, ADMINISTRATOR);
  const texts = ['Le lac est commun.', 'Le port doit fermer.', 'On se voit deux fois l’an.'];
  await post(ADD_STATEMENTS, { id, texts, language: 'FR' }, ADMINISTRATOR);
  speaker = await person(graph, address, 'Ana', { entity: 'coop-du-lac' });
  ballot = (await post(JOIN, { id })).cookie;
});

test('who was not invited to speak for it may not, whatever the cookie', async () => {
  expect(codeOf(await post(SPEAK, { entity: 'coop-du-lac' }, { cookie: ballot }))).toBe(
    'FORBIDDEN',
  );
  const forged = { cookie: `${ballot}; lacis=${'a'.repeat(43)}` };
  expect(codeOf(await post(SPEAK, { entity: 'coop-du-lac' }, forged))).toBe('FORBIDDEN');
  const other = { cookie: `${ballot}; ${speaker.cookie()}` };
  expect(codeOf(await post(SPEAK, { entity: 'oeuvre-du-port' }, other))).toBe('FORBIDDEN');
  // An administrator was invited by nobody.
  const both = { ...ADMINISTRATOR, cookie: ballot };
  expect(codeOf(await post(SPEAK, { entity: 'coop-du-lac' }, both))).toBe('FORBIDDEN');
});

test('who was invited does, and another one of it may not too', async () => {
  const own = { cookie: `${ballot}; ${speaker.cookie()}` };
  const { data, errors } = await post(SPEAK, { entity: 'coop-du-lac', consents: false }, own);
  expect(errors).toBeUndefined();
  expect(data.speakFor).toEqual({
    speaksFor: { id: 'coop-du-lac' },
    consents: false,
    maySpeakFor: [{ id: 'coop-du-lac' }],
  });
  const second = (await post(JOIN, { id })).cookie;
  const again = { cookie: `${second}; ${speaker.cookie()}` };
  expect(codeOf(await post(SPEAK, { entity: 'coop-du-lac' }, again))).toBe('CONFLICT');
  expect((await post(SPEAK, {}, { cookie: second })).data.speakFor.speaksFor).toBeNull();
});

test('without consent nobody is named', async () => {
  const { data } = await post(RESULTS);
  expect(data.liveConsultation.results.speakers).toEqual([]);
});

test('with consent, and once votes are closed, its votes become positions that cite the results', async () => {
  const own = { cookie: `${ballot}; ${speaker.cookie()}` };
  for (const [statement, vote] of [
    [1, 'AGREE'],
    [2, 'DISAGREE'],
    [3, 'PASS'],
  ])
    await post(VOTE, { id, statement, vote }, { cookie: ballot });
  await post(
    SUBMIT,
    { input: { consultation: id, held: 'le-lac-est-a-tous' } },
    { cookie: ballot },
  );
  await post(SPEAK, { entity: 'coop-du-lac', consents: true }, own);
  expect(codeOf(await post(PROPOSE, {}, ADMINISTRATOR))).toBe('CONFLICT');
  await post(`mutation { closeConsultation(id: "${id}") { state } }`, {}, ADMINISTRATOR);
  expect(codeOf(await post(PROPOSE))).toBe('UNAUTHENTICATED');
  expect(codeOf(await post(PROPOSE, {}, { cookie: String(speaker.cookie()) }))).toBe('FORBIDDEN');
  const proposed = await post(PROPOSE, {}, ADMINISTRATOR);
  expect(proposed.errors).toBeUndefined();
  expect(proposed.data.proposeResults).toMatchObject({
    document: `consultation-${id}`,
    positionCount: 3,
    leftCount: 0,
    proposal: { state: 'WAITING' },
  });
  // No reader of facts sees any of it before an editor has published it.
  expect(
    (await post(`{ entity(id: "consultation-${id}") { id } }`, {}, {}, '/graphql')).data.entity,
  ).toBeNull();
  const accept = `mutation { accept(input: {id: "${proposed.data.proposeResults.proposal.id}"}) { touchedCount } }`;
  expect((await post(accept, {}, ADMINISTRATOR)).errors).toBeUndefined();
  const { data } = await post(
    `{ positions(filter: {holders: ["coop-du-lac"]}, first: 20) { nodes {
        stance status statement { id fr: name(language: FR) } citations { source { id } locator } } } }`,
    {},
    {},
    '/graphql',
  );
  const ours = data.positions.nodes.filter((one: { citations: { source: { id: string } }[] }) =>
    one.citations.some(({ source }) => source.id === `consultation-${id}`),
  );
  expect(ours).toHaveLength(3);
  expect(ours).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        stance: 'FOR',
        status: 'STATED',
        statement: expect.objectContaining({ fr: 'Le lac est commun.' }),
      }),
      expect.objectContaining({ stance: 'AGAINST' }),
      expect.objectContaining({ statement: expect.objectContaining({ id: 'le-lac-est-a-tous' }) }),
    ]),
  );
  // Once more there is nothing to propose.
  expect(codeOf(await post(PROPOSE, {}, ADMINISTRATOR))).toBe('CONFLICT');
});
