/** `GET /e/<id>` and `GET /e`: the built page with its content already in it, for readers and engines without JavaScript. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { OriginOf } from '../http/origin.ts';
import { languageOf } from '../language.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { article } from './article.ts';
import { type Filled, filled } from './filling.ts';
import { inScript, jsonLd } from './json-ld.ts';
import { LIST_QUESTION, type Listing, listing } from './listing.ts';
import { escaped } from './passage.ts';
import { PAGE_QUESTION, type PageEntity } from './question.ts';

/** Asks the API in this process. */
export type Ask = (query: string, variables: object, language: 'fr' | 'en') => Promise<unknown>;

const PATH = /^\/e\/([^/]+)\/?$/;

/** The id that a path names, empty for the list of all; undefined where the path is no page of these. */
export function entityIn(path: string): string | undefined {
  if (path === '/e' || path === '/e/') return '';
  const id = PATH.exec(path)?.[1];
  if (id === undefined) return undefined;
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

export function openPages(web: string, words: Vocabulary, ask: Ask, originOf: OriginOf) {
  return async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', originOf(request));
    const asked = url.searchParams.get('lang') ?? request.headers['accept-language'];
    const language = languageOf(asked) === 'FR' ? 'fr' : 'en';
    const shell = await readFile(join(web, 'index.html'), 'utf8');
    const page =
      id === ''
        ? await listed(url, words, ask, language)
        : await entityPage(id, url, words, ask, language);
    response.writeHead(page.found ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language',
    });
    response.end(request.method === 'HEAD' ? undefined : filled(shell, page, language));
  };
}

async function entityPage(
  id: string,
  url: URL,
  words: Vocabulary,
  ask: Ask,
  language: 'fr' | 'en',
): Promise<Filled> {
  const answer = (await ask(PAGE_QUESTION, { id }, language)) as {
    data?: { entity: PageEntity | null };
  };
  const entity = answer.data?.entity ?? null;
  if (entity === null) return missing(id, language);
  // A merged id keeps answering; engines are told the one that stays.
  const page = `${url.origin}/e/${encodeURIComponent(entity.id)}`;
  return {
    found: true,
    title: entity.name,
    description: entity.description ?? entity.name,
    page,
    data: inScript(jsonLd(entity, page, language)),
    body: article(entity, words, language),
  };
}

async function listed(
  url: URL,
  words: Vocabulary,
  ask: Ask,
  language: 'fr' | 'en',
): Promise<Filled> {
  const wanted = url.searchParams.get('kind');
  const kind = words.kinds.find(({ id }) => id === wanted) ?? words.kinds[0];
  const variables = { kinds: [kind?.id.toUpperCase()], after: url.searchParams.get('after') };
  const answer = (await ask(LIST_QUESTION, variables, language)) as { data?: Listing | null };
  if (kind === undefined || !answer.data) return missing(wanted ?? '', language);
  const plural = kind.plural[language];
  return {
    found: true,
    title: plural,
    description: plural,
    page: `${url.origin}/e`,
    query: `kind=${kind.id}`,
    data: null,
    body: listing(answer.data, kind, words, language),
  };
}

function missing(id: string, language: 'fr' | 'en'): Filled {
  const said =
    language === 'fr'
      ? `Rien ne s’appelle «\u202f${id}\u202f» ici.`
      : `Nothing here is called “${id}”.`;
  const all = language === 'fr' ? 'Tout ce qui est ici, en listes' : 'All that is here, as lists';
  return {
    found: false,
    title: said,
    description: said,
    page: null,
    data: null,
    body: `<article class="served"><h1>${escaped(said)}</h1><p><a href="/e?lang=${language}">${all}</a></p></article>`,
  };
}

/** `GET /embed/…`: the small page that shows one view inside a page of others. */
export async function answerEmbed(web: string, response: ServerResponse): Promise<void> {
  const shell = await readFile(join(web, 'embed.html'));
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(shell);
}
