/** Numbers of convergences and divergences that two places show, with the places. */
import {
  answer,
  type Counted,
  cards,
  of,
  type Row,
  record,
  type Served,
  total,
} from './asking-places.ts';

const BOARDS = ['convergences', 'divergences'] as const;
type Board = (typeof BOARDS)[number];

const KINDS = `{ __type(name: "ConvergenceKind") { enumValues { name } } }`;
const usualKinds = async (served: Served): Promise<readonly string[]> =>
  (await answer(served, KINDS)).__type.enumValues
    .map(({ name }: { name: string }) => name)
    .filter((name: string) => !['COMMUNITY', 'PLACE', 'PERSON', 'CONCEPT'].includes(name));

const facet = (list: Board, facet: string, of: string) => (served: Served) =>
  answer(
    served,
    `query ($place: ID) { page: ${list}(place: $place, where: ALL, first: 1) { ${facet} { ${of} cardCount } } }`,
  ).then(({ page }) => page[facet] as readonly Counted[]);

const stakeholders = async (served: Served): Promise<readonly string[]> =>
  (
    await answer(served, `{ __type(name: "Stakeholder") { enumValues { name } } }`)
  ).__type.enumValues.map(({ name }: { name: string }) => name);

const boardRows = BOARDS.flatMap((list): Row[] => [
  {
    number: `${list} of a kind of stakeholder`,
    by: 'api/convergences/facets.ts stakeholdersIn',
    places: {
      'filter of the board': async (served) =>
        record(
          (await facet(list, 'stakeholders', 'stakeholder')(served)).map(
            of('stakeholder', 'cardCount'),
          ),
        ),
      'board narrowed to it': async (served) =>
        record(
          await Promise.all(
            (await stakeholders(served)).map(
              async (one) =>
                [one, await total(served, list, `, where: ALL, stakeholders: [${one}]`)] as const,
            ),
          ),
        ),
    },
  },
  {
    number: `${list} of a document`,
    by: 'api/convergences/facets.ts documentsIn',
    places: {
      'filter of the board': async (served) =>
        record(
          (
            await answer(
              served,
              `query ($place: ID) { page: ${list}(place: $place, where: ALL, first: 1) {
                documents(first: 10) { document { id } cardCount } } }`,
            )
          ).page.documents.map(
            ({ document: { id }, cardCount }: { document: { id: string }; cardCount: number }) =>
              [id, cardCount] as const,
          ),
        ),
      'board narrowed to it': async (served) => {
        const { page } = await answer(
          served,
          `query ($place: ID) { page: ${list}(place: $place, where: ALL, first: 1) { documents(first: 10) { document { id } } } }`,
        );
        return record(
          await Promise.all(
            page.documents.map(
              async ({ document: { id } }: { document: { id: string } }) =>
                [id, await total(served, list, `, where: ALL, documents: ["${id}"]`)] as const,
            ),
          ),
        );
      },
    },
  },
]);

const WHERE = 'where { localCount elsewhereCount unknownCount }';

const whereRows = [...BOARDS, 'gaps' as const].map((list): Row => {
  const both = list === 'gaps' ? ', missingIn: WORLD' : '';
  return {
    number: `${list} here and elsewhere`,
    by: 'api/convergences/where.ts standingWhere',
    places: {
      'counts of the board': async (served) => {
        const { page } = await answer(
          served,
          `query ($place: ID) { page: ${list}(place: $place, where: ALL, first: 1${both}) { ${WHERE} } }`,
        );
        const { localCount: here, elsewhereCount, unknownCount } = page.where;
        return {
          here,
          elsewhere: elsewhereCount + unknownCount,
          all: here + elsewhereCount + unknownCount,
        };
      },
      'boards themselves': async (served) => ({
        here: await total(served, list, `, where: LOCAL${both}`),
        elsewhere: await total(served, list, `, where: ELSEWHERE${both}`),
        all: await total(served, list, `, where: ALL${both}`),
      }),
    },
  };
});

const THEMES = 'STATEMENT, NEED, BARRIER';
const CELLS = `kinds: [${THEMES}], where: ALL`;

const cellsIn = (all: readonly Counted[], count: string) =>
  record(
    all.flatMap(({ id, stakeholders: own }) =>
      (own as readonly Counted[]).map(
        (one) => [`${id} ${one['stakeholder']}`, Number(one[count])] as const,
      ),
    ),
  );

/** Of parties that are listed one by one. */
const listedCells = (all: readonly Counted[], counts: (party: Counted) => boolean) =>
  record(
    all.flatMap(({ id, parties }) =>
      (parties as readonly Counted[])
        .filter(counts)
        .map((party) => [`${id} ${party['stakeholder']}`, 1] as const),
    ),
  );

export const OF_CARDS: readonly Row[] = [
  {
    number: 'convergences of a kind',
    by: 'api/convergences/facets.ts kindsIn',
    places: {
      'filter of the board': async (served) =>
        record((await facet('convergences', 'kinds', 'kind')(served)).map(of('kind', 'cardCount'))),
      'board narrowed to it': async (served) =>
        record(
          await Promise.all(
            (await usualKinds(served)).map(
              async (kind) =>
                [
                  kind,
                  await total(served, 'convergences', `, where: ALL, kinds: [${kind}]`),
                ] as const,
            ),
          ),
        ),
      'cards one by one': async (served) =>
        record(
          (await cards(served, 'convergences', ', where: ALL', 'kind')).map(({ kind }) => [
            String(kind),
            1,
          ]),
        ),
    },
  },
  ...boardRows,
  ...whereRows,
  {
    number: 'convergences that unite several kinds of stakeholder',
    by: 'api/convergences/asking.ts convergencesFor',
    places: {
      'map of convergences': async (served) => ({
        all: (
          await answer(
            served,
            'query ($place: ID) { convergenceMap(place: $place, where: ALL, stakeholders: [NON_PROFIT, INDIVIDUAL]) { unitingCount } }',
          )
        ).convergenceMap.unitingCount,
      }),
      board: async (served) => ({
        all: await total(
          served,
          'convergences',
          ', where: ALL, stakeholders: [NON_PROFIT, INDIVIDUAL]',
        ),
      }),
    },
  },
  {
    number: 'who takes part, by kind of stakeholder',
    by: 'api/convergences/cards.ts stakeholdersIn',
    places: {
      'cell of the matrix': async (served) =>
        cellsIn(
          await cards(
            served,
            'convergences',
            `, ${CELLS}`,
            'id stakeholders { stakeholder partyCount }',
          ),
          'partyCount',
        ),
      'list on the card': async (served) =>
        listedCells(
          await cards(
            served,
            'convergences',
            `, ${CELLS}`,
            'id parties(first: 200) { stakeholder }',
          ),
          () => true,
        ),
    },
  },
  {
    number: 'voices that count, by kind of stakeholder',
    by: 'api/convergences/cards.ts stakeholdersIn',
    places: {
      'cell of the matrix': async (served) =>
        cellsIn(
          await cards(
            served,
            'convergences',
            `, ${CELLS}`,
            'id stakeholders { stakeholder countedCount }',
          ),
          'countedCount',
        ),
      'list on the card': async (served) =>
        listedCells(
          await cards(
            served,
            'convergences',
            `, ${CELLS}`,
            'id parties(first: 200) { stakeholder counted }',
          ),
          ({ counted }) => counted === true,
        ),
    },
  },
];
