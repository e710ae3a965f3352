/**
 * The pages of the application. `GET /e/<id>` and `GET /e` come with their content already in them, for
 * readers and engines without JavaScript; the others are the built page as it is.
 */
import { html } from '../http/answer.ts';
import { type Asked, languageAsked } from '../http/asked.ts';
import type { Files } from '../http/files.ts';
import type { Kept } from '../http/kept.ts';
import { choosing } from '../http/negotiation.ts';
import type { Handler } from '../http/routing.ts';
import { exportIn } from '../interchange/answer-export.ts';
import type { ExportParts } from '../interchange/exporting.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { Article } from './article.tsx';
import type { Ask, From } from './ask.ts';
import { type Filled, filled } from './filling.tsx';
import { jsonLd } from './json-ld.ts';
import { LIST_QUESTION, List, type Listing } from './listing.tsx';
import { PAGE_QUESTION, type PageEntity } from './question.ts';

export interface PageParts {
  readonly files: Files;
  readonly vocabulary: Vocabulary;
  readonly ask: Ask;
  readonly kept: Kept;
  /** For who wants an entity as data. */
  readonly exports: ExportParts;
  /** The policy of the pages, and what else goes with them. */
  readonly headers: Readonly<Record<string, string>>;
}

type Language = 'fr' | 'en';
type Make = (asked: Asked, language: Language, from: From) => Promise<Filled>;

export interface Pages {
  readonly entity: Handler;
  readonly list: Handler;
}

/** An entity is a page, or the statements on it, as a client prefers. */
const chosen = choosing(['text/html', 'application/ld+json', 'text/turtle']);
const VARIES = 'Accept, Accept-Language';
const FORMATS_OF: Readonly<Record<string, string>> = {
  'application/ld+json': 'jsonld',
  'text/turtle': 'turtle',
};

export function openPages({ files, vocabulary, ask, kept, headers, exports }: PageParts): Pages {
  const page = (asked: Asked, make: Make, vary = 'Accept-Language') => {
    const language = languageAsked(asked, 'lang') === 'FR' ? 'fr' : 'en';
    const key = `page ${language} ${asked.origin} ${asked.url}`;
    return kept.answer(asked, key, (signal) =>
      asked.admit(async () => {
        const shell = await files.text('/index.html');
        const content = await make(asked, language, { id: asked.id, signal });
        return html(filled(shell, content, language), {
          status: content.found ? 200 : 404,
          vary,
          headers,
        });
      }, signal),
    );
  };

  async function entityPage(id: string, origin: string, language: Language, from: From) {
    const answer = await ask<{ entity: PageEntity | null }>(PAGE_QUESTION, { id }, language, from);
    const entity = answer?.entity ?? null;
    if (entity === null) return missing(id, language);
    // A merged id keeps answering; engines are told the one that stays.
    const address = `${origin}/e/${encodeURIComponent(entity.id)}`;
    return {
      found: true,
      title: entity.name,
      description: entity.description ?? entity.name,
      page: address,
      data: jsonLd(entity, address, language),
      body: <Article entity={entity} words={vocabulary} language={language} />,
    };
  }

  const listPage: Make = async ({ query, origin }, language, from) => {
    const wanted = query.get('kind');
    const kind = vocabulary.kinds.find(({ id }) => id === wanted) ?? vocabulary.kinds[0];
    const variables = { kinds: [kind?.id.toUpperCase()], after: query.get('after') };
    const listing = await ask<Listing>(LIST_QUESTION, variables, language, from);
    if (kind === undefined || listing === null) return missing(wanted ?? '', language);
    const plural = kind.plural[language];
    return {
      found: true,
      title: plural,
      description: plural,
      page: `${origin}/e`,
      query: `kind=${kind.id}`,
      data: null,
      body: <List listing={listing} kind={kind} words={vocabulary} language={language} />,
    };
  };

  return {
    entity: async (asked, { id = '' }) => {
      const format = FORMATS_OF[chosen(asked.headers.accept) ?? 'text/html'];
      if (format !== undefined) {
        const answer = await exportIn(format, { around: id }, asked, exports);
        return { ...answer, vary: VARIES, headers: {} };
      }
      return page(
        asked,
        (_, language, from) => entityPage(id, asked.origin, language, from),
        VARIES,
      );
    },
    list: (asked) => page(asked, listPage),
  };
}

function missing(id: string, language: Language): Filled {
  const words = wordsIn(language).pages;
  const said = words.nothing(id);
  return {
    found: false,
    title: said,
    description: said,
    page: null,
    data: null,
    body: (
      <article class="served">
        <h1>{said}</h1>
        <p>
          <a href={`/e?lang=${language}`}>{words.lists}</a>
        </p>
      </article>
    ),
  };
}
