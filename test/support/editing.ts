/**
 * Edits a graph until it is killed: sets fields, adds links, takes out, reverts, loads, as a number decides.
 * After each change that was acknowledged it prints the revision and a digest of all that the graph holds.
 * Arguments: the number, then folders of seeds.
 */
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert } from '../../api/changes/revert.ts';
import { Refusal } from '../../api/errors.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seeded } from '../../api/random.ts';
import { opened } from '../../api/starting/opening.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { digestOf, revisionOf } from './whole.ts';

const [number, ...folders] = process.argv.slice(2);
const random = seeded(Number(number));
const vocabulary = readVocabulary();
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;

const cite = { source: 'le-journal', at: 'page 9' };
const edited = (graph: Graph, key: string, entities: Entered[], links: Entered[] = []) =>
  applyEdit(
    graph,
    { entities, links, message: 'read again', author: 'ana', expected: null, key },
    vocabulary,
  );

const WAYS: ReadonlyArray<(graph: Graph, key: string) => Promise<unknown>> = [
  (graph, key) => {
    const since = String(1900 + Math.floor(random() * 120));
    return edited(graph, key, [{ id: 'coop-du-lac', since, cite }]);
  },
  (graph, key) => edited(graph, key, [manyWords(key)]),
  (graph, key) =>
    edited(
      graph,
      key,
      [{ id: key, kind: 'Organisation', name: { both: key }, cite }],
      [{ from: key, kind: 'USES', to: 'riviere', cite }],
    ),
  (graph, key) =>
    retire(graph, {
      id: 'source-vive',
      author: 'ana',
      reason: 'it has closed',
      source: 'le-journal',
      locator: 'p. 1',
      key,
    }),
  async (graph, key) => {
    const change = Math.max(1, (await revisionOf(graph)) - Math.floor(random() * 3));
    return revert(graph, { change, author: 'ana', message: 'a mistake', key });
  },
  (graph) => seedFrom(pick(folders), graph, vocabulary),
];

/** So much text that the change is compressed. */
const manyWords = (key: string): Entered => {
  const words = Array.from({ length: 400 }, () => Math.floor(random() * 1e6)).join(' ');
  return {
    id: key,
    kind: 'Organisation',
    name: { both: key },
    description: { fr: words, en: words },
    cite,
  };
};

const graph = await opened(process.env);
if ((await revisionOf(graph)) === 0) await seedFrom(folders[0] as string, graph, vocabulary);
for (let time = 0; ; time += 1) {
  const revision = await revisionOf(graph);
  console.log(`held ${revision} ${await digestOf(graph, revision)}`);
  try {
    await pick(WAYS)(graph, `run-${number}-${time}`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
