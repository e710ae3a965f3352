/** Sends a file that the reader chose, and hears how far the server is with it. */
import type { Language } from '../words/language.ts';
import { get } from './ask.ts';
import { NotSent, Refused } from './tell.ts';

export interface Mapping {
  readonly rows: 'entities' | 'links';
  readonly kind?: string;
  readonly link?: string;
  readonly kinds?: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly columns: Readonly<Record<string, string>>;
}

export interface TableSeen {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly personal: readonly string[];
  readonly problem: string | null;
}

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly removed: number;
}

interface End {
  readonly id: string;
  readonly name: string;
}

export interface Example {
  readonly label: 'Entity' | 'Link';
  readonly how: 'added' | 'changed' | 'removed';
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly from: End | null;
  readonly to: End | null;
  readonly fields: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

export interface Fact {
  readonly field: string;
  readonly value: string;
}

export interface Doubtful {
  readonly entry: string;
  readonly kind: string;
  readonly name: string;
  readonly at: string;
  readonly line: number | null;
  readonly facts: readonly Fact[];
  readonly candidates: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string;
    readonly score: number;
    readonly reasons: readonly string[];
    readonly facts: readonly Fact[];
  }[];
}

export interface Refusal {
  readonly line: number | null;
  readonly column: number | null;
  readonly at: string;
  readonly words: string;
}

/** What the server shows of a file before anything is written. */
export interface Look {
  readonly may: 'publish' | 'propose';
  /** Null where the file is not read yet. */
  readonly format: { readonly id: string; readonly label: string } | null;
  readonly tables: readonly TableSeen[];
  readonly targets: Readonly<Record<'entities' | 'links', readonly string[]>>;
  readonly problem: string | null;
  readonly asks: { readonly source: boolean; readonly licence: boolean };
  readonly says: { readonly source: string | null; readonly licence: string | null };
  readonly personal: Readonly<Record<'people' | 'emails' | 'addresses', number>>;
  readonly unused: readonly string[];
  readonly refused: readonly Refusal[];
  readonly refusedCount: number;
  readonly leftOut: readonly Refusal[];
  readonly leftOutCount: number;
  /** Null while source or licence are not said. */
  readonly revision: number | null;
  readonly hasMoved?: boolean;
  readonly difference?: { readonly entities: Counts; readonly links: Counts };
  readonly examples?: readonly Example[];
  readonly doubtful?: readonly Doubtful[];
  readonly doubtfulCount?: number;
  readonly conflicts?: readonly {
    readonly id: string;
    readonly name: string;
    readonly why: string;
  }[];
  readonly conflictCount?: number;
  readonly waiting?: number;
}

export type Outcome = Look | { readonly published: number } | { readonly proposed: string | null };

export interface Offered {
  readonly formats: readonly { readonly id: string; readonly label: string }[];
  readonly templates: Readonly<Record<'entities' | 'links', readonly string[]>>;
  /** In bytes. */
  readonly largest: number;
  readonly most: { readonly publish: number; readonly propose: number };
}

export const readOffered = (language: Language): Promise<Offered> =>
  get<Offered>(`/import.json?lang=${language}`);

export type Step = 'sending' | 'reading' | 'comparing' | 'writing';

interface Line {
  readonly step?: Step;
  readonly share?: number;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly field?: string };
  }[];
}

/** In milliseconds: a large file is written within a minute. */
const PATIENCE = 180_000;

/** @throws Refused, NotSent */
export async function sendFile(
  file: File,
  options: object,
  language: Language,
  told: (step: Step, share?: number) => void,
): Promise<Outcome> {
  const form = new FormData();
  form.set('options', JSON.stringify(options));
  form.set('file', file);
  told('sending');
  let last: Line | undefined;
  try {
    const response = await fetch('/import.json', {
      method: 'POST',
      headers: { Accept: 'application/x-ndjson', 'Accept-Language': language },
      body: form,
      signal: AbortSignal.timeout(PATIENCE),
    });
    for await (const line of linesOf(response)) {
      if (line.step !== undefined) told(line.step, line.share);
      else last = line;
    }
  } catch (cause) {
    throw new NotSent('not sent', { cause });
  }
  const [error] = last?.errors ?? [];
  if (error !== undefined) {
    const { code = 'INTERNAL', field = null } = error.extensions ?? {};
    throw new Refused(code, error.message, field, []);
  }
  if (last === undefined) throw new NotSent('no answer');
  return last as Outcome;
}

async function* linesOf({ body }: Response): AsyncGenerator<Line> {
  if (body === null) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) if (line !== '') yield JSON.parse(line) as Line;
  }
  if (rest.trim() !== '') yield JSON.parse(rest) as Line;
}
