/**
 * Every sentence of the API is in `api/words`: elsewhere no text holds two words in a row, and no object
 * holds a French and an English text side by side.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { RULES } from '../../api/gaps/rules.ts';
import { en } from '../../api/words/en.ts';

const API = new URL('../../api/', import.meta.url).pathname;

/** Files and folders whose sentences still lie beside their code, each with the reason. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'convergences/votes/': 'refusals of a vote',
  'entities/neighbourhood.ts': 'refusals of a page size',
  'entities/pages.ts': 'refusals of a page size',
  'loading/': 'problems of seed files, read in a terminal',
  'purchases/check.ts': 'problems of the registers of purchases, read in a terminal',
  'scenarios/check.ts': 'problems of scenario files, read in a terminal',
  'search/': 'refusals of a page size',
  'stories/': 'problems of story files, read in a terminal',
  'vocabulary/': 'descriptions of the schema, in both languages',
};

/** Texts that no reader of the API sees as a sentence. */
const NO_SENTENCE: readonly (readonly [file: string, text: RegExp, why: string])[] = [
  ['briefs/pdf.ts', /^not stated$/, 'a value of the data'],
  ['briefs/question.ts', /^(query|fragment) /, 'GraphQL'],
  ['pages/listing.tsx', /^query /, 'GraphQL'],
  ['pages/question.ts', /./, 'GraphQL'],
  ['pages/answer.tsx', /^Accept, Accept-Language$/, 'the value of a header'],
  ['docs/page.tsx', /^(<!doctype html>|width=device-width)/, 'HTML'],
  ['pages/', /^(<|width=device-width|noopener )/, 'HTML and XML'],
  ['docs/ready-questions.ts', /^\{/, 'GraphQL'],
  ['docs/style.ts', /^\n:root/, 'CSS'],
  ['graph/', /^CREATE /, 'Cypher'],
  ['changes/feed.ts', /^(\{|query |<)/, 'GraphQL and XML'],
  ['changes/entry.ts', /^An entry in the form/, 'a description of the schema'],
  ['layout/layouts.ts', /^a later revision is laid out$/, 'the reason of an abort'],
  ['app.ts', /^the database is (away|back)$/, 'logged only'],
  ['graph/circuit.ts', /^(the database was away a moment ago|no sign of life)$/, 'logged only'],
  ['graph/commit.ts', /^nothing is kept of a dry run$/, 'never shown'],
  ['graph/commit.ts', /^there is no {3}to replace$/, 'a bug, for engineers'],
  ['graph/journal/journal.ts', /^a later entry of the journal has begun$/, 'a bug, for engineers'],
  ['graph/journal/replaying.ts', /^ things to change are not there$/, 'a bug, for engineers'],
  ['graph/things.ts', /lack an end/, 'a bug, for engineers'],
  ['graph/embedded.ts', /^a read may not write$/, 'a bug, for engineers'],
  ['graph/executing.ts', /^the transaction is over$/, 'a bug, for engineers'],
  ['access/resolvers.ts', /^What a browser makes or signs/, 'a description of the schema'],
  ['access/visit.ts', /^Mac OS$/, 'a sign in a header'],
  ['starting/administrator.ts', /^npm run lacis/, 'a command'],
  ['graph/private.ts', /^no read of private records only/, 'a bug, for engineers'],
  ['http/caching.ts', /^(public|private), /, 'the value of a header'],
  ['http/gone.ts', /^the client has gone$/, 'never shown'],
  ['http/graphql.ts', /^Accept, Accept-Language$/, 'the value of a header'],
  ['http/methods.ts', /^(ETag|Accept|Access-Control-Request-Method), /, 'the value of a header'],
  ['http/policy.ts', /^(img-src|trusted-types) /, 'the value of a header'],
  ['http/listening.ts', /^Accept, Accept-Language$/, 'the value of a header'],
  ['http/listening.ts', /^(a proxy on|more work than|the client left)/, 'logged only'],
  ['http/logging.ts', /^unexpected error$/, 'logged only'],
  [
    'http/metrics.ts',
    /^(Requests by|Seconds from|Errors that|Entities in|Links in|The number|1 when|Costly)/,
    'figures for a program',
  ],
  ['interchange/importing/headers.ts', /./, 'headers of the tables that people bring'],
  ['interchange/importing/kinds.ts', /./, 'words of the files that people bring'],
  ['interchange/importing/resembling.ts', /^inc /, 'words of names'],
  ['interchange/readers/', /./, 'names of formats, and the keys and titles that they use'],
  ['interchange/exporting.ts', /^query /, 'GraphQL'],
  ['interchange/part-order.ts', /^value max /, 'names of fields'],
  ['interchange/writers/statements.ts', /^id kind /, 'names of properties'],
  ['interchange/writers/cypher.ts', /^(CREATE|UNWIND) /, 'Cypher'],
  ['interchange/writers/', /^\s*<[/?]?\w/, 'XML'],
  ['links/followed.ts', /^links of $/, 'the name of a list in its cursors'],
  ['links/queries.ts', /^[br] .*AS (other|link)$/, 'Cypher'],
  ['purchases/download.ts', /^query /, 'GraphQL'],
  ['risks/card.ts', /^(licence history|copyright holder)$/, 'names of absences in the data'],
  ['scenarios/download.ts', /^query /, 'GraphQL'],
  ['scenarios/', /^\w+ \* MIN\(/, 'a formula'],
  ['sources/resolvers.ts', /^cited for $/, 'the name of a list in its cursors'],
  ['threads/worker.ts', /^the thread was stopped$/, 'a bug, for engineers'],
  ['threads/threads.ts', /^the thread was stopped$/, 'a bug, for engineers'],
];

const files = readdirSync(API, { recursive: true })
  .map(String)
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('words/'))
  .filter((file) => !Object.keys(ELSEWHERE).some((known) => file.startsWith(known)));

const TWO_WORDS = /\p{L}{2,}[,:.?!»”]? \p{L}{2,}/u;

/** The text of a literal, a gap for each value that is put in. */
const textOf = (node: ts.StringLiteralLike | ts.TemplateExpression): string =>
  ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join('')
    : node.text;

const isText = (node: ts.Node): node is ts.StringLiteralLike | ts.TemplateExpression =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** Whether a word of ours stands in it. */
function speaks(node: ts.Node): boolean {
  if (isText(node) && /\p{L}{3,}/u.test(textOf(node))) return true;
  return ts.forEachChild(node, speaks) ?? false;
}

/** An object, or a list of two, that gives a text in both languages. */
function isPair(node: ts.Node): boolean {
  if (ts.isArrayLiteralExpression(node) && node.elements.length === 2)
    return node.elements.every((one) => isText(one) && TWO_WORDS.test(textOf(one)));
  if (!ts.isObjectLiteralExpression(node)) return false;
  const spoken = node.properties.filter(
    (one) => /^(fr|en)$/i.test(one.name?.getText() ?? '') && ts.isPropertyAssignment(one),
  );
  return (
    spoken.length === 2 && spoken.every((one) => speaks((one as ts.PropertyAssignment).initializer))
  );
}

function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(API, file), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Cypher is told by its tag, a type by what stands around it.
    if (ts.isImportDeclaration(node) || ts.isTaggedTemplateExpression(node)) return;
    if (ts.isTypeNode(node)) return;
    if (isPair(node)) found.push(node.getText());
    else if (isText(node) && TWO_WORDS.test(textOf(node)) && !isKnown(textOf(node)))
      found.push(textOf(node));
    ts.forEachChild(node, visit);
  };
  const isKnown = (text: string) =>
    NO_SENTENCE.some(([where, what]) => file.startsWith(where) && what.test(text));
  visit(source);
  return found;
}

test('no sentence is made outside api/words', () => {
  const found = files.map((file) => [file, sentencesIn(file)] as const);
  expect(Object.fromEntries(found.filter(([, sentences]) => sentences.length > 0))).toEqual({});
});

test('what is left out exists', () => {
  const known = [...Object.keys(ELSEWHERE), ...NO_SENTENCE.map(([file]) => file)];
  expect(known.filter((file) => !existsSync(join(API, file)))).toEqual([]);
});

describe('the guard itself', () => {
  test.each([
    ["const a = { fr: 'lac', en: 'lake' }", true],
    ["const a = { FR: `le lac`, EN: 'lake' }", true],
    ["const a = { fr: { title: 'lac' }, en: { title: 'lake' } }", true],
    ["const a = ['the lake', 'le lac']", true],
    ["refuse('the lake is dry')", true],
    ['const a = { fr: french, en: english }', false],
    ["const a = ['nameFr', 'nameEn']", false],
    ['const a = cypher`MATCH (a) RETURN a AS one`', false],
    ["type A = 'the lake'", false],
  ])('%s', (text, expected) => {
    const source = ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true);
    let found = false;
    const visit = (node: ts.Node): void => {
      if (ts.isTaggedTemplateExpression(node) || ts.isTypeNode(node)) return;
      found ||= isPair(node) || (isText(node) && TWO_WORDS.test(textOf(node)));
      ts.forEachChild(node, visit);
    };
    visit(source);
    expect(found).toBe(expected);
  });
});

test('every kind of gap has a rule, and every rule its words', () => {
  expect(RULES.map(({ kind }) => kind).sort()).toEqual(Object.keys(en.gaps.kinds).sort());
});

test('every weight has a rule that counts it', () => {
  const rules = readdirSync(join(API, 'gaps/rules'))
    .map((file) => readFileSync(join(API, 'gaps/rules', file), 'utf8'))
    .join('\n');
  const unused = Object.keys(en.gaps.weights).filter((name) => !rules.includes(`part('${name}'`));
  expect(unused).toEqual([]);
});
