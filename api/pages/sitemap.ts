/** `GET /robots.txt` and `GET /sitemap.xml`: what engines may read, and where it is. */
import type { Graph } from '../graph/graph.ts';
import { text } from '../http/answer.ts';
import type { Asked } from '../http/asked.ts';
import type { Handler } from '../http/routing.ts';
import { everyEntityId } from '../interchange/queries.ts';

/** The most addresses that one sitemap may hold (sitemaps.org). */
const MOST = 50_000;
/** Addresses of one part, so that others are served between two. */
const PART = 1_000;

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
`;

export const answerRobots: Handler = ({ origin }) =>
  text(
    `User-agent: *\nDisallow: /graphql\nSitemap: ${origin}/sitemap.xml\n`,
    'text/plain; charset=utf-8',
  );

export const answersSitemap =
  (graph: Graph): Handler =>
  async (asked) => ({
    status: 200,
    type: 'application/xml; charset=utf-8',
    caching: 'facts',
    body: parts(await asked.admit(() => graph.read(everyEntityId, {})), asked),
  });

async function* parts(ids: readonly { readonly id: string }[], { origin }: Asked) {
  yield `${HEAD}${entry(`${origin}/e`)}`;
  for (let at = 0; at < Math.min(ids.length, MOST - 1); at += PART) {
    yield ids
      .slice(at, Math.min(at + PART, MOST - 1))
      .map(({ id }) => entry(`${origin}/e/${encodeURIComponent(id)}`))
      .join('');
  }
  yield '</urlset>\n';
}

/** @param address encoded, so that nothing in it is markup */
const entry = (address: string): string =>
  `<url><loc>${address}</loc>${['fr', 'en']
    .map((one) => `<xhtml:link rel="alternate" hreflang="${one}" href="${address}?lang=${one}"/>`)
    .join('')}</url>\n`;
