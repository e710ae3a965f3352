/** Signing in with an OpenID Connect provider: who is known by issuer and subject, with the role of an invitation; every lie is refused. */
import { beforeAll, describe, expect, test } from 'vitest';
import { invite } from '../../api/access/invitations.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { settings } from '../../api/starting/settings.ts';
import { type Answered, type Browser, browser, codeOf, person, VIEWER } from '../support/people.ts';
import { type Lies, providing } from '../support/provider.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

const BEGIN = `mutation ($invitation: String, $name: String) {
  beginProvider(invitation: $invitation, name: $name) { address binding } }`;
const FINISH = `mutation ($parameters: Prose!, $binding: String!) {
  finishProvider(parameters: $parameters, binding: $binding) { name role represents { id } } }`;

let graph: Graph;
let address: string;
let provider: Awaited<ReturnType<typeof providing>>;
beforeAll(async () => {
  graph = await world();
  provider = await providing();
  const { issuer } = provider;
  const known = { name: 'The university', issuer, client: 'lacis', secret: null };
  address = await serving(graph, { provider: known });
});

async function signIn(own: Browser, subject: string, asked: object = {}): Promise<Answered> {
  const begun = await own.ask(BEGIN, asked);
  if (begun.errors !== undefined) return begun;
  const { address: to, binding } = begun.data.beginProvider;
  return own.ask(FINISH, { parameters: provider.agree(to, subject), binding });
}
const invitation = async (more: object = {}) =>
  (await invite(graph, { role: 'editor', by: 'a test', ...more })).secret;

describe('who signs in', () => {
  test('with an invitation has its role and its entity, and comes back without one', async () => {
    const own = browser(address);
    const secret = await invitation({ entity: 'coop-du-lac' });
    const made = await signIn(own, 'ada', { invitation: secret, name: 'Ada Lovelace' });
    expect(made.data.finishProvider).toEqual({
      name: 'Ada Lovelace',
      role: 'EDITOR',
      represents: [{ id: 'coop-du-lac' }],
    });
    expect(made.setCookie).toMatch(/HttpOnly; SameSite=Lax/);
    const again = browser(address);
    expect((await signIn(again, 'ada')).data.finishProvider.name).toBe('Ada Lovelace');
    expect((await again.ask(VIEWER)).data.viewer.role).toBe('EDITOR');
  });

  test('without one, and unknown, gets no account, whatever address the provider tells', async () => {
    const own = browser(address);
    expect(codeOf(await signIn(own, 'nobody'))).toBe('UNAUTHENTICATED');
    expect((await own.ask(VIEWER)).data.viewer.role).toBe('READER');
  });

  test('an account that has a passkey gets the provider besides, by a link of an administrator', async () => {
    const known = await person(graph, address, 'Grace Hopper', { role: 'contributor' });
    const secret = await invitation({ account: 'grace hopper' });
    const own = browser(address);
    const { data } = await signIn(own, 'grace', { invitation: secret });
    expect(data.finishProvider).toMatchObject({ name: 'Grace Hopper', role: 'CONTRIBUTOR' });
    expect((await known.ask(VIEWER)).data.viewer.name).toBe('Grace Hopper');
  });

  test('has one account: neither a second one, nor that of somebody else', async () => {
    const second = await invitation();
    const asked = { invitation: second, name: 'Ada again' };
    expect(codeOf(await signIn(browser(address), 'ada', asked))).toBe('CONFLICT');
    const ofGrace = await invitation({ account: 'grace hopper' });
    expect(codeOf(await signIn(browser(address), 'mallory', { invitation: ofGrace }))).toBe(
      'CONFLICT',
    );
  });

  test.each([
    [
      'used',
      async () => {
        const secret = await invitation();
        await signIn(browser(address), 'once', { invitation: secret, name: 'Once only' });
        return secret;
      },
    ],
    ['unknown', async () => 'x'.repeat(43)],
  ])('with an invitation that is %s is refused', async (_, make) => {
    const asked = { invitation: await make(), name: 'Somebody else' };
    expect(codeOf(await signIn(browser(address), 'late', asked))).toBe('NOT_FOUND');
  });
});

describe('is refused', () => {
  const LIES: [string, Lies][] = [
    ['another issuer', { issuer: 'https://elsewhere.example' }],
    ['another audience', { audience: 'another-program' }],
    ['another nonce', { nonce: 'of-another-time' }],
    ['a token that has expired', { expired: true }],
    ['a token without a signature', { unsigned: true }],
    ['a token that another key signed', { key: 'another' }],
  ];
  test.each(LIES)('%s', async (_, lies) => {
    provider.lie(lies);
    const own = browser(address);
    expect(codeOf(await signIn(own, 'ada'))).toBe('UNAUTHENTICATED');
    expect(own.cookie()).toBeNull();
    provider.lie({});
  });

  test('an answer that is sent twice, from another browser, or with another state', async () => {
    const own = browser(address);
    const begin = async () => (await own.ask(BEGIN)).data.beginProvider;
    const one = await begin();
    const parameters = provider.agree(one.address, 'ada');
    const finish = (given: string, binding: string) =>
      browser(address).ask(FINISH, { parameters: given, binding });
    expect(codeOf(await finish(parameters, 'b'.repeat(43)))).toBe('UNAUTHENTICATED');
    // Whoever tried with the wrong secret has used it up.
    expect(codeOf(await finish(parameters, one.binding))).toBe('UNAUTHENTICATED');
    const two = await begin();
    const good = provider.agree(two.address, 'ada');
    const other = new URLSearchParams(good);
    other.set('state', 'x');
    expect(codeOf(await finish(other.toString(), two.binding))).toBe('UNAUTHENTICATED');
    expect(codeOf(await finish(good, two.binding))).toBeNull();
    expect(codeOf(await finish(good, two.binding))).toBe('UNAUTHENTICATED');
    // A code that was given for one question does not answer another.
    const [three, four] = [await begin(), await begin()];
    const mixed = new URLSearchParams(provider.agree(three.address, 'ada'));
    mixed.set('state', new URL(four.address).searchParams.get('state') ?? '');
    expect(codeOf(await finish(mixed.toString(), four.binding))).toBe('UNAUTHENTICATED');
    const denied = new URLSearchParams({
      error: 'access_denied',
      state: new URL((await begin()).address).searchParams.get('state') ?? '',
    });
    expect(codeOf(await finish(denied.toString(), 'x'))).toBe('UNAUTHENTICATED');
  });
});

test('a provider that does not answer is said to be away; the next who asks tries again', async () => {
  const away = await providing();
  const known = {
    name: 'The university',
    issuer: away.issuer,
    client: 'lacis',
    secret: 'a secret',
  };
  const there = await serving(graph, { provider: known });
  away.lie({ silent: 'discovery' });
  expect(codeOf(await browser(there).ask(BEGIN))).toBe('UNAVAILABLE');
  away.lie({});
  const { address: to, binding } = (await browser(there).ask(BEGIN)).data.beginProvider;
  away.lie({ silent: 'token' });
  const parameters = away.agree(to, 'ada');
  expect(codeOf(await browser(there).ask(FINISH, { parameters, binding }))).toBe('UNAVAILABLE');
  // The same person at another provider is another person.
  away.lie({});
  const again = (await browser(there).ask(BEGIN)).data.beginProvider;
  const other = { parameters: away.agree(again.address, 'ada'), binding: again.binding };
  expect(codeOf(await browser(there).ask(FINISH, other))).toBe('UNAUTHENTICATED');
});

describe('the settings', () => {
  const of = (more: object) => settings({ LACIS_OIDC_CLIENT: 'lacis', ...more }).provider;
  test('name the provider, over TLS or on this machine', () => {
    expect(of({ LACIS_OIDC_ISSUER: 'https://login.example/realm' })).toEqual({
      ...{ name: 'login.example', issuer: 'https://login.example/realm' },
      ...{ client: 'lacis', secret: null },
    });
    expect(of({ LACIS_OIDC_ISSUER: 'http://127.0.0.1:9000', LACIS_OIDC_NAME: 'Ici' })?.name).toBe(
      'Ici',
    );
    expect(of({})).toBeUndefined();
  });
  test.each([
    { LACIS_OIDC_ISSUER: 'http://login.example' },
    { LACIS_OIDC_ISSUER: 'login.example' },
    { LACIS_OIDC_ISSUER: 'https://me:secret@login.example' },
    { LACIS_OIDC_ISSUER: 'https://login.example', LACIS_OIDC_CLIENT: '' },
    { LACIS_OIDC_ISSUER: 'https://login.example', LACIS_OIDC_NAME: 'a\nb' },
  ])('%j is refused at the start, in one sentence', (env) => {
    expect(() => of(env)).toThrow(/LACIS_OIDC/);
  });
});
