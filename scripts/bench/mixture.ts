/** The composition of a generated ecology: how many entities of each kind, and the links between them. */

/** Shares of the kinds of entity. */
export const SHARES: readonly (readonly [kind: string, share: number])[] = [
  ['Organisation', 0.34],
  ['Person', 0.14],
  ['Codebase', 0.2],
  ['Service', 0.06],
  ['Programme', 0.03],
  ['Policy', 0.02],
  ['Need', 0.03],
  ['Barrier', 0.01],
  ['Statement', 0.05],
  ['Question', 0.005],
  ['Event', 0.03],
  ['Place', 0.01],
  ['Document', 0.05],
  ['Concept', 0.02],
  ['Scenario', 0.001],
];

export const FORMS = [
  'worker-co-op',
  'solidarity-co-op',
  'non-profit',
  'association',
  'university',
  'union',
  'municipality',
  'government',
  'firm',
  'foundation',
  'informal-network',
] as const;

/** The statuses of links that are not stated. */
export const STATUSES = [
  'reported',
  'reported',
  'ended',
  'planned',
  'proposed',
  'hypothetical',
  'inferred',
  'ambiguous',
] as const;

type Draw = () => number;

export interface Link {
  readonly kind: string;
  readonly share: number;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly fields?: (draw: Draw, one: (kind: string) => string) => Record<string, unknown>;
}

const STANCES = ['for', 'for', 'for', 'against', 'concern', 'proposal', 'question'] as const;
const FLOWS = ['grant', 'contract', 'dues', 'donation'] as const;

const among = <T>(all: readonly T[], draw: Draw) => all[Math.floor(all.length * draw())] as T;
const relayed = (draw: Draw, one: (kind: string) => string) =>
  draw() < 0.15 ? { reportedBy: one('Person') } : {};

const link = (
  kind: string,
  share: number,
  from: string,
  to: string,
  fields?: Link['fields'],
): Link => ({
  kind,
  share,
  from: from.split(' '),
  to: to.split(' '),
  ...(fields === undefined ? {} : { fields }),
});

export const LINKS: readonly Link[] = [
  link('USES', 14, 'Organisation', 'Codebase Service'),
  link('DEVELOPS', 5, 'Organisation Person', 'Codebase'),
  link('MAINTAINS', 2, 'Organisation', 'Codebase'),
  link('CONTRIBUTES_TO', 5, 'Organisation Person', 'Codebase'),
  link('PROVIDES', 3, 'Organisation', 'Service'),
  link('RUNS_ON', 2, 'Service', 'Codebase'),
  link('DEPENDS_ON', 12, 'Codebase', 'Codebase', (draw) => ({
    dependencyKind: draw() < 0.6 ? 'library' : 'built-on',
  })),
  link('WORKS_FOR', 4, 'Person', 'Organisation'),
  link('MEMBER_OF', 4, 'Organisation Person', 'Organisation'),
  link('FOUNDED', 1, 'Person', 'Organisation'),
  link('FUNDS', 8, 'Organisation Programme', 'Organisation Codebase', (draw, one) => ({
    flowKind: among(FLOWS, draw),
    amountUnit: 'CAD',
    ...(draw() < 0.6
      ? {
          amountValue: Math.round(10 ** (3 + 4 * draw())),
          amountQualifier: draw() < 0.6 ? 'exact' : 'about',
        }
      : { amountQualifier: 'unknown' }),
    ...(draw() < 0.2 ? { intermediary: one('Organisation') } : {}),
  })),
  link('SERVES', 4, 'Organisation', 'Organisation'),
  link('PARTNERS_WITH', 5, 'Organisation', 'Organisation'),
  link('COMPETES_WITH', 1, 'Organisation', 'Organisation'),
  link('LOCATED_IN', 6, 'Organisation Event', 'Place'),
  link('TOOK_PART_IN', 5, 'Organisation Person', 'Event'),
  link('ORGANISES', 1, 'Organisation', 'Event'),
  link('HAS_NEED', 3, 'Organisation', 'Need', relayed),
  link('MEETS', 1, 'Codebase Service', 'Need'),
  link('NAMES', 2, 'Organisation Person', 'Barrier Need', relayed),
  link('FACES', 1, 'Organisation', 'Barrier', relayed),
  link('LIFTS', 0.5, 'Policy', 'Barrier'),
  link('HOLDS', 6, 'Organisation Person', 'Statement', (draw, one) => ({
    stance: among(STANCES, draw),
    ...relayed(draw, one),
    ...(draw() < 0.1 ? { instrumentFr: 'un fonds', instrumentEn: 'a fund' } : {}),
    ...(draw() < 0.1 ? { limitFr: 'sous réserve', limitEn: 'with reserves' } : {}),
  })),
  link('PROPOSES', 1, 'Organisation Document', 'Policy Programme'),
  link('AUTHORED', 3, 'Person Organisation', 'Document'),
  link('SIGNED', 1, 'Organisation', 'Document'),
  link('ABOUT', 4, 'Statement Policy Document', 'Concept'),
  link('SUPPORTS', 2, 'Organisation', 'Codebase Concept'),
  link('PART_OF', 2, 'Document Place Organisation', 'Document Place Organisation'),
];
