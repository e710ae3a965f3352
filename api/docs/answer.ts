/** `GET /docs`, the documentation in the language asked for, and `GET /schema.graphql`, the schema as text. */
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import type { Language } from '../errors.ts';
import { type Answer, html, text } from '../http/answer.ts';
import { languageAsked } from '../http/asked.ts';
import { policy } from '../http/policy.ts';
import type { Handler } from '../http/routing.ts';
import { docsPage } from './page.tsx';
import { STYLE } from './style.ts';

/** Made once for each language: the schema does not change while the server runs. */
export function answersDocs(schema: GraphQLSchema, examples?: readonly string[]): Handler {
  const made = new Map<Language, Answer>();
  const headers = policy({ styles: [STYLE] });
  return (asked) => {
    const language = languageAsked(asked, 'language');
    const known = made.get(language);
    if (known !== undefined) return known;
    const page = html(docsPage(schema, language, examples), { vary: 'Accept-Language', headers });
    made.set(language, page);
    return page;
  };
}

export function answersSchema(schema: GraphQLSchema): Handler {
  let made: Answer | undefined;
  return () => {
    made ??= text(`${printSchema(lexicographicSortSchema(schema))}\n`, 'text/plain; charset=utf-8');
    return made;
  };
}
