/** Whom somebody should meet, and on what; or, for a need or a barrier, who meets on it. */
import type { Meeting } from '../../cards/board.ts';
import { readMeetings } from '../../cards/remote-meetings.ts';
import type { Language } from '../../words/language.ts';

const MOST = 8;

export async function readAllies(id: string, language: Language): Promise<readonly Meeting[]> {
  for (const kind of ['MEETING', 'NEED', 'BARRIER']) {
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
    if (cards.length > 0) return cards.slice(0, MOST);
  }
  return [];
}
