/** `GET /robots.txt` and `GET /sitemap.xml`: what engines may read, and where it is. */
import type { ServerResponse } from 'node:http';
import type { Graph } from '../graph/graph.ts';
import { drawnEntities } from '../map/queries.ts';

/** The most addresses that one sitemap may hold (sitemaps.org). */
const MOST = 50_000;

export function answerRobots(origin: string, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`User-agent: *\nDisallow: /graphql\nSitemap: ${origin}/sitemap.xml\n`);
}

export async function answerSitemap(
  graph: Graph,
  origin: string,
  response: ServerResponse,
): Promise<void> {
  const entities = (await graph.read(drawnEntities, {})).slice(0, MOST - 1);
  const addresses = [
    `${origin}/e`,
    ...entities.map(({ id }) => `${origin}/e/${encodeURIComponent(id)}`),
  ];
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const entry = (address: string) =>
    `<url><loc>${escaped(address)}</loc>${['fr', 'en']
      .map(
        (one) =>
          `<xhtml:link rel="alternate" hreflang="${one}" href="${escaped(`${address}?lang=${one}`)}"/>`,
      )
      .join('')}</url>`;
  response.writeHead(200, { 'Content-Type': 'application/xml; charset=utf-8' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${addresses.map(entry).join('\n')}\n</urlset>\n`,
  );
}
