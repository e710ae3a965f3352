/** Whom somebody should meet, and on what; or, for a need or a barrier, who meets on it; and on what one parts from others. */
import type { Meeting } from '../../cards/board.ts';
import { readMeetings } from '../../cards/remote-meetings.ts';
import { PARTING } from '../../cards/topics.ts';
import type { Language } from '../../words/language.ts';

const MOST = 8;

export interface Around {
  readonly meetings: readonly Meeting[];
  /** The divergences in which the chosen one takes a side. */
  readonly partings: readonly Meeting[];
}

export async function readAllies(id: string, language: Language): Promise<Around> {
  const [meetings, partings] = await Promise.all([
    firstOf(['MEETING', 'NEED', 'BARRIER'], id, language),
    firstOf([PARTING], id, language),
  ]);
  return { meetings: meetings.slice(0, MOST), partings };
}

/** The cards of the first kind that has some. */
async function firstOf(
  kinds: readonly string[],
  id: string,
  language: Language,
): Promise<readonly Meeting[]> {
  for (const kind of kinds) {
    const asked = {
      kind,
      among: null,
      where: 'ALL' as const,
      card: null,
      about: id,
      within: null,
      page: 1,
    };
    const { cards } = await readMeetings(asked, language);
    if (cards.length > 0) return cards;
  }
  return [];
}
