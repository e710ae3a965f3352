/** The entities that have one of some links: found from the ends that the conditions name, where they do. */
import type { Context } from '../context.ts';
import { forKind } from '../graph/cypher.ts';
import { known } from './known.ts';
import * as queries from './queries.ts';

/** The SDL's `LinkCondition`. */
export interface LinkCondition {
  readonly kind: string;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly statuses?: readonly string[] | null;
  readonly others?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
  /** The `EntityFilter` that the entity at the other end meets. */
  readonly where?: object | null;
}

export interface Asked {
  /** The ids of links that the documents of the filter support; null where it names none. */
  readonly scope: ReadonlySet<string> | null;
  /** The entities that meet the conditions of the other end. */
  readonly meeting: (filter: object) => Promise<readonly string[]>;
}

const ENDS = { OUT: ['OUT'], IN: ['IN'], BOTH: ['OUT', 'IN'] } as const;

export async function withAny(
  wanted: readonly LinkCondition[],
  asked: Asked,
  context: Context,
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    wanted.map(async (condition) => {
      const ids = await endsOf(condition, asked, context);
      const ends = ENDS[condition.direction].map((end) =>
        withLink({ ...condition, ids }, end, asked, context),
      );
      return (await Promise.all(ends)).flat();
    }),
  );
  return new Set(found.flat());
}

/** The entities that may stand at the other end; null for any. */
async function endsOf({ ids, where }: LinkCondition, { meeting }: Asked, context: Context) {
  const named = ids ? await known(ids, context, undefined, 'ids') : null;
  if (!where) return named;
  const fit = await meeting(where);
  return named === null ? fit : fit.filter((id) => named.includes(id));
}

async function withLink(
  { kind, statuses = null, others = null, ids = null }: LinkCondition,
  end: 'OUT' | 'IN',
  { scope }: Asked,
  { graph }: Context,
): Promise<string[]> {
  if (scope === null) {
    if (ids === null) {
      const question = end === 'OUT' ? queries.withLinkOut : queries.withLinkIn;
      return idsOf(await graph.read(forKind(question, kind), { statuses, others }));
    }
    const question = end === 'OUT' ? queries.withLinkOutTo : queries.withLinkInFrom;
    return idsOf(await graph.read(forKind(question, kind), { statuses, others, ids }));
  }
  const rows =
    ids === null
      ? await graph.read(forKind(end === 'OUT' ? queries.linkOut : queries.linkIn, kind), {
          statuses,
          others,
        })
      : await graph.read(forKind(end === 'OUT' ? queries.linkOutTo : queries.linkInFrom, kind), {
          ...{ statuses, others, ids },
        });
  return idsOf(rows.filter(({ link }) => scope.has(link)));
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
