/** The whole of links that facts hold in part: all those of a level of a request in one statement. */
import DataLoader from 'dataloader';
import type { Context } from '../context.ts';
import { cypher } from '../graph/cypher.ts';
import type { LinkRow } from '../links/queries.ts';
import type { LinkFact } from './queries.ts';

/** Found from where they start: an id of a link alone would be looked for among all links. */
export const linksFrom = cypher<
  { from: readonly string[]; ids: readonly string[] },
  { kind: string; link: LinkRow }
>`
  MATCH (a:Entity)-[r]->(:Entity) WHERE a.id IN $from AND r.id IN $ids
  RETURN type(r) AS kind, r {.*} AS link`;

type Loader = DataLoader<LinkFact, LinkRow | null, string>;
const loaders = new WeakMap<Context, Loader>();

export async function wholeLinks(facts: readonly LinkFact[], context: Context): Promise<LinkRow[]> {
  const loader = loaders.get(context) ?? loading(context);
  loaders.set(context, loader);
  return (await Promise.all(facts.map((fact) => loader.load(fact)))).filter((row) => row !== null);
}

function loading({ graph }: Context): Loader {
  return new DataLoader<LinkFact, LinkRow | null, string>(
    async (facts) => {
      const rows = await graph.read(linksFrom, {
        from: [...new Set(facts.map(({ from }) => from))],
        ids: facts.map(({ id }) => id),
      });
      const byId = new Map(rows.map(({ kind, link }) => [link.id, { ...link, kind }]));
      return facts.map(({ id }) => byId.get(id) ?? null);
    },
    { cacheKeyFn: ({ id }) => id },
  );
}
