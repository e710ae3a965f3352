/** The kinds of entity and of link, as `seeds/vocabulary.json` lists them. */
import { readFileSync } from 'node:fs';

export interface Label {
  readonly fr: string;
  readonly en: string;
}

export type FieldShape =
  | 'text'
  | 'bilingual'
  | 'date'
  | 'number'
  | 'url'
  | 'boolean'
  | 'choice'
  | 'entity'
  | 'amount';

export interface Field {
  readonly id: string;
  readonly kind: FieldShape;
  readonly label: Label;
  /** For the shape `choice`: which list of `choices` its values come from. */
  readonly choices?: string;
}

export interface Choice {
  readonly id: string;
  readonly label: Label;
  /** For a legal form: the kind of stakeholder that it makes of an organisation. */
  readonly stakeholder?: string;
}

export interface EntityKind {
  readonly id: string;
  /** The name of its list in the API, e.g. `people`. */
  readonly list: string;
  readonly family: string;
  readonly shape: string;
  readonly label: Label;
  readonly plural: Label;
  readonly fields: readonly Field[];
}

export interface LinkKind {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Read from → to. */
  readonly label: Label;
  /** Read to → from. */
  readonly inverse: Label;
  readonly fields: readonly Field[];
}

export interface Status {
  readonly id: string;
  readonly label: Label;
  readonly description: Label;
  /** Whether it may be counted among the facts. */
  readonly fact: boolean;
}

export interface Vocabulary {
  readonly statuses: readonly Status[];
  readonly families: readonly { readonly id: string; readonly label: Label }[];
  readonly kinds: readonly EntityKind[];
  readonly links: readonly LinkKind[];
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
}

export const VOCABULARY_FILE = new URL('../../seeds/vocabulary.json', import.meta.url);

export function readVocabulary(file: URL | string = VOCABULARY_FILE): Vocabulary {
  return JSON.parse(readFileSync(file, 'utf8')) as Vocabulary;
}

export function kindOf(vocabulary: Vocabulary, id: string): EntityKind | undefined {
  return vocabulary.kinds.find((kind) => kind.id === id);
}

export function linkKindOf(vocabulary: Vocabulary, id: string): LinkKind | undefined {
  return vocabulary.links.find((kind) => kind.id === id);
}

/** Whether a kind may stand at this end of a link; `*` stands for every kind. */
export function mayStand(ends: readonly string[], kind: string): boolean {
  return ends.includes('*') || ends.includes(kind);
}
