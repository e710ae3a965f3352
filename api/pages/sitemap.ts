/** `GET /robots.txt` and `GET /sitemap.xml`: what engines may read, and where it is. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { lastChange } from '../about.ts';
import { drawnEntities } from '../drawing/queries.ts';
import type { Graph } from '../graph/graph.ts';
import { pause } from '../threads/turns.ts';

/** The most addresses that one sitemap may hold (sitemaps.org). */
const MOST = 50_000;

export function answerRobots(origin: string, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`User-agent: *\nDisallow: /graphql\nSitemap: ${origin}/sitemap.xml\n`);
}

export async function answerSitemap(
  graph: Graph,
  origin: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const sitemap = await sitemapOf(graph, origin);
  response.writeHead(200, {
    'Content-Type': 'application/xml; charset=utf-8',
    'Content-Length': sitemap.length,
  });
  response.end(request.method === 'HEAD' ? undefined : sitemap);
}

/** Bytes of sitemaps that are kept: a request may name any host as this server. */
const MOST_BYTES = 16 * 1024 * 1024;
const held = new WeakMap<Graph, LRUCache<string, Buffer>>();

/** Made once for a revision and an origin. */
async function sitemapOf(graph: Graph, origin: string): Promise<Buffer> {
  const kept = held.get(graph) ?? new LRUCache<string, Buffer>({ maxSize: MOST_BYTES });
  held.set(graph, kept);
  const key = `${(await lastChange(graph)).number} ${origin}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const sitemap = Buffer.from(await written(graph, origin));
  kept.set(key, sitemap, { size: sitemap.length });
  return sitemap;
}

/** Addresses that are written before others are served. */
const CHUNK = 500;

async function written(graph: Graph, origin: string): Promise<string> {
  const entities = (await graph.read(drawnEntities, {})).slice(0, MOST - 1);
  const addresses = [
    `${origin}/e`,
    ...entities.map(({ id }) => `${origin}/e/${encodeURIComponent(id)}`),
  ];
  const entries: string[] = [];
  for (let start = 0; start < addresses.length; start += CHUNK) {
    entries.push(...addresses.slice(start, start + CHUNK).map(entry));
    await pause();
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const entry = (address: string) =>
  `<url><loc>${escaped(address)}</loc>${['fr', 'en']
    .map(
      (one) =>
        `<xhtml:link rel="alternate" hreflang="${one}" href="${escaped(`${address}?lang=${one}`)}"/>`,
    )
    .join('')}</url>`;
