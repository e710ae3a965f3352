/** Through which links things are shared: one table, read by every rule on ties. */
import type { FlowFact, LinkFact } from '../../snapshot/queries.ts';
import { isOfAPerson, isOfTheField } from '../../snapshot/reliance.ts';
import type { Basis } from '../basis.ts';
import type { Tie } from '../convergence.ts';

/** One party's hold on a shared thing, with the facts that make it. */
export interface Hold {
  readonly shared: string;
  readonly party: string;
  readonly facts: readonly LinkFact[];
}

interface Way {
  /** Kinds of link. */
  readonly links: readonly string[];
  /** The end at which the shared thing stands; the party is at the other. */
  readonly at: 'from' | 'to';
  /** Kinds of what may be shared. */
  readonly shared: readonly string[];
  /** Kinds of those who share. */
  readonly parties: readonly string[];
  /** Which links of these kinds count; all where absent. */
  readonly counts?: (link: LinkFact) => boolean;
}

const BODIES = ['Organisation'];
const ACTORS = ['Organisation', 'Person'];

/** Who pays for work buys it: that several sell to one brings them no closer. */
const BOUGHT = new Set(['contract', 'wages', 'not-stated']);
const isGiven = (link: LinkFact) => !BOUGHT.has((link as FlowFact).flowKind ?? 'not-stated');

export const WAYS: Readonly<Record<Tie, readonly Way[]>> = {
  CODEBASE: [
    {
      links: ['DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO', 'PUBLISHES', 'USES', 'SUPPORTS'],
      at: 'to',
      shared: ['Codebase'],
      parties: BODIES,
    },
  ],
  FUNDER: [
    {
      links: ['FUNDS'],
      at: 'from',
      shared: ['Organisation', 'Person', 'Programme'],
      parties: BODIES,
      counts: isGiven,
    },
  ],
  PERSON: [
    {
      links: ['WORKS_FOR', 'MEMBER_OF', 'FOUNDED'],
      at: 'from',
      shared: ['Person'],
      parties: BODIES,
    },
  ],
  EVENT: [{ links: ['TOOK_PART_IN', 'ORGANISES'], at: 'to', shared: ['Event'], parties: ACTORS }],
  PARTNER: [
    { links: ['MEMBER_OF'], at: 'to', shared: BODIES, parties: BODIES },
    { links: ['PARTNERS_WITH'], at: 'to', shared: [...BODIES, 'Programme'], parties: BODIES },
    { links: ['PARTNERS_WITH'], at: 'from', shared: BODIES, parties: BODIES },
  ],
  PLACE: [{ links: ['LOCATED_IN', 'ACTIVE_IN'], at: 'to', shared: ['Place'], parties: BODIES }],
  CAUSE: [
    {
      links: ['SUPPORTS', 'ADOPTED', 'PROPOSES', 'REQUIRES', 'CONTRIBUTES_TO'],
      at: 'to',
      shared: ['Concept', 'Policy', 'Statement'],
      parties: ACTORS,
    },
    { links: ['SIGNED'], at: 'to', shared: ['Document'], parties: ACTORS },
    // Bodies that write together stand behind what they write; people who do may only report.
    { links: ['AUTHORED'], at: 'to', shared: ['Document'], parties: BODIES },
  ],
};

/** Through what is made or provided, what it stands on is shared too: two links, one hold. */
const BUILT: readonly (readonly [own: readonly string[], on: string])[] = [
  [['DEVELOPS', 'MAINTAINS'], 'DEPENDS_ON'],
  [['DEVELOPS', 'MAINTAINS', 'PROVIDES'], 'RUNS_ON'],
];

/** As many codebases stand on an everyday library. */
const EVERYDAY = 3;

export function holdsOf(kind: Tie, basis: Basis): Hold[] {
  const direct = WAYS[kind].flatMap((way) => holdsThrough(way, basis));
  if (kind === 'CODEBASE') return [...direct, ...builtOn(basis)];
  return kind === 'FUNDER' ? [...direct, ...passedThrough(basis)] : direct;
}

function holdsThrough({ links, at, shared, parties, counts }: Way, { facts }: Basis): Hold[] {
  const kindOf = (id: string) => facts.entities.get(id)?.kind ?? '';
  const other = at === 'from' ? 'to' : 'from';
  return links
    .flatMap((kind) => facts.all(kind))
    .filter((link) => shared.includes(kindOf(link[at])) && parties.includes(kindOf(link[other])))
    .filter((link) => (counts === undefined || counts(link)) && !isOfAPerson(link, facts))
    .map((link) => ({ shared: link[at], party: link[other], facts: [link] }));
}

function builtOn({ facts }: Basis): Hold[] {
  // A library that several list in their manifests, and on which nobody known works, is no reason to meet.
  const isEveryday = (id: string) =>
    !isOfTheField(facts, id) && facts.into(id, 'DEPENDS_ON').length >= EVERYDAY;
  return BUILT.flatMap(([own, on]) =>
    facts.all(on).flatMap((foundation) =>
      facts.entities.get(foundation.to)?.kind === 'Codebase' && !isEveryday(foundation.to)
        ? facts
            .into(foundation.from, ...own)
            .filter(({ from }) => facts.entities.get(from)?.kind === 'Organisation')
            .map((made) => ({
              shared: foundation.to,
              party: made.from,
              facts: [made, foundation],
            }))
        : [],
    ),
  );
}

/** Those whom money reaches through one intermediary share it as they would a funder. */
function passedThrough({ facts }: Basis): Hold[] {
  return facts.flows.flatMap((flow) =>
    flow.intermediary !== null &&
    isGiven(flow) &&
    facts.entities.get(flow.to)?.kind === 'Organisation'
      ? [{ shared: flow.intermediary, party: flow.to, facts: [flow] }]
      : [],
  );
}
