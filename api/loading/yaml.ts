/** Reads YAML with the place of everything in it; its mistakes are sentences in either language. */
import {
  type Document,
  type ErrorCode,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { saysOfFile } from './file-problems.ts';
import type { Sentences } from './problems.ts';
import type { Wrong } from './text.ts';

export interface Parsed {
  /** The whole of it; null where the text holds nothing but comments. */
  readonly contents: Node | null;
  /** The line of a node, counted from 1. */
  lineOf(node: Node): number;
  /** The plain value of a node. @throws where an alias leads nowhere, to itself, or is repeated too often */
  valueOf(node: Node): unknown;
}

/** A value may be repeated through aliases this often in one entry. */
const ALIASES = 100;

/** @param before how many lines of the file stand before this text */
export function parseYaml(text: string, before = 0): Parsed | { readonly wrong: readonly Wrong[] } {
  const aliases = text.includes('*');
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    uniqueKeys: true,
    stringKeys: true,
    // A tag such as !!binary would make something else than text, numbers, lists and maps.
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const errors = counted([...document.errors, ...document.warnings]);
  if (errors.length > 0) {
    return {
      wrong: errors.map(({ code, pos, message }) => {
        const start = /quote/.test(message) ? startOf(document, pos[0]) : pos[0];
        const { line, col } = lines.linePos(start);
        return { words: saysOfFile.notYaml(WORDS[code]), line: line + before, column: col };
      }),
    };
  }
  if (document.directives?.yaml.explicit === true) {
    return { wrong: [{ words: saysOfFile.notYaml(WORDS.BAD_DIRECTIVE), line: 1 + before }] };
  }
  return {
    contents: document.contents,
    lineOf: (node) => lines.linePos(node.range?.[0] ?? 0).line + before,
    valueOf(node) {
      const value = node.toJS(document, { maxAliasCount: ALIASES });
      // Writing it out throws where a list holds itself.
      if (aliases) JSON.stringify(value);
      return value;
    },
  };
}

/** A quotation mark that is left open is noticed at the end of the file: it stands where its text begins. */
function startOf(document: Document, end: number): number {
  let start = end;
  visit(document, {
    Scalar(_, { range }) {
      if (range && range[0] < end) start = range[0];
    },
  });
  return start;
}

/** After the first mistake, others are often its echo; a repeated key has none. */
function counted(errors: readonly YAMLError[]): readonly YAMLError[] {
  const repeated = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const first = errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  return first === undefined ? repeated : [...repeated, first];
}

const INDENT: Sentences = [
  'the indentation does not fit the lines above, or a bracket is not closed',
  'le retrait ne suit pas celui des lignes au-dessus, ou un crochet n’est pas fermé',
];
const COLON: Sentences = [
  'a colon makes a second field in one line: put the text between quotation marks',
  'un deux-points fait un second champ dans la ligne : mettre le texte entre guillemets droits',
];
const SIGN: Sentences = ['a sign stands here that does not belong', 'un signe est ici de trop'];
const MARK: Sentences = [
  'an anchor, an alias or a tag is not understood here',
  'une ancre, un alias ou une étiquette n’est pas compris ici',
];

/** For a value that cannot be made of its node. */
export const ALIAS_WORDS: Sentences = [
  'an alias (a word after “*”) leads nowhere, to itself, or is repeated too often: write the value out',
  'un alias (un mot après « * ») ne mène nulle part, à lui-même, ou revient trop souvent : écrire la valeur',
];

const WORDS: Readonly<Record<ErrorCode, Sentences>> = {
  ALIAS_PROPS: MARK,
  BAD_ALIAS: MARK,
  BAD_PROP_ORDER: MARK,
  MULTIPLE_ANCHORS: MARK,
  MULTIPLE_TAGS: MARK,
  TAG_RESOLVE_FAILED: [
    'a tag (a word after “!”) is not understood: remove it',
    'une étiquette (un mot après « ! ») n’est pas comprise : la retirer',
  ],
  BAD_DIRECTIVE: [
    'a directive (a line that begins with “%”) is not understood: remove it',
    'une directive (une ligne qui commence par « % ») n’est pas comprise : la retirer',
  ],
  BAD_DQ_ESCAPE: [
    'no such escape: write \\\\ for a backslash between quotation marks',
    'échappement inconnu : écrire \\\\ pour une barre oblique inverse entre guillemets droits',
  ],
  BAD_INDENT: INDENT,
  BAD_COLLECTION_TYPE: MARK,
  BAD_SCALAR_START: [
    'a text that begins with this sign needs quotation marks',
    'un texte qui commence par ce signe demande des guillemets droits',
  ],
  BLOCK_AS_IMPLICIT_KEY: COLON,
  BLOCK_IN_FLOW: INDENT,
  DUPLICATE_KEY: ['the same field stands twice', 'le même champ figure deux fois'],
  IMPOSSIBLE: SIGN,
  KEY_OVER_1024_CHARS: ['the name of a field is too long', 'le nom d’un champ est trop long'],
  MISSING_CHAR: [
    'a sign is missing: a closing quotation mark, a comma, a bracket or a colon',
    'il manque un signe : un guillemet fermant, une virgule, un crochet ou un deux-points',
  ],
  MULTILINE_IMPLICIT_KEY: [
    'the name of a field spreads over two lines: a colon may be missing',
    'le nom d’un champ s’étend sur deux lignes : il manque peut-être un deux-points',
  ],
  MULTIPLE_DOCS: [
    'a second document begins here (“---”): only one is read',
    'un second document commence ici (« --- ») : un seul est lu',
  ],
  NON_STRING_KEY: ['the name of a field must be a word', 'le nom d’un champ doit être un mot'],
  RESOURCE_EXHAUSTION: [
    'brackets are nested too deeply',
    'les crochets sont emboîtés trop profondément',
  ],
  TAB_AS_INDENT: [
    'a tab indents the line: use spaces',
    'une tabulation fait le retrait : employer des espaces',
  ],
  UNEXPECTED_TOKEN: SIGN,
};
