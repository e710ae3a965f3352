/** The words of the filters, of what was gathered, and of the sentence that says what one sees. In English. */
import { counted, list } from '../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'What the map shows',
  open: 'Filters and legend',
  kinds: 'Kinds',
  statuses: 'How sure it is',
  links: 'Most linked first',
  least: (count: number) =>
    count === 0 ? 'Everything, even what has no link' : `At least ${of(count, 'link', 'links')}`,
  everything: 'Show everything',
  verb: 'Links of one kind',
  anyVerb: 'all kinds',
  severalVerbs: 'several kinds',
  source: 'According to',
  anySource: 'all sources',
  year: 'As of',
  anyYear: 'any time',
  yearNote: 'What has no date stays.',
  hidden: (count: number) => `${of(count, 'entity', 'entities')} put aside`,
  bringBack: 'Bring back',
  elsewhere: 'Filters of other lenses, without effect here',
  reset: 'Back to the first view',
  focus: (name: string) => `Around ${name}`,
  steps: 'Links away',
  leave: 'Leave',
  onlyCard: 'only what the chosen card rests on',
  gathered: {
    count: (count: number) =>
      count === 0 ? 'Nothing is gathered.' : `${of(count, 'entity', 'entities')} gathered.`,
    onlyThese: 'See only these',
    putAside: 'Put aside',
    pin: 'Keep in sight',
    release: 'Let go',
    only: (count: number) => `only ${of(count, 'chosen entity', 'chosen entities')}`,
    pinned: (count: number) => `${of(count, 'entity', 'entities')} kept in sight`,
    seeAll: 'See the others again',
  },
  visible: {
    empty: 'You see nothing yet.',
    sentence: (entities: number, links: number) =>
      `You see ${of(entities, 'entity', 'entities')} and ${of(links, 'link', 'links')}`,
    ofAll: (entities: number, links: number) =>
      `of ${of(entities, 'entity', 'entities')} and ${of(links, 'link', 'links')}`,
    least: (count: number) => `those with at least ${of(count, 'link', 'links')}`,
    without: (kinds: readonly string[]) => `without ${list(kinds, 'en')}`,
    onlyVerbs: (verbs: readonly string[]) => `only links that say “${verbs.join('”, “')}”`,
    source: (name: string) => `according to ${name}`,
    focus: (name: string, steps: number) => `within ${of(steps, 'link', 'links')} of ${name}`,
    statuses: (labels: readonly string[]) => `only what is ${list(labels, 'en')}`,
    year: (year: string) => `as of ${year}`,
    hidden: (count: number) => `${of(count, 'entity', 'entities')} put aside`,
  },
  applying: {
    follows: (names: string) => `Narrowed here, as on the other lenses, by: ${names}.`,
    leaves: (names: string) => `Kept for the other lenses, without meaning here: ${names}.`,
    names: {
      kinds: 'kinds',
      statuses: 'how sure it is',
      verbs: 'kinds of link',
      source: 'a source',
      least: 'number of links',
      focus: 'what is around one entity',
      year: 'the year',
      hidden: 'what was put aside',
      pinned: 'what was kept in sight',
      only: 'what was gathered',
    } as Record<string, string>,
  },
};
