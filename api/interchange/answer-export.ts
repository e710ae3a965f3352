/**
 * `GET /export/<format>`: the graph in an open format. `?filter=` (JSON), `?ids=` (a list with commas) or
 * `?e=` (one entity with its links) take a part of it; a POST gives the same as JSON, for long lists.
 */
import type { Answer } from '../http/answer.ts';
import type { Asked } from '../http/asked.ts';
import { jsonText } from '../http/body.ts';
import type { Handler } from '../http/routing.ts';
import { type ExportParts, exporting, type Wanted } from './exporting.ts';
import { FORMATS } from './formats.ts';
import { exportRefused } from './refusing.ts';
import type { Exported } from './whole.ts';
import type { Content, Format } from './writers/writer.ts';
import { zipped } from './writers/zip.ts';

/** In bytes: the ids of 100,000 entities and as many links. */
const LARGEST = 8_000_000;

export const answersExport =
  (parts: ExportParts): Handler =>
  async (asked, { format = '' }) => {
    const wanted =
      asked.method === 'POST' ? await posted(asked) : asIn(Object.fromEntries(asked.query));
    return exportIn(format, wanted, asked, parts);
  };

/** One format of one selection. @throws NOT_FOUND for a format that there is not */
export async function exportIn(
  name: string,
  wanted: Wanted,
  asked: Asked,
  parts: ExportParts,
): Promise<Answer> {
  const format = Object.hasOwn(FORMATS, name) ? FORMATS[name] : undefined;
  if (format === undefined) throw unknownFormat(name);
  const admit = <T>(work: () => Promise<T>) => asked.admit(work);
  const all = await exporting(parts, wanted, asked.origin, admit);
  return {
    status: 200,
    type: format.type,
    caching: asked.method === 'POST' ? 'never' : 'facts',
    headers: { 'Content-Disposition': `attachment; filename="${fileName(all, format)}"` },
    body: contentOf(format, all),
  };
}

export const unknownFormat = (name: string) =>
  exportRefused(({ unknownFormat: say }) => say(name, Object.keys(FORMATS)), 'format', 'NOT_FOUND');

/** Several files come as one archive. */
export const contentOf = (format: Format, all: Exported): Content =>
  'write' in format ? format.write(all) : zipped(format.files(all));

export const fileName = ({ stated }: Exported, { extension }: Format): string =>
  `lacis-${stated.revision}.${extension}`;

async function posted(asked: Asked): Promise<Wanted> {
  const body = parsed(await jsonText(asked.request, LARGEST));
  const { filter, ids, links, e } = body;
  const lists = [ids, links].every(
    (one) => one === undefined || (Array.isArray(one) && one.every((id) => typeof id === 'string')),
  );
  if (!lists || (filter !== undefined && !isObject(filter))) throw exportRefused('notFilter', '');
  return {
    ...(isObject(filter) ? { filter } : {}),
    ...(Array.isArray(ids) ? { ids } : {}),
    ...(Array.isArray(links) ? { links } : {}),
    ...(typeof e === 'string' ? { around: e } : {}),
  };
}

/** What an address or a command line asks for. */
export function asIn({ filter, ids, e }: Readonly<Record<string, string | undefined>>): Wanted {
  return {
    ...(filter === undefined ? {} : { filter: parsed(filter) }),
    ...(ids === undefined ? {} : { ids: ids.split(',').filter((id) => id !== '') }),
    ...(e === undefined ? {} : { around: e }),
  };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    if (isObject(value)) return value;
  } catch {
    // It is told below.
  }
  throw exportRefused('notFilter', 'filter');
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
