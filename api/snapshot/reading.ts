/** All facts of a graph, read whole: after a start, a load, or a change that was missed. */
import { forFields, forKind } from '../graph/cypher.ts';
import type { Graph } from '../graph/graph.ts';
import { pause } from '../threads/turns.ts';
import { filterFields, type Vocabulary } from '../vocabulary/vocabulary.ts';
import { type Facts, factsOf } from './facts.ts';
import * as queries from './queries.ts';

/** One statement per kind of link, so that none is long, however large the graph. */
export async function readFacts(
  graph: Graph,
  { kinds, links: linkKinds }: Vocabulary,
): Promise<Facts> {
  const links: queries.LinkFact[] = [];
  for (const { id: kind } of linkKinds) {
    for (const row of await graph.read(forKind(linksOf(kind), kind), {}))
      links.push({ ...row, kind });
    await pause();
  }
  const fields = filterFields(kinds).map(({ id }) => id);
  const commits = await graph.read(queries.commitFacts, {});
  return factsOf({
    links,
    entities: await graph.read(forFields(queries.entityFacts, fields), {}),
    citations: await graph.read(queries.citationFacts, {}),
    absences: await graph.read(queries.absenceFacts, {}),
    values: await graph.read(queries.valueFacts, {}),
    quantities: await graph.read(queries.quantityFacts, {}),
    commits: new Map(commits.map(({ id, commits: count }) => [id, count])),
  });
}

function linksOf(kind: string) {
  if (kind === 'FUNDS') return queries.flowFacts;
  return (queries.SPOKEN as readonly string[]).includes(kind)
    ? queries.spokenFacts
    : queries.linkFacts;
}
