/** From facts to those who take part, and from those to how many kinds and documents meet. */
import { grouped } from '../../snapshot/facts.ts';
import type { Basis } from '../basis.ts';
import { type Party, type Said, scored } from '../convergence.ts';
import { UNKNOWN } from '../stakeholders.ts';
import { counts, plainest, VOICES } from '../voices.ts';

type Known = Pick<Basis, 'stakeholder' | 'identity'>;

/** Those whom the facts start from, the plainest voice first; what has ended takes no part. */
export function partiesOf(
  facts: readonly Said[],
  basis: Known,
  includeUncertain: boolean,
): Party[] {
  const alive = facts.filter(({ voice }) => voice !== 'ENDED');
  const one = asOne(
    alive.map(({ from }) => from),
    basis,
  );
  const counting = alive.filter(({ voice }) => counts(voice, includeUncertain));
  const voices = voicesIn(counting, basis);
  return [...grouped(alive, ({ from }) => one(from))]
    .map(([id, own]) => {
      const voice = plainest(own.map((said) => said.voice));
      return {
        id,
        stakeholder: basis.stakeholder(id),
        voice,
        counted: counts(voice, includeUncertain),
        speaksAs: own.map(({ from }) => voices.get(from)).find((by) => by !== undefined) ?? id,
        facts: own.sort((a, b) => (a.id < b.id ? -1 : 1)),
      };
    })
    .sort(plainFirst);
}

/** Of several who are said to be the same, the one that stands for all; who is alone stands for itself. */
export function asOne(ids: readonly string[], { identity }: Pick<Basis, 'identity'>) {
  const { canonical } = identity;
  const present = new Map<string, string>();
  for (const id of ids) {
    const own = canonical(id);
    const other = present.get(own);
    present.set(own, other === undefined || other === id ? id : own);
  }
  return (id: string): string => present.get(canonical(id)) ?? id;
}

export const plainFirst = (a: Party, b: Party) =>
  VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice) || (a.id < b.id ? -1 : 1);

export interface Meeting {
  /** Independent voices. */
  readonly holders: number;
  /** Known kinds of stakeholder; a form that nobody states is not a kind. At least 1. */
  readonly stakeholders: number;
  readonly documents: number;
}

/** Who meets among the facts with these voices. */
export function meetingOf(facts: readonly Said[], basis: Basis, uncertain: boolean): Meeting {
  const counted = facts.filter(({ voice }) => counts(voice, uncertain));
  const voices = voicesIn(counted, basis);
  return {
    holders: new Set(voices.values()).size,
    stakeholders: kindsOf(voices, basis),
    documents: new Set(counted.flatMap(({ documents }) => documents)).size,
  };
}

/** By holder, the voice as which it counts: who is only spoken of by another party adds none. */
export function voicesIn(facts: readonly Said[], { identity }: Known): ReadonlyMap<string, string> {
  const voices = new Map(identity.voices([...new Set(facts.map(({ from }) => from))]));
  const own = grouped(facts, ({ from }) => from);
  for (const [id, said] of own) {
    if (said.some(({ voice, reportedBy }) => voice === 'FIRST_HAND' || reportedBy === null))
      continue;
    const reporter = said.map(({ reportedBy }) => reportedBy).find((by) => by && own.has(by));
    const firstHand = reporter && own.get(reporter)?.some(({ voice }) => voice === 'FIRST_HAND');
    if (reporter && firstHand) voices.set(id, voices.get(reporter) ?? reporter);
  }
  return voices;
}

type Kinds = Pick<Basis, 'stakeholder'>;

/** One kind of stakeholder for each voice: its own, or that of the first of its members whose kind is known. */
export function kindsByVoice(
  voices: ReadonlyMap<string, string>,
  { stakeholder }: Kinds,
): ReadonlyMap<string, string> {
  const kinds = new Map<string, string>();
  for (const [id, voice] of [...voices].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!kinds.has(voice)) kinds.set(voice, stakeholder(voice));
    if (kinds.get(voice) === UNKNOWN) kinds.set(voice, stakeholder(id));
  }
  return kinds;
}

export const kindsOf = (voices: ReadonlyMap<string, string>, basis: Kinds): number =>
  kindsAmong([...kindsByVoice(voices, basis).values()]);

export const kindsAmong = (all: readonly string[]): number =>
  Math.max(1, new Set(all.filter((one) => one !== UNKNOWN)).size);

/** What only one document names, or only one voice, is no convergence. */
export const meets = ({ holders, documents }: Meeting): boolean => holders >= 2 && documents >= 2;

export function partsOf({ holders, stakeholders, documents }: Meeting) {
  return [
    { name: 'stakeholders', value: stakeholders, inScore: true },
    { name: 'documents', value: documents, inScore: true },
    { name: 'holders', value: holders, inScore: false },
  ] as const;
}

export const weight = (meeting: Meeting): number => scored(partsOf(meeting));
