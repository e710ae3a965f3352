/** Sentences about what was changed. */
import { english } from '../formats.ts';

const { list, date } = english;

type Said = readonly string[];
const after = (name: string, said: Said) =>
  said.length === 0 ? name : `${name}: ${said.join('; ')}`;
const passage = (quote: string | null, locator: string | null) =>
  quote !== null ? `, “${quote}”` : locator !== null && locator !== '—' ? `, ${locator}` : '';

export const history = {
  wordOf: (name: string, day: string) => `Word of ${name}, ${date(day)}`,
  inLanguage: (field: string, isFrench: boolean) => `${field} (${isFrench ? 'French' : 'English'})`,
  field: (label: string, before: string | null, now: string | null) => {
    if (before === null) return `${label}: ${now ?? ''} (nothing before)`;
    return now === null ? `${label}: ${before} is taken away` : `${label}: ${before} → ${now}`;
  },
  /** Of something that is added or removed whole. */
  value: (label: string, value: string) => `${label}: ${value}`,
  /** What the vocabulary does not name. */
  fields: {
    name: 'name',
    aliases: 'other names',
    description: 'description',
    note: 'note',
    status: 'status',
    since: 'since',
    until: 'until',
    amountValue: 'amount',
    amountMax: 'amount at most',
    amountUnit: 'unit',
    amountQualifier: 'how exact',
    amountPeriod: 'period',
    amountMeasures: 'what it measures',
    value: 'value',
    max: 'at most',
    unit: 'unit',
    qualifier: 'how exact',
    period: 'period',
    measures: 'what it measures',
    what: 'what is missing',
    how: 'how one knows',
    quote: 'quote',
    locator: 'place',
    read: 'read on',
    into: 'heir',
    sources: 'documents',
    field: 'field',
    preferred: 'shown first',
    confirmedBy: 'confirmed by',
    disputedBy: 'disputed by',
  },
  entity: {
    added: (name: string, said: Said) => `New: ${name} (${list(said)})`,
    removed: (name: string, said: Said) => `Removed: ${name} (${list(said)})`,
    changed: after,
  },
  link: (from: string, verb: string, to: string) => `${from} ${verb} ${to}`,
  links: {
    added: (sentence: string, _: Said) => `New link: ${sentence}`,
    removed: (sentence: string, _: Said) => `Link removed: ${sentence}`,
    changed: after,
  },
  citation: {
    added: (source: string, quote: string | null, locator: string | null) =>
      `Source added: ${source}${passage(quote, locator)}`,
    removed: (source: string, quote: string | null, locator: string | null) =>
      `Source removed: ${source}${passage(quote, locator)}`,
    changed: (source: string, quote: string | null, locator: string | null) =>
      `Source changed: ${source}${passage(quote, locator)}`,
  },
  withdrawn: {
    added: (name: string) => `${name} was taken out`,
    removed: (name: string) => `${name} is back`,
  },
  merged: {
    added: (name: string, heir: string) => `${name} now counts as ${heir}`,
    removed: (name: string, heir: string) => `${name} and ${heir} are two again`,
  },
  parts: { Quantity: 'number', Absence: 'absence', Value: 'value on which sources differ' },
  part: {
    added: (part: string, said: Said) => after(`New ${part}`, said),
    removed: (part: string, said: Said) => after(`Removed ${part}`, said),
    changed: (part: string, said: Said) => after(`Changed ${part}`, said),
  },
  kinds: {
    load: 'the files were loaded',
    import: 'files were imported',
    edit: 'facts were changed',
    revert: 'a change was taken back',
    retire: 'an entity was taken out',
    merge: 'two entities became one',
    unmerge: 'one entity became two again',
    confirm: 'a link was confirmed or disputed',
    erase: 'something was erased for good',
  },
  feed: 'Lacis: changes',
  feedOfPlace: (name: string) => `Lacis: changes in ${name}`,
  feedOfTheme: (name: string) => `Lacis: changes on the theme “${name}”`,
  feedOf: (name: string) => `Lacis: changes of ${name}`,
  changeBy: (kind: string, author: string) => `${author}: ${kind}`,
  reviewedBy: (name: string) => `Reviewed by ${name}`,
  nobody: 'somebody without a name',
  files: 'the files',
};
