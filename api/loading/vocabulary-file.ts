/** Reads and checks the vocabulary of a data set: its own `vocabulary.json`, or the one that Lacis ships. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMap } from 'yaml';
import { readVocabulary, VOCABULARY_FILE, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Located } from './claims.ts';
import { entryOf, problemAt } from './entries.ts';
import { saysOfFile } from './file-problems.ts';
import type { Problem } from './problems.ts';
import { isLink, positionIn, textOf } from './text.ts';
import { lacksOf, type Mistake, mistakesIn } from './vocabulary-rules.ts';
import { parseYaml } from './yaml.ts';

const FILE = 'vocabulary.json';
const SHIPPED = fileURLToPath(VOCABULARY_FILE);

export interface VocabularyReading {
  /** The shipped one where that of the data set is wrong. */
  readonly vocabulary: Vocabulary;
  readonly problems: readonly Problem[];
}

/**
 * @param directory the folder of the seeds
 * @param thorough looks for repeated fields too, which takes as long as reading it a hundred times
 */
export function vocabularyIn(
  directory: string,
  { thorough = false }: { readonly thorough?: boolean } = {},
): VocabularyReading {
  const own = join(directory, FILE);
  const isOwn = existsSync(own) || isLink(own);
  const read = textOf(isOwn ? own : SHIPPED);
  if ('wrong' in read) {
    const { words, ...at } = read.wrong;
    return { vocabulary: readVocabulary(), problems: [problemAt({ file: FILE, ...at }, words)] };
  }
  const parsed = parsedJson(read.text);
  if ('problem' in parsed) return { vocabulary: readVocabulary(), problems: [parsed.problem] };
  const whole = isOwn ? completed(parsed.value, readVocabulary()) : parsed.value;
  const mistakes = mistakesIn(whole).map((mistake) => ({
    ...mistake,
    path: whole === parsed.value ? mistake.path : pathInFile(mistake.path, readVocabulary()),
  }));
  const vocabulary = whole as Vocabulary;
  const wrong = mistakes.length > 0 || !isOwn ? mistakes : lacksOf(vocabulary, readVocabulary());
  if (wrong.length > 0) return { vocabulary: readVocabulary(), problems: placed(wrong, read.text) };
  return { vocabulary, problems: thorough ? repeatedIn(read.text) : [] };
}

/**
 * A file without statuses only adds: kinds, links and choices stand after those that Lacis ships. Any other is
 * the whole vocabulary.
 */
function completed(own: unknown, shipped: Vocabulary): unknown {
  if (typeof own !== 'object' || own === null || 'statuses' in own) return own;
  const added = own as Partial<Vocabulary>;
  const lists = Object.entries(added.choices ?? {}).map(
    ([name, choices]) => [name, [...(shipped.choices[name] ?? []), ...choices]] as const,
  );
  return {
    ...shipped,
    ...added,
    families: [...shipped.families, ...(added.families ?? [])],
    kinds: [...shipped.kinds, ...(added.kinds ?? [])],
    links: [...shipped.links, ...(added.links ?? [])],
    choices: { ...shipped.choices, ...Object.fromEntries(lists) },
    choiceLists: { ...shipped.choiceLists, ...added.choiceLists },
  };
}

/** Where an entry stands in a file whose entries come after those that Lacis ships. */
function pathInFile(path: string, shipped: Vocabulary): string {
  return path.replace(
    /^(kinds|links|families|choices\.([\w-]+))\[(\d+)\]/,
    (whole, list: string, choice: string | undefined, index: string) => {
      const before =
        choice === undefined
          ? shipped[list as 'kinds' | 'links' | 'families'].length
          : (shipped.choices[choice]?.length ?? 0);
      const own = Number(index) - before;
      return own < 0 ? whole : `${list}[${own}]`;
    },
  );
}

function parsedJson(text: string): { readonly value: unknown } | { readonly problem: Problem } {
  const reason = reasonAgainst(text);
  if (reason === null) return { value: JSON.parse(text) };
  const offset = Number(/at position (\d+)/.exec(reason)?.[1] ?? firstWrong(text));
  return { problem: problemAt({ file: FILE, ...positionIn(text, offset) }, saysOfFile.notJson()) };
}

function reasonAgainst(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Node names an unexpected sign without its place: it ends the shortest beginning that holds it. */
function firstWrong(text: string): number {
  const holds = (length: number) =>
    reasonAgainst(text.slice(0, length))?.startsWith('Unexpected token') === true;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, low - 1);
}

/** JSON takes the last of two fields of one name: YAML, which reads JSON too, tells the first. */
function repeatedIn(text: string): readonly Problem[] {
  const parsed = parseYaml(text);
  if (!('wrong' in parsed)) return [];
  return parsed.wrong.map(({ words, ...at }) => problemAt({ file: FILE, ...at }, words));
}

function placed(mistakes: readonly Mistake[], text: string): readonly Problem[] {
  const at = linesIn(text);
  return mistakes.map(({ path, words }) => problemAt(at(path), words, '', path));
}

function linesIn(text: string): Located {
  const parsed = parseYaml(text);
  const contents = 'wrong' in parsed ? null : parsed.contents;
  if ('wrong' in parsed || !isMap(contents)) return () => ({ file: FILE, line: 1 });
  return entryOf(contents, FILE, parsed, [])?.at ?? (() => ({ file: FILE, line: 1 }));
}
