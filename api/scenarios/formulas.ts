/**
 * The formulas of a scenario. Each is a text, such as `ROUND(endowment * real, 2)`: it is computed here,
 * shown with the numbers in it, and written into the cells of a spreadsheet. So all three say the same.
 */
import jsep, {
  type BinaryExpression,
  type CallExpression,
  type ConditionalExpression,
  type Expression,
  type Identifier,
  type Literal,
} from 'jsep';

export type Values = Readonly<Record<string, number>>;
type Compiled = (values: Values) => number;

/** Half a cent is rounded away from zero, as spreadsheets do it: 1.005 is 1.01 to two places. */
function round(value: number, places: number): number {
  const scale = 10 ** places;
  const scaled = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  return value === 0 || scaled === 0 ? 0 : (Math.sign(value) * scaled) / scale;
}

/** The functions that formulas may call: each has the same name and meaning in every spreadsheet. */
const FUNCTIONS: Readonly<Record<string, (...values: number[]) => number>> = {
  ROUND: (value, places) => round(value as number, places as number),
  MAX: Math.max,
  MIN: Math.min,
  SUM: (...values) => values.reduce((sum, one) => sum + one, 0),
};

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

/** How tightly an operator binds; a choice binds least. */
const BINDS: Readonly<Record<string, number>> = {
  ...{ '<': 1, '<=': 1, '==': 1 },
  ...{ '+': 2, '-': 2 },
  ...{ '*': 3, '/': 3 },
  '**': 4,
};

export interface Formula {
  readonly text: string;
  readonly compute: Compiled;
  /** Written with something else in the place of each name, and other signs. */
  write(named: (key: string) => string, style: Style): string;
  /** The names in it, each once. */
  readonly names: readonly string[];
}

export interface Style {
  readonly number: (value: number) => string;
  readonly sign: (operator: string) => string;
  /** A choice between two values. */
  readonly choice: (condition: string, yes: string, no: string) => string;
  readonly call: (name: string, values: readonly string[]) => string;
}

export function formula(text: string): Formula {
  const tree = jsep(text);
  const names = new Set<string>();
  const compute = compiled(tree, names);
  return {
    text,
    compute,
    names: [...names],
    write: (named, style) => written(tree, named, style),
  };
}

function compiled(tree: Expression, names: Set<string>): Compiled {
  const inner = (one: Expression) => compiled(one, names);
  switch (tree.type) {
    case 'Literal': {
      const value = Number((tree as Literal).value);
      return () => value;
    }
    case 'Identifier': {
      const { name } = tree as Identifier;
      names.add(name);
      return (values) => values[name] as number;
    }
    case 'BinaryExpression': {
      const { operator, left, right } = tree as BinaryExpression;
      const [apply, a, b] = [OPERATORS[operator], inner(left), inner(right)];
      if (apply !== undefined) return (values) => apply(a(values), b(values));
      break;
    }
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = tree as ConditionalExpression;
      const [when, yes, no] = [inner(test), inner(consequent), inner(alternate)];
      return (values) => (when(values) === 1 ? yes(values) : no(values));
    }
    case 'CallExpression': {
      const { callee, arguments: given } = tree as CallExpression;
      const [apply, parts] = [FUNCTIONS[(callee as Identifier).name], given.map(inner)];
      if (apply !== undefined) return (values) => apply(...parts.map((part) => part(values)));
    }
  }
  throw new Error(`formula:${tree.type}`);
}

function written(tree: Expression, named: (key: string) => string, style: Style): string {
  const inner = (one: Expression) => written(one, named, style);
  switch (tree.type) {
    case 'Literal':
      return style.number(Number((tree as Literal).value));
    case 'Identifier':
      return named((tree as Identifier).name);
    case 'ConditionalExpression': {
      const { test, consequent, alternate } = tree as ConditionalExpression;
      return style.choice(inner(test), inner(consequent), inner(alternate));
    }
    case 'CallExpression': {
      const { callee, arguments: given } = tree as CallExpression;
      return style.call((callee as Identifier).name, given.map(inner));
    }
    default: {
      const { operator, left, right } = tree as BinaryExpression;
      const own = BINDS[operator] as number;
      const bound = (one: Expression, least: number) => {
        const binds =
          one.type === 'BinaryExpression' ? BINDS[(one as BinaryExpression).operator] : 9;
        return (binds as number) < least ? `(${inner(one)})` : inner(one);
      };
      const isPower = operator === '**';
      return `${bound(left, isPower ? own + 1 : own)}${style.sign(operator)}${bound(right, own + 1)}`;
    }
  }
}

/** As a cell of a spreadsheet, without the sign before it. */
export const IN_CELLS: Style = {
  number: String,
  sign: (operator) => ({ '**': '^', '==': '=' })[operator] ?? operator,
  choice: (condition, yes, no) => `IF(${condition},${yes},${no})`,
  call: (name, values) => `${name}(${values.join(',')})`,
};
