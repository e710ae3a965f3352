/** Invitations, over HTTP: a link that works once. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { invite, leaveInvitation } from '../../api/access/invitations.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { privately } from '../../api/graph/private.ts';
import { trustedIn } from '../../api/http/addresses.ts';
import {
  ACCEPT,
  BEGIN_ACCEPTANCE,
  BEGIN_SIGN_IN,
  browser,
  codeOf,
  person,
  VIEWER,
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
const folder = mkdtempSync(join(tmpdir(), 'lacis-invitations-'));

beforeAll(async () => {
  graph = await world();
  address = await serving(graph, { invitations: folder });
  return () => rmSync(folder, { recursive: true, force: true });
});

const DAY = 24 * 60 * 60 * 1000;
/** Later than now, for the program; sockets and timers go on as they are. */
function later(time: number): void {
  vi.useFakeTimers({ now: Date.now() + time, toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}
const link = async (invited = {}) =>
  (await invite(graph, { role: 'editor', by: 'a test', ...invited })).secret;

describe('an invitation', () => {
  test('makes an account with a passkey, and signs in', async () => {
    const own = browser(address);
    const called = name();
    const invitation = await link({ name: called });
    const open = await own.ask(
      'mutation ($i: String!) { openInvitation(invitation: $i) { role name isKnown entity { id } } }',
      { i: invitation },
    );
    expect(open.data.openInvitation).toEqual({
      role: 'EDITOR',
      name: called,
      isKnown: false,
      entity: null,
    });
    const made = await own.accept(invitation, called);
    expect(made.data.acceptInvitation).toMatchObject({ role: 'EDITOR', name: called });
    expect((await own.ask(VIEWER)).data.viewer).toMatchObject({
      role: 'EDITOR',
      name: called,
      may: ['PROPOSE', 'EDIT', 'REVIEW', 'REVERT', 'RETIRE', 'MERGE', 'MODERATE'],
      isProgram: false,
    });
  });

  test('works once', async () => {
    const invitation = await link();
    expect((await browser(address).accept(invitation, name())).errors).toBeUndefined();
    expect(codeOf(await browser(address).accept(invitation, name()))).toBe('NOT_FOUND');
  });

  test('works once, also for two who have begun', async () => {
    const invitation = await link();
    const [one, two] = [browser(address), browser(address)];
    const begin = async (own: typeof one, called: string) => {
      const options = (await own.ask(BEGIN_ACCEPTANCE, { invitation, name: called })).data;
      const passkey = own.key.made(options.beginAcceptance, own);
      return { invitation, name: called, passkey, label: 'key' };
    };
    const inputs = [await begin(one, name()), await begin(two, name())];
    const ended = await Promise.all(
      [one, two].map((own, at) => own.ask(ACCEPT, { input: inputs[at] })),
    );
    expect(ended.map(codeOf).sort()).toEqual(['NOT_FOUND', null]);
  });

  test('ends after a week', async () => {
    const invitation = await link();
    later(7 * DAY + 1000);
    expect(codeOf(await browser(address).accept(invitation, name()))).toBe('NOT_FOUND');
  });

  test('that expires between the two steps is refused', async () => {
    const [own, invitation, called] = [browser(address), await link(), name()];
    const begun = await own.ask(BEGIN_ACCEPTANCE, { invitation, name: called });
    const passkey = own.key.made(begun.data.beginAcceptance, own);
    later(7 * DAY + 1000);
    const input = { invitation, name: called, passkey, label: 'key' };
    expect(codeOf(await own.ask(ACCEPT, { input }))).toBe('NOT_FOUND');
  });

  test('that was withdrawn is refused', async () => {
    const own = await person(graph, address, name(), { role: 'administrator' });
    const made = await own.ask('mutation { invite(input: {role: EDITOR}) { link } }');
    const [, secret = ''] = made.data.invite.link.split('#');
    const { data } = await own.ask('{ invitations { id role by } }');
    for (const { id } of data.invitations)
      await own.ask('mutation ($id: ID!) { withdrawInvitation(id: $id) }', { id });
    expect(codeOf(await browser(address).accept(secret, name()))).toBe('NOT_FOUND');
  });

  test('of the terminal waits in the data folder, and works once', async () => {
    const invited = { role: 'administrator', by: 'terminal' } as const;
    const { secret } = await leaveInvitation(folder, invited);
    expect(readdirSync(folder)).toHaveLength(1);
    const made = await browser(address).accept(secret, name());
    expect(made.data.acceptInvitation.role).toBe('ADMINISTRATOR');
    expect(readdirSync(folder)).toEqual([]);
    expect(codeOf(await browser(address).accept(secret, name()))).toBe('NOT_FOUND');
  });

  test('gives an account that exists another passkey, and no other role', async () => {
    const called = name();
    await person(graph, address, called, { role: 'contributor' });
    const invitation = await link({ role: 'contributor', account: called.toLowerCase() });
    const other = browser(address);
    const made = await other.accept(invitation, 'whatever');
    expect(made.data.acceptInvitation).toMatchObject({ name: called, role: 'CONTRIBUTOR' });
    const { data } = await other.ask('{ viewer { passkeys { label } } }');
    expect(data.viewer.passkeys).toHaveLength(2);
  });

  test('lets speak for an entity', async () => {
    const own = await person(graph, address, name(), { entity: 'coop-du-lac' });
    expect((await own.ask(VIEWER)).data.viewer).toMatchObject({
      may: ['PROPOSE', 'CONFIRM'],
      represents: [{ id: 'coop-du-lac' }],
    });
  });

  test.each([
    ['', 'BAD_INPUT'],
    ['x', 'BAD_INPUT'],
    ['x'.repeat(61), 'BAD_INPUT'],
    ['two\u0000parts', 'BAD_INPUT'],
    ['turned \u202e round', 'BAD_INPUT'],
    ['Files', 'BAD_INPUT'],
    ['!!!', 'BAD_INPUT'],
  ])('is not accepted under the name %j', async (called, code) => {
    expect(codeOf(await browser(address).accept(await link(), called))).toBe(code);
  });

  test('is not accepted under a name that somebody has, however it is spelt', async () => {
    await person(graph, address, 'Zoé Tremblay');
    expect(codeOf(await browser(address).accept(await link(), 'zoe  TREMBLAY'))).toBe('CONFLICT');
  });
});

describe('attempts', () => {
  beforeEach(() => privately(graph, async () => {}));

  test('of one address are counted: after twenty in a minute it waits, and others do not', async () => {
    const trusted = trustedIn('127.0.0.1, ::1');
    if (trusted === null) throw new Error('no proxy');
    const place = await serving(graph, { trusted });
    const from = (ip: string) => browser(place, { 'x-forwarded-for': ip });
    const codes = [];
    for (let time = 0; time < 22; time += 1)
      codes.push(codeOf(await from('192.0.2.7').accept(`wrong-${time}`, 'Name')));
    expect(codes.slice(0, 20)).toEqual(Array(20).fill('NOT_FOUND'));
    expect(codes.slice(20)).toEqual(['TOO_COSTLY', 'TOO_COSTLY']);
    const waiting = await from('192.0.2.7').ask(BEGIN_SIGN_IN);
    expect([waiting.status, codeOf(waiting)]).toEqual([429, 'TOO_COSTLY']);
    expect(codeOf(await from('192.0.2.8').ask(BEGIN_SIGN_IN))).toBeNull();
    // Who only reads goes on.
    expect(codeOf(await from('192.0.2.7').ask(VIEWER))).toBeNull();
  });
});
