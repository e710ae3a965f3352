/** Who should meet: pairs and small groups without a tie that rare things bring together. */
import { grouped } from '../../snapshot/facts.ts';
import { isFaceless } from '../../snapshot/identity.ts';
import { employersOf } from '../../snapshot/reliance.ts';
import { pause } from '../../threads/turns.ts';
import type { Basis } from '../basis.ts';
import { byStrength, type Found, idOf, type Kind, type Party, scored } from '../convergence.ts';
import { counts, plainest } from '../voices.ts';
import { metBy } from './acquainted.ts';
import { grown } from './groups.ts';
import { kindsAmong } from './parties.ts';
import { exists, isCommonplace, rarity } from './ties.ts';

/** What more than these share says too little to bring two of them together. */
export const CROWD = 20;
/**
 * Two positions on a notion may be opposed, and a place holds everybody. Who shares a person, signed one
 * text, started one campaign, is a member of one network or went to one event has met already.
 */
const SAYS_TOO_LITTLE = new Set<Kind>(['CONCEPT', 'PLACE', 'PERSON', 'CAUSE', 'EVENT', 'PARTNER']);
/** How many pairs are weighed in one step. */
const MANY = 1_000;
/** The pairs that are kept, the strongest first. */
export const MOST = 2_000;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly strength: number;
}

/** What may bring some together, and those of them who can be met. */
interface Shared {
  readonly one: Found;
  readonly who: readonly string[];
}

/**
 * For each pair the affinity, times the kinds of stakeholder that would meet. Affinity: for each kind
 * of thing that both share, log(1 + sum of 1 / log(1 + n)), each thing shared by n (Adamic & Adar 2003).
 * @param reasons convergences of all other kinds: what may bring two together.
 */
export async function meetingsOf(basis: Basis, reasons: readonly Found[]): Promise<Found[]> {
  const shared = reasons
    .filter((one) => !SAYS_TOO_LITTLE.has(one.kind) && !isCommonplace(one, basis))
    .map((one) => ({ one, who: meetable(one, basis) }));
  const pairs = await strongest(await strengths(shared), basis);
  const byParty = new Map<string, Found[]>();
  for (const { one, who } of shared) {
    if (who.length > CROWD) continue;
    for (const id of who) {
      const own = byParty.get(id);
      if (own === undefined) byParty.set(id, [one]);
      else own.push(one);
    }
  }
  const weights = new Map(pairs.map(({ a, b, strength }) => [`${a}\n${b}`, strength]));
  const groups = grown(pairs, weights);
  const found: Found[] = [];
  for (const ids of [...pairs.map(({ a, b }) => [a, b]), ...groups]) {
    found.push(meetingAmong(ids, weights, byParty, basis));
    await pause();
  }
  return found.sort(byStrength);
}

/** A meeting of whose pairs most stand together in a stronger one of the list says nothing new: a director and the body are one. */
export function withoutOverlap(found: readonly Found[], { facts, standing }: Basis): Found[] {
  const bodies = new Map<string, string>();
  const bodyOf = (id: string) => {
    const known = bodies.get(id) ?? employersOf(facts, standing, id)[0] ?? id;
    bodies.set(id, known);
    return known;
  };
  const seen = new Set<string>();
  return found.filter(({ parties }) => {
    const ids = parties.map(({ id }) => bodyOf(id)).sort();
    const pairs = ids.flatMap((a, at) => ids.slice(at + 1).map((b) => `${a}\n${b}`));
    const fresh = pairs.filter((pair) => !seen.has(pair));
    if (fresh.length * 2 < pairs.length || fresh.length === 0) return false;
    for (const pair of pairs) seen.add(pair);
    return true;
  });
}

/** Those who count and who can be met: they exist, have a name, are no class, and a person has a body one can write to. */
function meetable({ parties }: Found, basis: Basis): string[] {
  const { facts, standing } = basis;
  return parties
    .filter(({ id, counted }) => {
      const kind = facts.entities.get(id)?.kind;
      if (!counted || isFaceless(id, facts) || !exists(id, basis)) return false;
      if (kind === 'Organisation') return true;
      const bodies = kind === 'Person' ? employersOf(facts, standing, id) : [];
      return bodies.some((body) => !isFaceless(body, facts) && exists(body, basis));
    })
    .map(({ id }) => id);
}

interface Strengths {
  readonly ids: readonly string[];
  /** By place of a times the number of ids plus place of b, a before b. */
  readonly sums: ReadonlyMap<number, number>;
}

/** Kind by kind: the tenth codebase in common adds little to nine, a common need much. */
async function strengths(shared: readonly Shared[]): Promise<Strengths> {
  const ids = [...new Set(shared.flatMap(({ who }) => who))].sort();
  const places = new Map(ids.map((id, place) => [id, place]));
  const sums = new Map<number, number>();
  for (const own of grouped(shared, ({ one }) => one.kind).values()) {
    for (const [key, sum] of raritiesOf(own, places))
      sums.set(key, (sums.get(key) ?? 0) + Math.log(1 + sum));
    await pause();
  }
  return { ids, sums };
}

/** A crowd brings nobody together. */
function raritiesOf(
  shared: readonly Shared[],
  places: ReadonlyMap<string, number>,
): Map<number, number> {
  const sums = new Map<number, number>();
  for (const { who } of shared) {
    if (who.length < 2 || who.length > CROWD) continue;
    const own = who.map((id) => places.get(id) ?? 0).sort((a, b) => a - b);
    const each = rarity(own.length);
    for (let first = 0; first < own.length; first += 1) {
      for (let second = first + 1; second < own.length; second += 1) {
        const key = (own[first] as number) * places.size + (own[second] as number);
        sums.set(key, (sums.get(key) ?? 0) + each);
      }
    }
  }
  return sums;
}

/** In numbers as far as it goes: of a large graph, millions of pairs are passed over. */
async function strongest({ ids, sums }: Strengths, basis: Basis): Promise<Pair[]> {
  const known = metBy(basis);
  const stakeholders = ids.map(basis.stakeholder);
  const [keys, weights] = [new Float64Array(sums.size), new Float64Array(sums.size)];
  let count = 0;
  let step = 0;
  for (const [key, strength] of sums) {
    step += 1;
    // Others are served between two thousand pairs.
    if (step % MANY === 0) await pause();
    const [a, b] = [Math.floor(key / ids.length), key % ids.length];
    const [one, other] = [ids[a] as string, ids[b] as string].map(basis.identity.canonical);
    if (one === other || known.get(one as string)?.has(other as string)) continue;
    const kinds = kindsAmong([stakeholders[a] as string, stakeholders[b] as string]);
    keys[count] = key;
    weights[count] = strength * kinds;
    count += 1;
  }
  const least = weights.slice(0, count).sort().at(-MOST) ?? 0;
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) if ((weights[row] as number) >= least) rows.push(row);
  const [weightOf, keyOf] = [(row: number) => weights[row] ?? 0, (row: number) => keys[row] ?? 0];
  return rows
    .sort((x, y) => weightOf(y) - weightOf(x) || keyOf(x) - keyOf(y))
    .slice(0, MOST)
    .map((row) => {
      const key = keyOf(row);
      const [a, b] = [ids[Math.floor(key / ids.length)] ?? '', ids[key % ids.length] ?? ''];
      return { a, b, strength: sums.get(key) ?? 0 };
    });
}

function meetingAmong(
  ids: readonly string[],
  weights: ReadonlyMap<string, number>,
  byParty: ReadonlyMap<string, readonly Found[]>,
  { stakeholder }: Basis,
): Found {
  const among = new Set(ids);
  const reasons = [...new Set(ids.flatMap((id) => byParty.get(id) ?? []))].filter(
    ({ parties }) => parties.filter(({ id, counted }) => counted && among.has(id)).length > 1,
  );
  const parties = ids.map((id): Party => {
    const own = reasons.flatMap((one) => one.parties.filter((party) => party.id === id));
    return {
      id,
      stakeholder: stakeholder(id),
      voice: plainest(own.map(({ voice }) => voice)),
      counted: true,
      speaksAs: id,
      facts: [...new Set(own.flatMap(({ facts }) => facts))],
    };
  });
  const pairs = ids.flatMap((a, at) =>
    ids.slice(at + 1).map((b) => weights.get(a < b ? `${a}\n${b}` : `${b}\n${a}`) ?? 0),
  );
  const parts = [
    { name: 'stakeholders', value: kindsAmong(ids.map(stakeholder)), inScore: true },
    {
      name: 'affinity',
      value: pairs.reduce((sum, one) => sum + one, 0) / pairs.length,
      inScore: true,
    },
    { name: 'reasons', value: reasons.length, inScore: false },
    { name: 'holders', value: ids.length, inScore: false },
  ] as const;
  return {
    id: idOf('MEETING', ids),
    kind: 'MEETING',
    subject: null,
    score: scored(parts),
    certain: parties.every(({ voice }) => counts(voice, false)),
    parts,
    parties,
    beside: [],
    reasons: reasons.map(({ id }) => id),
    relayed: reasons
      .filter((one) => one.parties.some(({ id, voice }) => among.has(id) && voice === 'REPORTED'))
      .map(({ id }) => id),
  };
}
