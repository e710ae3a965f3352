/** `GET /docs`: the documentation, in the language asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import { guarded } from '../http/policy.ts';
import { languageOf } from '../language.ts';
import { docsPage } from './page.ts';
import { STYLE } from './style.ts';

export function answerDocs(
  schema: GraphQLSchema,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  guarded(response, [STYLE]);
  const asked = new URL(request.url ?? '/', 'http://lacis').searchParams.get('language');
  const page = docsPage(schema, languageOf(asked ?? request.headers['accept-language']));
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'no-cache',
  });
  response.end(page);
}
