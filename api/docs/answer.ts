/** `GET /docs`: the documentation, in the language asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { Language } from '../errors.ts';
import { languageOf } from '../http/language.ts';
import { guarded } from '../http/policy.ts';
import { docsPage } from './page.ts';
import { STYLE } from './style.ts';

export function answerDocs(
  schema: GraphQLSchema,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  guarded(response, [STYLE]);
  const asked = new URL(request.url ?? '/', 'http://lacis').searchParams.get('language');
  const page = pageOf(schema, languageOf(asked ?? request.headers['accept-language']));
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
    'Content-Length': page.length,
    Vary: 'Accept-Language',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
}

const kept = new WeakMap<GraphQLSchema, Map<Language, Buffer>>();

/** The schema stays as long as the program runs: its page is made once for each language. */
function pageOf(schema: GraphQLSchema, language: Language): Buffer {
  const pages = kept.get(schema) ?? new Map<Language, Buffer>();
  kept.set(schema, pages);
  const page = pages.get(language) ?? Buffer.from(docsPage(schema, language));
  pages.set(language, page);
  return page;
}
