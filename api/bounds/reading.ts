/**
 * From the text of a query to its document, refused before it costs. The text is scanned first, word
 * by word and without recursion, so that the parser never meets one that is too long or too deep.
 */
import { type DocumentNode, Lexer, parse, Source, TokenKind } from 'graphql';
import { LIMITS } from './limits.ts';
import { tooCostly } from './refusals.ts';
import { checkShape } from './shape.ts';

/**
 * The document knows nothing of places in the text: a query that is right needs none, and they take
 * most of its memory. `located` finds them again for one that is wrong.
 */
export function read(text: string): DocumentNode {
  if (text.length > LIMITS.characters) throw tooCostly('characters', text.length);
  scan(text);
  const document = parse(text, { noLocation: true });
  checkShape(document);
  return document;
}

const OPENING = new Set<TokenKind>([TokenKind.BRACE_L, TokenKind.BRACKET_L, TokenKind.PAREN_L]);
const CLOSING = new Set<TokenKind>([TokenKind.BRACE_R, TokenKind.BRACKET_R, TokenKind.PAREN_R]);
const NAMES = new Set<TokenKind>([TokenKind.NAME, TokenKind.INT, TokenKind.FLOAT]);

function scan(text: string): void {
  const lexer = new Lexer(new Source(text));
  let nesting = 0;
  for (let tokens = 1; ; tokens += 1) {
    const { kind, start, end, line } = lexer.advance();
    if (line > LIMITS.lines) throw tooCostly('lines', line);
    if (kind === TokenKind.EOF) return;
    if (tokens > LIMITS.tokens) throw tooCostly('tokens', tokens);
    if (NAMES.has(kind) && end - start > LIMITS.name) throw tooCostly('name', end - start);
    if (OPENING.has(kind)) nesting += 1;
    if (CLOSING.has(kind)) nesting -= 1;
    if (nesting > LIMITS.nesting) throw tooCostly('nesting', nesting);
  }
}
