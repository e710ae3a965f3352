/** A file that somebody sends with a form, and what is said beside it; both within bounds. */
import type { Asked } from '../http/asked.ts';
import { bytesOf } from '../http/body.ts';
import { Overloaded } from '../http/refusals.ts';
import { importRefused } from './importing/refusing.ts';
import { isMap } from './importing/shaping.ts';

/** In bytes: the largest file, and what the form adds to it. */
export const LARGEST = 10_000_000;
const AROUND = 600_000;
/** Uploads at once, of all and of one address: each is held in memory as far as it has come. */
const [AT_ONCE, OF_ONE] = [20, 3];

export interface Upload {
  /** As its owner calls it, without folders and control characters. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly options: Readonly<Record<string, unknown>>;
}

const coming = new Map<string, number>();

/** @throws TOO_COSTLY, UNAVAILABLE where too many are on their way, BAD_INPUT for another form */
export async function uploaded(asked: Asked): Promise<Upload> {
  const { key } = asked.client;
  const own = coming.get(key) ?? 0;
  const all = [...coming.values()].reduce((sum, count) => sum + count, 0);
  if (own >= OF_ONE || all >= AT_ONCE) throw new Overloaded();
  coming.set(key, own + 1);
  try {
    return await formIn(asked);
  } finally {
    const left = (coming.get(key) ?? 1) - 1;
    if (left === 0) coming.delete(key);
    else coming.set(key, left);
  }
}

async function formIn({ request }: Asked): Promise<Upload> {
  const { headers } = request;
  const type = headers['content-type'] ?? '';
  const boundary = /^multipart\/form-data\s*;.*\bboundary="?([\w'()+,./:=?-]{1,70})"?/i.exec(
    type,
  )?.[1];
  if (boundary === undefined || (headers['content-encoding'] ?? 'identity') !== 'identity')
    throw importRefused('BAD_INPUT', ({ noForm }) => noForm());
  const body = await bytesOf(request, LARGEST + AROUND);
  if (count(body, `--${boundary}`) > 3)
    throw importRefused('BAD_INPUT', ({ manyParts }) => manyParts());
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  if (form === null) throw importRefused('BAD_INPUT', ({ noForm }) => noForm());
  const file = form.get('file');
  if (file === null || typeof file === 'string')
    throw importRefused('BAD_INPUT', ({ noFile }) => noFile(), 'file');
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (bytes.length > LARGEST)
    throw importRefused('TOO_COSTLY', ({ tooLarge }) => tooLarge(bytes.length, LARGEST), 'file');
  return { name: plainName(file.name), bytes, options: optionsIn(form.get('options')) };
}

/** How often, up to a few. */
function count(body: Buffer, mark: string): number {
  let found = 0;
  for (let at = body.indexOf(mark); at !== -1 && found < 9; at = body.indexOf(mark, at + 1))
    found += 1;
  return found;
}

function optionsIn(part: FormDataEntryValue | null): Upload['options'] {
  if (part === null) return {};
  try {
    const value: unknown = JSON.parse(String(part));
    if (isMap(value)) return value;
  } catch {
    // It is told below.
  }
  throw importRefused('BAD_INPUT', ({ badOptions }) => badOptions('options'), 'options');
}

const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[/\\]/, '')
    .replace(/[\p{C}"]/gu, '')
    .trim()
    .slice(0, 120) || 'file';
