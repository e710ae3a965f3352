/** Sessions: a cookie of a random secret, ended by the person, by an administrator, or by time. */
import type { Graph } from '../graph/graph.ts';
import { privately, type Records, readPrivately } from '../graph/private.ts';
import { accountsById, type Session, sessionsById, staleSessions } from './records.ts';
import { digestOf, inDays, newSecret, now } from './secrets.ts';
import { READER, type Viewer } from './viewer.ts';
import type { Visit } from './visit.ts';

/** In days: how long a session may lie unused, and how long it lasts at most. */
export const IDLE = 14;
export const LASTS = 90;

/** In milliseconds: a use is noted at most so often. */
export const NOTED = 60 * 60 * 1000;

export const isAlive = ({ seen, created }: Session): boolean =>
  seen >= inDays(-IDLE) && created >= inDays(-LASTS);

/**
 * Begins a session with a new secret, whatever cookie the browser had: a session that somebody else began in
 * this browser does not become that of the person who signs in.
 */
export async function begun(records: Records, account: string, visit: Visit): Promise<string> {
  const before = { before: inDays(-IDLE), made: inDays(-LASTS) };
  const stale = (await records.run(staleSessions, before)).map(({ id }) => id);
  const old = visit.cookie === null ? [] : [digestOf(visit.cookie)];
  if (stale.length + old.length > 0) await records.remove('Session', [...stale, ...old]);
  const secret = newSecret();
  const session: Session = {
    id: digestOf(secret),
    account,
    created: now(),
    seen: now(),
    agent: visit.agent,
  };
  await records.create('Session', [{ id: session.id, properties: { ...session } }]);
  return secret;
}

/** Who holds this cookie: a reader, where the session has ended. */
export async function viewerBySession(graph: Graph, secret: string): Promise<Viewer> {
  const read = readPrivately(graph);
  const [found] = await read(sessionsById, { ids: [digestOf(secret)] });
  if (found === undefined || !isAlive(found.session)) return READER;
  const { session } = found;
  const [known] = await read(accountsById, { ids: [session.account] });
  if (known === undefined) return READER;
  if (Date.now() - Date.parse(session.seen) > NOTED)
    await privately(graph, async ({ get, put }) => {
      const [still] = await get('Session', [session.id]);
      if (still !== undefined)
        await put('Session', [{ id: session.id, properties: { ...session, seen: now() } }]);
    });
  const { id, name, role, represents = [] } = known.account;
  return { role, name, account: id, represents, actions: null };
}
