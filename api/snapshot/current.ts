/** The facts of a graph as it stands: read once, and again when its revision has changed. */
import { lastChange } from '../about.ts';
import { forKind } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Facts, factsOf } from './facts.ts';
import * as queries from './queries.ts';

interface Held {
  readonly revision: number;
  readonly facts: Promise<Facts>;
}

const held = new WeakMap<Graph, Held>();

export async function currentFacts(graph: Graph, vocabulary: Vocabulary): Promise<Facts> {
  const { number } = await lastChange(graph);
  const before = held.get(graph);
  if (before?.revision === number) return before.facts;
  const facts = readFacts(graph, vocabulary);
  held.set(graph, { revision: number, facts });
  // A failed read is not kept: the next request asks again.
  facts.catch(() => held.delete(graph));
  return facts;
}

/** One statement per kind of link, so that none is long, however large the graph. */
async function readFacts(graph: Graph, { links: kinds }: Vocabulary): Promise<Facts> {
  const links: queries.LinkFact[] = [];
  for (const { id: kind } of kinds) {
    const rows =
      kind === 'FUNDS'
        ? await graph.read(queries.flowFacts, {})
        : await graph.read(forKind(queries.linkFacts, kind), {});
    for (const row of rows) links.push({ ...row, kind });
  }
  const commits = await graph.read(queries.commitFacts, {});
  return factsOf({
    links,
    entities: await graph.read(queries.entityFacts, {}),
    citations: await graph.read(queries.citationFacts, {}),
    absences: await graph.read(queries.absenceFacts, {}),
    values: await graph.read(queries.valueFacts, {}),
    quantities: await graph.read(queries.quantityFacts, {}),
    commits: new Map(commits.map(({ id, commits: count }) => [id, count])),
  }).warmed();
}
