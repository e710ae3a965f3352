/** The documentation of the API as one page, made from the schema that runs. */
import {
  type GraphQLArgument,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import type { Language } from '../errors.ts';
import { READY_QUESTIONS } from './ready-questions.ts';
import { STYLE } from './style.ts';

const WORDS = {
  EN: {
    title: 'Lacis: the API',
    ask: 'Ask',
    types: 'Types',
    questions: 'Ready questions',
    other: 'Français',
    lead: 'Every type, field and argument, from the schema that runs. Ask at',
    contents: 'Contents',
    home: 'The application',
  },
  FR: {
    title: 'Lacis : l’API',
    ask: 'Interroger',
    types: 'Types',
    questions: 'Questions prêtes',
    other: 'English',
    lead: 'Chaque type, champ et argument, d’après le schéma en marche (les phrases du schéma sont en anglais). Interroger à',
    contents: 'Sommaire',
    home: 'L’application',
  },
} as const;

export function docsPage(schema: GraphQLSchema, language: Language): string {
  const words = WORDS[language];
  const types = Object.values(schema.getTypeMap())
    .filter(
      (type) =>
        !type.name.startsWith('__') && !isSpecifiedScalarType(type) && type.name !== 'Query',
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const query = schema.getQueryType();
  const other = language === 'FR' ? 'en' : 'fr';
  return `<!doctype html>
<html lang="${language.toLowerCase()}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title><style>${STYLE}</style>
</head>
<body>
<header><h1>${words.title}</h1>
<p>${words.lead} <a href="/graphql">/graphql</a>. <a href="/">${words.home}</a> · <a href="?language=${other}" lang="${other}">${words.other}</a></p></header>
<nav aria-label="${words.contents}"><p><a href="#questions">${words.questions}</a> · <a href="#Query">${words.ask}</a> · ${types.map(({ name }) => link(name)).join(' · ')}</p></nav>
<main>
<section id="questions"><h2>${words.questions}</h2>${READY_QUESTIONS.map(({ title, query: text }) => `<h3>${escaped(title)}</h3><pre tabindex="0">${escaped(text)}</pre>`).join('')}</section>
${query ? section(query) : ''}
${types.map(section).join('\n')}
</main>
</body>
</html>`;
}

function section(type: GraphQLNamedType): string {
  return `<section id="${type.name}"><h2>${type.name}</h2>${sentence(type.description)}${body(type)}</section>`;
}

function body(type: GraphQLNamedType): string {
  if (isEnumType(type))
    return definitions(
      type.getValues().map(({ name, description }) => [`<code>${name}</code>`, description]),
    );
  if (isUnionType(type))
    return `<p>${type
      .getTypes()
      .map(({ name }) => link(name))
      .join(' | ')}</p>`;
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return '';
  return definitions(
    Object.values(type.getFields()).map((field) => [
      `<code>${field.name}</code>${'args' in field ? argumentsOf(field.args) : ''}: ${typed(String(field.type))}`,
      field.description,
    ]),
  );
}

function argumentsOf(all: readonly GraphQLArgument[]): string {
  if (all.length === 0) return '';
  return ` (${all.map(({ name, type, description }) => `<span title="${escaped(description ?? '')}"><code>${name}</code>: ${typed(String(type))}</span>`).join(', ')})`;
}

function definitions(rows: readonly (readonly [string, string | null | undefined])[]): string {
  return `<dl>${rows.map(([term, description]) => `<dt>${term}</dt><dd>${escaped(description ?? '')}</dd>`).join('')}</dl>`;
}

const typed = (name: string) => escaped(name).replace(/[A-Za-z_]+/, (one) => link(one));
const link = (name: string) =>
  ['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name)
    ? name
    : `<a href="#${name}">${name}</a>`;
const sentence = (text: string | null | undefined) => (text ? `<p>${escaped(text)}</p>` : '');
const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
