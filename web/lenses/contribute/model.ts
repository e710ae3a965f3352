/** From what was typed to the entries that say it. Pure. */
import type { FieldEntry } from '../../data/vocabulary.ts';
import type { Draft } from './draft.ts';
import type { Deed } from './view.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What the form is about. */
export interface Subject {
  readonly id: string;
  readonly kind: string;
  readonly entry: Entry;
  /** The link, where the form is about one. */
  readonly link: { readonly id: string; readonly kind: string; readonly entry: Entry } | null;
}

/** What is sent: entries, or one merge, or one retirement. */
export interface Sent {
  readonly entities?: readonly Entry[];
  readonly links?: readonly Entry[];
  readonly merge?: { id: string; into: string; source: string; at: string };
  readonly retire?: { id: string; source: string; at: string };
  readonly confirm?: { link: string; end: string; disputes: boolean };
}

/** An input without which nothing can be sent. */
export type Missing = { readonly missing: string };

export interface Asked {
  readonly deed: Deed;
  readonly field: FieldEntry | null;
  readonly subject: Subject;
  readonly draft: Draft;
  /** ISO 8601. */
  readonly today: string;
  /** The fields of the kind of link that is chosen. */
  readonly linkFields: readonly FieldEntry[];
  /** Those of any kind of link. */
  readonly fieldsOfLink: (kind: string) => readonly FieldEntry[];
  /** The ends of the link for which the reader may speak. */
  readonly spokenFor?: readonly string[];
}

export const isMissing = (sent: Sent | Missing): sent is Missing => 'missing' in sent;

const said = (draft: Draft, name: string): string => (draft[name] ?? '').trim();

export const MOST_WORDS = 15;
export const wordsOf = (quote: string): number =>
  quote.trim() === '' ? 0 : quote.trim().split(/\s+/).length;

/** A name as an id: letters without accents, digits, hyphens. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae');
  return plain
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** A choice as files write it: the API writes it in capitals. */
export const choiceId = (value: string): string => value.toLowerCase().replaceAll('_', '-');

export function sentOf(asked: Asked): Sent | Missing {
  const { deed, subject, draft, field, today } = asked;
  if (deed === 'confirm' || deed === 'dispute') return ownWord(asked);
  const source = sourceOf(draft, today);
  if ('missing' in source) return source;
  const { created, cite } = source;
  const { id, link } = subject;
  const on = (fields: Entry, citation: Entry): Sent =>
    link === null
      ? { entities: [...created, { id, ...fields, cite: citation }] }
      : { entities: created, links: [{ ...endsOf(link.entry), ...fields, cite: citation }] };
  switch (deed) {
    case 'correct': {
      const value = field === null ? undefined : typedValue(field, draft, 'value');
      if (field === null || value === undefined) return { missing: 'value' };
      return on({ [field.id]: value }, supporting(cite, field));
    }
    case 'source':
      return on({}, field === null ? cite : supporting(cite, field));
    case 'still':
      return on({}, { ...cite, read: today });
    case 'ended': {
      const until = said(draft, 'until');
      return on({ status: 'ended', ...(until === '' ? {} : { until }) }, cite);
    }
    case 'link':
      return linkOf(asked, created, cite);
    case 'rate':
      return ratingOf(asked, created, cite);
    case 'new': {
      const made = newEntity(draft, 'new', cite);
      return 'missing' in made ? made : withLinks(asked, [...created, made.entry], made, cite);
    }
    default:
      return oneOf(asked, cite);
  }
}

/** An end of the link says itself that it is so, or that it is not. */
function ownWord({ deed, subject: { link }, draft, spokenFor = [] }: Asked): Sent | Missing {
  const end = spokenFor.length === 1 ? spokenFor[0] : said(draft, 'end');
  if (link === null || !end || !spokenFor.includes(end)) return { missing: 'end' };
  return { confirm: { link: link.id, end, disputes: deed === 'dispute' } };
}

/** The inputs whose names begin so, under the rest of their names. */
export const part = (draft: Draft, scope: string): Draft =>
  Object.fromEntries(
    Object.entries(draft).flatMap(([name, text]) =>
      name.startsWith(scope) ? [[name.slice(scope.length), text]] : [],
    ),
  );

/** The names of the links that are added to a new entity, as the draft lists them. */
export const linksIn = (draft: Draft): string[] =>
  said(draft, 'links')
    .split(' ')
    .filter((one) => one !== '');
export const scopeOf = (link: string): string => `link${link}.`;

/** A new entity with its links, in one proposal. */
function withLinks(
  asked: Asked,
  created: readonly Entry[],
  { id, entry }: { readonly id: string; readonly entry: Entry },
  cite: Entry,
): Sent | Missing {
  const all: Sent = { entities: created, links: [] };
  return linksIn(asked.draft).reduce<Sent | Missing>((before, one) => {
    if ('missing' in before) return before;
    const scope = scopeOf(one);
    const draft = part(asked.draft, scope);
    const [kind = ''] = said(draft, 'verb').split(' ');
    const subject = { id, kind: String(entry['kind']), entry, link: null };
    const made = linkOf(
      { ...asked, subject, draft, linkFields: asked.fieldsOfLink(kind) },
      [],
      cite,
    );
    if ('missing' in made) return { missing: scope + made.missing };
    return {
      entities: [...(before.entities ?? []), ...(made.entities ?? [])],
      links: [...(before.links ?? []), ...(made.links ?? [])],
    };
  }, all);
}

/** Names and descriptions are what the whole citation speaks of. */
const supporting = (cite: Entry, { id }: FieldEntry): Entry =>
  OF_ALL.includes(id) ? cite : { ...cite, for: [id] };
export const OF_ALL: readonly string[] = ['name', 'aliases', 'description'];

/** These rest on a document that is there already. */
function oneOf({ deed, subject: { id }, draft }: Asked, cite: Entry): Sent | Missing {
  const source = said(draft, 'source.id');
  const at = String(cite['quote'] ?? cite['at'] ?? '');
  if (source === '' || said(draft, 'source.mode') !== 'known') return { missing: 'source.id' };
  if (deed === 'gone') return { retire: { id, source, at } };
  const into = said(draft, 'other.id');
  return into === '' ? { missing: 'other.id' } : { merge: { id, into, source, at } };
}

function linkOf(asked: Asked, created: readonly Entry[], cite: Entry): Sent | Missing {
  const { subject, draft, linkFields } = asked;
  const [kind = '', direction] = said(draft, 'verb').split(' ');
  if (kind === '') return { missing: 'verb' };
  const entities = [...created];
  let other = said(draft, 'other.id');
  if (said(draft, 'other.isNew') === 'yes') {
    const made = newEntity(draft, 'other.new', cite);
    if ('missing' in made) return made;
    entities.push(made.entry);
    other = made.id;
  }
  if (other === '') return { missing: 'other.id' };
  const [from, to] = direction === 'in' ? [other, subject.id] : [subject.id, other];
  const fields: Record<string, unknown> = {};
  for (const name of ['since', 'until', 'status'])
    if (said(draft, name) !== '') fields[name] = said(draft, name);
  for (const field of linkFields) {
    const value = typedValue(field, draft, `link.${field.id}`);
    if (value !== undefined) fields[field.id] = value;
  }
  return { entities, links: [{ from, kind, to, ...fields, cite }] };
}

export const RATED = 'RATED_IN';

/** A verdict of its own for each place and day. */
function ratingOf(
  { subject, draft, linkFields }: Asked,
  created: readonly Entry[],
  cite: Entry,
): Sent | Missing {
  const to = said(draft, 'other.id');
  const fields = Object.fromEntries(
    linkFields.flatMap((field) => {
      const value = typedValue(field, draft, `link.${field.id}`);
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
  if (fields['verdict'] === undefined) return { missing: 'link.verdict' };
  if (to === '') return { missing: 'other.id' };
  if (fields['ratedOn'] === undefined) return { missing: 'link.ratedOn' };
  // Who codes concludes it, unless the source says so itself.
  const status = said(draft, 'status') || 'inferred';
  const ends = { from: subject.id, kind: RATED, to, key: String(fields['ratedOn']) };
  return { entities: created, links: [{ ...ends, status, ...fields, cite }] };
}

function newEntity(
  draft: Draft,
  prefix: string,
  cite: Entry,
): { readonly id: string; readonly entry: Entry } | Missing {
  const [kind, fr, en] = ['kind', 'fr', 'en'].map((one) => said(draft, `${prefix}.${one}`));
  const name = fr || en || '';
  if (!kind) return { missing: `${prefix}.kind` };
  if (name === '') return { missing: `${prefix}.fr` };
  if (said(draft, `${prefix}.isOther`) !== 'yes') return { missing: `${prefix}.isOther` };
  const id = said(draft, `${prefix}.id`) || slugOf(name);
  const names = fr && en && fr !== en ? { fr, en } : { both: name };
  return { id, entry: { id, kind, name: names, cite } };
}

interface Source {
  /** Documents that come with it. */
  readonly created: readonly Entry[];
  readonly cite: Entry;
}

function sourceOf(draft: Draft, today: string): Source | Missing {
  const quote = said(draft, 'quote');
  const at = said(draft, 'at');
  if (wordsOf(quote) > MOST_WORDS) return { missing: 'quote' };
  const passage = quote !== '' ? { quote } : at !== '' ? { at } : null;
  switch (said(draft, 'source.mode')) {
    case 'known': {
      const source = said(draft, 'source.id');
      if (source === '') return { missing: 'source.id' };
      return passage === null ? { missing: 'at' } : { created: [], cite: { source, ...passage } };
    }
    case 'new': {
      const [title, url] = [said(draft, 'source.title'), said(draft, 'source.url')];
      if (!/^https?:\/\/\S+\.\S+/.test(url)) return { missing: 'source.url' };
      if (title === '') return { missing: 'source.title' };
      if (passage === null) return { missing: 'at' };
      const id = `${slugOf(title)}-${shortHash(url)}`;
      const document = {
        ...{ id, kind: 'Document', name: { both: title }, documentKind: 'web-page' },
        ...{ address: url, read: today, cite: { source: id, at: '—' } },
        // It is still a source: readers see since when nobody reaches it.
        ...(said(draft, 'source.dead') === 'yes' ? { unreachable: today } : {}),
      };
      return { created: [document], cite: { source: id, ...passage, read: today } };
    }
    case 'word': {
      const name = said(draft, 'name');
      const words = at || quote;
      if (words === '') return { missing: 'at' };
      const id = `parole-${shortHash(`${name} ${today} ${words}`)}`;
      const document = {
        ...{ id, kind: 'Document', documentKind: 'testimony', date: today, read: today },
        name: {
          fr: name === '' ? `Parole d’une personne, ${today}` : `Parole de ${name}, ${today}`,
          en: name === '' ? `Word of a person, ${today}` : `Word of ${name}, ${today}`,
        },
        cite: { source: id, at: '—' },
      };
      return { created: [document], cite: { source: id, at: words, read: today } };
    }
    default:
      return { missing: 'source.mode' };
  }
}

/** @returns undefined where nothing was given */
export function typedValue(field: FieldEntry, draft: Draft, name: string): unknown {
  const text = said(draft, name);
  switch (field.shape.toLowerCase()) {
    case 'bilingual': {
      const [fr, en] = [said(draft, `${name}.fr`), said(draft, `${name}.en`)];
      if (fr === '' && en === '') return undefined;
      return { ...(fr === '' ? {} : { fr }), ...(en === '' ? {} : { en }) };
    }
    case 'amount':
      return amountOf(draft, name);
    case 'texts':
      return text === '' ? undefined : text.split(/\s*[;\n]\s*/).filter((one) => one !== '');
    case 'number':
      return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
    case 'boolean':
      return text === '' ? undefined : text === 'yes';
    default:
      return text === '' ? undefined : text;
  }
}

function amountOf(draft: Draft, name: string): unknown {
  const [value, max, unit, qualifier, period] = ['value', 'max', 'unit', 'qualifier', 'period'].map(
    (one) => said(draft, `${name}.${one}`),
  );
  if (!value && !unit) return undefined;
  return {
    ...(value ? { value: Number(value.replace(',', '.').replaceAll(/\s/g, '')) } : {}),
    ...(max ? { max: Number(max.replace(',', '.').replaceAll(/\s/g, '')) } : {}),
    ...(unit ? { unit } : {}),
    qualifier: qualifier || (value ? 'exact' : 'unknown'),
    ...(period ? { period } : {}),
  };
}

export const endIds = ({ entry }: { readonly entry: Entry }): string[] =>
  [entry['from'], entry['to']].map(String);

const endsOf = ({ from, kind, to, key }: Entry): Entry => ({
  ...{ from, kind, to },
  ...(key === undefined ? {} : { key }),
});

/** A short name for a text: enough that two addresses under one title stay two documents. */
function shortHash(text: string): string {
  let hash = 2_166_136_261;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 16_777_619);
  return (hash >>> 0).toString(36);
}
