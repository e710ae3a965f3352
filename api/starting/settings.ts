/** The settings that the environment gives, checked before anything opens. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { SHORTEST_TOKEN } from '../access/asking.ts';
import type { ProviderSettings } from '../access/oidc.ts';
import { type Tiles, tilesIn } from './tiles.ts';
import { trouble } from './trouble.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Scheme and host under which people know the server, without a slash at the end. */
  readonly publicUrl?: string;
  /** The tiles under the map of places; without them, the outline that is shipped. */
  readonly tiles?: Tiles;
  /** Who sends it in `Authorization: Bearer …` may change facts; without it, nobody may. */
  readonly adminToken?: string;
  /** Who is in charge of personal information on this server, and how to reach them. */
  readonly contact?: string;
  /** Where people may sign in besides passkeys; absent where nobody configured one. */
  readonly provider?: ProviderSettings;
  readonly environment: Environment;
}

const SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

/** The facts that the program ships with. */
const SEEDS = fileURLToPath(new URL('../../seeds', import.meta.url));

/** The folder of the facts, for every command and for the server. */
export const seedsIn = (env: Environment): string => env['LACIS_SEEDS'] || SEEDS;

/** The folder of the embedded engine, and of the layout of the map. */
export const dataIn = (env: Environment): string => env['LACIS_DATA'] || 'data';

/** The process's environment, and the lines of a `.env` file that it does not already hold. */
export function environment(): Environment {
  return { ...(existsSync('.env') ? fromFile() : {}), ...process.env };
}

function fromFile(): Environment {
  try {
    return parseEnv(readFileSync('.env', 'utf8'));
  } catch (error) {
    throw trouble(({ unreadableEnv }) => unreadableEnv, { cause: error });
  }
}

export function settings(env: Environment): Settings {
  const port = env['PORT'] || '4000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw trouble(({ notPort }) => notPort(port));
  }
  const host = env['HOST'] || '127.0.0.1';
  const known = env['LACIS_PUBLIC_URL'];
  const tiles = env['LACIS_TILES'];
  const adminToken = env['LACIS_ADMIN_TOKEN'];
  if (adminToken && !/^[\x21-\x7e]{24,512}$/.test(adminToken)) {
    throw trouble(({ notToken }) => notToken(SHORTEST_TOKEN));
  }
  const contact = env['LACIS_CONTACT'];
  if (contact && (contact.length > 300 || /\p{Cc}/u.test(contact)))
    throw trouble(({ notContact }) => notContact(300));
  return {
    port: Number(port),
    host,
    environment: withNeo4j(env),
    ...(adminToken ? { adminToken } : {}),
    ...(contact ? { contact } : {}),
    ...providerIn(env),
    ...(known ? { publicUrl: originIn(known) } : {}),
    ...(tiles ? { tiles: tilesIn(tiles, env['LACIS_TILES_CREDIT']) } : {}),
  };
}

const LONGEST_NAME = 60;

/** A provider is reached over TLS; on this machine, for trying, without. */
function providerIn(env: Environment): { provider?: ProviderSettings } {
  const issuer = env['LACIS_OIDC_ISSUER'];
  if (!issuer) return {};
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  const isHere = ['127.0.0.1', 'localhost', '[::1]'].includes(url?.hostname ?? '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere);
  if (!isSafe || `${url.username}${url.password}${url.search}${url.hash}` !== '')
    throw trouble(({ notIssuer }) => notIssuer(issuer));
  const client = env['LACIS_OIDC_CLIENT'];
  if (!client) throw trouble(({ noOidcClient }) => noOidcClient);
  const name = env['LACIS_OIDC_NAME'] || url.hostname;
  if (name.length > LONGEST_NAME || /\p{Cc}/u.test(name))
    throw trouble(({ notOidcName }) => notOidcName(LONGEST_NAME));
  return { provider: { name, issuer, client, secret: env['LACIS_OIDC_SECRET'] || null } };
}

/** The same environment, once the address of Neo4j in it is known to be one. */
export function withNeo4j(env: Environment): Environment {
  const uri = env['NEO4J_URI'];
  if (!uri) return env;
  const url = URL.canParse(uri) ? new URL(uri) : null;
  // Checked first: a message that repeats the address would show the password.
  if (url !== null && `${url.username}${url.password}` !== '') {
    throw trouble(({ passwordInUri }) => passwordInUri);
  }
  if (url === null || url.hostname === '' || !SCHEMES.includes(url.protocol)) {
    throw trouble(({ notNeo4jUri }) => notNeo4jUri(uri));
  }
  return env;
}

function originIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  // A path, a query or a password would be lost, so that it is refused.
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw trouble(({ notOrigin }) => notOrigin(text));
}
