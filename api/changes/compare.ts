/** What became of an entity, and of what hangs on it, between two revisions. */
import { differing } from '../graph/commit.ts';
import type { Run } from '../graph/graph.ts';
import type { Properties, Touched } from '../graph/things.ts';
import { historyOf, nameOf } from './history.ts';

/** @param to null for the graph as it stands. The first that was touched comes first. */
export async function between(
  run: Run,
  id: string,
  from: number,
  to: number | null,
): Promise<Touched[]> {
  const entries = (await historyOf(run, id, from)).filter(
    ({ change }) => to === null || change <= to,
  );
  const net = new Map<string, Touched>();
  for (const { touched } of entries.toReversed()) {
    const earlier = net.get(nameOf(touched));
    net.set(nameOf(touched), earlier === undefined ? touched : joined(earlier, touched));
  }
  return [...net.values()].flatMap(different);
}

/** One thing that two changes touched, as if one had. */
function joined(earlier: Touched, later: Touched): Touched {
  const before = past(earlier.before, earlier.after, later.before);
  const after = past(later.after, later.before, earlier.after);
  const wasKind = earlier.wasKind ?? later.wasKind;
  return { ...later, before, after, ...(wasKind === undefined ? {} : { wasKind }) };
}

/** The properties on one side: those of the nearer change win, and it says whether the thing was there. */
function past(
  nearest: Properties | null,
  across: Properties | null,
  other: Properties | null,
): Properties | null {
  if (nearest === null) return null;
  return across === null || other === null ? nearest : { ...other, ...nearest };
}

/** Nothing where it is as it was. */
function different(touched: Touched): Touched[] {
  const { before, after } = touched;
  if (before === null && after === null) return [];
  if (before === null || after === null) return [touched];
  const difference = differing(before, after);
  return difference === null ? [] : [{ ...touched, ...difference }];
}
