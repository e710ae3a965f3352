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
  /** For the shape `choice`: the condition by which lists are filtered on it, e.g. `legalForms`. */
  readonly filter?: string;
}

export interface Choice {
  readonly id: string;
  readonly label: Label;
  /** A sentence, where the label does not say enough. */
  readonly description?: Label;
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
  /** Its meaning, in a sentence. */
  readonly description?: Label;
  readonly fields: readonly Field[];
}

/** A field of an entity that follows a link: `Organisation.founders` follows FOUNDED backwards. */
export interface VerbField {
  readonly id: string;
  /** The kinds of entity that have it. */
  readonly on: readonly string[];
  /** Seen from the entity: OUT where the link starts there, IN where it ends there. */
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  /** Other kinds of link that it follows too. */
  readonly with?: readonly string[];
  readonly description: Label;
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
  readonly verbFields?: readonly VerbField[];
}

export interface Status {
  readonly id: string;
  readonly label: Label;
  readonly description: Label;
  /** True where a fact with this status counts as a fact. */
  readonly fact: boolean;
}

/** A list of choices: its label, and a sentence about the property that its values tell. */
export interface ChoiceList {
  readonly label: Label;
  readonly description: Label;
}

export interface Vocabulary {
  readonly statuses: readonly Status[];
  readonly families: readonly { readonly id: string; readonly label: Label }[];
  readonly kinds: readonly EntityKind[];
  readonly links: readonly LinkKind[];
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  /** By the same names as `choices`. */
  readonly choiceLists?: Readonly<Record<string, ChoiceList>>;
}

export const VOCABULARY_FILE = new URL('../../seeds/vocabulary.json', import.meta.url);

let shipped: Vocabulary | undefined;

/** @returns the vocabulary of this file; the one that Lacis ships, which is read once, where none is named. */
export function readVocabulary(file?: URL | string): Vocabulary {
  if (file !== undefined) return JSON.parse(readFileSync(file, 'utf8')) as Vocabulary;
  shipped ??= readVocabulary(VOCABULARY_FILE);
  return shipped;
}

export function kindOf(vocabulary: Vocabulary, id: string): EntityKind | undefined {
  return vocabulary.kinds.find((kind) => kind.id === id);
}

export function linkKindOf(vocabulary: Vocabulary, id: string): LinkKind | undefined {
  return vocabulary.links.find((kind) => kind.id === id);
}

/** True where a kind may stand at this end of a link; `*` stands for every kind. */
export function mayStand(ends: readonly string[], kind: string): boolean {
  return ends.includes('*') || ends.includes(kind);
}

/** The fields of all kinds of link, each once. */
export function linkFields(vocabulary: Vocabulary): readonly Field[] {
  const before = fieldsOfLinks.get(vocabulary);
  if (before !== undefined) return before;
  const made = once(vocabulary.links.flatMap(({ fields }) => fields));
  fieldsOfLinks.set(vocabulary, made);
  return made;
}
const fieldsOfLinks = new WeakMap<Vocabulary, readonly Field[]>();

/** The fields of these kinds on which a list can be filtered, each once. */
export function filterFields(kinds: readonly { readonly fields: readonly Field[] }[]) {
  return once(kinds.flatMap(({ fields }) => fields).filter(isFilter));
}

export type FilterField = Field & { readonly filter: string };
const isFilter = (field: Field): field is FilterField => field.filter !== undefined;

const once = <F extends Field>(fields: readonly F[]): F[] => [
  ...new Map(fields.map((field) => [field.id, field])).values(),
];
