/** What a reader of one format is: it tells its files by their content, and gathers what they say. */
import type { Label } from '../../vocabulary/vocabulary.ts';
import type { Asked, Gathered } from '../importing/facts.ts';
import type { Opened } from '../importing/opening.ts';

export interface Reader {
  /** What `--as` names it. */
  readonly id: string;
  readonly label: Label;
  /** Whether the content is of this format, whatever the name of the file. */
  recognises(file: Opened): boolean;
  /** @throws Unimportable where the file as a whole cannot be taken */
  read(file: Opened, found: Gathered, asked: Asked): Promise<void> | void;
}

/** A name that reads the same in both languages. */
export const called = (name: string): Label => ({ fr: name, en: name });
