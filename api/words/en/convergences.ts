/** Convergences and divergences: who meets, on what, how it is said, and what each number means. */
import { english, type Some, size, unstopped } from '../formats.ts';

const { count, form, list, number, percent, some } = english;

/** A title between quotation marks. */
const quoted = (title: string) => `“${unstopped(title)}”`;

const voices = (only: number, one: string, several: string) =>
  only === 1 ? `One first-hand voice ${one}` : `${number(only)} first-hand voices ${several}`;
const actors = (only: number, one: string, several: string) =>
  only === 1 ? `One actor ${one}` : `${number(only)} actors ${several}`;

/** Some share a thing: its title stands between quotation marks. */
const shares = {
  SUPPORT: (who: Some, title: string) =>
    `${voices(size(who), 'says', 'agree on')} ${quoted(title)}: ${some(who)}.`,
  WORRY: (who: Some, title: string) =>
    `${voices(size(who), 'voices the concern', 'share the concern')} ${quoted(title)}: ${some(who)}.`,
  NEED: (who: Some, title: string) =>
    `${voices(size(who), 'has or names the need', 'have or name the need')} ${quoted(title)}: ${some(who)}.`,
  BARRIER: (who: Some, title: string) =>
    `${voices(size(who), 'names the barrier', 'name the barrier')} ${quoted(title)}: ${some(who)}.`,
  CONCEPT: (who: Some, title: string) =>
    `${voices(size(who), 'takes a position on', 'take positions on')} ${quoted(title)}: ${some(who)}.`,
  CODEBASE: (who: Some, title: string) =>
    `${actors(size(who), 'uses, builds on or contributes to', 'use, build on or contribute to')} ${quoted(title)}: ${some(who)}.`,
  FUNDER: (who: Some, title: string) =>
    `${actors(size(who), 'receives payment or support', 'receive payment or support')} that comes from or through ${quoted(title)}: ${some(who)}.`,
  PERSON: (who: Some, title: string) =>
    `${actors(size(who), 'is tied to', 'share')} ${quoted(title)}: ${some(who)}.`,
  EVENT: (who: Some, title: string) =>
    `${actors(size(who), 'took part in', 'took part in')} ${quoted(title)}: ${some(who)}.`,
  PARTNER: (who: Some, title: string) =>
    `${actors(size(who), 'is a partner or member of', 'are partners or members of')} ${quoted(title)}: ${some(who)}.`,
  PLACE: (who: Some, title: string) =>
    `${actors(size(who), 'is located or active in', 'are located or active in')} ${quoted(title)}: ${some(who)}.`,
  CAUSE: (who: Some, title: string) =>
    `${actors(size(who), 'stands behind', 'stand behind')} ${quoted(title)}: ${some(who)}.`,
};

/** Two sentences, each with who holds it. */
const joined = {
  SUPPORTS: (one: string, other: string) => `${one}; this gives a reason for ${other}.`,
  SAME_END: (one: string, other: string) => `One end by two ways: ${one}, and ${other}.`,
};

const answers = {
  OPPOSITION: (one: string, other: string) => `On one side, ${one}; on the other, ${other}.`,
  RESERVATION: (one: string, other: string) => `To ${one}, a limit is set by ${other}.`,
  MEANS: (one: string, other: string) => `One end by two ways: ${one}, or ${other}.`,
};

/** Things of one kind that bring some together. */
export interface Things {
  readonly things: readonly { readonly title: string; readonly relayed: boolean }[];
  readonly others: number;
}

/** A thing that is shared only according to others says so. */
const thing = ({ title, relayed }: Things['things'][number]) =>
  `${quoted(title)}${relayed ? ' (reported by others)' : ''}`;
const shown = ({ things, others }: Things) => some({ names: things.map(thing), others });
const sizeOf = ({ things, others }: Things) => things.length + others;

/** The things of one kind that the parties of a meeting have in common; it follows “Both”. */
const meeting = {
  STATEMENT: (all: Things) => `are on the same side of ${shown(all)}`,
  NEED: (all: Things) => `have or name the ${form(sizeOf(all), 'need', 'needs')} ${shown(all)}`,
  BARRIER: (all: Things) => `name the ${form(sizeOf(all), 'barrier', 'barriers')} ${shown(all)}`,
  CONCEPT: (all: Things) => `take positions on ${shown(all)}`,
  JOINED: (all: Things) => `hold sentences that go together on ${shown(all)}`,
  CODEBASE: (all: Things) => `use, build on or contribute to ${shown(all)}`,
  FUNDER: (all: Things) => `receive payment or support that comes from or through ${shown(all)}`,
  PERSON: (all: Things) => `share ${shown(all)}`,
  EVENT: (all: Things) => `took part in ${shown(all)}`,
  PARTNER: (all: Things) => `are partners or members of ${shown(all)}`,
  PLACE: (all: Things) => `are located or active in ${shown(all)}`,
  CAUSE: (all: Things) => `stand behind ${shown(all)}`,
};

/** Two sides of a statement, or several ways to one end. */
const divergences = {
  OPPOSITION: (title: string, [on = '', against = '']: readonly string[]) =>
    `On ${quoted(title)}, holding it true: ${on}; rejecting it: ${against}.`,
  RESERVATION: (title: string, [on = '', reserved = '']: readonly string[]) =>
    `On ${quoted(title)}, for it: ${on}; with a concern or a question: ${reserved}.`,
  MEANS: (title: string, sides: readonly string[]) =>
    `On ${quoted(title)}, the end is shared; the means differ. ${sides.join('; ')}.`,
};

const parts = (floor: number) => ({
  stakeholders: {
    label: 'kinds of stakeholder',
    meaning: 'How many known kinds of stakeholder meet, at least 1.',
  },
  documents: {
    label: 'documents',
    meaning: 'How many whole documents say so. A post and its comments count as one.',
  },
  consensus: {
    label: 'group-aware consensus',
    meaning: `Product, over the kinds of stakeholder with at least ${number(floor)} voices, of (agrees + 1)/(votes + 2), after Polis.`,
  },
  rarity: {
    label: 'rarity',
    meaning: '1/ln(1 + n), where n actors share it (Adamic and Adar, 2003).',
  },
  affinity: {
    label: 'affinity',
    meaning:
      'Sum, over the kinds of things shared, of ln(1 + sum of their rarities). For a group, the mean over its pairs.',
  },
  reasons: { label: 'reasons', meaning: 'How many things bring them together.' },
  holders: {
    label: 'voices',
    meaning:
      'How many independent voices count: a member and its group, or one person under two names, are one.',
  },
  size: { label: 'members', meaning: 'How many entities the community holds.' },
  stability: {
    label: 'stability',
    meaning:
      'Share of the community that stays together from one run to the next: mean of the best Jaccard index (Hennig, 2007).',
  },
});

export const convergences = {
  shares,
  nobody: (title: string) => `On ${quoted(title)}, nobody speaks first-hand.`,
  relayed: (who: Some) => `Reported by others: ${some(who)}.`,
  /** Beside those who speak first-hand. */
  alsoRelayed: (who: Some) => `Also reported by others: ${some(who)}.`,
  notCounted: (who: Some) =>
    `Not counted, because the sources do not plainly say so: ${some(who)}.`,
  countedAsAsked: (who: Some) =>
    `Counted at your request, although the sources do not plainly say so: ${some(who)}.`,
  /** Each is null where it is not a number of the card. */
  meet: ({
    kinds,
    documents,
  }: {
    readonly kinds: number | null;
    readonly documents: number | null;
  }) =>
    [
      kinds === null ? [] : [count(kinds, 'kind of stakeholder', 'kinds of stakeholder')],
      documents === null ? [] : [count(documents, 'document', 'documents')],
    ]
      .flat()
      .join(', ')
      .concat('.'),
  weak: 'Weak: without what the sources do not plainly say, nothing meets.',
  untied: (names: readonly string[]) => `No present tie is recorded between ${list(names)}.`,
  tied: (names: readonly string[]) => `${list(names)} are tied already.`,
  /** @param reasons each begins with a verb */
  common: (parties: number, reasons: readonly string[]) =>
    `${parties === 2 ? 'Both' : 'At least two of them'} ${reasons.join('; ')}.`,
  meetingRelayed: (who: Some) => `What is said here about ${some(who)} is reported by others.`,
  between: (links: readonly string[]) => `What already exists between them: ${links.join('; ')}.`,
  disputed: (statements: readonly string[]) =>
    `They take opposite sides on ${list(statements.map(quoted))}.`,
  community: (told: {
    readonly size: number;
    readonly hubs: readonly string[];
    readonly share: number;
  }) =>
    `${count(told.size, 'entity', 'entities')} around ${list(told.hubs)}. ${percent(told.share)} of the community stays together from one run to the next.`,
  meeting,
  divergences,
  joined,
  answers,
  pair: (one: string, other: string) => `${unstopped(one)} / ${unstopped(other)}`,
  /** A sentence and who holds it. */
  holding: (title: string, who: string) => `${quoted(title)} (${who})`,
  rejecting: (title: string, who: string) => `the rejection of ${quoted(title)} (${who})`,
  /** One who is said to be the same as another. */
  asOne: (one: string, other: string) => `${one} and ${other}`,
  countAsOne: (pairs: Some) => `Taken for one and the same: ${some(pairs)}.`,
  inBetween: (who: Some) => `Holding with both: ${some(who)}.`,
  reading:
    'That the two sentences answer each other is the reading of those who coded the sources.',
  parts,
  who: some,
  /** A party with the statuses of its facts. */
  withStatus: (name: string, statuses: readonly string[]) => `${name} (${statuses.join(', ')})`,
  /** One side of a divergence on means: who, by what means, within what limit. */
  means: (told: {
    readonly who: string;
    readonly instrument: string | null;
    readonly limit: string | null;
  }) => {
    const limit = told.limit === null ? '' : `, limit: ${told.limit}`;
    return told.instrument === null
      ? `${told.who}${limit}`
      : `${told.who}: ${told.instrument}${limit}`;
  },
};
