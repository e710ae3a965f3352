/** Sessions and what is kept of accounts, over HTTP. */
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { invite } from '../../api/access/invitations.ts';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { readPrivately } from '../../api/graph/private.ts';
import { browser, codeOf, person, VIEWER } from '../support/people.ts';
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

const DAY = 24 * 60 * 60 * 1000;
/** Later than now, for the program; sockets and timers go on as they are. */
function later(time: number): void {
  vi.useFakeTimers({ now: Date.now() + time, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}
const link = async (invited = {}) =>
  (await invite(graph, { role: 'editor', by: 'a test', ...invited })).secret;

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const own = browser(address);
    const { setCookie } = await own.accept(await link(), name());
    expect(setCookie).toMatch(
      /^lacis=[\w-]{43}; Path=\/; Max-Age=7776000; HttpOnly; SameSite=Lax$/,
    );
  });

  test('travels only encrypted where the server is known by an https address', async () => {
    const secure = await serving(graph, { publicUrl: 'https://lacis.example' });
    const own = browser(secure);
    const where = { origin: 'https://lacis.example', site: 'lacis.example' };
    const { setCookie } = await own.accept(await link(), name(), where);
    expect(setCookie).toMatch(
      /^__Host-lacis=[\w-]{43}; Path=\/; .*; HttpOnly; SameSite=Lax; Secure$/,
    );
    expect((await own.ask(VIEWER)).data.viewer.role).toBe('EDITOR');
  });

  test('behind a proxy that the server does not know of, says which setting is missing', async () => {
    const own = browser(address);
    const https = { origin: own.origin.replace('http:', 'https:') };
    const { errors } = await own.accept(await link(), name(), https);
    expect(errors?.[0]?.message).toContain('LACIS_PUBLIC_URL');
  });

  test('has a new secret after each sign-in, and the one before has ended', async () => {
    const own = await person(graph, address, name());
    const before = own.cookie();
    await own.signIn();
    const after = own.cookie();
    expect(after).not.toBe(before);
    own.wear(before);
    expect((await own.ask(VIEWER)).data.viewer.name).toBeNull();
  });

  test('is never that of a secret that somebody else planted', async () => {
    const own = await person(graph, address, name());
    const planted = `lacis=${'a'.repeat(43)}`;
    own.wear(planted);
    await own.signIn();
    expect(own.cookie()).not.toBe(planted);
    own.wear(planted);
    expect((await own.ask(VIEWER)).data.viewer.name).toBeNull();
  });

  test('of an attacker does not become that of who signs in in its browser', async () => {
    const [attacker, victim] = [
      await person(graph, address, name()),
      await person(graph, address, name()),
    ];
    const planted = attacker.cookie();
    victim.wear(planted);
    await victim.signIn();
    attacker.wear(planted);
    expect((await attacker.ask(VIEWER)).data.viewer.name).toBeNull();
  });

  test('that was signed out of is not good any more, also replayed', async () => {
    const own = await person(graph, address, name());
    const before = own.cookie();
    const out = await own.ask('mutation { signOut }');
    expect(out.setCookie).toMatch(/^lacis=; Path=\/; Max-Age=0;/);
    own.wear(before);
    expect((await own.ask(VIEWER)).data.viewer.name).toBeNull();
    own.wear(before);
    expect(codeOf(await own.ask('mutation { beginPasskey }'))).toBe('UNAUTHENTICATED');
  });

  test('ends when it lies unused, and after three months at the latest', async () => {
    const own = await person(graph, address, name());
    const cookie = own.cookie();
    const role = async () => {
      own.wear(cookie);
      return (await own.ask(VIEWER)).data.viewer.role;
    };
    for (let days = 10; days <= 80; days += 10) {
      vi.useFakeTimers({ now: Date.now() + 10 * DAY, toFake: ['Date'] });
      expect(await role()).toBe('CONTRIBUTOR');
    }
    vi.useFakeTimers({ now: Date.now() + 11 * DAY, toFake: ['Date'] });
    expect(await role()).toBe('READER');
    vi.useRealTimers();
    const other = await person(graph, address, name());
    later(14 * DAY + 1000);
    expect((await other.ask(VIEWER)).data.viewer.role).toBe('READER');
  });

  test('is listed with browser and system, and ended from another', async () => {
    const called = name();
    const own = browser(address, { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0' });
    await own.accept(await link(), called);
    const first = own.cookie();
    own.wear(null);
    await own.signIn();
    const list = '{ viewer { sessions { id agent isThis } } }';
    const { sessions } = (await own.ask(list)).data.viewer;
    expect(sessions).toHaveLength(2);
    expect(sessions[0].agent).toBe('Firefox, Linux');
    const { id } = sessions.find(({ isThis }: { isThis: boolean }) => !isThis);
    await own.ask('mutation ($id: ID) { endSession(id: $id) { name } }', { id });
    const second = own.cookie();
    own.wear(first);
    expect((await own.ask(VIEWER)).data.viewer.name).toBeNull();
    own.wear(second);
    expect((await own.ask(VIEWER)).data.viewer.name).toBe(called);
  });

  test('of another person is not ended', async () => {
    const [ana, bea] = [await person(graph, address, name()), await person(graph, address, name())];
    const { id } = (await ana.ask('{ viewer { sessions { id } } }')).data.viewer.sessions[0];
    const end = 'mutation ($id: ID) { endSession(id: $id) { name } }';
    expect(codeOf(await bea.ask(end, { id }))).toBe('NOT_FOUND');
  });

  test('all others are ended at once', async () => {
    const own = await person(graph, address, name());
    const first = own.cookie();
    own.wear(null);
    await own.signIn();
    await own.ask('mutation { endSession { name } }');
    expect((await own.ask('{ viewer { sessions { isThis } } }')).data.viewer.sessions).toEqual([
      { isThis: true },
    ]);
    own.wear(first);
    expect((await own.ask(VIEWER)).data.viewer.name).toBeNull();
  });
});

describe('what is kept', () => {
  const everything = cypher<object, { all: unknown }>`
    MATCH (n:Session) RETURN n {.*} AS all`;
  const invitations = cypher<object, { all: unknown }>`
    MATCH (n:Invitation) RETURN n {.*} AS all`;

  test('holds no secret: neither that of a cookie nor that of a link', async () => {
    const own = await person(graph, address, name());
    const secret = await link();
    const read = readPrivately(graph);
    const all = JSON.stringify([await read(everything, {}), await read(invitations, {})]);
    expect(all).not.toContain(own.cookie()?.split('=')[1]);
    expect(all).not.toContain(secret);
  });

  test('of an account that is closed is gone, and its session with it', async () => {
    const boss = await person(graph, address, name(), { role: 'administrator' });
    const own = await person(graph, address, name());
    const { account } = (await own.ask('{ viewer { account } }')).data.viewer;
    await boss.ask('mutation ($id: ID!) { closeAccount(id: $id) }', { id: account });
    expect((await own.ask(VIEWER)).data.viewer.name).toBeNull();
    expect(codeOf(await own.signIn())).toBe('UNAUTHENTICATED');
  });

  test('is an administrator at least: the last one stays', async () => {
    const alone = await world();
    const place = await serving(alone);
    const own = await person(alone, place, 'Ana', { role: 'administrator' });
    const { account: id } = (await own.ask('{ viewer { account } }')).data.viewer;
    const close = 'mutation ($id: ID!) { closeAccount(id: $id) }';
    const lower = 'mutation ($id: ID!) { changeRole(id: $id, role: EDITOR) { role } }';
    expect(codeOf(await own.ask(close, { id }))).toBe('CONFLICT');
    expect(codeOf(await own.ask(lower, { id }))).toBe('CONFLICT');
    await person(alone, place, 'Bea', { role: 'administrator' });
    expect(codeOf(await own.ask(lower, { id }))).toBeNull();
    expect(codeOf(await own.ask(close, { id }))).toBe('FORBIDDEN');
  });
});
