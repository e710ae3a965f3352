/** Numbers of the graph, of gaps and of money that two places show, with the places. */
import {
  answer,
  type Counted,
  cards,
  of,
  type Row,
  record,
  type Said,
  type Served,
  total,
} from './asking-places.ts';

const GAP_COUNTS = 'kind totalCount lookedForCount statedAbsentCount notRecordedCount';
const gapCounts = (served: Served, rest = '') =>
  answer(served, `query ($place: ID) { gapCounts(place: $place${rest}) { ${GAP_COUNTS} } }`).then(
    ({ gapCounts: all }) => all as readonly Counted[],
  );

const EVERYWHERE = ', where: ALL';
const gapBoards = async (served: Served, where: string) =>
  record(
    await Promise.all(
      (await gapCounts(served, EVERYWHERE)).map(
        async ({ kind }) =>
          [String(kind), await total(served, 'gaps', `${where}, kinds: [${kind}]`)] as const,
      ),
    ),
  );

const TOTALS = ['CURRENCY', 'PAYER', 'RECIPIENT', 'KIND', 'YEAR', 'PLACE'];
const totalsBy = async (served: Served, groupBy: string) =>
  (
    await answer(
      served,
      `query ($by: FundingGroup!) { fundingTotals(groupBy: $by) { flowCount countedCount
        leftOut { reason flowCount } rows(first: 500) { nature currency flowCount countedCount unknownCount minimum } } }`,
      { by: groupBy },
    )
  ).fundingTotals;

const moneyBy = (field: string, unit = 1) =>
  Object.fromEntries(
    TOTALS.map((groupBy) => [
      `totals by ${groupBy.toLowerCase()}`,
      async (served: Served) =>
        record(
          (await totalsBy(served, groupBy)).rows.map(
            (one: Counted) =>
              [
                `${one['nature']} ${one['currency']}`,
                Math.round(unit * Number(one[field] ?? 0)),
              ] as const,
          ),
        ),
    ]),
  );

const csvRows = async ({ address }: Served, path: string): Promise<Said> => {
  const { data } = (await import('papaparse')).default.parse(
    await (await fetch(`${address}${path}`)).text(),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  return { all: data.length };
};

const OF_CODEBASES =
  'CODEBASE_WITHOUT_MAINTAINER, CODEBASE_WITHOUT_LICENCE, CODEBASE_WITHOUT_FUNDING, CODEBASE_WITHOUT_LOCAL_CONTRIBUTOR';
const WEIGHED = 'subject { id } weightParts { value }';
const weighed = ({ subject, weightParts }: Counted) => {
  const parts = weightParts as readonly { readonly value: number }[];
  return [
    (subject as { id: string }).id,
    parts.reduce((sum, { value }) => sum + value, 0),
  ] as const;
};

const anchored = async (
  served: Served,
  users: (all: Readonly<Record<string, number>>) => readonly number[],
): Promise<Said> =>
  record(
    (
      await cards(
        { ...served },
        'codebases',
        '',
        'id anchoring(place: $place) { users { localCount elsewhereCount unknownCount } }',
      )
    ).map(({ id, anchoring }) => [
      String(id),
      users((anchoring as { users: Record<string, number> }).users).reduce(
        (sum, one) => sum + one,
        0,
      ),
    ]),
  );

export const OF_FACTS: readonly Row[] = [
  {
    number: 'entities in all',
    by: 'api/snapshot/facts.ts counts',
    places: {
      'first screen': async (served) => ({
        all: (await answer(served, '{ about { entityCount } }')).about.entityCount,
      }),
      'list of entities': async (served) => ({
        all: (await answer(served, '{ entities(first: 1) { totalCount } }')).entities.totalCount,
      }),
      '/health': async ({ address }) => ({
        all: (await (await fetch(`${address}/health`)).json()).entities,
      }),
      '/entities.csv': (served) => csvRows(served, '/entities.csv'),
    },
  },
  {
    number: 'links in all',
    by: 'api/snapshot/facts.ts counts',
    places: {
      'first screen': async (served) => ({
        all: (await answer(served, '{ about { linkCount } }')).about.linkCount,
      }),
      'list of links': async (served) => ({
        all: (await answer(served, '{ links(first: 1) { totalCount } }')).links.totalCount,
      }),
      '/health': async ({ address }) => ({
        all: (await (await fetch(`${address}/health`)).json()).links,
      }),
      '/links.csv': (served) => csvRows(served, '/links.csv'),
    },
  },
  {
    number: 'gaps of a kind',
    by: 'api/gaps/counts.ts countsOf',
    places: {
      'legend of the board': async (served) =>
        record((await gapCounts(served, EVERYWHERE)).map(of('kind', 'totalCount'))),
      'three silences together': async (served) =>
        record(
          (await gapCounts(served, EVERYWHERE)).map((one) => [
            String(one['kind']),
            Number(one['lookedForCount']) +
              Number(one['statedAbsentCount']) +
              Number(one['notRecordedCount']),
          ]),
        ),
      'board narrowed to it': (served) => gapBoards(served, EVERYWHERE),
      'world and records together': async (served) =>
        record(
          [
            ...(await gapCounts(served, `${EVERYWHERE}, missingIn: WORLD`)),
            ...(await gapCounts(served, `${EVERYWHERE}, missingIn: RECORDS`)),
          ].map(of('kind', 'totalCount')),
        ),
    },
  },
  {
    number: 'gaps of a kind here',
    by: 'api/gaps/counts.ts countsOf',
    places: {
      'state of things': async (served) =>
        record((await gapCounts(served)).map(of('kind', 'totalCount'))),
      'board narrowed to it': (served) => gapBoards(served, ', where: LOCAL'),
    },
  },
  {
    number: 'who relies on a codebase',
    by: 'api/snapshot/reliance.ts relianceOn',
    partly: true,
    places: {
      'anchoring of the codebase': (served) => anchored(served, (users) => Object.values(users)),
      'weight of its gaps': async (served) =>
        Object.fromEntries(
          (await cards(served, 'gaps', `, where: ALL, kinds: [${OF_CODEBASES}]`, WEIGHED)).map(
            weighed,
          ),
        ),
    },
  },
  {
    number: 'who relies on a codebase here',
    by: 'api/snapshot/reliance.ts relianceOn',
    partly: true,
    places: {
      'anchoring of the codebase': (served) =>
        anchored(served, ({ localCount = 0 }) => [localCount]),
      'use against support': async (served) =>
        record(
          (
            await answer(
              served,
              'query ($place: ID) { useAndSupport(place: $place) { ranked(first: 500) { codebase { id } userCount } } }',
            )
          ).useAndSupport.ranked.map(
            ({ codebase, userCount }: { codebase: { id: string }; userCount: number }) =>
              [codebase.id, userCount] as const,
          ),
        ),
    },
  },
  {
    number: 'passages of a document',
    by: 'api/gaps/rules/ages.ts documentWithoutDate',
    partly: true,
    places: {
      'page of the document': async (served) =>
        record(
          (await cards(served, 'documents', '', 'id citedFor(first: 1) { totalCount }')).map(
            ({ id, citedFor }) => [String(id), (citedFor as { totalCount: number }).totalCount],
          ),
        ),
      'weight of its gap': async (served) =>
        Object.fromEntries(
          (
            await cards(served, 'gaps', ', where: ALL, kinds: [DOCUMENT_WITHOUT_DATE]', WEIGHED)
          ).map(weighed),
        ),
    },
  },
  {
    number: 'links of an entity',
    by: 'api/changes/freshness.ts linkCounts',
    partly: true,
    places: {
      'list of what to confirm': async (served) =>
        record(
          (
            await answer(served, '{ toConfirm(first: 100) { entity { id } linkCount } }')
          ).toConfirm.map(
            ({ entity, linkCount }: { entity: { id: string }; linkCount: number }) =>
              [entity.id, linkCount] as const,
          ),
        ),
      'page of the entity': async (served) =>
        record(
          (
            await answer(
              served,
              '{ toConfirm(first: 100) { entity { id links(first: 1) { totalCount } } } }',
            )
          ).toConfirm.map(
            ({ entity }: { entity: { id: string; links: { totalCount: number } } }) =>
              [entity.id, entity.links.totalCount] as const,
          ),
        ),
    },
  },
  {
    number: 'flows that count',
    by: 'api/funding/totals.ts totals',
    places: moneyBy('countedCount'),
  },
  {
    number: 'flows that are known',
    by: 'api/funding/totals.ts totals',
    places: moneyBy('flowCount'),
  },
  { number: 'money at least', by: 'api/funding/totals.ts totals', places: moneyBy('minimum', 100) },
];
