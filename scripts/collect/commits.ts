/**
 * Who commits, as counts by organisation. An address is read only for its domain, and nobody is named:
 * a domain stands in the answer only if an organisation of the facts has it or if two people or more
 * write from it, because a domain with a single person may be that person's own.
 */
import { createRequire } from 'node:module';
import type { Repository } from './repository.ts';

export interface Group {
  /** A domain; null for those of free mail and of no reply, and for the rare ones taken together. */
  readonly domain: string | null;
  readonly as: 'organisation' | 'domain' | 'rare' | 'unknown' | 'automatic';
  /** The id of the organisation that has the domain. */
  readonly entity: string | null;
  readonly commits: number;
  /** How many different addresses wrote them. */
  readonly addresses: number;
}

export interface Commits {
  /** First and last day of the window, `2024-08-20`, both included. */
  readonly since: string;
  readonly until: string;
  /** Merges are left out. */
  readonly commits: number;
  readonly groups: readonly Group[];
}

const YEARS = 2;
/** The package ships no types, and its list is plain JSON. */
const FREE = new Set<string>(createRequire(import.meta.url)('email-providers/all.json'));
const AUTOMATIC = /\[bot\]|^(weblate|dependabot|renovate|github-actions|travis|transifex)\b/i;
const NO_REPLY =
  /(^|\.)noreply\.|^localhost|^noreply|\.(local|localdomain|internal|lan|home|invalid)$/;

/** Two years before a moment, to the second; 29 February becomes 1 March. */
function earlier(seconds: number): number {
  const date = new Date(seconds * 1000);
  date.setUTCFullYear(date.getUTCFullYear() - YEARS);
  return Math.floor(date.getTime() / 1000);
}

const dayOf = (seconds: number) => new Date(seconds * 1000).toISOString().slice(0, 10);

/** Whether a mail domain is that of a website, or lies within it. */
function entityOf(domain: string, hosts: ReadonlyMap<string, string>): [string, string] | null {
  const parts = domain.split('.');
  for (let index = 0; index < parts.length - 1; index++) {
    const host = parts.slice(index).join('.');
    const entity = hosts.get(host);
    if (entity !== undefined) return [host, entity];
  }
  return null;
}

/** @param hosts hosts of websites, without `www.`, with the id of the organisation that has it */
export function commitsOf(repository: Repository, hosts: ReadonlyMap<string, string>): Commits {
  const from = earlier(repository.seconds);
  const lines = repository
    .git('log', '--no-merges', '--format=%ct%x09%ae%x09%an', repository.commit)
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
    .filter(([seconds]) => Number(seconds) > from);
  const found = new Map<string, { group: Omit<Group, 'commits' | 'addresses'>; by: string[] }>();
  for (const [, address = '', name = ''] of lines) {
    const group = groupOf(address.toLowerCase(), name, hosts);
    const key = `${group.as} ${group.domain}`;
    const known = found.get(key) ?? { group, by: [] };
    known.by.push(address.toLowerCase());
    found.set(key, known);
  }
  const groups = [...found.values()].map(({ group, by }) => ({
    ...group,
    commits: by.length,
    addresses: new Set(by).size,
  }));
  return {
    since: dayOf(from + 1),
    until: dayOf(repository.seconds),
    commits: lines.length,
    groups: ordered(gathered(groups)),
  };
}

function groupOf(address: string, name: string, hosts: ReadonlyMap<string, string>) {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  if (AUTOMATIC.test(name)) return { domain: null, as: 'automatic', entity: null } as const;
  const known = entityOf(domain, hosts);
  if (known) return { domain: known[0], as: 'organisation', entity: known[1] } as const;
  const silent = !domain.includes('.') || FREE.has(domain) || NO_REPLY.test(domain);
  return silent
    ? ({ domain: null, as: 'unknown', entity: null } as const)
    : ({ domain, as: 'domain', entity: null } as const);
}

function gathered(groups: readonly Group[]): Group[] {
  const isRare = ({ as, addresses }: Group) => as === 'domain' && addresses < 2;
  const rare = groups.filter(isRare);
  const kept = groups.filter((group) => !isRare(group));
  if (rare.length === 0) return kept;
  const commits = rare.reduce((sum, group) => sum + group.commits, 0);
  return [...kept, { domain: null, as: 'rare', entity: null, commits, addresses: rare.length }];
}

const ordered = (groups: readonly Group[]) =>
  [...groups].sort(
    (a, b) => b.commits - a.commits || (`${a.as}${a.domain}` < `${b.as}${b.domain}` ? -1 : 1),
  );
