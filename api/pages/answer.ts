/** `GET /e/<id>`: the built page with the entity already in it, for readers and engines without JavaScript. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { languageOf } from '../http/language.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { article, escaped } from './article.ts';
import { inScript, jsonLd } from './json-ld.ts';
import { PAGE_QUESTION, type PageEntity } from './question.ts';

/** Asks the API in this process. */
export type Ask = (query: string, variables: object, language: 'fr' | 'en') => Promise<unknown>;

const PATH = /^\/e\/([a-z0-9-]+)$/;

export const entityIn = (path: string): string | undefined => PATH.exec(path)?.[1];

export function openPages(web: string, words: Vocabulary, ask: Ask) {
  return async (id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const asked = url.searchParams.get('lang') ?? request.headers['accept-language'];
    const language = languageOf(asked) === 'FR' ? 'fr' : 'en';
    const shell = await readFile(join(web, 'index.html'), 'utf8');
    const answer = (await ask(PAGE_QUESTION, { id }, language)) as {
      data?: { entity: PageEntity | null };
    };
    const entity = answer.data?.entity ?? null;
    const headers = {
      'Content-Type': 'text/html; charset=utf-8',
      'Cache-Control': 'no-cache',
      Vary: 'Accept-Language',
    };
    response.writeHead(entity === null ? 404 : 200, headers);
    response.end(
      entity === null ? shell : filled(shell, entity, `${url.origin}/e/${id}`, words, language),
    );
  };
}

function filled(
  shell: string,
  entity: PageEntity,
  page: string,
  words: Vocabulary,
  language: 'fr' | 'en',
): string {
  const head = `<title>${escaped(entity.name)} · Lacis</title>
<link rel="canonical" href="${escaped(page)}" />
<link rel="alternate" hreflang="fr" href="${escaped(page)}?lang=fr" /><link rel="alternate" hreflang="en" href="${escaped(page)}?lang=en" />
<script type="application/ld+json">${inScript(jsonLd(entity, page, language))}</script>`;
  const description = `<meta name="description" content="${escaped(entity.description ?? entity.name)}" />`;
  return shell
    .replace(/<html lang="\w+"/, () => `<html lang="${language}"`)
    .replace(/<meta\s+name="description"[^>]*>/, () => description)
    .replace(/<title>[^<]*<\/title>/, () => head)
    .replace(
      '<div id="page"></div>',
      () => `<div id="page">${article(entity, words, language)}</div>`,
    );
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
