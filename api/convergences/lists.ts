/** The convergences of each kind, made once per revision; and which of them one asks for. */

import type { Ground } from './basis.ts';
import { bridgesOf } from './communities/bridges.ts';
import { type Communities, communitiesOf } from './communities/communities.ts';
import { membersOf } from './communities/members.ts';
import {
  byStrength,
  type Found,
  idOf,
  KINDS,
  type Kind,
  scored,
  THEMES,
  TIES,
} from './convergence.ts';
import { meetingsOf } from './rules/meetings.ts';
import { themesOf } from './rules/themes.ts';
import { tiesOf } from './rules/ties.ts';

/** Communities take longest and rank on their own: one asks for them. */
export const USUAL: readonly Kind[] = KINDS.filter((kind) => kind !== 'COMMUNITY');
const SMALLEST_COMMUNITY = 3;

export function listOf(
  kind: Kind,
  includeUncertain: boolean,
  ground: Ground,
): Promise<readonly Found[]> {
  const name = `${kind} ${includeUncertain}`;
  const before = ground.made.get(name);
  if (before !== undefined) return before;
  const list = made(kind, includeUncertain, ground);
  ground.made.set(name, list);
  list.catch(() => ground.made.delete(name));
  return list;
}

async function made(kind: Kind, includeUncertain: boolean, ground: Ground): Promise<Found[]> {
  if (kind === 'COMMUNITY') return communityList(ground);
  if (kind === 'MEETING') {
    const others = await Promise.all(
      [...THEMES, ...TIES].map((one) => listOf(one, includeUncertain, ground)),
    );
    return meetingsOf(ground, others.flat());
  }
  const theme = THEMES.find((one) => one === kind);
  return theme === undefined
    ? tiesOf(kind as (typeof TIES)[number], ground, includeUncertain)
    : themesOf(theme, ground, includeUncertain);
}

const parted = new WeakMap<Ground, Promise<Communities>>();

export function communities(ground: Ground): Promise<Communities> {
  const known = parted.get(ground) ?? communitiesOf(ground);
  parted.set(ground, known);
  known.catch(() => parted.delete(ground));
  return known;
}

async function communityList(ground: Ground): Promise<Found[]> {
  const all = await communities(ground);
  return membersOf(all, ground)
    .map((parties, rank): Found => {
      const parts = [
        { name: 'size', value: parties.length, inScore: true },
        { name: 'stability', value: all.stabilities[rank] ?? 1, inScore: true },
      ] as const;
      return {
        id: idOf('COMMUNITY', [parties[0]?.id ?? '']),
        kind: 'COMMUNITY',
        subject: null,
        score: scored(parts),
        certain: true,
        parts,
        parties,
        beside: [],
      };
    })
    .filter(({ parties }) => parties.length >= SMALLEST_COMMUNITY)
    .sort(byStrength);
}

const bridged = new WeakMap<Communities, ReturnType<typeof bridgesOf>>();

export function bridges(all: Communities) {
  const known = bridged.get(all) ?? bridgesOf(all);
  bridged.set(all, known);
  return known;
}

/** The best of each list, then the second of each: scores of two kinds do not compare. */
export function interleaved(lists: readonly (readonly Found[])[]): Found[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, rank) => rank).flatMap((rank) =>
    lists.flatMap((list) => (list[rank] === undefined ? [] : [list[rank]])),
  );
}
