/** The data of both pages: a generated ecology with its layout, as packs from our server and as rows in JSON. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { createApp } from '../../../api/app.ts';
import type { Graph } from '../../../api/graph/graph.ts';
import { keep } from '../../../api/layout/keeping.ts';
import { openLayouts } from '../../../api/layout/layouts.ts';
import { drawingPack, layoutPack, namesPack } from '../../../api/map/packs.ts';
import { type DrawnEntity, type DrawnLink, inOrder } from '../../../api/map/rows.ts';
import { grouped } from '../../../api/snapshot/facts.ts';
import { readVocabulary } from '../../../api/vocabulary/vocabulary.ts';
import { generate } from '../ecology.ts';
import { type Served, serve } from '../serving.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface BothPages {
  readonly ours: Served;
  /** The same data under another build of our page; null where none was given. */
  readonly other: Served | null;
  readonly ordinary: Served;
  readonly rows: string;
  readonly rowsZipped: number;
  readonly packs: { readonly drawing: Buffer; readonly layout: Buffer; readonly names: Buffer };
  readonly entities: number;
  readonly links: number;
  /** Milliseconds that the layout took, in its thread. */
  readonly laid: number;
  readonly close: () => Promise<void>;
}

export interface Pages {
  readonly ours: string;
  readonly ordinary: string;
  /** A folder with another build of our page, to be measured in turns with this one. */
  readonly other: string | null;
}

/** What the browser asks before it draws: a server that stays has them made before anybody asks. */
export const PACKS = ['map.bin', 'map-names.bin', 'map-layout.bin'];

export async function builtPages(other: string | null = null): Promise<Pages> {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-bench-web-'));
  const [ours, ordinary] = [join(folder, 'ours'), join(folder, 'ordinary')];
  await build({
    configFile: join(ROOT, 'web/vite.config.ts'),
    logLevel: 'error',
    build: { outDir: ours, emptyOutDir: true },
  });
  await build({
    configFile: false,
    root: join(ROOT, 'scripts/bench/browser'),
    logLevel: 'error',
    build: { outDir: ordinary, emptyOutDir: true, target: 'es2023' },
  });
  return { ours, ordinary, other };
}

const LINKS_EACH = 3.5;

export async function openBoth(count: number, pages: Pages): Promise<BothPages> {
  const ecology = generate({
    entities: count,
    seed: 1,
    linksEach: count < 50_000 ? 5 : LINKS_EACH,
  });
  const dates = { since: null, until: null };
  const entities = ecology.entities.map(({ id, kind, properties }) => ({
    id,
    kind,
    fr: String(properties['nameFr']),
    en: String(properties['nameEn']),
    status: String(properties['status']),
    named: properties['named'] !== false,
    ...dates,
  }));
  const links = ecology.links.map(({ id, kind, from, to, properties }) => {
    return { id, kind, from, to, status: String(properties['status']), ...dates };
  });
  const vocabulary = readVocabulary();
  const drawn = inOrder(entities, links, vocabulary);
  const start = performance.now();
  const layout = await openLayouts().of(drawn).whole;
  const laid = performance.now() - start;
  const kept = mkdtempSync(join(tmpdir(), 'lacis-bench-layout-'));
  keep(kept, { stamp: drawn.stamp, ids: drawn.entities.map(({ id }) => id), layout });
  const rows = JSON.stringify({
    entities: drawn.entities.map((one, place) => ({
      ...one,
      x: layout.x[place],
      y: layout.y[place],
      size: 3,
      community: layout.cluster[place],
    })),
    links: drawn.links,
  });
  const zipped = gzipSync(rows);
  const graph = answering(entities, links);
  const dataset = { nameFr: 'Généré', nameEn: 'Generated', licence: 'CC0-1.0' };
  const under = (web: string) =>
    serve(createApp({ graph, vocabulary, dataset, web, kept, log: () => {} }));
  const ours = await under(pages.ours);
  const other = pages.other === null ? null : await under(pages.other);
  const ordinary = await served(pages.ordinary, zipped);
  // Made and compressed once per revision, as the rows were above: what is measured is the browser.
  for (const { url } of other === null ? [ours] : [ours, other])
    for (const name of PACKS) await (await fetch(`${url}/${name}`)).arrayBuffer();
  return {
    ours,
    other,
    ordinary,
    rows,
    rowsZipped: zipped.length,
    packs: {
      drawing: drawingPack(drawn),
      layout: layoutPack(drawn, layout),
      names: namesPack(drawn),
    },
    entities: entities.length,
    links: links.length,
    laid,
    close: async () => {
      await ours.close();
      await other?.close();
      await ordinary.close();
    },
  };
}

/** The rows of the map, and nothing else: what is measured is the browser. */
function answering(entities: readonly DrawnEntity[], links: readonly DrawnLink[]): Graph {
  const rows = entities.map((one) => ({ ...one, sortFr: one.fr, sortEn: one.en, choices: [] }));
  const byKind = grouped(links, ({ kind }) => kind);
  return {
    engine: 'embedded',
    read: async ({ text }) => {
      const kind = /^MATCH \(a:Entity\)-\[r:(\w+)\]->\(b:Entity\)\s+RETURN r\.id/.exec(text)?.[1];
      if (kind !== undefined) return (byKind.get(kind) ?? []) as never;
      if (/^MATCH \(e:Entity\)\s+RETURN e\.id/.test(text)) return rows as never;
      return text.includes('Revision') ? ([{ number: 1, at: '2026-01-01' }] as never) : [];
    },
    write: async () => {
      throw new Error('nothing is written here');
    },
    writes: () => 0,
    shared: false,
    close: async () => undefined,
  };
}

async function served(folder: string, rows: Buffer): Promise<Served> {
  const { default: sirv } = await import('sirv');
  const files = sirv(folder, { single: true });
  return serve((request, response) => {
    if (request.url !== '/rows.json') return files(request, response);
    response.writeHead(200, { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' });
    response.end(rows);
  });
}
