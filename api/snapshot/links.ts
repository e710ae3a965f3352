/** The whole of links that facts hold in part: all those of a level of a request in one statement. */
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { cypher } from '../graph/cypher.ts';
import type { LinkRow } from '../links/queries.ts';
import { grouped } from './facts.ts';
import type { LinkFact } from './queries.ts';

/** Found from where they start, each start once: a hub has thousands of links, and few are asked for. */
export const linksFrom = cypher<
  { starts: readonly { from: string; ids: readonly string[] }[] },
  { kind: string; link: LinkRow }
>`
  UNWIND $starts AS start
  MATCH (a:Entity {id: start.from})-[r]->(:Entity) WHERE r.id IN start.ids
  RETURN type(r) AS kind, r {.*} AS link`;

type Loader = DataLoader<LinkFact, LinkRow | null, string>;
const loaders = new WeakMap<Context, Loader>();

export async function wholeLinks(facts: readonly LinkFact[], context: Context): Promise<LinkRow[]> {
  const loader = loaders.get(context) ?? loading(context);
  loaders.set(context, loader);
  return (await Promise.all(facts.map((fact) => loader.load(fact)))).filter((row) => row !== null);
}

function loading({ graph, lane }: Context): Loader {
  return new DataLoader<LinkFact, LinkRow | null, string>(
    async (facts) => {
      const starts = [...grouped(facts, ({ from }) => from)].map(([from, own]) => ({
        from,
        ids: own.map(({ id }) => id),
      }));
      const rows = await graph.read(linksFrom, { starts });
      const byId = new Map(rows.map(({ kind, link }) => [link.id, { ...link, kind }]));
      return facts.map(({ id }) => byId.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id, batchScheduleFn: lane.quiet },
  );
}
