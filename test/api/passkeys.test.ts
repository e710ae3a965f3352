/** Passkeys, over HTTP: those of this site, for this purpose, once. */
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { invite } from '../../api/access/invitations.ts';
import type { Graph } from '../../api/graph/graph.ts';
import {
  BEGIN_ACCEPTANCE,
  BEGIN_SIGN_IN,
  browser,
  codeOf,
  person,
  SIGN_IN,
} from '../support/people.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

let graph: Graph;
let address: string;
let names = 0;
const name = () => {
  names += 1;
  return `Person ${names}`;
};

beforeAll(async () => {
  graph = await world();
  address = await serving(graph);
});

/** Later than now, for the program; sockets and timers go on as they are. */
function later(time: number): void {
  vi.useFakeTimers({ now: Date.now() + time, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}
const link = async (invited = {}) =>
  (await invite(graph, { role: 'editor', by: 'a test', ...invited })).secret;

describe('a passkey', () => {
  test('signs in, in any browser, and again', async () => {
    const own = await person(graph, address, name());
    own.wear(null);
    for (const _ of [1, 2]) {
      const { data } = await own.signIn();
      expect(data.signIn.role).toBe('CONTRIBUTOR');
    }
  });

  const refusals: Readonly<Record<string, object>> = {
    'of another site': { site: 'elsewhere.example' },
    'used on a page of another site': { origin: 'https://elsewhere.example', site: 'localhost' },
    'of another port': { origin: 'http://localhost:1', site: 'localhost' },
    'without recognising the person': { isVerified: false },
    'that was made, not signed': { type: 'webauthn.create' },
  };
  test.each(Object.entries(refusals))('%s does not sign in', async (_, where) => {
    const own = await person(graph, address, name());
    own.wear(null);
    const answer = await own.signIn(where);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    expect(answer.setCookie).toBeNull();
  });
  test.each(Object.entries(refusals).slice(0, 4))('%s makes no account', async (_, where) => {
    const invitation = await link();
    const answer = await browser(address).accept(invitation, name(), where);
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
    // The invitation is still good for the person.
    expect((await browser(address).accept(invitation, name())).errors).toBeUndefined();
  });

  test('that nobody knows does not sign in', async () => {
    expect(codeOf(await browser(address).signIn())).toBe('UNAUTHENTICATED');
  });

  test('whose counter went back does not sign in: it may be a copy', async () => {
    const own = await person(graph, address, name());
    await own.signIn({}, 10);
    expect(codeOf(await own.signIn({}, 5))).toBe('UNAUTHENTICATED');
  });

  test('answers a challenge once', async () => {
    const own = await person(graph, address, name());
    const options = (await own.ask(BEGIN_SIGN_IN)).data.beginSignIn;
    const passkey = own.key.signed(options, own);
    expect(codeOf(await own.ask(SIGN_IN, { passkey }))).toBeNull();
    expect(codeOf(await own.ask(SIGN_IN, { passkey }))).toBe('UNAUTHENTICATED');
  });

  test('answers a challenge of this server, for this purpose, in time', async () => {
    const own = await person(graph, address, name());
    const invitation = await link();
    const other = (await own.ask(BEGIN_ACCEPTANCE, { invitation, name: name() })).data;
    for (const options of [other.beginAcceptance, { challenge: 'c2VsZi1tYWRl' }]) {
      const passkey = own.key.signed(options, own);
      expect(codeOf(await own.ask(SIGN_IN, { passkey }))).toBe('UNAUTHENTICATED');
    }
    const late = (await own.ask(BEGIN_SIGN_IN)).data.beginSignIn;
    later(6 * 60 * 1000);
    const passkey = own.key.signed(late, own);
    expect(codeOf(await own.ask(SIGN_IN, { passkey }))).toBe('UNAUTHENTICATED');
  });

  test('of a person is not added to the account of another', async () => {
    const [ana, bea] = [await person(graph, address, name()), await person(graph, address, name())];
    const options = (await ana.ask('mutation { beginPasskey }')).data.beginPasskey;
    const passkey = bea.key.made(options, bea);
    const add =
      'mutation ($passkey: PasskeyJson!) { addPasskey(passkey: $passkey, label: "k1") { name } }';
    expect(codeOf(await bea.ask(add, { passkey }))).toBe('UNAUTHENTICATED');
  });

  test('is added and removed, but for the last', async () => {
    const own = await person(graph, address, name());
    const second = browser(address).key;
    const options = (await own.ask('mutation { beginPasskey }')).data.beginPasskey;
    expect(options.excludeCredentials).toHaveLength(1);
    const add =
      'mutation ($p: PasskeyJson!) { addPasskey(passkey: $p, label: "phone") { passkeys { label } } }';
    const added = await own.ask(add, { p: second.made(options, own) });
    expect(added.data.addPasskey.passkeys).toEqual([{ label: 'my key' }, { label: 'phone' }]);
    const remove = 'mutation ($id: ID!) { removePasskey(id: $id) { passkeys { id } } }';
    expect(codeOf(await own.ask(remove, { id: 'nothing' }))).toBe('NOT_FOUND');
    expect(codeOf(await own.ask(remove, { id: own.key.id }))).toBeNull();
    expect(codeOf(await own.ask(remove, { id: second.id }))).toBe('CONFLICT');
  });

  test('is not made where the server is asked by a number', async () => {
    const body = JSON.stringify({ query: BEGIN_SIGN_IN });
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${address}/graphql`, { method: 'POST', headers, body });
    expect((await response.json()).errors[0].extensions.code).toBe('BAD_INPUT');
  });

  test.each([
    {},
    { response: {} },
    { id: 'x', response: { clientDataJSON: 'eA' } },
    { response: { clientDataJSON: 3 } },
    { long: 'x'.repeat(9_000) },
  ])('%j is none, and no error of the server', async (passkey) => {
    const answer = await browser(address).ask(SIGN_IN, { passkey });
    expect(['UNAUTHENTICATED', 'BAD_INPUT']).toContain(codeOf(answer));
  });
});
