/** The built page with a head and a body of its own. */
import { escaped } from './passage.ts';

export interface Filled {
  /** False for a page of what is not here: 404, and no engine keeps it. */
  readonly found: boolean;
  readonly title: string;
  readonly description: string;
  /** The address of the page without its language; null where there is none to keep. */
  readonly page: string | null;
  /** What else its address needs, before the language. */
  readonly query?: string;
  /** JSON-LD, safe inside a script element. */
  readonly data: string | null;
  readonly body: string;
}

const LOCALES = { fr: 'fr_CA', en: 'en_CA' } as const;

export function filled(shell: string, page: Filled, language: 'fr' | 'en'): string {
  const description = `<meta name="description" content="${escaped(page.description)}" />`;
  return shell
    .replace(/<html lang="\w+"/, () => `<html lang="${language}"`)
    .replace(/<meta\s+name="description"[^>]*>/, () => description)
    .replace(/<title>[^<]*<\/title>/, () => head(page, language))
    .replace('<div id="page"></div>', () => `<div id="page">${page.body}</div>`);
}

function head({ title, description, page, query, data, found }: Filled, language: 'fr' | 'en') {
  const address = (spoken?: string) => {
    const parts = [query, spoken && `lang=${spoken}`].filter((part) => part);
    return escaped(`${page}${parts.length > 0 ? `?${parts.join('&')}` : ''}`);
  };
  const property = (name: string, content: string) =>
    `<meta property="og:${name}" content="${content}" />`;
  return [
    `<title>${escaped(title)} · Lacis</title>`,
    ...(found ? [] : ['<meta name="robots" content="noindex" />']),
    ...(page === null
      ? []
      : [
          `<link rel="canonical" href="${address(language)}" />`,
          ...(['fr', 'en'] as const).map(
            (one) => `<link rel="alternate" hreflang="${one}" href="${address(one)}" />`,
          ),
          `<link rel="alternate" hreflang="x-default" href="${address()}" />`,
          property('url', address(language)),
        ]),
    property('type', 'article'),
    property('site_name', 'Lacis'),
    property('title', escaped(title)),
    property('description', escaped(description)),
    property('locale', LOCALES[language]),
    property('locale:alternate', LOCALES[language === 'fr' ? 'en' : 'fr']),
    ...(data === null ? [] : [`<script type="application/ld+json">${data}</script>`]),
  ].join('\n');
}
