/** OpenAlex: works with the institutions and funders behind them, institutions, funders. Authors are people: left out. */
import { add, type Gathered } from '../importing/facts.ts';
import { identifier } from '../importing/identity.ts';
import { address, date, isMap, keyOf, list, map, text, words } from '../importing/shaping.ts';
import { contentOf, mention, recordsOf } from './json.ts';
import { called, type Reader } from './reader.ts';

type Entry = Readonly<Record<string, unknown>>;

const isEntry = (one: unknown) =>
  isMap(one) && /^https:\/\/openalex\.org\/[A-Z]\d+$/.test(String(one['id']));
const entriesIn = (value: unknown): readonly unknown[] =>
  isEntry(value) ? [value] : (recordsOf(value, 'results') ?? []);
const letterOf = (one: Entry) => String(one['id']).replace('https://openalex.org/', '')[0];

export const openalex: Reader = {
  id: 'openalex',
  label: called('OpenAlex'),
  recognises: (file) => isEntry(entriesIn(contentOf(file))[0]),
  read(file, found) {
    const all = entriesIn(contentOf(file)).map(map);
    const [first = {}] = all;
    found.origin = {
      title: all.length === 1 ? `OpenAlex, ${text(first['display_name'])}` : 'OpenAlex',
      licence: 'CC0-1.0',
      address: all.length === 1 ? text(first['id']) : 'https://openalex.org',
    };
    for (const [n, one] of all.entries()) {
      const at = `${all.length === 1 ? '' : `/results/${n}, `}${one['id']}`;
      const letter = letterOf(one);
      if (letter === 'W') work(one, at, found);
      else if (letter === 'A') found.personal.people += 1;
      else if (letter === 'I' || letter === 'F' || letter === 'P') organisation(one, at, found);
      else found.unused.set(`${letter}`, (found.unused.get(`${letter}`) ?? 0) + 1);
    }
  },
};

const DOCUMENTS: Readonly<Record<string, string>> = {
  article: 'article',
  preprint: 'article',
  review: 'article',
  letter: 'article',
  editorial: 'article',
  book: 'book',
  'book-chapter': 'book',
  report: 'report',
  dataset: 'data-set',
  dissertation: 'study',
};

function work(one: Entry, at: string, found: Gathered): void {
  const title = text(one['display_name']) ?? text(one['title']);
  if (title === undefined) return;
  const language = text(one['language']);
  const key = add(found, {
    key: String(one['id']),
    kind: 'Document',
    name: { both: title },
    identifiers: [identifier(one['id']), identifier(one['doi'])],
    fields: {
      documentKind: DOCUMENTS[String(one['type'])] ?? 'article',
      date: date(one['publication_date']) ?? date(one['publication_year']),
      language:
        language === undefined
          ? undefined
          : language === 'fr' || language === 'en'
            ? language
            : 'other',
      address: address(one['doi']) ?? address(map(one['primary_location'])['landing_page_url']),
      licence: text(map(one['primary_location'])['license']),
    },
    at,
  });
  const seen = new Set<string>();
  for (const [n, authorship] of list(one['authorships']).map(map).entries()) {
    found.personal.people += 1;
    for (const institution of list(authorship['institutions']).map(map)) {
      const from = mention(found, {
        name: institution['display_name'],
        id: institution['ror'] ?? institution['id'],
        at: `${at}/authorships/${n}`,
      });
      if (from === null || seen.has(from)) continue;
      seen.add(from);
      found.ties.push({ from, kind: 'AUTHORED', to: key, at: `${at}/authorships/${n}` });
    }
  }
  for (const [n, grant] of [...list(one['grants']), ...list(one['funders'])].map(map).entries()) {
    const from = mention(found, {
      name: grant['funder_display_name'] ?? grant['display_name'],
      id: grant['ror'] ?? grant['funder'] ?? grant['id'],
      at: `${at}/grants/${n}`,
    });
    if (
      from !== null &&
      !found.ties.some((tie) => tie.from === from && tie.to === key && tie.kind === 'FUNDS')
    )
      found.ties.push({
        from,
        kind: 'FUNDS',
        to: key,
        fields: { flowKind: 'grant', amount: { qualifier: 'unknown' } },
        at: `${at}/grants/${n}`,
      });
  }
}

const FORMS: Readonly<Record<string, string>> = {
  company: 'firm',
  government: 'public-body',
  nonprofit: 'non-profit',
};

function organisation(one: Entry, at: string, found: Gathered): void {
  const name = text(one['display_name']);
  if (name === undefined) return;
  const ids = map(one['ids']);
  const international = map(map(one['international'])['display_name']);
  const [fr, en] = [text(international['fr']), text(international['en'])];
  const place = text(map(one['geo'])['city']);
  const key = add(found, {
    key: `Organisation ${identifier(one['ror'] ?? ids['ror']) ?? one['id']}`,
    kind: 'Organisation',
    name: fr === undefined ? { both: name } : { fr, en: en ?? name },
    aliases: [
      ...list(one['alternate_titles']),
      ...list(one['display_name_alternatives']),
      ...list(one['display_name_acronyms']),
    ].map(text),
    identifiers: [
      identifier(one['id']),
      identifier(one['ror'] ?? ids['ror']),
      identifier(ids['wikidata']),
    ],
    description: words(one['description']),
    fields: { website: address(one['homepage_url']), legalForm: FORMS[String(one['type'])] },
    places: place === undefined ? [] : [place],
    at,
  });
  if (place === undefined) return;
  const to = add(found, {
    key: keyOf('Place', place),
    kind: 'Place',
    name: { both: place },
    fields: { placeKind: 'city' },
    mentioned: true,
    at,
  });
  found.ties.push({ from: key, kind: 'LOCATED_IN', to, at });
}
