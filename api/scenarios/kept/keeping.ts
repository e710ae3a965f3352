/** Keeps scenarios under accounts: each version once, and nothing of it among the facts. */
import {
  type KeptScenario,
  keptBy,
  keptById,
  type ScenarioVersion,
  versionId,
  versionsOf,
} from '../../access/kept-scenarios.ts';
import { newId, now } from '../../access/secrets.ts';
import type { Graph } from '../../graph/graph.ts';
import { privately, type Records } from '../../graph/private.ts';
import { notFound } from '../../words/refusing.ts';
import { scenarioRefused } from '../refusing.ts';

/** Scenarios of one account, and versions of one scenario. */
export const MOST_KEPT = 100;
export const MOST_VERSIONS = 100;

/** What a version holds beside its number. */
export type Content = Pick<ScenarioVersion, 'input' | 'note' | 'restores' | 'facts'>;

async function kept({ run }: Pick<Records, 'run'>, id: string): Promise<KeptScenario> {
  const [found] = await run(keptById, { ids: [id] });
  if (found === undefined) throw notFound(id);
  return found.kept;
}

/** @throws NOT_FOUND also for what somebody else keeps: who asks does not learn that it is there */
async function ownOf(records: Pick<Records, 'run'>, id: string, account: string) {
  const found = await kept(records, id);
  if (found.account !== account) throw notFound(id);
  return found;
}

const putKept = ({ put }: Records, one: KeptScenario) =>
  put('KeptScenario', [{ id: one.id, properties: { ...one } }]);

async function added(records: Records, before: KeptScenario, content: Content) {
  const number = before.last + 1;
  if (number > MOST_VERSIONS)
    throw scenarioRefused('id', ({ kept: say }) => say.tooManyVersions(MOST_VERSIONS));
  const at = now();
  const { id: scenario, account } = before;
  const version = { id: versionId(scenario, number), scenario, account, number, at, ...content };
  await records.create('ScenarioVersion', [{ id: version.id, properties: version }]);
  const after = { ...before, last: number, changed: at };
  await putKept(records, after);
  return after;
}

async function made(
  records: Records,
  account: string,
  name: string,
  content: Content,
  forkOf?: string,
): Promise<KeptScenario> {
  const own = await records.run(keptBy, { account });
  if (own.length >= MOST_KEPT)
    throw scenarioRefused('scenario', ({ kept: say }) => say.tooMany(MOST_KEPT));
  const at = now();
  const fresh: KeptScenario = {
    ...{ id: newId(), account, name, isShared: false, created: at, changed: at, last: 0 },
    ...(forkOf === undefined ? {} : { forkOf }),
  };
  return added(records, fresh, content);
}

async function versionOf({ run }: Records, { id, last }: KeptScenario, number: number | null) {
  const all = await run(versionsOf, { ids: [id] });
  const found = all.find(({ version }) => version.number === (number ?? last));
  if (found === undefined) throw notFound(`${id}/${number ?? last}`, 'version');
  return found.version;
}

/** What is copied of a version: all from which it is calculated. */
const contentOf = ({ input, facts }: ScenarioVersion): Content =>
  facts === undefined ? { input } : { input, facts };

interface Keep extends Content {
  readonly id: string | null;
  /** Null keeps the name that it has. */
  readonly name: string | null;
  /** Where a new one has no other name. */
  readonly title: string;
}

export const keep = (graph: Graph, account: string, { id, name, title, ...content }: Keep) =>
  privately(graph, async (records) => {
    if (id === null) return made(records, account, name ?? title, content);
    const own = await ownOf(records, id, account);
    return added(records, { ...own, name: name ?? own.name }, content);
  });

/** Changes what is said of a scenario, and none of its versions. */
export const change = (
  graph: Graph,
  account: string,
  id: string,
  part: Partial<Pick<KeptScenario, 'name' | 'isShared'>>,
) =>
  privately(graph, async (records) => {
    const own = await ownOf(records, id, account);
    const after = { ...own, ...part, changed: now() };
    await putKept(records, after);
    return after;
  });

export const restore = (graph: Graph, account: string, id: string, number: number) =>
  privately(graph, async (records) => {
    const own = await ownOf(records, id, account);
    const version = await versionOf(records, own, number);
    return added(records, own, { ...contentOf(version), restores: number });
  });

export const fork = (
  graph: Graph,
  account: string,
  { id, version: number, name }: { id: string; version: number | null; name: string | null },
) =>
  privately(graph, async (records) => {
    const from = await kept(records, id);
    if (from.account !== account && !from.isShared) throw notFound(id);
    const version = await versionOf(records, from, number);
    return made(records, account, name ?? from.name, contentOf(version), from.id);
  });

export const forget = (graph: Graph, account: string, id: string) =>
  privately(graph, async (records) => {
    await ownOf(records, id, account);
    const all = await records.run(versionsOf, { ids: [id] });
    await records.remove(
      'ScenarioVersion',
      all.map(({ version }) => version.id),
    );
    await records.remove('KeptScenario', [id]);
  });
