/**
 * `GET /map.json`, `/map.bin`, `/map-names.bin` and `/map-layout.bin`: each made once per revision of the
 * graph. The layout is computed in a thread; until it is there, 202 says how far it is.
 */
import { type Answer, nothing } from '../http/answer.ts';
import { packed } from '../http/packed.ts';
import type { Handler } from '../http/routing.ts';
import { type Layouts, openLayouts } from '../layout/layouts.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { columns } from './columns.ts';
import { drawingPack, layoutPack, namesPack } from './packs.ts';
import { type Drawn, drawn } from './rows.ts';

/** Better than for an answer that is made once for one reader. */
const QUALITY = 5;
const [JSON_TYPE, PACK] = ['application/json; charset=utf-8', 'application/octet-stream'];
export const MAP_PATHS = ['/map.json', '/map.bin', '/map-names.bin', '/map-layout.bin'] as const;
type MapPath = (typeof MAP_PATHS)[number];

interface Revision {
  readonly snapshot: Snapshot;
  readonly rows: () => Drawn;
  readonly made: Map<MapPath, Promise<Answer>>;
}

export interface Drawing {
  readonly answers: (path: MapPath) => Handler;
  /** Lays the map out before anybody asks for it. */
  readonly begin: () => Promise<void>;
}

/**
 * @param snapshot the snapshot at the last revision
 * @param layouts where layouts are computed and kept; without it, in memory only
 */
export function openDrawing(
  snapshot: () => Promise<Snapshot>,
  vocabulary: Vocabulary,
  layouts = openLayouts(),
): Drawing {
  let revision: Revision | null = null;

  async function current(): Promise<Revision> {
    const now = await snapshot();
    if (revision?.snapshot !== now) {
      let rows: Drawn | undefined;
      const made = () => {
        rows ??= drawn(now.facts, vocabulary);
        return rows;
      };
      revision = { snapshot: now, rows: made, made: new Map() };
    }
    return revision;
  }

  async function content(path: MapPath, { snapshot: now, rows }: Revision): Promise<Buffer> {
    switch (path) {
      case '/map.json':
        return Buffer.from(JSON.stringify(columns(now.facts, vocabulary)));
      case '/map.bin':
        return drawingPack(rows());
      case '/map-names.bin':
        return namesPack(rows());
      case '/map-layout.bin': {
        const all = rows();
        return layoutPack(all, await layouts.of(all).whole);
      }
    }
  }

  async function make(path: MapPath, now: Revision): Promise<Answer> {
    return {
      status: 200,
      type: path.endsWith('.json') ? JSON_TYPE : PACK,
      body: packed(await content(path, now), { quality: QUALITY }),
      caching: 'facts',
    };
  }

  function answers(path: MapPath): Handler {
    return async (asked) => {
      const now = await current();
      const known = now.made.get(path);
      if (known !== undefined) return known;
      if (path === '/map-layout.bin' && !(await isSettled(now, layouts))) return coming(now);
      // Other requests may wait for the same pack, so that no single client stops it.
      const made =
        now.made.get(path) ?? asked.admit(() => make(path, now), new AbortController().signal);
      now.made.set(path, made);
      made.catch(() => {
        if (now.made.get(path) === made) now.made.delete(path);
      });
      return made;
    };
  }

  async function coming({ rows }: Revision): Promise<Answer> {
    const { progress } = layouts.of(rows());
    return nothing(202, {
      headers: { 'Content-Type': PACK, 'X-Progress': progress().toFixed(3) },
    });
  }

  return { answers, begin: async () => void layouts.of((await current()).rows()) };
}

async function isSettled({ rows }: Revision, layouts: Layouts): Promise<boolean> {
  const layout = layouts.of(rows());
  await layout.soon;
  return layout.progress() === 1;
}
