/** The built page with a head and a body of its own. */
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { inScript } from './json-ld.ts';

type Language = 'fr' | 'en';

export interface Filled {
  /** False for a page about an unknown id: 404, and no search engine keeps it. */
  readonly found: boolean;
  readonly title: string;
  readonly description: string;
  /** The address of the page without its language; null where there is none to keep. */
  readonly page: string | null;
  /** The rest of its query, before the language. */
  readonly query?: string;
  /** JSON-LD. */
  readonly data: object | null;
  readonly body: VNode;
}

const LOCALES = { fr: 'fr_CA', en: 'en_CA' } as const;
const LANGUAGES = ['fr', 'en'] as const;

/** @param shell the built `index.html`: its title, description and empty page are replaced */
export function filled(shell: string, page: Filled, language: Language): string {
  const [head, body, description] = [
    renderToString(<Head {...page} language={language} />),
    renderToString(<div id="page">{page.body}</div>),
    renderToString(<meta name="description" content={page.description} />),
  ];
  return shell
    .replace(/(<html lang=)"\w+"/, (_, start) => `${start}"${language}"`)
    .replace(/<meta\s+name="description"[^>]*>/, () => description)
    .replace(/<title>[^<]*<\/title>/, () => head)
    .replace('<div id="page"></div>', () => body);
}

function Head({ title, description, page, query, data, found, language }: Filled & Spoken) {
  const address = (spoken?: Language) => {
    const parts = [query, spoken && `lang=${spoken}`].filter((part) => part);
    return `${page}${parts.length > 0 ? `?${parts.join('&')}` : ''}`;
  };
  return (
    <>
      <title>{`${title} · Lacis`}</title>
      {!found && <meta name="robots" content="noindex" />}
      {page !== null && (
        <>
          <link rel="canonical" href={address(language)} />
          {LANGUAGES.map((one) => (
            <link key={one} rel="alternate" hreflang={one} href={address(one)} />
          ))}
          <link rel="alternate" hreflang="x-default" href={address()} />
          <meta property="og:url" content={address(language)} />
        </>
      )}
      <meta property="og:type" content="article" />
      <meta property="og:site_name" content="Lacis" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:locale" content={LOCALES[language]} />
      <meta property="og:locale:alternate" content={LOCALES[language === 'fr' ? 'en' : 'fr']} />
      {data !== null && (
        <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: inScript(data) }} />
      )}
    </>
  );
}

interface Spoken {
  readonly language: Language;
}
