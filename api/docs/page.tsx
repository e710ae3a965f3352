/** The documentation of the API as one page, made from the schema that runs. */
import { type GraphQLNamedType, type GraphQLSchema, isSpecifiedScalarType } from 'graphql';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LIMITS } from '../bounds/limits.ts';
import { CODES, type Language } from '../errors.ts';
import { STATUS } from '../http/failing.ts';
import { wordsIn } from '../words/words.ts';
import { BY_DOCUMENTS, readyQuestions } from './ready-questions.ts';
import { STYLE } from './style.ts';
import { TypeSection } from './types.tsx';

const LIMIT_NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

/**
 * @param schema each of its types gets a section
 * @param examples ids of two entities
 */
export function docsPage(
  schema: GraphQLSchema,
  language: Language,
  examples?: readonly string[],
): string {
  const page = <Docs schema={schema} language={language} examples={examples ?? []} />;
  return `<!doctype html>${renderToString(page)}`;
}

interface DocsProps {
  readonly schema: GraphQLSchema;
  readonly language: Language;
  readonly examples: readonly string[];
}

function Docs({ schema, language, examples }: DocsProps) {
  const words = wordsIn(language).docs;
  const [query, types] = [schema.getQueryType(), typesOf(schema)];
  const other = language === 'FR' ? 'en' : 'fr';
  return (
    <html lang={language.toLowerCase()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{words.title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <header>
          <h1>{words.title}</h1>
          <p>
            {words.lead} <a href="/graphql">/graphql</a>. {words.schema}{' '}
            <a href="/schema.graphql">/schema.graphql</a>. <a href="/">{words.home}</a> ·{' '}
            <a href={`?language=${other}`} lang={other}>
              {wordsIn(other).docs.thisLanguage}
            </a>
          </p>
        </header>
        <nav aria-label={words.contents}>
          <p>
            <a href="#questions">{words.questions}</a> ·{' '}
            <a href="#documents">{words.documents.title}</a> ·{' '}
            <a href="#codes">{words.codesTitle}</a> · <a href="#limits">{words.limitsTitle}</a> ·{' '}
            <a href="#Query">{words.ask}</a>
            {types.map(({ name }) => (
              <>
                {' '}
                · <a href={`#${name}`}>{name}</a>
              </>
            ))}
          </p>
        </nav>
        <main>
          <Part id="questions" title={words.questions}>
            {readyQuestions(examples).map(({ name, query: text }) => (
              <>
                <h3>{words.ready[name]}</h3>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it sideways */}
                <pre tabIndex={0}>{text}</pre>
              </>
            ))}
          </Part>
          <Part id="documents" title={words.documents.title} lead={words.documents.lead}>
            {WAYS.map((way) => (
              <>
                <p>{words.documents.ways[way]}</p>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it sideways */}
                <pre tabIndex={0}>{BY_DOCUMENTS[way]}</pre>
              </>
            ))}
          </Part>
          <Part id="codes" title={words.codesTitle} lead={words.codesLead}>
            <Codes language={language} />
          </Part>
          <Part id="limits" title={words.limitsTitle} lead={words.limitsLead}>
            <Limits language={language} />
          </Part>
          {query && <TypeSection type={query} language={language} />}
          {types.map((type) => (
            <TypeSection key={type.name} type={type} language={language} />
          ))}
        </main>
      </body>
    </html>
  );
}

const WAYS = Object.keys(BY_DOCUMENTS) as (keyof typeof BY_DOCUMENTS)[];

function typesOf(schema: GraphQLSchema): GraphQLNamedType[] {
  return Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !type.name.startsWith('__') && !isSpecifiedScalarType(type) && type.name !== 'Query',
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

interface PartParts {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly children: ComponentChildren;
}

const Part = ({ id, title, lead, children }: PartParts) => (
  <section id={id}>
    <h2>{title}</h2>
    {lead !== undefined && <p>{lead}</p>}
    {children}
  </section>
);

interface Spoken {
  readonly language: Language;
}

const Codes = ({ language }: Spoken) => (
  <dl>
    {CODES.map((code) => (
      <>
        <dt>
          <code>{code}</code> (HTTP {STATUS[code]})
        </dt>
        <dd>{wordsIn(language).docs.codes[code]}</dd>
      </>
    ))}
  </dl>
);

function Limits({ language }: Spoken) {
  const { limits } = wordsIn(language).docs;
  const number = (value: number) => value.toLocaleString(language === 'FR' ? 'fr-CA' : 'en-CA');
  return (
    <dl>
      {LIMIT_NAMES.map((name) => (
        <>
          <dt>
            <code>{name}</code>: {number(LIMITS[name])}
          </dt>
          <dd>{limits[name]}</dd>
        </>
      ))}
    </dl>
  );
}
