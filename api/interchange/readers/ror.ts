/** ROR, schemas 1 and 2: research organisations with their names in each language, place and relations. */
import { add, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import { address, isMap, keyOf, list, map, number, text } from '../importing/shaping.ts';
import { contentOf, mention, recordsOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (one: unknown) => isMap(one) && /^https:\/\/ror\.org\/\w+$/.test(String(one['id']));

const entriesIn = (value: unknown): readonly unknown[] =>
  isEntry(value) ? [value] : (recordsOf(value, 'items') ?? []);

export const ror: Reader = {
  id: 'ror',
  label: called('ROR'),
  recognises: (file) => isEntry(entriesIn(contentOf(file))[0]),
  read(file, found) {
    const all = entriesIn(contentOf(file));
    const [first] = all;
    const one = all.length === 1 ? namesOf(map(first)) : undefined;
    found.origin = {
      title:
        one === undefined
          ? 'Research Organization Registry (ROR)'
          : `ROR, ${one.en ?? one.fr ?? one.both}`,
      licence: 'CC0-1.0',
      address: all.length === 1 ? text(map(first)['id']) : 'https://ror.org',
    };
    for (const [n, entry] of all.entries())
      if (isEntry(entry)) organisation(map(entry), all.length === 1 ? '' : `/${n}`, found);
  },
};

interface Spelled {
  readonly fr?: string | undefined;
  readonly en?: string | undefined;
  readonly both?: string | undefined;
  readonly others: readonly (string | undefined)[];
}

function namesOf(one: Entry): Spelled {
  const named = list(one['names']).map(map);
  if (named.length === 0) {
    const name = text(one['name']);
    const label = (language: string) =>
      text(
        list(one['labels'])
          .map(map)
          .find((each) => each['iso639'] === language)?.['label'],
      );
    const others = [...list(one['aliases']), ...list(one['acronyms'])].map(text);
    const fr = label('fr');
    return fr === undefined && label('en') === undefined
      ? { both: name, others }
      : { fr: fr ?? name, en: label('en') ?? name, others };
  }
  const label = (language: string) =>
    text(
      named.find((each) => each['lang'] === language && list(each['types']).includes('label'))?.[
        'value'
      ],
    );
  const shown =
    text(named.find((each) => list(each['types']).includes('ror_display'))?.['value']) ??
    text(named[0]?.['value']);
  const [fr, en] = [label('fr'), label('en')];
  const others = named
    .map((each) => text(each['value']))
    .filter((name) => ![fr, en, shown].includes(name));
  return fr === undefined && en === undefined
    ? { both: shown, others }
    : { fr, en, others: [...others, shown] };
}

const FORMS: Readonly<Record<string, string>> = {
  company: 'firm',
  government: 'public-body',
  nonprofit: 'non-profit',
};

function formOf(one: Entry, name: string): string | undefined {
  const types = list(one['types']).map((type) => String(type).toLowerCase());
  if (types.includes('education') && /universit|polytechni|\bschool|\bcollege\b|école/i.test(name))
    return /school|college|école(?! poly)/i.test(name) && !/universit/i.test(name)
      ? 'school'
      : 'university';
  return types.map((type) => FORMS[type]).find((form) => form !== undefined);
}

function organisation(one: Entry, at: string, found: Gathered): void {
  if (one['status'] === 'withdrawn') return;
  const { others, ...names } = namesOf(one);
  const name = names.fr ?? names.en ?? names.both;
  const id = identifier(one['id']);
  if (name === undefined || id === undefined) return;
  const wikidata = list(one['external_ids'])
    .map(map)
    .find((each) => each['type'] === 'wikidata');
  const old = map(map(one['external_ids'])['Wikidata']);
  const known = text(list(wikidata?.['all'])[0]) ?? text(list(old['all'])[0]);
  const website = list(one['links'])
    .map((each) => address(map(each)['value'] ?? each))
    .find((each) => each !== undefined);
  const year = number(one['established']);
  const key = add(found, {
    key: `Organisation ${id}`,
    kind: 'Organisation',
    name: names.both === undefined ? { fr: names.fr, en: names.en } : { both: names.both },
    aliases: others,
    identifiers: [id, known === undefined ? undefined : `wikidata:${known}`],
    fields: {
      website,
      since: year === undefined ? undefined : String(year),
      legalForm: formOf(one, `${names.fr} ${names.en} ${names.both}`),
    },
    places: placesOf(one).map(({ name: place }) => place),
    at: at === '' ? String(one['id']) : `${at}, ${one['id']}`,
  });
  for (const place of placesOf(one)) {
    const to = add(found, {
      key: `Place ${place.id ?? keyOf('Place', place.name)}`,
      kind: 'Place',
      name: { both: place.name },
      identifiers: [place.id],
      fields: { placeKind: 'city', latitude: place.latitude, longitude: place.longitude },
      mentioned: true,
      at: `${at}/locations`,
    });
    found.ties.push({ from: key, kind: 'LOCATED_IN', to, at: `${at}/locations` });
  }
  relations(one, key, at, found);
}

function placesOf(one: Entry) {
  const now = list(one['locations']).map((each) => {
    const details = map(map(each)['geonames_details']);
    return {
      name: text(details['name']),
      id: number(map(each)['geonames_id']),
      latitude: number(details['lat']),
      longitude: number(details['lng']),
    };
  });
  const before = list(one['addresses'])
    .map(map)
    .map((each) => ({
      name: text(each['city']),
      id: number(map(each['geonames_city'])['id']),
      latitude: number(each['lat']),
      longitude: number(each['lng']),
    }));
  return [...now, ...before].flatMap(({ name, id, ...rest }) =>
    name === undefined
      ? []
      : [{ ...rest, name, id: id === undefined ? undefined : `geonames:${id}` }],
  );
}

function relations(one: Entry, key: string, at: string, found: Gathered): void {
  for (const [n, relation] of list(one['relationships']).map(map).entries()) {
    const type = String(relation['type']).toLowerCase();
    if (!['parent', 'child', 'successor', 'predecessor'].includes(type)) continue;
    const here = `${at}/relationships/${n}`;
    const other = mention(found, { name: relation['label'], id: relation['id'], at: here });
    if (other === null) continue;
    const [from, kind, to] = {
      parent: [key, 'PART_OF', other],
      child: [other, 'PART_OF', key],
      successor: [other, 'SUCCEEDS', key],
      predecessor: [key, 'SUCCEEDS', other],
    }[type] as [string, string, string];
    found.ties.push({ from, kind, to, at: here });
  }
}
