/** Small changes to a request that may make it dearer for its bytes: of its query, its variables, its text. */
import {
  type ASTNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Draw } from './drawing.ts';
import { aField, aNumber, aQuery, aText } from './generating.ts';

/** What a request to `/graphql` carries. */
export interface Question {
  readonly query: string;
  readonly variables?: unknown;
}

type Mutation = (document: DocumentNode, draw: Draw, schema: GraphQLSchema) => DocumentNode;

/** Changes one node of this kind, drawn from all. */
function changing<K extends Kind>(
  document: DocumentNode,
  kind: K,
  draw: Draw,
  change: (node: Extract<ASTNode, { kind: K }>) => ASTNode,
): DocumentNode {
  let count = 0;
  visit(document, {
    [kind]: {
      enter: () => {
        count += 1;
      },
    },
  });
  if (count === 0) return document;
  let left = draw.below(count);
  return visit(document, {
    [kind]: {
      leave: (node: Extract<ASTNode, { kind: K }>) => {
        left -= 1;
        return left === -1 ? change(node) : undefined;
      },
    },
  });
}

const withSelections = (set: SelectionSetNode, selections: readonly SelectionNode[]) => ({
  ...set,
  selections,
});

let names = 0;
const named = (field: FieldNode): FieldNode => {
  names += 1;
  return { ...field, alias: { kind: Kind.NAME, value: `n${names % 1_000}` } };
};

/** A selection again and again, under other names. */
const repeat: Mutation = (document, draw) =>
  changing(document, Kind.SELECTION_SET, draw, (set) => {
    const one = draw.of(set.selections);
    const times = draw.chance(0.2) ? 2 + draw.below(100) : 1 + draw.below(10);
    const again = Array.from({ length: times }, () =>
      one.kind === Kind.FIELD && draw.chance(0.9) ? named(one) : one,
    );
    return withSelections(set, [...set.selections, ...again]);
  });

const drop: Mutation = (document, draw) =>
  changing(document, Kind.SELECTION_SET, draw, (set) =>
    set.selections.length < 2
      ? set
      : withSelections(
          set,
          set.selections.filter((_, at) => at !== draw.below(set.selections.length) || at === 0),
        ),
  );

/** Below a field, the selection of another: the same query within itself. */
const nest: Mutation = (document, draw) => {
  const sets: SelectionSetNode[] = [];
  visit(document, { SelectionSet: { enter: (set) => void sets.push(set) } });
  const inner = draw.of(sets);
  return changing(document, Kind.SELECTION_SET, draw, (set) =>
    withSelections(set, [...set.selections, ...inner.selections]),
  );
};

const grow: Mutation = (document, draw, schema) => {
  const types = Object.values(schema.getTypeMap());
  return changing(document, Kind.SELECTION_SET, draw, (set) => {
    const type = draw.chance(0.4) ? (schema.getQueryType() ?? draw.of(types)) : draw.of(types);
    const more = parse(`{ ${aField(type, draw, draw.below(4))} }`).definitions[0];
    const selections = more?.kind === Kind.OPERATION_DEFINITION ? more.selectionSet.selections : [];
    return withSelections(set, [...set.selections, ...selections]);
  });
};

/** A selection as a fragment that is spread several times. */
const extract: Mutation = (document, draw, schema) => {
  names += 1;
  const name = { kind: Kind.NAME, value: `F${names}` } as const;
  let taken: SelectionSetNode | undefined;
  const changed = changing(document, Kind.SELECTION_SET, draw, (set) => {
    taken = set;
    const times = 1 + draw.below(4);
    return withSelections(
      set,
      Array.from({ length: times }, () => ({ kind: Kind.FRAGMENT_SPREAD, name })),
    );
  });
  if (taken === undefined) return document;
  const on = draw.of(['Query', 'Entity', 'Link', draw.of(Object.keys(schema.getTypeMap()))]);
  const typeCondition = {
    kind: Kind.NAMED_TYPE,
    name: { kind: Kind.NAME, value: on },
  } as const;
  return {
    ...changed,
    definitions: [
      ...changed.definitions,
      { kind: Kind.FRAGMENT_DEFINITION, name, typeCondition, selectionSet: taken },
    ],
  };
};

/** A part of a fragment spreads another fragment, or itself. */
const spread: Mutation = (document, draw) => {
  const known = document.definitions.flatMap((one) =>
    one.kind === Kind.FRAGMENT_DEFINITION ? [one.name] : [],
  );
  if (known.length === 0) return document;
  return changing(document, Kind.SELECTION_SET, draw, (set) =>
    withSelections(set, [...set.selections, { kind: Kind.FRAGMENT_SPREAD, name: draw.of(known) }]),
  );
};

const direct: Mutation = (document, draw) =>
  changing(document, Kind.FIELD, draw, (field) => {
    const one = parse(`{ a ${draw.of(['@include(if: true)', '@skip(if: false)', '@unknown'])} }`);
    const [operation] = one.definitions;
    const own = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet : null;
    const directives = own?.selections[0]?.directives ?? [];
    const times = draw.chance(0.1) ? draw.below(200) : 1;
    return {
      ...field,
      directives: [
        ...(field.directives ?? []),
        ...Array.from({ length: times }, () => directives).flat(),
      ],
    };
  });

const numbers: Mutation = (document, draw) =>
  changing(document, Kind.INT, draw, (node) => ({ ...node, value: String(aNumber(draw)) }));

const texts: Mutation = (document, draw) =>
  changing(document, Kind.STRING, draw, (node) => ({ ...node, value: aText(draw) }));

const lists: Mutation = (document, draw) =>
  changing(document, Kind.LIST, draw, (node) => ({
    ...node,
    values: Array.from({ length: draw.below(6) + 1 }, () => node.values).flat(),
  }));

const MUTATIONS = [
  ...[repeat, repeat, drop, nest, grow, grow, extract, spread],
  ...[direct, numbers, numbers, texts, lists],
];

/** Some bytes again, others gone, one that fits nowhere. */
function scrambled(text: string, draw: Draw): string {
  const at = draw.below(text.length + 1);
  const end = at + draw.below(Math.min(200, text.length - at + 1));
  const piece = text.slice(at, end);
  if (draw.chance(0.4))
    return text.slice(0, at) + piece.repeat(2 + draw.below(40)) + text.slice(at);
  if (draw.chance(0.4)) return text.slice(0, at) + text.slice(end);
  const odd = draw.of(['{', '}', '"', '"""', '\\u', '#', '\uFEFF', '\uD800', '...', '$', '@', '[']);
  return text.slice(0, at) + odd.repeat(1 + draw.below(30)) + text.slice(at);
}

/** Requests beyond this are refused by their length alone. */
const LONGEST = 100_000;

export function mutated(one: Question, draw: Draw, schema: GraphQLSchema): Question {
  if (draw.chance(0.05)) return { query: aQuery(schema, draw) };
  if (draw.chance(0.06)) return { ...one, query: scrambled(one.query, draw).slice(0, LONGEST) };
  if (draw.chance(0.06)) return { ...one, variables: variablesLike(one.variables, draw) };
  try {
    let document = parse(one.query, { noLocation: true, maxTokens: 20_000 });
    for (let steps = 1 + draw.below(3); steps > 0; steps -= 1)
      document = draw.of(MUTATIONS)(document, draw, schema);
    const query = print(document);
    return query.length > LONGEST ? one : { ...one, query };
  } catch {
    // What the parser refuses can only be changed as text.
    return { ...one, query: scrambled(one.query, draw).slice(0, LONGEST) };
  }
}

function variablesLike(variables: unknown, draw: Draw): unknown {
  const some = () => draw.of<unknown>([aText(draw), aNumber(draw), null, true, {}, []]);
  if (Array.isArray(variables)) {
    const times = 1 + draw.below(4);
    return variables.length > 5_000
      ? variables.slice(0, 100)
      : Array.from({ length: times }, () => variables).flat();
  }
  if (typeof variables !== 'object' || variables === null)
    return draw.chance(0.5) ? { [draw.of(['n', 't', 'l', 'a', 'id'])]: some() } : some();
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, variablesLike(value, draw)]),
  );
}
