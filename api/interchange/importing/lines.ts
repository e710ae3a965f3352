/** Files of one JSON object a line, read line by line. */
import { createReadStream } from 'node:fs';
import { json } from './opening.ts';
import { Unimportable, unimportable } from './refusing.ts';

/** In characters. */
const LONGEST = 4_000_000;

export interface Line {
  readonly value: unknown;
  readonly line: number;
}

/** @throws Unimportable with the line */
export async function* linesIn(path: string): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  let line = 0;
  for await (const chunk of createReadStream(path, { highWaterMark: 262_144 })) {
    const bytes = chunk as Buffer;
    if (bytes.includes(0)) throw unimportable(({ binary }) => binary(), { line: line + 1 });
    try {
      rest += decoder.decode(bytes, { stream: true });
    } catch {
      throw unimportable(({ notUtf8 }) => notUtf8(), { line: line + 1 });
    }
    const parts = rest.split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      line += 1;
      if (part.trim() !== '') yield { value: parsed(part, line), line };
    }
    if (rest.length > LONGEST)
      throw unimportable(({ longRow }) => longRow(LONGEST), { line: line + 1 });
  }
  if (rest.trim() !== '') yield { value: parsed(rest, line + 1), line: line + 1 };
}

function parsed(text: string, line: number): unknown {
  try {
    return json(text.replace(/^\ufeff/, ''));
  } catch (error) {
    if (!(error instanceof Unimportable)) throw error;
    throw new Unimportable(error.words, { ...error.spot, line });
  }
}
