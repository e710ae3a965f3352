/** What the board of convergences shows: what meets, what parts, who should meet, and more. */

/** On what something meets, as the API names it and in its order: what the board shows at first. */
export const MEETING_POINTS = [
  'CAUSE',
  'BARRIER',
  'NEED',
  'STATEMENT',
  'JOINED',
  'PARTNER',
  'CODEBASE',
  'EVENT',
] as const;

/** Shown to whoever asks for them: commonplaces that head no board. */
export const ASKED_FOR = ['CONCEPT', 'FUNDER', 'PERSON', 'PLACE'] as const;

/** What documents name: the rows of the matrix. */
export const THEMES = ['STATEMENT', 'NEED', 'BARRIER', 'CONCEPT'] as const;

/** How many themes stand on a page of the matrix. */
export const ROWS = 60;

/** Who parts from whom, instead of what meets. */
export const PARTING = 'PART';
/** A vote of the reader's own, instead of cards. */
export const VOTE = 'VOTE';

/** The parts of the board, each with an address of its own; null is what meets. */
export const TOPICS = [null, PARTING, 'MEETING', 'COMMUNITY', VOTE] as const;

/** The part of the board to which a topic belongs: a kind of meeting point belongs to the first. */
export const partOf = (topic: string | null): (typeof TOPICS)[number] =>
  TOPICS.find((one) => one === topic) ?? null;
