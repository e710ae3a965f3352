/** Every statement of the API, found in its sources, whether it is exported or not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const API = new URL('../../api/', import.meta.url).pathname;

export interface Written {
  /** The file and the constant, e.g. `about.ts: revision`. */
  readonly name: string;
  readonly text: string;
  /** Whether the text is put together with `${}`. */
  readonly pieced: boolean;
}

export function writtenStatements(): Written[] {
  return sources().flatMap(({ file, source }) => {
    const found: Written[] = [];
    visit(source, (node) => {
      if (!ts.isTaggedTemplateExpression(node) || node.tag.getText() !== 'cypher') return;
      const { template } = node;
      const pieced = !ts.isNoSubstitutionTemplateLiteral(template);
      const name = `${file}: ${nameOf(node)}`;
      found.push({ name, text: pieced ? template.getText() : template.text.trim(), pieced });
    });
    return found;
  });
}

/** Strings and templates that read as Cypher outside the tag, by file. */
export function looseCypher(): { readonly file: string; readonly text: string }[] {
  return sources().flatMap(({ file, source }) => {
    const found: { file: string; text: string }[] = [];
    visit(source, (node) => {
      const isText = ts.isStringLiteral(node) || ts.isTemplateLiteral(node);
      if (!isText || ts.isTaggedTemplateExpression(node.parent)) return;
      if (/\b(MATCH|MERGE|CREATE|UNWIND|DETACH DELETE) *[($A-Z]/.test(node.getText()))
        found.push({ file, text: node.getText() });
    });
    return found;
  });
}

function sources() {
  return readdirSync(API, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts'))
    .sort()
    .map((file) => {
      const text = readFileSync(join(API, file), 'utf8');
      return { file, source: ts.createSourceFile(file, text, ts.ScriptTarget.ES2023, true) };
    });
}

function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

/** The constant that a statement is, or the line at which it stands. */
function nameOf(node: ts.Node): string {
  for (let at = node.parent; at !== undefined; at = at.parent)
    if (ts.isVariableDeclaration(at)) return at.name.getText();
  const { line } = node.getSourceFile().getLineAndCharacterOfPosition(node.getStart());
  return `line ${line + 1}`;
}

/** The statement as it is run: for one kind, and one field. */
export const madeFor = (text: string) => ({
  text: text
    .replaceAll('KIND', text.includes('[r:KIND') ? 'ABOUT' : 'Entity')
    .replaceAll('e.FIELD', 'e.freedom'),
});

export const parametersOf = (text: string) => [
  ...new Set([...text.matchAll(/\$(\w+)/g)].map(([, name]) => name ?? '')),
];

/** Values of the right shape for its parameters; lists are empty, or hold one value that nothing has. */
export const examplesFor = (text: string, ...one: readonly unknown[]) =>
  Object.fromEntries(
    parametersOf(text).map((name) => {
      if (/^(rows|starts)$/.test(name)) return [name, one.map(() => ({}))];
      return [
        name,
        /^(from|to|.*s)$/.test(name) ? one : name === 'first' ? 1 : name === 'skip' ? 0 : null,
      ];
    }),
  );

/** A node that is sought by a property whose value is given, by a parameter or by a row. */
const SOUGHT = /\b(\w+)\.(id|of) (?:IN|=) |\((\w*)(?::\w+)+ \{(id): /g;

/** Found upwards from all places, which are few: a city holds thousands of actors. */
export const SCANS = ['entities/queries.ts: within'];

export interface Lookup extends Written {
  readonly nodes: readonly { readonly labels: readonly string[]; readonly by: string }[];
}

/** The statements that read nodes by a value that is given, such as an id. */
export function lookups(written: readonly Written[]): Lookup[] {
  return written
    .filter(({ text }) => !text.includes('CREATE (n:'))
    .map((one) => ({ ...one, nodes: [...one.text.matchAll(SOUGHT)].flatMap(nodeIn(one.text)) }))
    .filter(({ nodes }) => nodes.length > 0);
}

/** Links have no label in a statement that seeks them by id: each is found from where it starts. */
const nodeIn =
  (text: string) =>
  ([, some, property, other, id]: RegExpExecArray) => {
    const own = new RegExp(`\\(${some ?? other ?? ''}((?::\\w+)+)`).exec(text)?.[1];
    return own === undefined ? [] : [{ labels: own.slice(1).split(':'), by: property ?? id ?? '' }];
  };
