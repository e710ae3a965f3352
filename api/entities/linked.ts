/** The entities that have one of some links: found from the ends that the conditions name, where they do. */
import type { Context } from '../context.ts';
import { forKind } from '../graph/cypher.ts';
import * as queries from './queries.ts';

/** The SDL's `LinkCondition`. */
export interface LinkCondition {
  readonly kind: string;
  readonly direction: 'OUT' | 'IN' | 'BOTH';
  readonly statuses?: readonly string[] | null;
  readonly others?: readonly string[] | null;
  readonly ids?: readonly string[] | null;
}

const ENDS = { OUT: ['OUT'], IN: ['IN'], BOTH: ['OUT', 'IN'] } as const;

export async function withAny(
  wanted: readonly LinkCondition[],
  context: Context,
): Promise<ReadonlySet<string>> {
  const found = await Promise.all(
    wanted.flatMap((condition) =>
      ENDS[condition.direction].map((end) => withLink(condition, end, context)),
    ),
  );
  return new Set(found.flat().map(({ id }) => id));
}

function withLink(
  { kind, statuses = null, others = null, ids = null }: LinkCondition,
  end: 'OUT' | 'IN',
  { graph }: Context,
) {
  if (ids !== null) {
    const question = end === 'OUT' ? queries.withLinkOutTo : queries.withLinkInFrom;
    return graph.read(forKind(question, kind), { statuses, others, ids });
  }
  const question = end === 'OUT' ? queries.withLinkOut : queries.withLinkIn;
  return graph.read(forKind(question, kind), { statuses, others });
}
