/** What the data is like: the engine, the facts, and whether they are whole and those of the files. */
import { openEmbedded } from '../../api/graph/embedded.ts';
import { GraphFailure } from '../../api/graph/failures.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { openGraph } from '../../api/graph/open.ts';
import { refuseNewer } from '../../api/starting/data-folder.ts';
import { faultOf } from '../../api/starting/faults.ts';
import { changedSince, datasetOf, vocabularyOf } from '../../api/starting/seeding.ts';
import { dataIn, type Environment, seedsIn, withNeo4j } from '../../api/starting/settings.ts';
import { spoken, Trouble } from '../../api/starting/trouble.ts';
import { wholenessOf } from '../../api/starting/wholeness.ts';
import { type Finding, good, told, wrong } from './finding.ts';
import { hasDatabase } from './machine.ts';

/** How many ids of what is not whole are named. */
const NAMED = 5;

/** The sentence of a trouble, in the language of the terminal. */
export const wrongBy = (trouble: Trouble): Finding => wrong(() => spoken(trouble));

export function seedsFinding(env: Environment): Finding {
  const folder = seedsIn(env);
  return orTrouble(() => {
    vocabularyOf(folder);
    const { nameFr, nameEn } = datasetOf(folder);
    return good((words) => words.seeds(folder, { fr: nameFr, en: nameEn }));
  });
}

function orTrouble(look: () => Finding): Finding {
  try {
    return look();
  } catch (error) {
    if (error instanceof Trouble) return wrongBy(error);
    throw error;
  }
}

/** Whether the embedded engine has a build for this machine; nothing is written. */
export async function engineFinding(env: Environment): Promise<Finding> {
  if (env['NEO4J_URI']) return good((words) => words.engineNotNeeded);
  try {
    await (await openEmbedded()).close();
    return good((words) => words.engine(`${process.platform} ${process.arch}`));
  } catch (error) {
    if (error instanceof GraphFailure) return wrongBy(faultOf(error, env));
    throw error;
  }
}

export async function dataFindings(env: Environment): Promise<Finding[]> {
  if (!env['NEO4J_URI'] && !hasDatabase(env)) return [told((words) => words.noData(dataIn(env)))];
  try {
    if (!env['NEO4J_URI']) refuseNewer(dataIn(env));
    const graph = await openGraph(withNeo4j(env));
    try {
      return [...(await wholeFindings(graph)), await filesFinding(env, graph)];
    } finally {
      await graph.close();
    }
  } catch (error) {
    if (error instanceof Trouble) return [wrongBy(error)];
    if (!(error instanceof GraphFailure)) throw error;
    // The server that has the folder may be in good health.
    if (error.kind === 'locked') return [told((words) => words.inUse(dataIn(env)))];
    return [wrongBy(faultOf(error, env))];
  }
}

async function wholeFindings(graph: Graph): Promise<Finding[]> {
  const { entities, links, citations, revision, astray, orphans, unsourced, isCounted } =
    await wholenessOf(graph);
  const some = (ids: readonly string[]) => ids.slice(0, NAMED).join(', ');
  return [
    good((words) => words.counts(entities, links, citations, revision)),
    ...(astray.length > 0 ? [wrong((words) => words.astray(astray.length, some(astray)))] : []),
    ...(orphans.length > 0 ? [wrong((words) => words.orphans(orphans.length, some(orphans)))] : []),
    ...(unsourced > 0 ? [wrong((words) => words.unsourced(unsourced))] : []),
    ...(isCounted ? [] : [wrong((words) => words.notCounted(revision))]),
    ...(astray.length + orphans.length + unsourced === 0 && isCounted
      ? [good((words) => words.whole)]
      : []),
  ];
}

async function filesFinding(env: Environment, graph: Graph): Promise<Finding> {
  const folder = seedsIn(env);
  const changed = await changedSince(folder, graph);
  return changed === null ? good((words) => words.filesLoaded) : told(() => spoken(changed));
}
