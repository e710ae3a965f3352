/** Anyone proposes, nobody sees it, an editor decides: once, with the proposer as the author. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Answer, DATASET } from '../support/asking.ts';
import { world } from '../support/world.ts';

const TOKEN = 'a-token-that-is-long-enough-for-a-test';
const CITE = { source: 'le-journal', at: 'page 9' };

let graph: Graph;
let api: ReturnType<typeof createApi>;

interface How {
  readonly token?: string | null;
  readonly language?: string;
  readonly client?: string;
}

async function ask(query: string, variables: object = {}, how: How = {}): Promise<Answer> {
  const { token = null, language = 'en', client } = how;
  const asked = {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': language,
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  };
  const from = client === undefined ? {} : { client: { key: client, isLocal: false } };
  const response = await api.fetch('http://lacis/graphql', asked, from);
  return (await response.json()) as Answer;
}
const asEditor = (query: string, variables: object = {}) => ask(query, variables, { token: TOKEN });

beforeAll(async () => {
  graph = await world();
  api = createApi({
    graph,
    vocabulary: readVocabulary(),
    dataset: DATASET,
    log: () => {},
    adminToken: TOKEN,
  });
});

const PROPOSE = `mutation ($input: ProposeInput!) { propose(input: $input) {
  address proposal { id state about { id } name message } } }`;
const ACCEPT = `mutation ($input: AcceptInput!) { accept(input: $input) {
  revision touchedCount proposal { state change by } } }`;
const STATE = `query ($address: ID!) { proposal(address: $address) {
  state reason by messages { by text } problem { code sentence conflicts { field mine theirs } }
  touched { sentence fields { field before after label sentence } } } }`;

const since = (year: string) => ({ id: 'coop-du-lac', since: year, cite: CITE });
const proposing = (input: object, how: How = {}) =>
  ask(PROPOSE, { input: { message: 'the article says so', ...input } }, how);
const proposed = async (input: object, how: How = {}) => {
  const { data, errors } = await proposing(input, how);
  expect(errors).toBeUndefined();
  return data.propose as { address: string; proposal: { id: string; state: string } };
};
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;
const sinceNow = async () =>
  (await ask('{ entity(id: "coop-du-lac") { ... on Organisation { since } } }')).data.entity.since;

describe('a proposal', () => {
  test('without an account waits unseen, until an editor publishes it under the name of its author', async () => {
    const before = await ask('{ about { revision } }');
    const { address, proposal } = await proposed({ entities: [since('2011')], name: 'Béa' });
    expect(proposal).toMatchObject({ state: 'WAITING', name: 'Béa', about: { id: 'coop-du-lac' } });
    expect(await sinceNow()).toBe('2009');
    expect(await ask('{ about { revision } }')).toEqual(before);
    expect((await ask('{ changes { message } }')).data.changes).toHaveLength(1);

    const { data } = await ask(STATE, { address });
    expect(data.proposal.touched.map((one: { sentence: string }) => one.sentence)).toEqual(
      expect.arrayContaining([
        'Lake Co-operative: since: 2009 → 2011',
        'Source added: The Lake Journal, page 9',
      ]),
    );
    const accepted = await asEditor(ACCEPT, { input: { id: proposal.id } });
    expect(accepted.data.accept.proposal).toMatchObject({ state: 'ACCEPTED', by: 'administrator' });
    expect(await sinceNow()).toBe('2011');
    const { changes } = (await ask('{ changes(first: 1) { author reviewer message number } }'))
      .data;
    expect(changes[0]).toMatchObject({
      author: 'Béa',
      reviewer: 'administrator',
      message: 'the article says so',
      number: accepted.data.accept.revision,
    });
    expect((await ask(STATE, { address })).data.proposal.state).toBe('ACCEPTED');
  });

  test('is refused at once where it says nothing new, lacks a source, or cannot be', async () => {
    for (const [input, code] of [
      [{ entities: [{ id: 'coop-du-lac', since: '2018' }] }, 'SOURCE_REQUIRED'],
      [{ entities: [{ id: 'coop-du-lac', salary: 1, cite: CITE }] }, 'BAD_INPUT'],
      [{ entities: [] }, 'BAD_INPUT'],
      [{}, 'BAD_INPUT'],
      [{ entities: [since('2018')], retire: { id: 'ana', ...CITE } }, 'BAD_INPUT'],
      [{ merge: { id: 'coop-du-lac', into: 'riviere', ...CITE } }, 'BAD_INPUT'],
      [{ retire: { id: 'nobody', ...CITE } }, 'NOT_FOUND'],
      [{ entities: [since('2018')], message: '' }, 'BAD_INPUT'],
      [{ entities: [since('2018')], message: 'x'.repeat(501) }, 'BAD_INPUT'],
    ] as const)
      expect([input, codeOf(await proposing(input))]).toEqual([input, code]);
    const again = { entities: [since('2011')] };
    expect(codeOf(await proposing(again))).toBe('BAD_INPUT');
    const { description } = { description: { fr: 'x'.repeat(21_000), en: 'x' } };
    expect(codeOf(await proposing({ entities: [{ id: 'ana', description, cite: CITE }] }))).toBe(
      'BAD_INPUT',
    );
  });

  test('is read by its address and by nothing else; its id opens it for editors only', async () => {
    const { address, proposal } = await proposed({ entities: [since('2014')] });
    expect(address.length).toBeGreaterThanOrEqual(24);
    const byId = 'query ($id: ID!) { proposal(id: $id) { state } }';
    expect(codeOf(await ask(byId, { id: proposal.id }))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(byId, { id: 'no-such' }))).toBe('UNAUTHENTICATED');
    expect((await asEditor(byId, { id: proposal.id })).data.proposal.state).toBe('WAITING');
    for (const guess of [proposal.id, `${address}x`, 'x'])
      expect(codeOf(await ask(STATE, { address: guess }))).toBe('NOT_FOUND');
    expect(codeOf(await ask('{ reviewQueue { totalCount } }'))).toBe('UNAUTHENTICATED');
    expect(codeOf(await ask(ACCEPT, { input: { id: proposal.id } }))).toBe('UNAUTHENTICATED');
    const query = encodeURIComponent(`{ proposal(address: "${address}") { state } }`);
    const kept = await api.fetch(`http://lacis/graphql?query=${query}`);
    expect(((await kept.json()) as Answer).errors?.[0]?.extensions.code).toBe('BAD_INPUT');
    await ask('mutation ($a: ID!) { withdraw(address: $a) { state } }', { a: address });
  });

  test('sent twice under one key is kept once; accepted twice, it is published once', async () => {
    const input = { entities: [since('2013')], key: 'once' };
    const first = await proposed(input);
    const second = (await proposing(input)).data.propose;
    expect(second).toMatchObject({ address: null, proposal: { id: first.proposal.id } });
    const id = first.proposal.id;
    const answers = await Promise.all([1, 2].map(() => asEditor(ACCEPT, { input: { id } })));
    const codes = answers.map(codeOf);
    expect(codes.filter((code) => code === undefined).length).toBeGreaterThanOrEqual(1);
    expect(codes.filter((code) => code !== undefined && code !== 'CONFLICT')).toEqual([]);
    const { changes } = (await ask('{ changes(first: 2) { message number } }')).data;
    expect(await sinceNow()).toBe('2013');
    expect(changes[0].number - changes[1].number).toBe(1);
    expect(codeOf(await asEditor(ACCEPT, { input: { id } }))).toBe('CONFLICT');
  });

  test('under a key that another used for something else is a proposal of its own', async () => {
    const theirs = await proposed({ entities: [since('1991')], name: 'Dominique', key: 'shared' });
    const mine = await proposed({ entities: [since('1992')], key: 'shared' });
    expect(mine.proposal.id).not.toBe(theirs.proposal.id);
    expect(mine.address).not.toBeNull();
    for (const { address } of [theirs, mine])
      await ask('mutation ($a: ID!) { withdraw(address: $a) { state } }', { a: address });
  });

  test.each(['files', 'Administrator', 'a'])('nobody proposes as “%s”', async (name) => {
    const answer = await proposing({ entities: [since('1990')], name });
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(answer.errors?.[0]?.extensions).toMatchObject({ field: 'name' });
  });

  test('that somebody else’s change overtook names the field and both values; the editor may still decide', async () => {
    const { address, proposal } = await proposed({ entities: [since('1999')] });
    await asEditor('mutation ($input: EditInput!) { edit(input: $input) { revision } }', {
      input: { message: 'read again', entities: [since('2012')] },
    });
    const { problem } = (await ask(STATE, { address })).data.proposal;
    expect(problem).toMatchObject({
      code: 'CONFLICT',
      conflicts: [{ field: 'since', mine: '"1999"', theirs: '"2012"' }],
    });
    expect(problem.sentence).toContain('2012');
    const late = await asEditor(ACCEPT, { input: { id: proposal.id } });
    expect(codeOf(late)).toBe('CONFLICT');
    const { revision } = (await ask('{ about { revision } }')).data.about;
    const input = { id: proposal.id, expectedRevision: revision };
    expect((await asEditor(ACCEPT, { input })).data.accept.proposal.state).toBe('ACCEPTED');
    expect(await sinceNow()).toBe('1999');
  });

  test('may be changed by the editor who publishes it; the author stays its author', async () => {
    const { proposal } = await proposed({ entities: [since('2001')], name: 'Cy' });
    const input = { id: proposal.id, entities: [{ ...since('2002'), until: '2020' }] };
    await asEditor(ACCEPT, { input });
    expect(await sinceNow()).toBe('2002');
    expect((await ask('{ changes(first: 1) { author } }')).data.changes[0].author).toBe('Cy');
  });

  test('is talked over: an editor asks, the author answers; it is refused with a reason', async () => {
    const { address, proposal } = await proposed({ retire: { id: 'source-vive', ...CITE } });
    const { id } = proposal;
    await asEditor('mutation ($input: AskInput!) { ask(input: $input) { state } }', {
      input: { id, message: 'Which page?' },
    });
    expect((await ask(STATE, { address })).data.proposal.state).toBe('ASKED');
    const replied = await ask('mutation ($input: ReplyInput!) { reply(input: $input) { state } }', {
      input: { address, message: 'Page 9, at the end.' },
    });
    expect(replied.data.reply.state).toBe('WAITING');
    await asEditor('mutation ($input: RefuseInput!) { refuse(input: $input) { state } }', {
      input: { id, reason: 'The page says something else.' },
    });
    const { state, reason, messages } = (await ask(STATE, { address })).data.proposal;
    expect(state).toBe('REFUSED');
    expect(reason).toBe('The page says something else.');
    expect(messages).toEqual([
      { by: 'editor', text: 'Which page?' },
      { by: 'proposer', text: 'Page 9, at the end.' },
    ]);
    expect((await ask('{ entity(id: "source-vive") { id } }')).data.entity).not.toBeNull();
    const late = await ask('mutation ($a: ID!) { withdraw(address: $a) { state } }', {
      a: address,
    });
    expect(codeOf(late)).toBe('CONFLICT');
  });

  test('of something new shows what is there already under a like name; a new source comes with it', async () => {
    const entities = [
      {
        id: 'un-site',
        kind: 'Document',
        name: { both: 'Un site' },
        documentKind: 'web-page',
        address: 'https://site.example',
        cite: { source: 'un-site', at: 'accueil' },
      },
      {
        id: 'cooperative-du-lac-2',
        kind: 'Organisation',
        name: { both: 'Cooperative du lac' },
        cite: { source: 'un-site', at: 'accueil' },
      },
    ];
    const links = [
      {
        from: 'ana',
        kind: 'MEMBER_OF',
        to: 'cooperative-du-lac-2',
        cite: { source: 'un-site', at: 'équipe' },
      },
    ];
    const { proposal } = await proposed({ entities, links });
    const queue = await asEditor(`{ reviewQueue { totalCount nodes {
      id kind similar { id } touched { sentence(language: FR) } } } }`);
    const own = queue.data.reviewQueue.nodes.find(({ id }: { id: string }) => id === proposal.id);
    expect(queue.data.reviewQueue.totalCount).toBe(1);
    expect(own.similar).toContainEqual({ id: 'coop-du-lac' });
    expect(own.touched.map(({ sentence }: { sentence: string }) => sentence)).toContainEqual(
      'Nouveau lien\u202f: Ana est membre de Cooperative du lac',
    );
    await asEditor(ACCEPT, { input: { id: proposal.id } });
    const { links: kept } = (
      await ask('{ entity(id: "cooperative-du-lac-2") { links { totalCount } } }')
    ).data.entity;
    expect(kept.totalCount).toBe(1);
  });

  test('comes from one address ten times a minute, no more; others are not held up', async () => {
    const codes = [];
    for (let time = 0; time < 12; time += 1)
      codes.push(
        codeOf(
          await proposing({ entities: [since(`19${10 + time}`)], dryRun: true }, { client: 'one' }),
        ),
      );
    expect(codes.slice(0, 10).every((code) => code === undefined)).toBe(true);
    expect(codes.slice(10)).toEqual(['TOO_COSTLY', 'TOO_COSTLY']);
    const other = await proposing({ entities: [since('1910')], dryRun: true }, { client: 'two' });
    expect(codeOf(other)).toBeUndefined();
    expect(other.data.propose.address).toBeNull();
  });
});
