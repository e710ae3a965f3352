/** The convergences of each kind, made once per revision; and which of them one asks for. */

import { type Dated, lately } from '../snapshot/lately.ts';
import type { Basis } from './basis.ts';
import { bridgesOf } from './communities/bridges.ts';
import { type Communities, communitiesOf } from './communities/communities.ts';
import { membersOf } from './communities/members.ts';
import {
  byStrength,
  type Found,
  idOf,
  JOINED,
  type Kind,
  scored,
  THEMES,
  TIES,
} from './convergence.ts';
import { following, onStatements, onThemes, onTies } from './following.ts';
import { joinedStatements } from './rules/joined.ts';
import { meetingsOf } from './rules/meetings.ts';
import { themesOf } from './rules/themes.ts';
import { tiesOf } from './rules/ties.ts';

/**
 * What heads the board is worth a meeting. One asks for the others: communities rank on their own, a
 * place holds everybody, people who share a person are tied already, and a notion brings together even
 * those who oppose each other on it.
 */
export const USUAL: readonly Kind[] = [
  'CAUSE',
  'BARRIER',
  'NEED',
  'STATEMENT',
  'PARTNER',
  'MEETING',
  'JOINED',
  'CODEBASE',
  'FUNDER',
  'EVENT',
];
const SMALLEST_COMMUNITY = 3;

export function listOf(
  kind: Kind,
  includeUncertain: boolean,
  basis: Basis,
): Promise<readonly Found[]> {
  if (kind === 'COMMUNITY' || kind === 'MEETING') return presentIn(kind, includeUncertain, basis);
  const name = `${kind} ${includeUncertain}`;
  const before = basis.made.get(name);
  if (before !== undefined) return before;
  const list = made(kind, includeUncertain, basis);
  basis.made.set(name, list);
  list.catch(() => basis.made.delete(name));
  return list;
}

/** Of which revision the list is: meetings and communities are of the whole graph, and may be of an earlier one. */
export async function revisionOf(
  kind: Kind,
  includeUncertain: boolean,
  basis: Basis,
): Promise<number> {
  if (kind === 'MEETING') return (await meetings(includeUncertain, basis)).revision;
  return kind === 'COMMUNITY' ? (await communities(basis)).revision : basis.revision;
}

/** Those of whom all are still there: a list of an earlier revision may name who has gone since. */
async function presentIn(
  kind: 'COMMUNITY' | 'MEETING',
  includeUncertain: boolean,
  basis: Basis,
): Promise<readonly Found[]> {
  const { value: found, revision } =
    kind === 'MEETING' ? await meetings(includeUncertain, basis) : await communityList(basis);
  const isThere = ({ id }: { readonly id: string }) => basis.facts.entities.has(id);
  return revision === basis.revision
    ? found
    : found.filter(({ parties }) => parties.every(isThere));
}

const meetings = (includeUncertain: boolean, basis: Basis): Promise<Dated<readonly Found[]>> =>
  lately(basis, basis.standing, `meetings:${includeUncertain}`, async () => {
    const others = await Promise.all(
      ([...THEMES, JOINED, ...TIES] as const).map((one) => listOf(one, includeUncertain, basis)),
    );
    return meetingsOf(basis, others.flat());
  });

async function made(
  kind: Exclude<Kind, 'COMMUNITY' | 'MEETING'>,
  includeUncertain: boolean,
  basis: Basis,
): Promise<readonly Found[]> {
  const theme = THEMES.find((one) => one === kind);
  const [subjects, find] =
    kind === JOINED
      ? [onStatements, (on: Basis) => joinedStatements(on, includeUncertain)]
      : theme !== undefined
        ? [onThemes(theme), (on: Basis) => themesOf(theme, on, includeUncertain)]
        : [
            onTies(kind as (typeof TIES)[number]),
            (on: Basis) => tiesOf(kind as (typeof TIES)[number], on, includeUncertain),
          ];
  const name = `convergences:${kind}:${includeUncertain}`;
  const found = following(name, basis, subjects, find, (all) => all.sort(byStrength));
  return kind === JOINED || theme !== undefined ? varied(found) : found;
}

/** The same authors again come after others who are as certain: a board of one pair is no board. */
function varied(found: readonly Found[]): Found[] {
  const seen = new Set<string>();
  const again = found.map(({ parties }) => {
    const who = parties.flatMap(({ id, counted }) => (counted ? [id] : [])).join();
    const known = seen.has(who);
    seen.add(who);
    return known;
  });
  const rank = new Map(found.map((one, at) => [one, Number(!one.certain) * 2 + Number(again[at])]));
  return [...found].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
}

export const communities = (basis: Basis): Promise<Dated<Communities>> =>
  lately(basis, basis.standing, 'communities', () => communitiesOf(basis));

const listed = new WeakMap<Communities, readonly Found[]>();

async function communityList(basis: Basis): Promise<Dated<readonly Found[]>> {
  const { value: all, revision } = await communities(basis);
  const known = listed.get(all) ?? listIn(all, basis);
  listed.set(all, known);
  return { value: known, revision };
}

const listIn = (all: Communities, basis: Basis): readonly Found[] =>
  membersOf(all, basis)
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

const bridged = new WeakMap<Communities, ReturnType<typeof bridgesOf>>();

/** Those who bridge communities and are still there. */
export function bridges(all: Communities, { facts }: Basis) {
  const known = bridged.get(all) ?? bridgesOf(all);
  bridged.set(all, known);
  return known.filter(({ id }) => facts.entities.has(id));
}
