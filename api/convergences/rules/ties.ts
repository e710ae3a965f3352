/** Convergences on what is shared: codebases, funders, people, events, partners, places and causes. */
import { grouped } from '../../snapshot/facts.ts';
import type { Ground } from '../basis.ts';
import { byStrength, type Found, idOf, type Party, scored, type Tie } from '../convergence.ts';
import { counts, plainest, VOICES, type Voice, voiceOf } from '../voices.ts';
import { acquaintances, tiedPairs } from './acquainted.ts';
import { kindsAmong, plainFirst } from './parties.ts';
import { type Hold, holdsOf } from './sharing.ts';

/**
 * To share what few share says more: 1 / log(1 + n) for n parties, after Adamic & Adar, Friends and
 * neighbors on the Web, Social Networks 25 (2003), with 1 added so that it stays finite.
 */
export const rarity = (parties: number): number => 1 / Math.log(1 + parties);

/** At least two who count share it, and at least one pair of them is not tied. */
export function tiesOf(kind: Tie, ground: Ground, includeUncertain: boolean): Found[] {
  const known = acquaintances(ground);
  const found: Found[] = [];
  for (const [subject, holds] of grouped(holdsOf(kind, ground), ({ shared }) => shared)) {
    // Most things are held by one alone, and cost nothing more.
    if (holds.length < 2) continue;
    const parties = partiesIn(holds, subject, ground, includeUncertain);
    const counted = parties.filter((party) => party.counted);
    const pairs = (counted.length * (counted.length - 1)) / 2;
    if (pairs === 0) continue;
    if (
      tiedPairs(
        counted.map(({ id }) => id),
        known,
      ) === pairs
    )
      continue;
    const parts = [
      {
        name: 'stakeholders',
        value: kindsAmong(counted.map(({ stakeholder }) => stakeholder)),
        inScore: true,
      },
      { name: 'rarity', value: rarity(counted.length), inScore: true },
      { name: 'holders', value: counted.length, inScore: false },
    ] as const;
    const sure = parties.filter(({ voice }) => counts(voice, false)).length;
    found.push({
      id: idOf(kind, [subject]),
      kind,
      subject,
      score: scored(parts),
      certain: sure > 1,
      parts,
      parties,
      beside: [],
    });
  }
  return found.sort(byStrength);
}

function partiesIn(
  holds: readonly Hold[],
  subject: string,
  { standing, stakeholder }: Ground,
  includeUncertain: boolean,
): Party[] {
  return [...grouped(holds, ({ party }) => party)]
    .flatMap(([id, own]) => {
      const voice = plainest(own.map((hold) => leastSure(hold, standing)));
      if (voice === 'ENDED' || id === subject) return [];
      const facts = [...new Set(own.sort(byFirstFact).flatMap((hold) => hold.facts))];
      const counted = counts(voice, includeUncertain);
      return [{ id, stakeholder: stakeholder(id), voice, counted, facts }];
    })
    .sort(plainFirst);
}

/** A hold of two links is as sure as the less sure of them. */
const leastSure = ({ facts }: Hold, standing: Ground['standing']): Voice =>
  facts
    .map((link) => voiceOf(link, standing))
    .reduce((a, b) => (VOICES.indexOf(a) < VOICES.indexOf(b) ? b : a));

const byFirstFact = (a: Hold, b: Hold) =>
  (a.facts[0]?.id ?? '') < (b.facts[0]?.id ?? '') ? -1 : 1;
