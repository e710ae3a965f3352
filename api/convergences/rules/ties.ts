/** Convergences on what is shared: codebases, funders, people, events, partners, places and causes. */
import { monthsBefore, today } from '../../day.ts';
import { grouped } from '../../snapshot/facts.ts';
import { isFaceless, isGone } from '../../snapshot/identity.ts';
import { isOfTheField } from '../../snapshot/reliance.ts';
import type { Basis } from '../basis.ts';
import { type Found, idOf, type Party, scored, type Tie } from '../convergence.ts';
import { counts, plainest, VOICES, type Voice, voiceOf } from '../voices.ts';
import { everTied, tiedPairs } from './acquainted.ts';
import { asOne, kindsAmong, kindsOf, plainFirst } from './parties.ts';
import { type Hold, holdsOf } from './sharing.ts';

/**
 * To share what few share says more: 1 / log(1 + n) for n parties, after Adamic & Adar, Friends and
 * neighbors on the Web, Social Networks 25 (2003), with 1 added so that it stays finite.
 */
export const rarity = (parties: number): number => 1 / Math.log(1 + parties);

/** Where those who share chose to stand together, many are more; where they only happen to share, few are closer. */
const TOGETHER = new Set<Tie>(['EVENT', 'PARTNER', 'CAUSE']);

/** At least two independent ones who count share it, at least one pair of them is not tied, and it is no commonplace. */
export function tiesOf(kind: Tie, basis: Basis, includeUncertain: boolean): Found[] {
  const known = everTied(basis);
  const found: Found[] = [];
  // What is shared under two names is one thing.
  const one = ({ shared }: Hold) => basis.identity.canonical(shared);
  for (const [subject, holds] of grouped(holdsOf(kind, basis), one)) {
    // Most things are held by one alone, and cost nothing more.
    if (holds.length < 2 || (kind === 'PARTNER' && isFaceless(subject, basis.facts))) continue;
    const parties = partiesIn(holds, subject, basis, includeUncertain);
    const counted = parties.filter((party) => party.counted);
    const voices = new Map(counted.map(({ id, speaksAs }) => [id, speaksAs]));
    const holders = new Set(voices.values()).size;
    if (holders < 2 || isTrade(kind, subject, counted, basis)) continue;
    const ids = counted.map(({ id }) => id);
    if (tiedPairs(ids, known, basis) === (ids.length * (ids.length - 1)) / 2) continue;
    const together = TOGETHER.has(kind);
    const parts = [
      { name: 'stakeholders', value: kindsOf(voices, basis), inScore: true },
      ...(together ? [] : [{ name: 'rarity', value: rarity(holders), inScore: true } as const]),
      { name: 'holders', value: holders, inScore: together },
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
  return found;
}

/** A government that pays many, or has many partners, brings nobody together: it heads no board. Who adopts policies governs, whatever its form. */
export function isCommonplace({ kind, subject }: Found, basis: Basis): boolean {
  if ((kind !== 'FUNDER' && kind !== 'PARTNER') || subject === null) return false;
  if (basis.facts.entities.get(subject)?.kind !== 'Organisation') return false;
  const isGoverning = basis.facts.out(subject, 'ADOPTED').length > 0;
  return isGoverning || basis.stakeholder(subject) === 'public';
}

/** In months: whom an older event or list of members brought together may not know each other any more. */
const LATELY = 60;

/** An event of years ago, or members of whom only lists of years ago tell: shown, and no reason to meet today. */
export function isOfThePast({ kind, subject, parties }: Found, { facts }: Basis): boolean {
  const limit = monthsBefore(today(), LATELY);
  const dateOf = (id: string) => facts.entities.get(id)?.date ?? null;
  if (kind === 'EVENT') {
    const event = facts.entities.get(subject ?? '');
    const last = event?.until ?? event?.since ?? null;
    return last !== null && last < limit;
  }
  if (kind !== 'PARTNER') return false;
  return parties
    .filter(({ counted }) => counted)
    .every(({ facts: own }) =>
      own.every(({ id, since }) => {
        const dates = facts.cited(id).map(({ source }) => dateOf(source));
        return since === null && dates.every((date) => date !== null && date < limit);
      }),
    );
}

/** What more than these use, and nobody known works on, is a commonplace, even where one of them builds on it. */
const FEW = 5;
const MAKES = new Set(['DEVELOPS', 'MAINTAINS', 'PUBLISHES']);
const FIRM = 'firm';
const LENDS_A_HAND = new Set(['CONTRIBUTES_TO', 'SUPPORTS']);

/**
 * Who makes a codebase and who uses it are supplier and client, and so are firms that work on it and the
 * one who uses it; its maker and the one other who works on it meet there already. Others meet on it where two make it, where one of several lends a hand, or
 * where several kinds of stakeholder use it, if it is of the field: what half the world uses brings
 * nobody together.
 */
function isTrade(
  kind: Tie,
  subject: string,
  counted: readonly Party[],
  { facts, identity }: Basis,
): boolean {
  if (kind !== 'CODEBASE') return false;
  const does = (party: Party, kinds: ReadonlySet<string>) =>
    party.facts.some((link) => kinds.has(link.kind) && identity.canonical(link.to) === subject);
  const hands = counted.filter((party) => does(party, LENDS_A_HAND));
  const makers = counted.filter((party) => does(party, MAKES));
  const users = counted.filter((party) => !hands.includes(party) && !makers.includes(party));
  const kinds = kindsAmong(users.map(({ stakeholder }) => stakeholder));
  const isBuiltOn = users.some((party) => party.facts.some(({ kind: by }) => by === 'DEPENDS_ON'));
  const isCommon = !isOfTheField(facts, subject) && (!isBuiltOn || counted.length > FEW);
  if (makers.length === 1 && counted.length - makers.length < 2) return true;
  const isSold = hands.length > 0 && hands.every(({ stakeholder }) => stakeholder === FIRM);
  if (makers.length === 0 && isSold && users.length < 2 && !isBuiltOn) return true;
  return hands.length === 0 && makers.length < 2 && (users.length < 2 || kinds < 2 || isCommon);
}

function partiesIn(
  holds: readonly Hold[],
  subject: string,
  basis: Basis,
  includeUncertain: boolean,
): Party[] {
  const { facts: all, standing, stakeholder, identity } = basis;
  const one = asOne([...new Set(holds.map(({ party }) => party))], basis);
  const own = [...grouped(holds, ({ party }) => one(party))].flatMap(([id, those]) => {
    const voice = plainest(those.map((hold) => leastSure(hold, standing)));
    if (voice === 'ENDED' || id === subject || isPartOf(id, subject, basis)) return [];
    const present = those.filter((hold) => leastSure(hold, standing) !== 'ENDED');
    const facts = [...new Set(present.sort(byFirstFact).flatMap((hold) => hold.facts))];
    const counted = counts(voice, includeUncertain) && !isFaceless(id, all) && exists(id, basis);
    return [{ id, stakeholder: stakeholder(id), voice, counted, facts }];
  });
  const voices = identity.voices(own.filter(({ counted }) => counted).map(({ id }) => id));
  return own
    .map((party) => ({ ...party, speaksAs: voices.get(party.id) ?? party.id }))
    .sort((a, b) => Number(b.counted) - Number(a.counted) || plainFirst(a, b));
}

/** A body and its own parts share nothing: they are one. */
const isPartOf = (id: string, whole: string, { facts }: Basis) =>
  facts.out(id, 'PART_OF').some(({ to }) => to === whole);

/** Not dissolved, not under another name today, and not only planned or imagined. */
export function exists(id: string, { facts, standing }: Basis): boolean {
  const entity = facts.entities.get(id);
  return entity !== undefined && standing.holds(entity) && !isGone(facts, standing, id);
}

/** A hold of two links is as sure as the less sure of them. */
const leastSure = ({ facts }: Hold, standing: Basis['standing']): Voice =>
  facts
    .map((link) => voiceOf(link, standing))
    .reduce((a, b) => (VOICES.indexOf(a) < VOICES.indexOf(b) ? b : a));

const byFirstFact = (a: Hold, b: Hold) =>
  (a.facts[0]?.id ?? '') < (b.facts[0]?.id ?? '') ? -1 : 1;
