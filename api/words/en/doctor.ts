/** What the command `doctor` says. */

import { english } from '../formats.ts';

const { count: plural, list, number } = english;

export const doctor = {
  settings: 'Settings',
  findings: 'Findings',
  states: { good: 'ok', told: 'note', wrong: 'WRONG' },
  unset: 'not set',
  usual: (value: string) => `${value} (default)`,
  hidden: 'set, not shown',
  node: (version: string) => `Node ${version}`,
  nodeTooOld: (version: string, least: string) =>
    `Lacis needs Node ${least} or newer, and this is ${version}: install a newer one.`,
  nodeNotKeptUp: (version: string, kept: readonly number[]) =>
    `Node ${version} works, but gets no more security fixes, or not for long: prefer ${list(kept.map(String))}.`,
  page: 'The page is built.',
  noPage: 'The page is not built: npm start builds it. Without it, only the API answers.',
  seeds: (folder: string, { en }: { readonly fr: string; readonly en: string }) =>
    `The seed files in “${folder}” describe “${en}”.`,
  engine: (machine: string) => `The embedded engine works on this machine (${machine}).`,
  engineNotNeeded: 'Neo4j serves: the embedded engine is not needed.',
  folderWritable: (folder: string) => `The data folder “${folder}” can be written.`,
  folderNotWritable: (folder: string) =>
    `The data folder “${folder}” cannot be written by this user: change its permissions, or set LACIS_DATA.`,
  room: (megabytes: number) => `The disk of the data folder has ${number(megabytes)} MB of room.`,
  portFree: (port: number) => `Port ${port} is free.`,
  portOfLacis: (port: number) => `Lacis answers on port ${port}.`,
  portTaken: (port: number) =>
    `Another program has port ${port}: stop it, or set PORT to another number.`,
  portNotUsable: (host: string, port: number, code: string) =>
    `Nothing can listen on ${host}:${port} (${code}): check HOST and PORT.`,
  noData: (folder: string) =>
    `The data folder “${folder}” holds no facts yet: the first start loads them.`,
  inUse: (folder: string) =>
    `A running Lacis has the data folder “${folder}”: stop it to have the data looked at.`,
  counts: (entities: number, links: number, citations: number, revision: number) =>
    `${plural(entities, 'entity', 'entities')}, ${plural(links, 'link', 'links')}, ${plural(citations, 'citation', 'citations')}, revision ${number(revision)}.`,
  whole: 'The data is whole: nothing hangs on what is not there, and every change is counted.',
  astray: (count: number, some: string) =>
    `${plural(count, 'link says', 'links say')} other ends than it has (${some}): restore a backup, or run seed.`,
  orphans: (count: number, some: string) =>
    `${plural(count, 'citation or part hangs', 'citations or parts hang')} on nothing (${some}): restore a backup, or run seed.`,
  unsourced: (count: number) =>
    `${plural(count, 'citation leads', 'citations lead')} to no document: restore a backup, or run seed.`,
  notCounted: (revision: number) =>
    `Revision ${number(revision)} is not the number of the last change: restore a backup.`,
  filesLoaded: 'The graph holds the seed files as they are now.',
  total: (wrong: number) =>
    wrong === 0 ? 'Nothing is wrong.' : `${plural(wrong, 'thing is', 'things are')} wrong.`,
};
