/** What is written about entities: their names, descriptions and notes, folded, kept for one revision. */
import { lastChange } from '../about.ts';
import { LIMITS } from '../bounds/limits.ts';
import type { Context } from '../context.ts';
import { fold, joinedIn } from '../folding.ts';
import type { Graph } from '../graph/graph.ts';
import { refused } from '../words/refusing.ts';
import { allWords } from './queries.ts';

type Texts = readonly (readonly [id: string, text: string])[];

/** A longer text is no name. */
const SHORT = 100;

const kept = new WeakMap<Graph, { readonly revision: number; readonly texts: Promise<Texts> }>();

/** The entities of which all these words, or beginnings of words, are written. */
export async function writtenOf(text: string, { graph }: Context): Promise<Set<string>> {
  const words = fold(text).split(' ').filter(Boolean);
  if (words.length > LIMITS.words)
    throw refused('fullText', ({ between }) => between('fullText', 1, LIMITS.words));
  const found = new Set<string>();
  if (words.length === 0) return found;
  for (const [id, all] of await textsIn(graph))
    if (words.every((word) => all.includes(` ${word}`))) found.add(id);
  return found;
}

/** Names and texts, folded; each name also as one word. */
const writtenIn = (all: readonly string[]) =>
  [fold(all.join(' ')), ...all.flatMap((text) => (text.length > SHORT ? [] : joinedIn(text)))].join(
    ' ',
  );

async function textsIn(graph: Graph): Promise<Texts> {
  const { number: revision } = await lastChange(graph);
  const before = kept.get(graph);
  if (before?.revision === revision) return before.texts;
  const texts = graph
    .read(allWords, {})
    .then((rows) =>
      rows.map(
        ({ id, names, texts: own }) =>
          [id, ` ${writtenIn([...names, ...own].filter((one) => one !== null))}`] as const,
      ),
    );
  kept.set(graph, { revision, texts });
  texts.catch(() => kept.delete(graph));
  return texts;
}
