/**
 * Computes the formulas that the API sends, at once: a change of an assumption is drawn before the API has
 * answered. The formulas are data; this is a reader of them like a spreadsheet, and a test compares it with the API.
 */
import jsep, {
  type BinaryExpression,
  type CallExpression,
  type ConditionalExpression,
  type Expression,
  type Identifier,
  type Literal,
} from 'jsep';

type Values = Record<string, number>;

const OPERATORS: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  '**': (a, b) => a ** b,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '==': (a, b) => Number(a === b),
};

const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  MAX: Math.max,
  MIN: Math.min,
  SUM: (...values) => values.reduce((sum, one) => sum + one, 0),
  // As spreadsheets do it: half a unit of the last place is rounded away from zero.
  ROUND: (value = 0, places = 0) => {
    const scale = 10 ** places;
    const scaled = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
    return scaled === 0 ? 0 : (Math.sign(value) * scaled) / scale;
  },
};

const trees = new Map<string, Expression>();

function computed(tree: Expression, values: Values): number {
  const inner = (one: Expression) => computed(one, values);
  switch (tree.type) {
    case 'Literal':
      return Number((tree as Literal).value);
    case 'Identifier':
      return values[(tree as Identifier).name] ?? 0;
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = tree as ConditionalExpression;
      return inner(inner(test) === 1 ? consequent : alternate);
    }
    case 'CallExpression': {
      const { callee, arguments: given } = tree as CallExpression;
      return FUNCTIONS[(callee as Identifier).name]?.(...given.map(inner)) ?? 0;
    }
    default: {
      const { operator, left, right } = tree as BinaryExpression;
      return OPERATORS[operator]?.(inner(left), inner(right)) ?? 0;
    }
  }
}

interface Line {
  readonly key: string;
  readonly expression: string;
}

/** The values of all lines, in their order, from those of the assumptions. */
export function compute(lines: readonly Line[], assumptions: Readonly<Values>): Readonly<Values> {
  const values: Values = { ...assumptions };
  for (const { key, expression } of lines) {
    const tree = trees.get(expression) ?? jsep(expression);
    trees.set(expression, tree);
    values[key] = computed(tree, values);
  }
  return values;
}
