/** What a reader finds in a file, before anything is known of what the graph holds: bodies, ties, and what it leaves out. */
import type { Label, Vocabulary } from '../../vocabulary/vocabulary.ts';

/** Where something stands in the file: counted from 1; a line of 0 is not known. */
export interface Spot {
  readonly line: number;
  readonly column?: number;
}

/** As in a seed file: one name in both languages, or one for each. */
export type Names =
  | { readonly both: string }
  | { readonly fr?: string | undefined; readonly en?: string | undefined };

/** One entity, as the file describes it. Undefined stands for what the file does not say. */
export interface Body {
  /** Names it within the file. */
  readonly key: string;
  /** Empty where the file does not say: then it is one of `among`. */
  readonly kind: string;
  /** The kinds that it may have, where its kind is not known. */
  readonly among?: readonly string[] | undefined;
  readonly name: Names;
  readonly aliases?: readonly (string | undefined)[] | undefined;
  /** `scheme:value`, such as `ror:0161xgx34`, `wikidata:Q392189`, `purl:pkg:npm/yaml`. */
  readonly identifiers?: readonly (string | undefined)[] | undefined;
  readonly description?: Names | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly quantities?: readonly Readonly<Record<string, unknown>>[] | undefined;
  /** The id that the file wants for it. */
  readonly id?: string | undefined;
  /** Where it is, by the names of places: tells two bodies of one name apart. */
  readonly places?: readonly string[] | undefined;
  /** Whether it is only named here: it never adds fields to what exists. */
  readonly mentioned?: boolean | undefined;
  /** The row or pointer by which a citation finds it. */
  readonly at: string;
  readonly spot?: Spot | undefined;
}

/** One link between bodies of the file, by their keys. */
export interface Tie {
  readonly from: string;
  readonly kind: string;
  readonly to: string;
  /** Tells two links of the same kind between the same ends apart. */
  readonly key?: string | undefined;
  readonly fields?: Readonly<Record<string, unknown>> | undefined;
  readonly at: string;
  readonly spot?: Spot | undefined;
}

/** Something that is not taken, with the reason; the rest of the file may be. */
export interface Refused {
  readonly spot: Spot;
  readonly at: string;
  readonly words: Label;
  /** Whether only this value is left out, and the rest of its entry is taken. */
  readonly isPart?: boolean;
}

/** What is left out by rule and counted. */
export type Personal = 'people' | 'emails' | 'addresses';

/** What the file says of itself. */
export interface Origin {
  readonly title?: string | undefined;
  readonly address?: string | undefined;
  readonly licence?: string | undefined;
  readonly language?: string | undefined;
}

/** A table as its reader saw it: the page shows it, so that a person corrects how columns are read. */
export interface TableSeen {
  /** Empty where the file holds one table only. */
  readonly sheet: string;
  readonly header: readonly string[];
  /** The first rows. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: unknown;
  /** Why nothing was read of it; null where it was read. */
  readonly problem: Label | null;
}

export interface Gathered {
  readonly bodies: Map<string, Body>;
  readonly ties: Tie[];
  readonly refused: Refused[];
  readonly personal: Record<Personal, number>;
  /** Names of what the file holds and nothing was made of, such as columns, with how often. */
  readonly unused: Map<string, number>;
  origin: Origin;
  /** How the columns of the first table were read. */
  mapping?: unknown;
  readonly tables: TableSeen[];
}

/** What a person says about a file beside giving it. */
export interface Asked {
  readonly vocabulary: Vocabulary;
  /** The kind of what the file lists, where it does not say. */
  readonly kind?: string | undefined;
  /** The kind of its links, where it does not say. */
  readonly link?: string | undefined;
  /** How columns are read, where somebody has decided it: every table has these. */
  readonly mapping?: unknown;
  /** Mappings by choice: a table takes the one that names all its columns, and none that does not. */
  readonly mappings?: readonly unknown[] | undefined;
  /** The server that knows its entities by the ids of the file; they are then kept as identifiers. */
  readonly server?: string | undefined;
  /** Whether people are taken: only where the file is about public roles. */
  readonly people?: boolean | undefined;
}

export const nothing = (): Gathered => ({
  bodies: new Map(),
  ties: [],
  refused: [],
  personal: { people: 0, emails: 0, addresses: 0 },
  unused: new Map(),
  origin: {},
  tables: [],
});

/** Adds a body; one with the same key is completed by it, the first word holding. @returns its key */
export function add({ bodies }: Gathered, body: Body): string {
  const before = bodies.get(body.key);
  if (before === undefined) bodies.set(body.key, body);
  else bodies.set(body.key, joined(before, body));
  return body.key;
}

function joined(first: Body, second: Body): Body {
  const both = <T>(one: readonly T[] | undefined, other: readonly T[] | undefined) => [
    ...new Set([...(one ?? []), ...(other ?? [])]),
  ];
  const [whole, less] = first.mentioned === true ? [second, first] : [first, second];
  const among = whole.among?.filter((kind) => less.among?.includes(kind) !== false);
  if (saysNothing(less) && among?.length === whole.among?.length) return whole;
  return {
    ...whole,
    ...(among === undefined || among.length === 0 ? {} : { among }),
    aliases: both(first.aliases, second.aliases),
    identifiers: both(first.identifiers, second.identifiers),
    description: whole.description ?? less.description,
    fields: { ...given(less.fields), ...given(whole.fields) },
    quantities: both(whole.quantities, less.quantities),
    places: both(first.places, second.places),
    mentioned: first.mentioned === true && second.mentioned === true,
  };
}

/** Whether it is only named: then the other holds all that it says. */
const saysNothing = ({ aliases, identifiers, description, fields, quantities, places }: Body) =>
  [aliases, identifiers, description, fields, quantities, places].every((one) => one === undefined);

export const given = (fields: Readonly<Record<string, unknown>> | undefined) =>
  Object.fromEntries(
    Object.entries(fields ?? {}).filter(([, value]) => value !== undefined && value !== ''),
  );

export const count = <K>(counts: Map<K, number>, name: K, by = 1) =>
  void counts.set(name, (counts.get(name) ?? 0) + by);
