/** Consultations over HTTP: one path carries the cookie, nothing is kept by caches, and no table or log tells who somebody is. */
import { Writable } from 'node:stream';
import pino from 'pino';
import { beforeAll, describe, expect, test } from 'vitest';
import { ballotIdOf } from '../../api/consultations/voter.ts';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readPrivately } from '../../api/graph/private.ts';
import { rowsOf } from '../../api/interchange/csv.ts';
import { ballotOf } from '../../web/lenses/convergences/vote/ballot.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import { serving } from '../support/serving.ts';
import { ADD_STATEMENTS, JOIN, OPEN, SAY, SUBMIT, TOKEN, VOTE } from '../support/voting.ts';
import { world } from '../support/world.ts';

const id = QUESTION;
const lines: string[] = [];
let graph: Graph;
let address: string;

const post = async (
  path: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
) =>
  fetch(address + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'fr', ...headers },
    body: JSON.stringify({ query, variables }),
  });
const asAdministrator = { authorization: `Bearer ${TOKEN}` };
const cookies: string[] = [];

beforeAll(async () => {
  graph = await world(ASKED);
  const stream = new Writable({
    write(part, _, done) {
      lines.push(String(part));
      done();
    },
  });
  const logger = pino({ level: 'trace' }, stream);
  address = await serving(graph, { adminToken: TOKEN, logger });
  await post('/graphql', OPEN, { input: { question: id, moderation: 'AFTER' } }, asAdministrator);
  const texts = ['Le lac est commun.', 'Le port doit fermer.', '=Le quai, « ou » "rien"'];
  await post('/graphql', ADD_STATEMENTS, { id, texts, language: 'FR' }, asAdministrator);
  for (const votes of [
    ['AGREE', 'DISAGREE', 'PASS'],
    ['DISAGREE', 'AGREE'],
  ]) {
    const joined = await post('/ballot', JOIN, { id });
    const cookie = joined.headers.get('set-cookie')?.split(';')[0] ?? '';
    cookies.push(cookie);
    for (const [at, vote] of votes.entries())
      await post('/ballot', VOTE, { id, statement: at + 1, vote }, { cookie });
    await post('/ballot', SAY, { id, kinds: ['union'] }, { cookie });
  }
  const input = { consultation: id, text: 'Ana nage ici chaque matin.', language: 'FR' };
  await post('/ballot', SUBMIT, { input }, { cookie: cookies[0] ?? '' });
});

test('a page of another site cannot vote for a reader', async () => {
  const headers = { cookie: cookies[0] ?? '', origin: 'https://elsewhere.example' };
  const response = await post('/ballot', VOTE, { id, statement: 1, vote: 'PASS' }, headers);
  expect(response.status).toBe(403);
});

test('nothing that moves with votes is kept, and facts still are', async () => {
  const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
  const get = (path: string) => fetch(address + path, { headers: { accept: 'application/json' } });
  const live = query(`{ liveConsultation(id: "${id}") { voteCount } }`);
  for (const expected of [6, 7]) {
    const response = await get(live);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect((await response.json()).data.liveConsultation.voteCount).toBe(expected);
    await post('/ballot', VOTE, { id, statement: 3, vote: 'AGREE' }, { cookie: cookies[1] ?? '' });
  }
  const facts = await get(query('{ about { name } }'));
  expect(facts.headers.get('cache-control')).toMatch(/^public/);
});

describe('the tables of Polis', () => {
  const table = async (name: string) => {
    const response = await fetch(`${address}/consultations/${id}/${name}.csv`);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    return rowsOf(await response.text());
  };

  test('have the columns that Polis gives', async () => {
    expect((await table('comments'))[0]).toEqual(
      'timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body'.split(','),
    );
    expect((await table('votes'))[0]).toEqual(
      'timestamp,datetime,comment-id,voter-id,vote'.split(','),
    );
    expect((await table('participants-votes'))[0]).toEqual(
      'participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1,2,3'.split(','),
    );
    expect((await table('summary')).slice(0, 3)).toEqual([
      ['topic', 'À qui est le lac?'],
      ['url', `${address}/consultations?on=${id}`],
      ['voters', '2'],
    ]);
    expect((await table('comments'))[3]?.at(-1)).toBe('=Le quai, « ou » "rien"');
  });

  test('are read back by the page as the same votes', async () => {
    const listed = ballotOf(await table('votes'));
    const matrix = ballotOf(await table('participants-votes'));
    if ('what' in listed || 'what' in matrix) throw new Error('not read');
    expect(matrix.participants).toHaveLength(2);
    expect([...matrix.marks].sort()).toEqual(['+-0+', '-++.']);
    const places = matrix.statements.map((one) => listed.statements.indexOf(one));
    expect(places).not.toContain(-1);
  });

  test.each(['nothing.csv', 'votes.json', 'votes'])('%s is none', async (name) => {
    expect((await fetch(`${address}/consultations/${id}/${name}`)).status).toBe(404);
    expect((await fetch(`${address}/consultations/nowhere/votes.csv`)).status).toBe(404);
  });
});

test('no answer, table or line of the log tells who somebody is', async () => {
  const everything =
    '{ liveConsultations { id participantCount own { statementCount } statements { number text held { id } reason into } results { asOf participantCount groups { kindSizes { kind participantCount } } kindSizes { kind participantCount } scores { byKind { voteCount } byGroup { voteCount } } } } }';
  const told = [
    await (await post('/graphql', everything, {}, asAdministrator)).text(),
    ...(await Promise.all(
      ['summary', 'comments', 'votes', 'participants-votes'].map(async (name) =>
        (await fetch(`${address}/consultations/${id}/${name}.csv`)).text(),
      ),
    )),
    await (await fetch(`${address}/entities.csv`)).text(),
    await (await fetch(`${address}/links.csv`)).text(),
    ...lines,
  ].join('\n');
  const secrets = cookies.map((cookie) => cookie.split('=')[1] ?? '');
  expect(secrets.every((one) => one.length === 43)).toBe(true);
  for (const secret of secrets) {
    expect(told).not.toContain(secret);
    expect(told).not.toContain(ballotIdOf(secret, id));
  }
  expect(told).not.toContain('127.0.0.1:5');
  // Two of a kind are too few to be told.
  expect(told).not.toContain('"kind":"union","size":2');
  // The tables give no time of a vote, and not whose a statement is.
  const comments = rowsOf(
    await (await fetch(`${address}/consultations/${id}/comments.csv`)).text(),
  );
  expect(
    comments
      .slice(1)
      .every(([seconds, , , author]) => author === '' && Number(seconds) % 86_400 === 0),
  ).toBe(true);
});

test('the database knows no cookie, and holds each ballot under a digest of it for this consultation alone', async () => {
  const ballots = cypher<object, { id: string; keys: string[] }>`
    MATCH (b:Ballot) RETURN b.id AS id, keys(b) AS keys`;
  const rows = await readPrivately(graph)(ballots, {});
  expect(rows.map((one) => one.id).sort()).toEqual(
    cookies.map((cookie) => ballotIdOf(cookie.split('=')[1] ?? '', id)).sort(),
  );
  for (const { keys } of rows) expect(keys.filter((key) => !KNOWN.includes(key))).toEqual([]);
});

const KNOWN = [
  'id',
  'consultation',
  'marks',
  'kinds',
  'isFlagged',
  'isTyped',
  'isConsenting',
  'day',
  'written',
];
