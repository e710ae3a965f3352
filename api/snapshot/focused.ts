/** The facts as one sees them who looks at some entities only: lists hold what is theirs, and what is asked of an id is whole. */
import { byId, type Facts, grouped } from './facts.ts';
import { inOrder } from './sorted.ts';

export function focused({ whole: facts }: Facts, ids: ReadonlySet<string>): Facts {
  const inFocus = [...ids].sort();
  const kinds = grouped(
    inFocus.flatMap((id) => facts.entities.get(id) ?? []),
    ({ kind }) => kind,
  );
  const links = new Map<string, Facts['links']>();
  const all = (kind: string) => {
    const known = links.get(kind);
    if (known !== undefined) return known;
    const own = new Map(
      inFocus.flatMap((id) =>
        [...facts.out(id, kind), ...facts.into(id, kind)].map((link) => [link.id, link] as const),
      ),
    );
    const list = inOrder([...own.values()], byId);
    links.set(kind, list);
    return list;
  };
  const allKinds = () => [...facts.kept.linkKinds.keys()].sort();
  return {
    whole: facts,
    kept: facts.kept,
    counts: facts.counts,
    entities: facts.entities,
    commits: facts.commits,
    get links() {
      return allKinds().flatMap(all);
    },
    /** Those that these documents support, with all others of the same things; and those of these entities. */
    get citations() {
      const of = new Set([
        ...inFocus,
        ...inFocus.flatMap((id) => facts.supports(id).map((one) => one.of)),
      ]);
      return [...of].flatMap((id) => facts.cited(id));
    },
    get absences() {
      return inFocus.flatMap((id) => facts.absent(id));
    },
    get values() {
      const own = allKinds().flatMap((kind) => inFocus.flatMap((id) => facts.out(id, kind)));
      return [...inFocus, ...own.map(({ id }) => id)].flatMap(
        (id) => facts.kept.values.get(id) ?? [],
      );
    },
    get quantities() {
      return inFocus.flatMap((id) => facts.measured(id));
    },
    get flows() {
      return facts.flows.filter(
        ({ from, to, intermediary }) =>
          ids.has(from) || ids.has(to) || (intermediary !== null && ids.has(intermediary)),
      );
    },
    of: (kind) => kinds.get(kind) ?? [],
    all,
    link: facts.link,
    out: facts.out,
    into: facts.into,
    cited: facts.cited,
    supports: facts.supports,
    absent: facts.absent,
    measured: facts.measured,
  };
}
