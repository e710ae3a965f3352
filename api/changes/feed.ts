/** `GET /changes.atom`: the last changes of all facts, or with `?e=<id>`, `?place=<id>` or `?theme=<id>` of one entity, place or theme, in words (RFC 4287). */
import { text } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import type { Kept } from '../http/kept.ts';
import { notHere } from '../http/refusals.ts';
import type { Handler } from '../http/routing.ts';
import type { Ask } from '../pages/ask.ts';
import type { Words } from '../words/en.ts';
import { wordsIn } from '../words/words.ts';
import { NOBODY } from './nobody.ts';

interface Told {
  readonly number: number;
  readonly at: string;
  readonly kind: string;
  readonly author: string;
  readonly reviewer: string | null;
  readonly message: string;
}
interface Change extends Told {
  readonly touched: readonly { readonly sentence: string }[];
}
interface OfAll {
  readonly changes: readonly Change[];
}
interface OfSome extends OfAll {
  readonly entity: { readonly id: string; readonly name: string } | null;
}
interface OfOne {
  readonly entity: {
    readonly id: string;
    readonly name: string;
    readonly history: readonly {
      readonly change: Told;
      readonly touched: { readonly sentence: string };
    }[];
  } | null;
}

const CHANGES = `{ changes(first: 30) {
  number at kind author reviewer message touched(first: 20) { sentence } } }`;
const AROUND = `query ($place: ID, $theme: ID, $id: ID!) { entity(id: $id) { id name }
  changes(first: 30, place: $place, theme: $theme) {
  number at kind author reviewer message touched(first: 20) { sentence } } }`;
const HISTORY = `query ($id: ID!) { entity(id: $id) { id name history(first: 100) {
  change { number at kind author reviewer message } touched { sentence } } } }`;

const TYPE = 'application/atom+xml; charset=utf-8';

export const answersFeed =
  (ask: Ask, kept: Kept): Handler =>
  (asked) => {
    const language = languageAsked(asked, 'lang').toLowerCase() as 'fr' | 'en';
    const id = asked.query.get('e');
    const around = (['place', 'theme'] as const).find((one) => asked.query.has(one));
    const of = around === undefined ? null : (asked.query.get(around) ?? '');
    const key = `feed ${language} ${asked.origin} ${around ?? ''} ${of ?? id ?? ''}`;
    return kept.answer(asked, key, (signal) =>
      asked.admit(async () => {
        const from = { id: asked.id, signal };
        const { history } = wordsIn(language);
        if (around !== undefined && of !== null) {
          const found = await ask<OfSome>(AROUND, { [around]: of, id: of }, language, from);
          if (!found?.entity) throw notHere();
          const { name } = found.entity;
          const title = around === 'place' ? history.feedOfPlace(name) : history.feedOfTheme(name);
          const path = `/history?${around}=${encodeURIComponent(of)}`;
          return written(found.changes, title, path, asked, language);
        }
        if (id === null) {
          const found = await ask<OfAll>(CHANGES, {}, language, from);
          return written(found?.changes ?? [], history.feed, '/history', asked, language);
        }
        const entity = (await ask<OfOne>(HISTORY, { id }, language, from))?.entity;
        if (!entity) throw notHere();
        const path = `/history?e=${encodeURIComponent(entity.id)}`;
        const changes = grouped(entity.history);
        return written(changes, history.feedOf(entity.name), path, asked, language);
      }, signal),
    );
  };

function grouped(all: NonNullable<OfOne['entity']>['history']): Change[] {
  const changes = new Map<number, Change>();
  for (const { change, touched } of all) {
    const before = changes.get(change.number)?.touched ?? [];
    changes.set(change.number, { ...change, touched: [...before, touched] });
  }
  return [...changes.values()];
}

function written(
  changes: readonly Change[],
  title: string,
  path: string,
  { origin, url }: Asked,
  language: 'fr' | 'en',
) {
  const { history } = wordsIn(language);
  const updated = changes[0]?.at ?? '1970-01-01T00:00:00.000Z';
  return text(
    `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
<title>${escaped(title)}</title>
<id>${escaped(origin + path)}</id>
<link rel="alternate" type="text/html" href="${escaped(origin + path)}"/>
<link rel="self" type="application/atom+xml" href="${escaped(origin + url)}"/>
<updated>${updated}</updated>
${changes.map((one) => entry(one, origin, history)).join('\n')}
</feed>
`,
    TYPE,
  );
}

function entry(change: Change, origin: string, words: Words['history']): string {
  const { number, at, kind, author, reviewer, message, touched } = change;
  const address = escaped(`${origin}/history?change=${number}`);
  const by = author === 'files' ? words.files : author === NOBODY ? words.nobody : author;
  const what = words.kinds[kind.toLowerCase() as keyof typeof words.kinds] ?? kind;
  const lines = [
    ...touched.map(({ sentence }) => sentence),
    ...(reviewer === null ? [] : [words.reviewedBy(reviewer)]),
  ];
  return `<entry>
<id>${address}</id>
<title>${escaped(message === '' ? words.changeBy(what, by) : message)}</title>
<link rel="alternate" type="text/html" href="${address}"/>
<updated>${at}</updated>
<author><name>${escaped(by)}</name></author>
<category term="${escaped(kind.toLowerCase())}"/>
<content type="text">${escaped(lines.join('\n'))}</content>
</entry>`;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is left out.
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Text in XML, also between quotation marks. Characters that XML cannot hold are left out. */
const escaped = (given: string): string =>
  given
    .replace(NOT_XML, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
