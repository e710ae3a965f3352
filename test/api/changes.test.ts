/** Facts are corrected over the API: by who may, with a source, once, and possible to take back. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Graph } from '../../api/graph/graph.ts';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Answer, DATASET } from '../support/asking.ts';
import { world } from '../support/world.ts';

const TOKEN = 'a-token-that-is-long-enough-for-a-test';
const CITE = { source: 'le-journal', at: 'page 9' };
const EDIT = 'mutation ($input: EditInput!) { edit(input: $input) { revision touchedCount } }';

let graph: Graph;
let ask: (
  query: string,
  variables?: object,
  token?: string | null,
  language?: string,
) => Promise<Answer>;

beforeAll(async () => {
  graph = await world();
  const api = createApi({
    graph,
    vocabulary: readVocabulary(),
    dataset: DATASET,
    log: () => {},
    adminToken: TOKEN,
  });
  ask = async (query, variables = {}, token = TOKEN, language = 'en') => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answer;
  };
});

const edit = (input: object, token?: string | null, language?: string) =>
  ask(EDIT, { input: { message: 'read again', ...input } }, token, language);
const since = (year: string) => ({ id: 'coop-du-lac', since: year, cite: CITE });
const codeOf = ({ errors }: Answer) => errors?.[0]?.extensions.code;

describe('who may', () => {
  test('without a token, with a wrong one, or where none is set, nothing changes', async () => {
    const before = await ask('{ about { revision } }');
    for (const token of [null, 'wrong', `${TOKEN}x`]) {
      const answer = await edit({ entities: [since('2011')] }, token);
      expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    }
    const closed = createApi({ graph, vocabulary: readVocabulary(), dataset: DATASET });
    const response = await closed.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer undefined' },
      body: JSON.stringify({
        query: EDIT,
        variables: { input: { message: 'm', entities: [since('2011')] } },
      }),
    });
    expect(codeOf((await response.json()) as Answer)).toBe('UNAUTHENTICATED');
    expect(await ask('{ about { revision } }')).toEqual(before);
  });

  test('a mutation by GET is refused', async () => {
    const api = createApi({
      graph,
      vocabulary: readVocabulary(),
      dataset: DATASET,
      adminToken: TOKEN,
    });
    const query =
      'mutation { retire(input: {id: "ana", reason: "r", source: "le-journal", at: "1"}) { revision } }';
    const response = await api.fetch(`http://lacis/graphql?query=${encodeURIComponent(query)}`, {
      headers: { authorization: `Bearer ${TOKEN}` },
    });
    expect(response.status).toBe(405);
  });
});

describe('an edit', () => {
  test('is seen at once in lists, search and the entity itself, with its citation and its history', async () => {
    const { data, errors } = await edit({
      entities: [
        since('2011'),
        { id: 'nouvelle', kind: 'Organisation', name: { both: 'Nouvelle Rive' }, cite: CITE },
      ],
      links: [{ from: 'nouvelle', kind: 'USES', to: 'riviere', cite: CITE }],
    });
    expect(errors).toBeUndefined();
    expect(data.edit.touchedCount).toBe(6);
    const seen = await ask(`{
      entity(id: "coop-du-lac") {
        ... on Organisation { since } citations { locator source { id } }
        history(first: 2) { change { number kind author message } touched { label isNew fields { field before after } } }
      }
      search(text: "nouvelle rive") { entity { id } }
    }`);
    expect(seen.errors).toBeUndefined();
    const { entity, search } = seen.data;
    expect(entity.since).toBe('2011');
    expect(entity.citations.map((one: { locator: string | null }) => one.locator)).toContain(
      'page 9',
    );
    expect(search[0].entity.id).toBe('nouvelle');
    const set = entity.history.find(
      (one: { touched: { label: string } }) => one.touched.label === 'Entity',
    );
    expect(set.change).toMatchObject({
      kind: 'EDIT',
      author: 'administrator',
      message: 'read again',
    });
    expect(set.touched.fields).toContainEqual({
      field: 'since',
      before: '"2009"',
      after: '"2011"',
    });
  });

  test('without a source, or of what a file may not say, is refused in both languages', async () => {
    const english = await edit({ entities: [{ id: 'coop-du-lac', since: '2012' }] });
    const french = await edit({ entities: [{ id: 'coop-du-lac', since: '2012' }] }, TOKEN, 'fr');
    expect([codeOf(english), codeOf(french)]).toEqual(['SOURCE_REQUIRED', 'SOURCE_REQUIRED']);
    expect(french.errors?.[0]?.message).not.toBe(english.errors?.[0]?.message);
    for (const entities of [
      [],
      [{ id: 'coop-du-lac', since: 'soon', cite: CITE }],
      [{ id: 'x y', cite: CITE }],
    ])
      expect(codeOf(await edit({ entities }))).toBe('BAD_INPUT');
  });

  test('sent twice under one key is carried out once; without a key, the same edit changes nothing more', async () => {
    const input = { entities: [since('2014')], key: 'once' };
    const first = await edit(input);
    expect(await edit(input)).toEqual(first);
    const again = await edit({ entities: [since('2014')] });
    expect(again.data.edit).toEqual({ revision: first.data.edit.revision, touchedCount: 0 });
  });

  test('a key that comes again with another edit passes no edit over', async () => {
    const first = await edit({ entities: [since('2011')], key: 'again' });
    const second = await edit({ entities: [since('2012')], key: 'again' });
    expect(second.data.edit.revision).toBe(first.data.edit.revision + 1);
  });

  test('ten at the same time under one key make one change', async () => {
    const input = { entities: [since('2015')], key: 'ten' };
    const answers = await Promise.all(Array.from({ length: 10 }, () => edit(input)));
    expect(new Set(answers.map(({ data }) => data.edit.revision)).size).toBe(1);
  });
});

describe('taking out and taking back', () => {
  test('an entity that was taken out says so; taken back, it stands with its links', async () => {
    const link = '{ entity(id: "riviere") { links { totalCount } } }';
    const before = await ask(link);
    const { data } = await ask(
      'mutation { retire(input: { id: "coop-du-lac", reason: "it has closed", source: "le-journal", at: "p. 1" }) { revision touchedCount } }',
    );
    expect(data.retire.touchedCount).toBeGreaterThan(3);
    const gone = await ask(
      '{ entity(id: "coop-du-lac") { id } retired(id: "coop-du-lac") { id kind name reason at source { id } } }',
    );
    expect(gone.data).toEqual({
      entity: null,
      retired: {
        id: 'coop-du-lac',
        kind: 'ORGANISATION',
        name: 'Lake Co-operative',
        reason: 'it has closed',
        at: 'p. 1',
        source: { id: 'le-journal' },
      },
    });
    expect(await ask(link)).not.toEqual(before);
    const back = await ask(
      `mutation { revert(input: { change: ${data.retire.revision}, message: "a mistake" }) { revision } }`,
    );
    expect(back.errors).toBeUndefined();
    expect(await ask(link)).toEqual(before);
    const all = await ask(
      '{ retired(id: "coop-du-lac") { id } changes(first: 2) { number kind touchedCount } }',
    );
    expect(all.data.retired).toBeNull();
    expect(all.data.changes.map(({ kind }: { kind: string }) => kind)).toEqual([
      'REVERT',
      'RETIRE',
    ]);
  });
});
