/** What a change touches: so that only the conclusions that rest on it are drawn again. */
import type { Kept } from './facts.ts';
import type { Step, Touching } from './lineage.ts';
import type { CitationFact, EntityFact, FlowFact, LinkFact } from './queries.ts';
import type { PartFact } from './rows.ts';

/** What hangs on an entity or link, before and after. */
export interface PartStep extends Step<PartFact> {
  readonly isCitation: boolean;
}

interface Steps {
  readonly entities: readonly Step<EntityFact>[];
  readonly links: readonly Step<LinkFact>[];
  readonly parts: readonly PartStep[];
}

/** Collects what one change touches. */
export function touchingOf({ entities, links, parts }: Steps, before: Kept, after: Kept): Touching {
  const touched: Touched = {
    entities: new Set(),
    sources: new Set(),
    documents: new Set(),
    links: new Set(),
  };
  for (const { before: was, after: is } of entities)
    for (const one of [was, is])
      if (one !== null) {
        touched.entities.add(one.id);
        if (one.kind === 'Document') touched.documents.add(one.id);
      }
  for (const { before: was, after: is } of links)
    for (const one of [was, is]) if (one !== null) touchLink(one, touched);
  for (const { before: was, after: is, isCitation } of parts)
    for (const one of [was, is])
      if (one !== null) {
        for (const kept of [before, after]) touchOwner(one.of, kept, touched.entities);
        if (!isCitation) continue;
        const { source } = one as CitationFact;
        touched.sources.add(source);
        // Whether it is cited at all decides which whole its parts are told under.
        if (before.sources.has(source) !== after.sources.has(source)) touched.documents.add(source);
        for (const kept of [before, after])
          for (const other of kept.citations.get(one.of) ?? []) touched.sources.add(other.source);
      }
  return touched;
}

type Touched = Record<keyof Touching, Set<string>>;

const OF_DOCUMENTS = new Set(['PART_OF', 'AUTHORED']);

function touchLink(link: LinkFact, touched: Touched): void {
  touched.entities.add(link.from).add(link.to);
  touched.links.add(link.kind);
  const { intermediary } = link as Partial<FlowFact>;
  if (intermediary) touched.entities.add(intermediary);
  if (OF_DOCUMENTS.has(link.kind)) touched.documents.add(link.from).add(link.to);
}

/** The entity on which something hangs, or both ends of the link. */
function touchOwner(of: string, { links, owners }: Kept, all: Set<string>): void {
  const id = owners.get(of) ?? of;
  const link = links.get(id);
  if (link === undefined) all.add(id);
  else all.add(link.from).add(link.to);
}
