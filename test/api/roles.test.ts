/** The whole table of roles and operations, through HTTP: every mutation, and who may ask for it. */
import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { ACTIONS, type Action, ROLES, type Role } from '../../api/access/viewer.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { createSchema } from '../../api/schema.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { OPERATIONS, type Operation } from '../support/mutations.ts';
import { type Browser, browser, codeOf, person, VIEWER } from '../support/people.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const ADMIN = 'the-token-of-the-environment';

let graph: Graph;
let address: string;
const people = new Map<string, Browser>();

beforeAll(async () => {
  graph = await world();
  address = await serving(graph, { adminToken: ADMIN });
  people.set('reader', browser(address));
  for (const role of ROLES.slice(1))
    people.set(role, await person(graph, address, `The ${role}`, { role }));
  people.set('speaker', await person(graph, address, 'The speaker', { entity: 'coop-du-lac' }));
  people.set('token', browser(address, { authorization: `Bearer ${ADMIN}` }));
});

test('every mutation of the contract stands in the table', () => {
  const type = createSchema(readVocabulary()).getMutationType();
  const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
  expect(Object.keys(OPERATIONS).sort()).toEqual(names.sort());
});

const MAY: Readonly<Record<Role, readonly Action[]>> = {
  reader: ['propose'],
  contributor: ['propose'],
  editor: ['propose', 'edit', 'review', 'revert', 'retire', 'merge', 'moderate'],
  administrator: ACTIONS,
};

/** What a role is told: the error of the work itself where it may, else the refusal. */
function expected(who: string, { who: allowed, told }: Operation): readonly (string | null)[] {
  const may = told.length === 0 ? [null] : told;
  if (allowed === 'everybody') return may;
  if (allowed === 'persons') {
    if (who === 'reader') return ['UNAUTHENTICATED'];
    return who === 'token' ? ['FORBIDDEN'] : may;
  }
  const role = who === 'token' ? 'administrator' : who === 'speaker' ? 'contributor' : who;
  if (MAY[role as Role].includes(allowed)) return may;
  // For the one that it speaks for, which the question names.
  if (who === 'speaker' && allowed === 'confirm') return may;
  return who === 'reader' ? ['UNAUTHENTICATED'] : ['FORBIDDEN'];
}

const table = [...ROLES, 'speaker', 'token'].flatMap((who) =>
  Object.keys(OPERATIONS).map((name) => [who, name] as const),
);

describe('through HTTP', () => {
  // Last of all it signs out.
  test.each(table)('%s: %s', async (who, name) => {
    const own = people.get(who) as Browser;
    const operation = OPERATIONS[name] as Operation;
    const cookie = own.cookie();
    const answer = await own.ask(operation.query, operation.variables);
    expect(expected(who, operation)).toContain(codeOf(answer));
    if (name === 'signOut') {
      own.wear(cookie);
      if (cookie !== null) await own.signIn();
    }
  });

  test.each(['reader', 'contributor', 'editor', 'speaker'])(
    '%s sees neither accounts nor invitations of others',
    async (who) => {
      for (const query of ['{ accounts { id } }', '{ invitations { id } }']) {
        const code = codeOf(await (people.get(who) as Browser).ask(query));
        expect(code).toBe(who === 'reader' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
      }
    },
  );
});

describe('from a page of another site', () => {
  test.each(Object.keys(OPERATIONS))('%s is refused, with a cookie or without', async (name) => {
    const { query, variables = {} } = OPERATIONS[name] as Operation;
    const own = people.get('administrator') as Browser;
    for (const from of [
      { origin: 'https://elsewhere.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ] as Record<string, string>[]) {
      expect((await own.ask(query, variables, from)).status).toBe(403);
      expect((await browser(address).ask(query, variables, from)).status).toBe(403);
    }
  });

  test.each(Object.keys(OPERATIONS))('%s is refused by GET', async (name) => {
    const own = people.get('administrator') as Browser;
    const { query, variables = {} } = OPERATIONS[name] as Operation;
    const asked = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response = await fetch(`${own.origin}/graphql?${asked}`, {
      headers: { cookie: own.cookie() ?? '' },
    });
    expect(response.status).toBe(405);
  });
});

describe('a cookie', () => {
  test.each(['', 'lacis=', 'lacis=short', `lacis=${'a'.repeat(43)}`, 'other=1'])(
    '%j is that of a reader',
    async (cookie) => {
      const own = browser(address);
      own.wear(cookie);
      expect((await own.ask(VIEWER)).data.viewer).toMatchObject({ role: 'READER', name: null });
    },
  );
});

describe('the token of a program', () => {
  const make = `mutation ($input: TokenInput!) { createToken(input: $input) { secret token { id name actions usedAt } } }`;
  const list = '{ viewer { tokens { id usedAt } } }';
  const input = (actions: readonly string[]) => ({ input: { name: 'import', actions } });

  async function program(role: string, actions: readonly string[]) {
    const own = people.get(role) as Browser;
    const { secret, token } = (await own.ask(make, input(actions))).data.createToken;
    return { own, token, use: browser(address, { authorization: `Bearer ${secret}` }) };
  }

  test('does what it was made for, under the name of its account, and its use is seen', async () => {
    const { own, token, use } = await program('editor', ['EDIT']);
    expect(token).toMatchObject({ name: 'import', actions: ['EDIT'], usedAt: null });
    expect((await use.ask(VIEWER)).data.viewer).toMatchObject({
      role: 'EDITOR',
      name: 'The editor',
      may: ['EDIT'],
      isProgram: true,
    });
    const { tokens } = (await own.ask(list)).data.viewer;
    expect(tokens.find(({ id }: { id: string }) => id === token.id).usedAt).not.toBeNull();
  });

  test.each(Object.keys(OPERATIONS))('made to edit: %s', async (name) => {
    const { use, own, token } = await program('editor', ['EDIT']);
    const operation = OPERATIONS[name] as Operation;
    const code = codeOf(await use.ask(operation.query, operation.variables));
    const told = operation.told.length === 0 ? [null] : operation.told;
    const may = operation.who === 'everybody' || operation.who === 'edit';
    expect(may ? told : ['FORBIDDEN']).toContain(code);
    await own.ask('mutation ($id: ID!) { revokeToken(id: $id) { name } }', { id: token.id });
  });

  test('gives nothing that the account may not do', async () => {
    const own = people.get('contributor') as Browser;
    for (const action of ['EDIT', 'INVITE', 'ADMINISTER', 'CONFIRM'])
      expect(codeOf(await own.ask(make, input(['PROPOSE', action])))).toBe('FORBIDDEN');
  });

  test('loses what its account loses', async () => {
    const boss = people.get('administrator') as Browser;
    const own = await person(graph, address, 'Once an editor', { role: 'editor' });
    const { secret } = (await own.ask(make, input(['EDIT']))).data.createToken;
    const use = browser(address, { authorization: `Bearer ${secret}` });
    const { account: id } = (await own.ask('{ viewer { account } }')).data.viewer;
    await boss.ask('mutation ($id: ID!) { changeRole(id: $id, role: CONTRIBUTOR) { role } }', {
      id,
    });
    expect((await use.ask(VIEWER)).data.viewer.may).toEqual([]);
    await boss.ask('mutation ($id: ID!) { closeAccount(id: $id) }', { id });
    expect(codeOf(await use.ask(VIEWER))).toBe('UNAUTHENTICATED');
  });

  test('that was revoked is refused at once, and said to be', async () => {
    const { own, token, use } = await program('editor', ['EDIT']);
    await own.ask('mutation ($id: ID!) { revokeToken(id: $id) { name } }', { id: token.id });
    expect(codeOf(await use.ask(VIEWER))).toBe('UNAUTHENTICATED');
  });

  test('of one person is not revoked by another', async () => {
    const { token } = await program('editor', ['EDIT']);
    const other = people.get('administrator') as Browser;
    const revoke = 'mutation ($id: ID!) { revokeToken(id: $id) { name } }';
    expect(codeOf(await other.ask(revoke, { id: token.id }))).toBe('NOT_FOUND');
  });
});

describe('nothing of one person reaches another', () => {
  const url = () => `${address}/graphql?query=${encodeURIComponent('{ viewer { name role } }')}`;
  const got = async (headers: Record<string, string>) => {
    const response = await fetch(url(), { headers: { accept: 'application/json', ...headers } });
    return { headers: response.headers, viewer: (await response.json()).data.viewer };
  };

  test('by what is kept of a GET, in whatever order they ask', async () => {
    const [ana, bea] = [people.get('editor') as Browser, people.get('contributor') as Browser];
    const nobody = { name: null, role: 'READER' };
    for (const _ of [1, 2]) {
      const one = await got({ cookie: ana.cookie() ?? '' });
      expect(one.viewer.name).toBe('The editor');
      expect(one.headers.get('cache-control')).toBe('private, no-store');
      expect(one.headers.get('etag')).toBeNull();
      expect((await got({})).viewer).toEqual(nobody);
      expect((await got({ cookie: bea.cookie() ?? '' })).viewer.name).toBe('The contributor');
      expect((await got({ authorization: `Bearer ${ADMIN}` })).viewer.name).toBe('administrator');
      expect((await got({})).viewer).toEqual(nobody);
    }
  });

  test('by an ETag of an anonymous answer', async () => {
    const etag = (await got({})).headers.get('etag') ?? 'none';
    const ana = people.get('editor') as Browser;
    const again = await got({ cookie: ana.cookie() ?? '', 'if-none-match': etag });
    expect(again.viewer.name).toBe('The editor');
  });
});
