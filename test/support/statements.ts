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
