/** A failure as a small page of its own, without a script: what happened, and the way home. */
import { renderToString } from 'preact-render-to-string';
import { STYLE } from '../docs/style.ts';
import type { Language } from '../errors.ts';
import type { Failed } from '../http/failing.ts';
import { policy } from '../http/policy.ts';
import { wordsIn } from '../words/words.ts';

const POLICY = policy({ styles: [STYLE] });

/** In seconds: a page that waits asks again by itself. */
const AGAIN = '5';

export function noticePage(
  { message, status }: Failed,
  language: Language,
): readonly [page: string, headers: Readonly<Record<string, string>>] {
  const words = wordsIn(language).pages;
  const page = renderToString(
    <html lang={language.toLowerCase()}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${message} · Lacis`}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>
          <h1>{message}</h1>
          <p>
            <a href="/">{words.application}</a> · <a href="/e">{words.lists}</a> ·{' '}
            <a href="/docs">{words.api}</a>
          </p>
        </main>
      </body>
    </html>,
  );
  const again = status === 503 ? { Refresh: AGAIN } : {};
  return [
    `<!doctype html>${page}`,
    { ...POLICY, ...again, 'Content-Language': language.toLowerCase() },
  ];
}
