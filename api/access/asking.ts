/** Who sends a request, by its header or its cookie. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Graph } from '../graph/graph.ts';
import { viewerBySession } from './sessions.ts';
import { viewerByToken } from './tokens.ts';
import { READER, unauthenticated, type Viewer } from './viewer.ts';

/** A shorter token is as good as none. */
export const SHORTEST_TOKEN = 24;

/** `LACIS_ADMIN_TOKEN` stands for an administrator without an account. */
const BY_ENVIRONMENT: Viewer = { ...READER, role: 'administrator', name: 'administrator' };

interface Told {
  readonly graph: Graph;
  /** The header of the request, `Bearer <token>`. */
  readonly authorization: string | null;
  /** The secret of the cookie. */
  readonly cookie: string | null;
  /** `LACIS_ADMIN_TOKEN`; undefined where there is none. */
  readonly adminToken: string | undefined;
}

/**
 * @throws UNAUTHENTICATED for a token that is not valid: a mistake is told, and not read as an anonymous
 * reader. A cookie whose session has ended is that of a reader: the browser sends it by itself.
 */
export async function viewerOf(told: Told): Promise<Viewer> {
  const { graph, authorization, cookie, adminToken } = told;
  if (authorization === null) return cookie === null ? READER : viewerBySession(graph, cookie);
  const given = /^Bearer ([\x21-\x7e]{1,512})$/.exec(authorization)?.[1];
  if (given === undefined) throw unauthenticated();
  if (adminToken !== undefined && same(given, adminToken)) return BY_ENVIRONMENT;
  const viewer = await viewerByToken(graph, given);
  if (viewer === null) throw unauthenticated();
  return viewer;
}

/** In the same time, however much of it is right. */
function same(given: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
