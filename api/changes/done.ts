/** Carries a change out for who asks: allowed, bounded, once. */
import { createHash } from 'node:crypto';
import { type Action, allow, type Subject } from '../access/viewer.ts';
import type { Context } from '../context.ts';
import type { Committed } from '../graph/commit.ts';
import type { Touched } from '../graph/things.ts';
import { changeRefused, checkPrintable } from '../words/refusing.ts';
import { byKey, byNumber } from './history.ts';

const LONGEST = { message: 500, reason: 500, at: 300, key: 100, name: 100, contact: 200 } as const;

export interface Asked {
  readonly key?: string | null;
  readonly message?: string | null;
  readonly reason?: string | null;
  readonly at?: string | null;
  readonly dryRun?: boolean | null;
}

export interface ChangeResult {
  readonly revision: number;
  readonly touchedCount: number;
  /** What it touched, where it was carried out now. */
  readonly touched?: readonly Touched[];
}

/** @throws BAD_INPUT for a text that is empty or too long */
export function checkTexts(input: Readonly<Record<string, unknown>>): void {
  for (const [field, most] of Object.entries(LONGEST)) {
    const text = input[field];
    if (typeof text !== 'string') continue;
    if (text.trim() === '' || text.length > most)
      throw changeRefused('BAD_INPUT', ({ length }) => length(field, most), field);
    checkPrintable(field, text);
  }
}

/** How a change is carried out. */
export interface How {
  /** Under which it is made once; null where the client gave none. */
  readonly key: string | null;
  readonly isDryRun: boolean;
}

/**
 * A key counts for the one who sends it, and for the very request: the same key from somebody else, or with
 * other content, is another request. So nobody gets an answer made for another, and no change is passed over.
 */
export function onceKey(
  key: string | null | undefined,
  by: string,
  request: unknown,
): string | null {
  if (!key) return null;
  return createHash('sha256')
    .update(JSON.stringify([key, by, request]))
    .digest('base64url');
}

/** The change that was made under this key; null where there is none. */
export async function madeUnder(
  key: string | null,
  { graph }: Pick<Context, 'graph'>,
): Promise<ChangeResult | null> {
  const [before] = key ? await graph.read(byKey, { key }) : [];
  if (before === undefined) return null;
  const [change] = await graph.read(byNumber, { numbers: [before.number] });
  return { revision: before.number, touchedCount: change?.touchedCount ?? 0 };
}

/** Who may do it does it once: a request that is sent again under its key gets the first answer. */
export async function done(
  action: Action,
  input: Asked,
  context: Context,
  work: (author: string, how: How) => Promise<Committed<unknown>>,
  subject: Subject = {},
): Promise<ChangeResult> {
  const author = allow(await context.viewer(), action, subject);
  checkTexts(input as Readonly<Record<string, unknown>>);
  const isDryRun = input.dryRun === true;
  const key = onceKey(input.key, author, [action, input]);
  const known = async () => (isDryRun ? null : madeUnder(key, context));
  const before = await known();
  if (before !== null) return before;
  try {
    const { revision, touched } = await work(author, { key, isDryRun });
    return { revision, touchedCount: touched.length, touched };
  } catch (error) {
    // The same request may have been carried out at the same moment.
    const meanwhile = await known();
    if (meanwhile !== null) return meanwhile;
    throw error;
  }
}
