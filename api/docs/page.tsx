/** The documentation of the API as one page, made from the schema that runs. */
import { type GraphQLNamedType, type GraphQLSchema, isSpecifiedScalarType } from 'graphql';
import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { LIMITS } from '../bounds/limits.ts';
import type { Code, Language } from '../errors.ts';
import { STATUS } from '../http/failing.ts';
import { CODES } from './codes.ts';
import { LIMIT_LABELS } from './limits.ts';
import { READY_QUESTIONS } from './ready-questions.ts';
import { STYLE } from './style.ts';
import { TypeSection } from './types.tsx';

const WORDS = {
  EN: {
    title: 'Lacis: the API',
    ask: 'Ask',
    questions: 'Ready questions',
    codes: 'Error codes',
    codesLead:
      'An error has a code in extensions.code and a sentence in the language of the request.',
    limits: 'Limits',
    limitsLead:
      'The most that one request may ask. A request over a limit is refused before it runs.',
    other: 'Français',
    lead: 'Every type, field and argument, from the schema that runs. Ask at',
    schema: 'The whole schema as text:',
    contents: 'Contents',
    home: 'The application',
  },
  FR: {
    title: 'Lacis : l’API',
    ask: 'Interroger',
    questions: 'Questions prêtes',
    codes: 'Codes d’erreur',
    codesLead:
      'Une erreur a un code dans extensions.code et une phrase dans la langue de la requête.',
    limits: 'Limites',
    limitsLead:
      'Le plus qu’une requête peut demander. Une requête qui dépasse une limite est refusée d’emblée.',
    other: 'English',
    lead: 'Chaque type, champ et argument, d’après le schéma en marche (les phrases du schéma sont en anglais). Interroger à',
    schema: 'Tout le schéma, en texte :',
    contents: 'Sommaire',
    home: 'L’application',
  },
} as const;

/** @param schema each of its types gets a section */
export function docsPage(schema: GraphQLSchema, language: Language): string {
  return `<!doctype html>${renderToString(<Docs schema={schema} language={language} />)}`;
}

function Docs({ schema, language }: { schema: GraphQLSchema; language: Language }) {
  const words = WORDS[language];
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
              {words.other}
            </a>
          </p>
        </header>
        <nav aria-label={words.contents}>
          <p>
            <a href="#questions">{words.questions}</a> · <a href="#codes">{words.codes}</a> ·{' '}
            <a href="#limits">{words.limits}</a> · <a href="#Query">{words.ask}</a>
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
            {READY_QUESTIONS.map(({ title, query: text }) => (
              <>
                <h3>{title}</h3>
                {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a keyboard scrolls it sideways */}
                <pre tabIndex={0}>{text}</pre>
              </>
            ))}
          </Part>
          <Part id="codes" title={words.codes} lead={words.codesLead}>
            <Codes language={language} />
          </Part>
          <Part id="limits" title={words.limits} lead={words.limitsLead}>
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

const keyOf = ({ language }: Spoken) => (language === 'FR' ? 'fr' : 'en');

const Codes = (spoken: Spoken) => (
  <dl>
    {(Object.keys(CODES) as Code[]).map((code) => (
      <>
        <dt>
          <code>{code}</code> (HTTP {STATUS[code]})
        </dt>
        <dd>{CODES[code][keyOf(spoken)]}</dd>
      </>
    ))}
  </dl>
);

function Limits(spoken: Spoken) {
  const { language } = spoken;
  const number = (value: number) => value.toLocaleString(language === 'FR' ? 'fr-CA' : 'en-CA');
  return (
    <dl>
      {Object.entries(LIMITS).map(([name, value]) => (
        <>
          <dt>
            <code>{name}</code>: {number(value)}
          </dt>
          <dd>{LIMIT_LABELS[name]?.[keyOf(spoken)]}</dd>
        </>
      ))}
    </dl>
  );
}
