/** The read model in memory says, after any changes, what a fresh read of the graph says. On both engines. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { merge } from '../../api/changes/merge.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert, unmerge } from '../../api/changes/revert.ts';
import type { Graph, Run } from '../../api/graph/graph.ts';
import { openSearch } from '../../api/search/search.ts';
import type { Facts } from '../../api/snapshot/facts.ts';
import { readFacts } from '../../api/snapshot/reading.ts';
import { changesSince, type Snapshot, snapshotOf } from '../../api/snapshot/snapshot.ts';
import { tableOf } from '../../api/snapshot/table.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { empty } from '../support/neo4j.ts';
import { runs } from '../support/runs.ts';
import { writeSeeds } from '../support/seeds.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-journal', at: 'page 9' };

async function load(graph: Graph, year = '2009'): Promise<void> {
  const files = Object.entries(WORLD).map(([path, text]) => [
    path,
    text.replace('since: "2009"', `since: "${year}"`),
  ]);
  const folder = writeSeeds(Object.fromEntries(files));
  try {
    await seedFrom(folder, graph, vocabulary);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const edit = (graph: Graph, entities: readonly Entered[], links: readonly Entered[] = []) =>
  applyEdit(
    graph,
    { entities, links, message: 'read again', author: 'ana', expected: null, key: null },
    vocabulary,
  );

/** What may be done to the world; the last change may also be taken back, or files loaded. */
const EDITS: readonly (() => readonly [Entered[], Entered[]])[] = [
  () => [[{ id: 'coop-du-lac', since: '2011', cite: CITE }], []],
  () => [[{ id: 'coop-du-lac', name: { fr: 'Zone du Lac', en: 'Lake Zone' }, cite: CITE }], []],
  () => [[{ id: 'riviere', licence: 'MIT', aliases: ['La Rivière'], cite: CITE }], []],
  () => [[{ id: 'oeuvre-du-port', legalForm: 'foundation', status: 'reported', cite: CITE }], []],
  () => [
    [{ id: 'nouvelle', kind: 'Organisation', name: { both: 'Àà Nouvelle' }, cite: CITE }],
    [{ from: 'nouvelle', kind: 'USES', to: 'riviere', since: '2020', cite: CITE }],
  ],
  () => [
    [
      {
        id: 'coop-du-lac',
        cite: CITE,
        quantities: [
          { measures: { fr: 'clients', en: 'clients' }, value: 3, qualifier: 'exact', cite: CITE },
        ],
        absences: [
          { of: 'licence', how: 'looked-for', note: { fr: 'Rien.', en: 'Nothing.' }, cite: CITE },
        ],
      },
    ],
    [],
  ],
  () => [
    [],
    [
      {
        from: 'coop-du-lac',
        kind: 'HOLDS',
        to: 'le-lac-est-a-tous',
        stance: 'concern',
        cite: CITE,
      },
    ],
  ],
  () => [
    [],
    [
      {
        from: 'une-ville',
        kind: 'FUNDS',
        to: 'oeuvre-du-port',
        flowKind: 'grant',
        amount: { value: 1200, unit: 'CAD', qualifier: 'exact' },
        cite: CITE,
      },
    ],
  ],
  () => [[], [{ from: 'ana', kind: 'CONTRIBUTES_TO', to: 'riviere', commits: 12, cite: CITE }]],
];

type Step =
  | { readonly do: 'edit'; readonly which: number }
  | { readonly do: 'load'; readonly year: string }
  | { readonly do: 'retire'; readonly id: string }
  | { readonly do: 'revert'; readonly back: number }
  | { readonly do: 'merge'; readonly id: string; readonly into: string }
  | { readonly do: 'unmerge'; readonly id: string }
  | { readonly do: 'read' };

/** Organisations, and two codebases. */
const ALIKE = [
  'coop-du-lac',
  'oeuvre-du-port',
  'une-ville',
  'nouvelle',
  'riviere',
  'source-vive',
  'le-registre',
  'le-journal',
];

const STEPS: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.nat(EDITS.length - 1).map((which) => ({ do: 'edit' as const, which })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('2008', '2010').map((year) => ({ do: 'load' as const, year })),
  },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('source-vive', 'ana', 'nouvelle', 'coop-du-lac')
      .map((id) => ({ do: 'retire' as const, id })),
  },
  {
    weight: 3,
    arbitrary: fc
      .tuple(fc.constantFrom(...ALIKE), fc.constantFrom(...ALIKE))
      .map(([id, into]) => ({ do: 'merge' as const, id, into })),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(...ALIKE).map((id) => ({ do: 'unmerge' as const, id })),
  },
  { weight: 2, arbitrary: fc.nat(6).map((back) => ({ do: 'revert' as const, back })) },
  { weight: 3, arbitrary: fc.constant({ do: 'read' as const }) },
);

async function carryOut(graph: Graph, step: Step, revision: number): Promise<unknown> {
  switch (step.do) {
    case 'edit':
      return edit(graph, ...(EDITS[step.which]?.() ?? [[], []]));
    case 'load':
      return load(graph, step.year);
    case 'retire':
      return retire(graph, {
        id: step.id,
        author: 'ana',
        reason: 'it has closed',
        source: 'le-journal',
        locator: 'p. 1',
        key: null,
      });
    case 'merge':
      return merge(graph, {
        id: step.id,
        into: step.into,
        author: 'ana',
        reason: 'they are one',
        source: 'le-journal',
        locator: 'p. 1',
        key: null,
        expected: null,
      });
    case 'unmerge':
      return unmerge(graph, { id: step.id, author: 'ana', message: 'they are two', key: null });
    case 'revert':
      return revert(graph, {
        change: Math.max(2, revision - step.back),
        author: 'ana',
        message: 'a mistake',
        key: null,
      });
    default:
      return undefined;
  }
}

/** Everything that facts can be asked, as plain values. */
function told(facts: Facts) {
  const kinds = vocabulary.kinds.map(({ id }) => id);
  const links = vocabulary.links.map(({ id }) => id);
  const ids = [...facts.entities.keys()].sort();
  return {
    entities: ids.map((id) => facts.entities.get(id)),
    size: facts.entities.size,
    counts: facts.counts,
    kinds: kinds.map((kind) => facts.of(kind)),
    links: links.map((kind) => facts.all(kind)),
    ends: ids.map((id) => [facts.out(id, ...links), facts.into(id, ...links)]),
    byId: facts.links.map(({ id }) => facts.link(id)),
    hung: [...ids, ...facts.links.map(({ id }) => id)].map((id) => [
      facts.cited(id),
      facts.absent(id),
      facts.measured(id),
    ]),
    flows: facts.flows,
    commits: [...facts.commits].sort(),
    whole: [facts.citations, facts.absences, facts.values, facts.quantities].map((all) =>
      all.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    ),
  };
}

const listed = ({ table }: Pick<Snapshot, 'table'>) =>
  (['FR', 'EN'] as const).flatMap((language) =>
    ['Entity', 'Organisation', 'Codebase', 'Person'].map((label) =>
      table.idsByName(label, language),
    ),
  );

const SOUGHT = ['lac', 'zone', 'riviere', 'nouvelle', 'cdl', 'a', 'ecluse'];

/** The graph, with a count of what was read from it. */
function counting(graph: Graph): Graph & { readonly asked: string[] } {
  const asked: string[] = [];
  const read: Run = (statement, parameters) => {
    asked.push(statement.text);
    return graph.read(statement, parameters);
  };
  return { ...graph, read, asked };
}

export function snapshotContract(open: Open, share = 1): void {
  describe('the snapshot', () => {
    const graph = emptied(open, empty);

    test('whatever is done, in whatever order, it says what a fresh read says', async () => {
      let [followed, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(STEPS, { minLength: 3, maxLength: 12 }), async (steps) => {
          await empty(graph());
          await load(graph());
          const search = openSearch(() => snapshotOf(graph(), vocabulary));
          const start = await snapshotOf(graph(), vocabulary);
          listed(start);
          await search.ids('lac');
          let { revision } = start;
          for (const step of steps) {
            try {
              await carryOut(graph(), step, revision);
            } catch (error) {
              expect(String((error as { code?: string }).code), String(error)).toMatch(
                /^(CONFLICT|NOT_FOUND|BAD_INPUT|SOURCE_REQUIRED)$/,
              );
              refused += 1;
            }
            if (step.do === 'read') ({ revision } = await snapshotOf(graph(), vocabulary));
          }
          const now = await snapshotOf(graph(), vocabulary);
          const fresh = await readFacts(graph(), vocabulary);
          expect(told(now.facts)).toEqual(told(fresh));
          expect(listed(now)).toEqual(listed({ table: tableOf(fresh.entities) }));
          const again = openSearch(async () => ({ ...now, changes: [] }));
          for (const text of SOUGHT) expect(await search.ids(text)).toEqual(await again.ids(text));
          if (now.changes.length > 0) followed += 1;
        }),
        { numRuns: runs(15 * share), seed: 20261130 },
      );
      expect(followed).toBeGreaterThan(refused === 0 ? 0 : 1);
    });

    test('an edit is followed without reading the graph again', async () => {
      await load(graph());
      const heard = counting(graph());
      await snapshotOf(heard, vocabulary);
      const whole = heard.asked.length;
      heard.asked.length = 0;
      await edit(graph(), [{ id: 'coop-du-lac', since: '2011', cite: CITE }]);
      const { facts } = await snapshotOf(heard, vocabulary);
      expect(facts.entities.get('coop-du-lac')?.since).toBe('2011');
      // The revision, twice; the changes since; what they touched.
      expect(heard.asked.length).toBeLessThanOrEqual(4);
      expect(whole).toBeGreaterThan(20);
    });

    test('who holds the snapshot before a change still sees what it saw', async () => {
      await load(graph());
      const before = await snapshotOf(graph(), vocabulary);
      const seen = JSON.stringify(told(before.facts));
      await edit(graph(), ...(EDITS[4]?.() ?? [[], []]));
      const after = await snapshotOf(graph(), vocabulary);
      expect(JSON.stringify(told(before.facts))).toBe(seen);
      expect(after.facts.entities.get('nouvelle')?.fr).toBe('Àà Nouvelle');
      expect(changesSince(after, before.revision)?.flatMap(({ links }) => links)).toHaveLength(1);
      expect(changesSince(after, after.revision)).toEqual([]);
      expect(changesSince(after, 0)).toBeNull();
    });

    test('facts that are read while others write are those of one revision', async () => {
      await load(graph());
      const one = graph();
      let written = 0;
      // A writer comes between any two statements of the read.
      const torn: Graph = {
        ...one,
        read: async (statement, parameters) => {
          const rows = await one.read(statement, parameters);
          if (
            /RETURN r\.id|RETURN c\.id|RETURN e\.id AS id, e\.kind/.test(statement.text) &&
            written < 6
          ) {
            const which = [0, 6, 4, 5, 7, 8][written] ?? 0;
            written += 1;
            await edit(one, ...(EDITS[which]?.() ?? [[], []]));
          }
          return rows;
        },
      };
      const { facts } = await snapshotOf(torn, vocabulary);
      expect(written).toBe(6);
      expect(told(facts)).toEqual(told(await readFacts(one, vocabulary)));
    });
  });
}
