/** From facts to those who take part, and from those to how many kinds and documents meet. */
import { grouped } from '../../snapshot/facts.ts';
import type { Ground } from '../basis.ts';
import { type Party, type Said, scored } from '../convergence.ts';
import { UNKNOWN } from '../stakeholders.ts';
import { counts, plainest, VOICES } from '../voices.ts';

/** Those whom the facts start from, the plainest voice first; what has ended takes no part. */
export function partiesOf(
  facts: readonly Said[],
  { stakeholder }: Pick<Ground, 'stakeholder'>,
  includeUncertain: boolean,
): Party[] {
  const alive = facts.filter(({ voice }) => voice !== 'ENDED');
  return [...grouped(alive, ({ from }) => from)]
    .map(([id, own]) => {
      const voice = plainest(own.map((one) => one.voice));
      return {
        id,
        stakeholder: stakeholder(id),
        voice,
        counted: counts(voice, includeUncertain),
        facts: own.sort((a, b) => (a.id < b.id ? -1 : 1)),
      };
    })
    .sort(plainFirst);
}

export const plainFirst = (a: Party, b: Party) =>
  VOICES.indexOf(a.voice) - VOICES.indexOf(b.voice) || (a.id < b.id ? -1 : 1);

export interface Meeting {
  readonly holders: number;
  /** Known kinds of stakeholder; a form that nobody states is not a kind. At least 1. */
  readonly stakeholders: number;
  readonly documents: number;
}

/** Who meets among the facts with these voices. */
export function meetingOf(facts: readonly Said[], ground: Ground, uncertain: boolean): Meeting {
  const counted = facts.filter(({ voice }) => counts(voice, uncertain));
  const holders = new Set(counted.map(({ from }) => from));
  return {
    holders: holders.size,
    stakeholders: kindsAmong([...holders].map(ground.stakeholder)),
    documents: new Set(counted.flatMap(({ documents }) => documents)).size,
  };
}

export const kindsAmong = (all: readonly string[]): number =>
  Math.max(1, new Set(all.filter((one) => one !== UNKNOWN)).size);

/** What only one document names, or only one holder, is no convergence. */
export const meets = ({ holders, documents }: Meeting): boolean => holders >= 2 && documents >= 2;

export function partsOf({ holders, stakeholders, documents }: Meeting) {
  return [
    { name: 'stakeholders', value: stakeholders, inScore: true },
    { name: 'documents', value: documents, inScore: true },
    { name: 'holders', value: holders, inScore: false },
  ] as const;
}

export const weight = (meeting: Meeting): number => scored(partsOf(meeting));
