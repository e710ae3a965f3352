/** What the program says in the terminal: why it cannot do its work, and what it has done. */
import { english } from '../formats.ts';

const { count: plural, number } = english;

type Kinds = Readonly<Record<string, string>>;

const elsewhere = 'or set LACIS_DATA to another folder.';
const again = 'move it away, then start again to load the seed files, or restore a backup.';

export const program = {
  notPort: (text: string) => `PORT must be a number from 0 to 65535, not “${text}”.`,
  notContact: (most: number) => `LACIS_CONTACT must be one line of at most ${most} characters.`,
  notToken: (least: number) =>
    `LACIS_ADMIN_TOKEN must have from ${least} to 512 letters, digits or signs, and no space.`,
  notLevel: (levels: readonly string[], text: string) =>
    `LACIS_LOG must be one of ${levels.join(', ')}, not “${text}”.`,
  notProxies: (text: string) =>
    `LACIS_TRUSTED_PROXIES must be addresses or ranges, such as 127.0.0.1, 10.0.0.0/8, not “${text}”.`,
  notSwitch: (name: string, text: string) => `${name} must be 1 or 0, not “${text}”.`,
  notIssuer: (text: string) =>
    `LACIS_OIDC_ISSUER must be the https:// address of an OpenID Connect provider (http:// for this machine alone), not “${text}”.`,
  noOidcClient:
    'LACIS_OIDC_CLIENT must name this server as the provider of LACIS_OIDC_ISSUER knows it.',
  notOidcName: (most: number) => `LACIS_OIDC_NAME must be one line of at most ${most} characters.`,
  notOrigin: (text: string) =>
    `LACIS_PUBLIC_URL must be http:// or https:// and a host, with nothing after it, not “${text}”.`,
  notTiles: (text: string) =>
    `LACIS_TILES must be an address with {z}, {x} and {y} after its host, not “${text}”.`,
  noCredit:
    'LACIS_TILES_CREDIT must say who makes the tiles of LACIS_TILES: it stands beside the map.',
  unreadableEnv: 'The settings file (.env) cannot be read: check its permissions, or remove it.',
  passwordInUri:
    'NEO4J_URI must not hold a user name or a password: use NEO4J_USERNAME and NEO4J_PASSWORD.',
  notNeo4jUri: (text: string) =>
    `NEO4J_URI must be an address such as bolt://localhost:7687 or neo4j://localhost:7687, not “${text}”.`,

  portInUse: (port: number) =>
    `Port ${port} is in use: stop the other program, or set PORT to another number.`,
  portForbidden: (port: number) =>
    `This user may not listen on port ${port}: set PORT to a number above 1023.`,
  hostUnknown: (host: string) =>
    `HOST names no host that is known here, “${host}”: use 127.0.0.1, 0.0.0.0 or an address of this machine.`,
  hostElsewhere: (host: string) =>
    `HOST is no address of this machine, “${host}”: use 127.0.0.1, 0.0.0.0 or one of its addresses.`,
  cannotListen: (host: string, port: number, code: string) =>
    `Cannot listen on ${host}:${port} (${code}): check HOST and PORT.`,

  /** Of either engine. */
  faults: {
    'too-long':
      'The database did not finish in time, and nothing was changed: try again when the machine is less busy.',
    conflict: 'Another program changed the same facts, and nothing was changed here: try again.',
  } as Kinds,
  folderFaults: (folder: string, machine: string): Kinds => ({
    locked: `The data folder “${folder}” is in use by another Lacis: stop it, ${elsewhere}`,
    damaged: `The database in the data folder “${folder}” is damaged: ${again}`,
    'not-a-database': `The file lacis.grafeo in the data folder “${folder}” is no database, or its beginning is damaged: ${again}`,
    'other-version': `The database in the data folder “${folder}” was written by another version of the engine: use the Lacis that wrote it, ${elsewhere}`,
    full: `The disk of the data folder “${folder}” is full: free some space, ${elsewhere}`,
    'read-only': `The data folder “${folder}” is on a disk that is mounted read-only: mount it for writing, ${elsewhere}`,
    forbidden: `The data folder “${folder}” may not be written by this user: change its permissions, ${elsewhere}`,
    'not-a-folder': `The data folder “${folder}”, or a part of its path, is a file: move that file away, ${elsewhere}`,
    'no-engine': `The embedded engine cannot be loaded on this machine (${machine}): run npm start, which installs it where it exists, or set NEO4J_URI to a Neo4j server.`,
  }),
  folderFault: (folder: string) =>
    `The data folder “${folder}” cannot be used: check that it is a folder that can be written, ${elsewhere}`,
  neo4jFaults: (uri: string, user: string, database: string): Kinds => ({
    'bad-address': `NEO4J_URI is no address that the driver understands, “${uri}”: use one such as bolt://localhost:7687.`,
    'unknown-host': `The host of ${uri} is unknown: check NEO4J_URI and the network.`,
    'not-neo4j': `Another program than Neo4j answers at ${uri}: correct NEO4J_URI (the port of Bolt is usually 7687).`,
    'no-encryption': `Neo4j at ${uri} does not offer a trusted encrypted connection: use bolt+ssc:// or neo4j+ssc:// for a certificate of your own, bolt:// or neo4j:// for none.`,
    'wrong-password': `Neo4j at ${uri} refuses the user “${user}” with this password: check NEO4J_USERNAME and NEO4J_PASSWORD.`,
    'no-such-database': `Neo4j at ${uri} has no database “${database}”: check NEO4J_DATABASE.`,
    refused: `Neo4j at ${uri} does not let the user “${user}” do this: give it the right to write to “${database}”.`,
  }),
  neo4jFault: (uri: string) =>
    `Neo4j does not answer at ${uri}: start it (npm run lacis -- neo4j), or correct NEO4J_URI.`,

  newerFolder: (folder: string, version: string, format: number, known: number) =>
    `The data folder “${folder}” was written by Lacis ${version} (format ${format}), and this Lacis reads formats up to ${known}: install that version, ${elsewhere}`,
  unreadableMark: (folder: string) =>
    `The file lacis-data.json in the data folder “${folder}” is not what Lacis writes there: restore it from a backup, or remove it if this Lacis wrote the folder.`,
  migrating: (folder: string, copy: string) =>
    `The data folder “${folder}” is of an older Lacis: it is copied to “${copy}”, then brought up to date.`,

  problemsInFiles: (folder: string, count: number) =>
    `The files of ${folder} have ${plural(count, 'problem', 'problems')}; npm run lacis -- check lists them all.`,
  noDataset: (folder: string) =>
    `The folder “${folder}” holds no dataset.yaml: set LACIS_SEEDS to the folder of a data set.`,
  otherOnSeed: (held: string | null, wanted: string) =>
    `The database holds the facts of ${held === null ? 'another data set' : `“${held}”`}, and the files describe “${wanted}”: set LACIS_DATA to another folder (or NEO4J_URI to another database), or add --replace to remove the facts that it holds.`,
  otherAtStart: (held: string, wanted: string) =>
    `The database holds the facts of “${held}”, and the files describe “${wanted}”: set LACIS_SEEDS to the files of “${held}”, or LACIS_DATA to another folder (NEO4J_URI to another database).`,
  changedFiles: (folder: string, day: string) =>
    `The files of ${folder} changed since they were loaded on ${day}: npm run lacis -- seed loads them.`,
  changedFilesOffline: (folder: string, day: string) =>
    `The files of ${folder} changed since they were loaded on ${day}: stop Lacis, run npm run lacis -- seed, and start it again.`,
  ready: (address: string, entities: number, links: number, engine: string) =>
    `Lacis is ready: ${address} (${entities} entities, ${links} links, engine ${engine})`,

  backedUp: (path: string, revision: number, sha256: string) =>
    `Backup of revision ${number(revision)}: ${path}\nSHA-256 ${sha256}`,
  nothingToBackUp: (folder: string) =>
    `There is nothing to back up: the folder “${folder}” does not exist. LACIS_DATA names another.`,
  neverStill: 'The database changed each time it was read: try again when fewer people write.',
  noBackup: (file: string) => `There is no file “${file}”.`,
  backupFaults: (file: string) => ({
    'not-a-backup': `“${file}” is no backup of Lacis.`,
    damaged: `“${file}” is damaged: its checksums do not fit. Nothing was written; take another backup.`,
    newer: `“${file}” was written by a newer Lacis: install that one to restore it.`,
  }),
  backupHolds: (
    head: {
      readonly nameEn: string;
      readonly nameFr: string;
      readonly taken: string;
      readonly revision: number;
      readonly hasAccounts: boolean;
    },
    held: { readonly entities: number; readonly links: number; readonly records: number },
  ) =>
    `The backup is whole: “${head.nameEn}”, revision ${number(head.revision)}, taken on ${head.taken.slice(0, 10)}: ${plural(held.entities, 'entity', 'entities')}, ${plural(held.links, 'link', 'links')}, ${head.hasAccounts ? `${plural(held.records, 'record', 'records')} of accounts and proposals` : 'without accounts'}.`,
  notEmpty: (place: string) =>
    `“${place}” holds data already: name an empty folder with LACIS_DATA (or an empty database with NEO4J_URI), or move it away.`,
  restored: (entities: number, links: number) =>
    `Restored: ${plural(entities, 'entity', 'entities')} and ${plural(links, 'link', 'links')}.`,
  notSlug: (id: string) =>
    `“${id}” is no id: name the ecosystem by letters a to z, digits and hyphens, such as toronto.`,
  ecosystemMade: (folder: string, id: string) =>
    `The folder ${folder} holds the beginning of an ecosystem.\n1. Write facts in it, or import files.\n2. LACIS_SEEDS=${folder} npm run lacis -- check\n3. LACIS_SEEDS=${folder} LACIS_DATA=data-${id} npm start`,
  folderNotEmpty: (folder: string) =>
    `The folder “${folder}” is not empty: name one that is, or that does not exist yet.`,
  graphNotEmpty:
    'The graph already holds facts: set LACIS_DATA to an empty folder, or write seed files with --folder.',
  generated: (entities: number, links: number, folder: string | null) =>
    `${number(entities)} entities and ${number(links)} links were made up${folder === null ? '' : `, as seed files in “${folder}”`}.`,
  licensed: (count: number, wrong: number) =>
    `${count} packages; ${wrong === 0 ? 'all go' : `${wrong} do not go`} with AGPL-3.0-or-later.`,
};
