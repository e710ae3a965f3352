/** The words of the filters, of gathered entities, and of the sentence that says how much is shown. In English. */
import { counted, list } from '../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  title: 'Filters',
  open: 'Filters and legend',
  kinds: 'Kinds',
  statuses: 'Certainty',
  links: 'Number of links',
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
  yearNote: 'Anything without a date stays visible.',
  hidden: (count: number) => `${of(count, 'entity', 'entities')} hidden`,
  bringBack: 'Show again',
  elsewhere: 'Filters of other lenses, without effect here',
  reset: 'Reset the filters',
  focus: (name: string) => `Around ${name}`,
  steps: 'Links away',
  leave: 'Remove',
  onlyCard: 'only what the chosen card rests on',
  gathered: {
    count: (count: number) =>
      count === 0 ? 'Nothing is gathered.' : `${of(count, 'entity', 'entities')} gathered.`,
    tooMany: (count: number) =>
      `${of(count, 'entity', 'entities')} gathered: too many for an address that one can share. Gather fewer, or narrow with the filters.`,
    onlyThese: 'Show only these',
    hide: 'Hide',
    pin: 'Keep visible',
    clear: 'Clear',
    only: (count: number) => `only ${of(count, 'chosen entity', 'chosen entities')}`,
    pinned: (count: number) => `${of(count, 'entity', 'entities')} kept visible`,
    seeAll: 'Show the others again',
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
    noFocus: (id: string) => `all of them, since nothing here has the id “${id}”`,
    added: (count: number) =>
      `with ${of(count, 'entity', 'entities')} more that only the selection shows`,
    statuses: (labels: readonly string[]) => `only what is ${list(labels, 'en')}`,
    year: (year: string) => `as of ${year}`,
    hidden: (count: number) => `${of(count, 'entity', 'entities')} hidden`,
  },
  applying: {
    follows: (names: string) => `Narrowed here, as on the other lenses, by: ${names}.`,
    leaves: (names: string) => `Kept for the other lenses, without meaning here: ${names}.`,
    names: {
      kinds: 'kinds',
      statuses: 'certainty',
      verbs: 'kinds of link',
      source: 'a source',
      least: 'number of links',
      focus: 'the neighbours of one entity',
      year: 'the year',
      hidden: 'what was hidden',
      pinned: 'what was kept visible',
      only: 'what was gathered',
    } as Record<string, string>,
  },
};
