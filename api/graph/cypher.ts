/** Cypher as typed constants: the text, its parameters and the shape of a row in one look. */

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Record<string, unknown>;

/** One statement, the same text for both engines. `P` are its parameters, `R` is one row. */
export interface Statement<P, R> {
  readonly text: string;
  /** Never set: they only carry the types. */
  readonly parameters?: P;
  readonly row?: R;
}

/** A question asked of many parents at once: it takes their ids, and each row says `of` which one it is. */
export type Batched<A, R> = Statement<A & { ids: readonly string[] }, R & { of: string }>;

/** The tag takes no `${}`: whatever varies is a parameter. */
export function cypher<P, R>(strings: TemplateStringsArray): Statement<P, R> {
  return { text: strings.join('').trim() };
}

/**
 * The same statement for one kind of entity or link of the vocabulary, written `KIND` in its text:
 * Cypher takes no parameter for a label. Only names of the vocabulary's form are let through.
 */
export function forKind<P, R>(statement: Statement<P, R>, kind: string): Statement<P, R> {
  return { text: statement.text.replaceAll('KIND', named(kind)) };
}

/** The same for any of several kinds of link, or for all of them when `kinds` is null. */
export function forKinds<P, R>(
  statement: Statement<P, R>,
  kinds: readonly string[] | null,
): Statement<P, R> {
  // A kind that is given a thousand times is one kind.
  const once = kinds === null ? null : [...new Set(kinds)];
  const name = once === null ? '' : once.join('|');
  const known = made.get(statement) ?? new Map<string, Statement<never, never>>();
  // Requests for ever new sets of kinds do not fill the memory.
  if (known.size >= MOST_MADE) known.clear();
  made.set(statement, known);
  const before = known.get(name);
  if (before !== undefined) return before as object as Statement<P, R>;
  const pattern = once === null ? '' : `:${once.map(named).join('|')}`;
  const own = { text: statement.text.replaceAll(':KIND', pattern) };
  known.set(name, own);
  return own;
}

/**
 * The same statement for some fields of the vocabulary, written `e.FIELD` inside a list in its text:
 * a property named by a parameter is read at a third of the speed.
 */
export function forFields<P, R>(
  statement: Statement<P, R>,
  fields: readonly string[],
): Statement<P, R> {
  const wrong = fields.find((field) => !/^[a-z][A-Za-z]*$/.test(field));
  if (wrong !== undefined) throw new Error(`not a field: ${wrong}`);
  const list = fields.map((field) => `e.${field}`).join(', ');
  return { text: statement.text.replaceAll('e.FIELD', list) };
}

const made = new WeakMap<object, Map<string, Statement<never, never>>>();
const MOST_MADE = 100;

function named(kind: string): string {
  if (!/^[A-Z][A-Za-z_]*$/.test(kind)) throw new Error(`not a kind: ${kind}`);
  return kind;
}
