/** Every write of facts is a change: kept whole, recorded, and possible to take back. On both engines. */

import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { stateAt } from '../../api/changes/history.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert } from '../../api/changes/revert.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Thing } from '../../api/graph/things.ts';
import type { Loaded, LoadOptions } from '../../api/loading/load.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { empty } from '../support/neo4j.ts';
import { runs } from '../support/runs.ts';
import { type Files, writeSeeds } from '../support/seeds.ts';
import { allThings } from '../support/things.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const vocabulary = readVocabulary();

async function seed(
  graph: Graph,
  files: Files,
  options: Partial<LoadOptions> = {},
): Promise<Loaded> {
  const folder = writeSeeds(files);
  try {
    return await seedFrom(folder, graph, vocabulary, options);
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
const takeOut = (graph: Graph, id: string) =>
  retire(graph, {
    id,
    author: 'ana',
    reason: 'it has closed',
    source: 'le-journal',
    locator: 'p. 1',
    key: null,
  });
const takeBack = (graph: Graph, change: number) =>
  revert(graph, { change, author: 'ana', message: 'a mistake', key: null });

const CITE = { source: 'le-journal', at: 'page 9' };
const since = (year: string): Entered => ({ id: 'coop-du-lac', since: year, cite: CITE });
const replaced = (from: string, to: string): Files =>
  Object.fromEntries(Object.entries(WORLD).map(([path, text]) => [path, text.replace(from, to)]));

export function changesContract(open: Open, share = 1): void {
  describe('changes', () => {
    const graph = emptied(open, empty);
    const things = () => allThings(graph());
    const coop = async () => (await things()).get('Entity coop-du-lac')?.properties;

    test('an edit sets the field, cites its source, and marks the field as a person’s', async () => {
      await seed(graph(), WORLD);
      const { revision, touched } = await edit(graph(), [since('2011')]);
      expect(revision).toBe(2);
      expect(await coop()).toMatchObject({ since: '2011', edited: ['since'] });
      expect(touched.map(({ label }) => label).sort()).toEqual(['Citation', 'Entity']);
    });

    test('an edit without a source, of an unknown field, or with an end that is not there is refused whole', async () => {
      await seed(graph(), WORLD);
      const before = await things();
      const wrong: [Entered[], Entered[], string][] = [
        [[{ id: 'coop-du-lac', since: '2011' }], [], 'SOURCE_REQUIRED'],
        [[{ id: 'coop-du-lac', salary: 3, cite: CITE }], [], 'BAD_INPUT'],
        [
          [since('2011')],
          [{ from: 'coop-du-lac', kind: 'USES', to: 'nothing', cite: CITE }],
          'BAD_INPUT',
        ],
        [
          [{ id: 'coop-du-lac', since: '2011', cite: { source: 'riviere', at: 'p. 1' } }],
          [],
          'BAD_INPUT',
        ],
      ];
      for (const [entities, links, code] of wrong)
        await expect(edit(graph(), entities, links)).rejects.toMatchObject({ code });
      expect(await things()).toEqual(before);
    });

    test('a load keeps what a person changed and says so; told to, it takes the files’ side', async () => {
      await seed(graph(), WORLD);
      await edit(graph(), [since('2011')]);
      expect((await seed(graph(), WORLD)).conflicts).toEqual([]);
      expect((await coop())?.['since']).toBe('2011');
      const other = replaced('since: "2009"', 'since: "2008"');
      const { conflicts } = await seed(graph(), other);
      expect(conflicts).toEqual([
        {
          label: 'Entity',
          id: 'coop-du-lac',
          field: 'since',
          why: 'edited',
          file: '2008',
          kept: '2011',
        },
      ]);
      expect((await coop())?.['since']).toBe('2011');
      await seed(graph(), replaced('since: "2009"', 'since: "2007"'), { prefer: 'files' });
      expect((await coop())?.['since']).toBe('2007');
    });

    test('a load does not bring back what a person took out', async () => {
      await seed(graph(), WORLD);
      await takeOut(graph(), 'coop-du-lac');
      const after = await things();
      expect(after.has('Entity coop-du-lac')).toBe(false);
      expect([...after.values()].some(({ from, to }) => [from, to].includes('coop-du-lac'))).toBe(
        false,
      );
      const { added, conflicts } = await seed(graph(), WORLD);
      expect(added).toBe(0);
      expect(conflicts.length).toBeGreaterThan(0);
      expect(await things()).toEqual(after);
    });

    test('a document on which facts rest is not taken out', async () => {
      await seed(graph(), WORLD);
      await expect(takeOut(graph(), 'le-registre')).rejects.toMatchObject({ code: 'BAD_INPUT' });
    });

    test('a citation and a quantity keep their id when the file corrects them', async () => {
      await seed(graph(), WORLD);
      const before = [...(await things()).values()].filter(({ label }) => label === 'Citation');
      await seed(
        graph(),
        replaced('elle développe Rivière depuis 2010', 'développe Rivière depuis 2010'),
      );
      const after = [...(await things()).values()].filter(({ label }) => label === 'Citation');
      expect(new Set(after.map(({ id }) => id))).toEqual(new Set(before.map(({ id }) => id)));
    });

    test('a revert restores what was, and its own revert what it undid', async () => {
      await seed(graph(), WORLD);
      const start = await things();
      const { revision } = await edit(
        graph(),
        [
          since('2011'),
          { id: 'nouvelle', kind: 'Organisation', name: { both: 'Nouvelle' }, cite: CITE },
        ],
        [{ from: 'nouvelle', kind: 'USES', to: 'riviere', cite: CITE }],
      );
      const edited = await things();
      const undone = await takeBack(graph(), revision);
      expect(await things()).toEqual(start);
      await takeBack(graph(), undone.revision);
      expect(await things()).toEqual(edited);
    });

    test('a part of a change is taken back, with what hangs on it; the rest stays', async () => {
      await seed(graph(), WORLD);
      const { revision } = await edit(graph(), [
        since('2011'),
        { id: 'atelier', kind: 'Organisation', name: { both: 'Atelier' }, cite: CITE },
      ]);
      const part = (only: readonly string[]) =>
        revert(graph(), { change: revision, only, author: 'ana', message: 'a part', key: null });
      await expect(part(['riviere'])).rejects.toMatchObject({ code: 'BAD_INPUT', field: 'only' });
      const { touched } = await part(['atelier']);
      expect(touched.map(({ label }) => label).sort()).toEqual(['Citation', 'Entity']);
      expect(await coop()).toMatchObject({ since: '2011' });
      expect((await things()).has('Entity atelier')).toBe(false);
      await part(['coop-du-lac']);
      expect(await coop()).toMatchObject({ since: '2009' });
    });

    test('a revert that would undo somebody else’s later word is refused, and names the field', async () => {
      await seed(graph(), WORLD);
      const { revision } = await edit(graph(), [since('2011')]);
      await edit(graph(), [since('2012')]);
      await expect(takeBack(graph(), revision)).rejects.toMatchObject({
        code: 'CONFLICT',
        field: 'since',
      });
      expect((await coop())?.['since']).toBe('2012');
    });

    test('an edit that expects an older revision is refused where its fields were changed since', async () => {
      await seed(graph(), WORLD);
      await edit(graph(), [since('2011')]);
      const late = (entity: Entered) =>
        applyEdit(
          graph(),
          { entities: [entity], links: [], message: 'm', author: 'bo', expected: 1, key: null },
          vocabulary,
        );
      await expect(late(since('2013'))).rejects.toMatchObject({ code: 'CONFLICT', field: 'since' });
      await late({ id: 'coop-du-lac', until: '2020', cite: CITE });
      expect(await coop()).toMatchObject({ since: '2011', until: '2020' });
    });

    test('whatever is done in whatever order, the graph at each revision can be rebuilt', async () => {
      const years = fc.integer({ min: 1990, max: 2020 }).map(String);
      const step = fc.oneof(
        years.map((year) => ({ do: 'edit' as const, year })),
        years.map((year) => ({ do: 'load' as const, year })),
        fc.constantFrom('source-vive', 'ana').map((id) => ({ do: 'retire' as const, id })),
        fc.nat({ max: 20 }).map((back) => ({ do: 'revert' as const, back })),
        years.map((year) => ({ do: 'link' as const, year })),
      );
      let refused = 0;
      let done = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
          await empty(graph());
          let { revision } = await seed(graph(), WORLD);
          const seen = new Map<number, Map<string, Thing>>([[revision, await things()]]);
          for (const one of steps) {
            try {
              revision = (await carryOut(graph(), one, revision)).revision;
              done += 1;
            } catch (error) {
              expect((error as { code?: string }).code, String(error)).toMatch(
                /^(CONFLICT|NOT_FOUND|BAD_INPUT)$/,
              );
              refused += 1;
            }
            const now = await things();
            const known = seen.get(revision);
            if (known !== undefined) expect(now).toEqual(known);
            seen.set(revision, now);
          }
          const now = await things();
          for (const [at, before] of seen) {
            const rebuilt = await stateAt(graph().read, now, at);
            expect([...rebuilt.keys()].sort()).toEqual([...before.keys()].sort());
            for (const [name, thing] of before) expect(rebuilt.get(name), name).toEqual(thing);
          }
        }),
        { numRuns: runs(12 * share), seed: 20261129 },
      );
      expect(done).toBeGreaterThan(refused);
    });
  });
}

type Step =
  | { readonly do: 'edit' | 'load' | 'link'; readonly year: string }
  | { readonly do: 'retire'; readonly id: string }
  | { readonly do: 'revert'; readonly back: number };

function carryOut(
  graph: Graph,
  step: Step,
  revision: number,
): Promise<{ readonly revision: number }> {
  switch (step.do) {
    case 'edit':
      return edit(graph, [since(step.year)]);
    case 'load':
      return seed(graph, replaced('since: "2009"', `since: "${step.year}"`));
    case 'retire':
      return takeOut(graph, step.id);
    case 'revert':
      return takeBack(graph, Math.max(1, revision - step.back));
    default:
      return edit(
        graph,
        [],
        [{ from: 'coop-du-lac', kind: 'USES', to: 'source-vive', since: step.year, cite: CITE }],
      );
  }
}
