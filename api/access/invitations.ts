/** Invitations: a link that works once, for some days. Who runs the server makes one in the terminal. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Graph } from '../graph/graph.ts';
import { privately, type Records, readPrivately } from '../graph/private.ts';
import { accessRefused } from '../words/refusing.ts';
import { type Invitation, invitationsById, staleInvitations } from './records.ts';
import { digestOf, inDays, newSecret, now } from './secrets.ts';
import { ROLES } from './viewer.ts';

/** In days. */
export const LASTS = 7;

export type Invited = Omit<Invitation, 'id' | 'created' | 'expires'>;

export interface Link {
  /** What stands in the link, behind `#`: a browser sends it to no server. */
  readonly secret: string;
  readonly invitation: Invitation;
}

function newLink(invited: Invited): Link {
  const secret = newSecret();
  const invitation = { ...invited, id: digestOf(secret), created: now(), expires: inDays(LASTS) };
  return { secret, invitation };
}

export async function invite(graph: Graph, invited: Invited): Promise<Link> {
  const link = newLink(invited);
  await privately(graph, async (records) => {
    const stale = await records.run(staleInvitations, { before: now() });
    await records.remove(
      'Invitation',
      stale.map(({ id }) => id),
    );
    await kept(records, link.invitation);
  });
  return link;
}

const kept = ({ put }: Records, invitation: Invitation) =>
  put('Invitation', [{ id: invitation.id, properties: { ...invitation } }]);

/** Only the owner of the folder reads it. */
const MODE = 0o600;

/**
 * Leaves an invitation in a folder, for a server that has the database open: it takes the invitation in when
 * somebody comes with the link. Whoever can write there can do anything already.
 */
export async function leaveInvitation(folder: string, invited: Invited): Promise<Link> {
  const link = newLink(invited);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${link.invitation.id}.json`);
  await writeFile(file, JSON.stringify(link.invitation), { mode: MODE });
  return link;
}

/**
 * @param folder where the terminal leaves invitations; undefined where there is none
 * @throws NOT_FOUND for a link that is unknown, used or expired: which of these, nobody learns
 */
export async function invitationFor(
  graph: Graph,
  secret: string,
  folder: string | undefined,
): Promise<Invitation> {
  const id = digestOf(secret);
  const read = () => readPrivately(graph)(invitationsById, { ids: [id] });
  let [found] = await read();
  if (found === undefined && folder !== undefined && (await takenIn(graph, folder, id)))
    [found] = await read();
  if (found === undefined || found.invitation.expires < now()) throw unknownInvitation();
  return found.invitation;
}

export const unknownInvitation = () =>
  accessRefused('NOT_FOUND', (say) => say.unknownInvitation, 'invitation');

/** Once only: the file is gone before anybody is told that the invitation is good. */
async function takenIn(graph: Graph, folder: string, id: string): Promise<boolean> {
  const file = join(folder, `${id}.json`);
  const invitation = await leftIn(file);
  if (invitation?.id !== id) return false;
  await privately(graph, (records) => kept(records, invitation));
  await rm(file, { force: true });
  return true;
}

async function leftIn(file: string): Promise<Invitation | null> {
  try {
    const invitation = JSON.parse(await readFile(file, 'utf8')) as Invitation;
    return ROLES.includes(invitation.role) && invitation.expires > now() ? invitation : null;
  } catch {
    return null;
  }
}
