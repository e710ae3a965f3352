/** The settings that the environment gives, checked before anything opens. */
import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { SHORTEST_TOKEN } from '../access/viewer.ts';
import { type Tiles, tilesIn } from './tiles.ts';
import { Trouble } from './trouble.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Scheme and host under which people know the server, without a slash at the end. */
  readonly publicUrl?: string;
  /** What the map of places is drawn on; without it, on the outline that is shipped. */
  readonly tiles?: Tiles;
  /** Who sends it in `Authorization: Bearer …` may change facts; without it, nobody may. */
  readonly adminToken?: string;
  readonly environment: Environment;
}

const SCHEMES = ['bolt:', 'bolt+s:', 'bolt+ssc:', 'neo4j:', 'neo4j+s:', 'neo4j+ssc:'];

/** The process's environment, and what a `.env` file adds to it. */
export function environment(): Environment {
  const file = existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')) : {};
  return { ...file, ...process.env };
}

export function settings(env: Environment): Settings {
  const port = env['PORT'] || '4000';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new Trouble(
      `PORT must be a number from 0 to 65535, not “${port}”.`,
      `PORT doit être un nombre de 0 à 65535, et non « ${port} ».`,
    );
  }
  const uri = env['NEO4J_URI'];
  if (uri && !SCHEMES.some((scheme) => uri.startsWith(`${scheme}//`))) {
    throw new Trouble(
      `NEO4J_URI must begin with bolt:// or neo4j://, not “${uri}”.`,
      `NEO4J_URI doit commencer par bolt:// ou neo4j://, et non « ${uri} ».`,
    );
  }
  const host = env['HOST'] || '127.0.0.1';
  const known = env['LACIS_PUBLIC_URL'];
  const tiles = env['LACIS_TILES'];
  const adminToken = env['LACIS_ADMIN_TOKEN'];
  if (adminToken && !/^[\x21-\x7e]{24,512}$/.test(adminToken)) {
    throw new Trouble(
      `LACIS_ADMIN_TOKEN must have from ${SHORTEST_TOKEN} to 512 letters, digits or signs, and no space.`,
      `LACIS_ADMIN_TOKEN doit compter de ${SHORTEST_TOKEN} à 512 lettres, chiffres ou signes, sans espace.`,
    );
  }
  return {
    port: Number(port),
    host,
    environment: env,
    ...(adminToken ? { adminToken } : {}),
    ...(known ? { publicUrl: originIn(known) } : {}),
    ...(tiles ? { tiles: tilesIn(tiles, env['LACIS_TILES_CREDIT']) } : {}),
  };
}

function originIn(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  // A path, a query or a password would be lost: better said than lost.
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.origin;
  throw new Trouble(
    `LACIS_PUBLIC_URL must be http:// or https:// and a host, with nothing after it, not “${text}”.`,
    `LACIS_PUBLIC_URL doit être http:// ou https:// suivi d’un hôte, sans rien après, et non « ${text} ».`,
  );
}
