/** Two entities become one, and may be two again: nothing is lost on the way. On both engines. */
import { rmSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit, type Entered } from '../../api/changes/edit.ts';
import { merge } from '../../api/changes/merge.ts';
import { retire } from '../../api/changes/retire.ts';
import { revert, unmerge } from '../../api/changes/revert.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { empty } from '../support/neo4j.ts';
import { runs } from '../support/runs.ts';
import { writeSeeds } from '../support/seeds.ts';
import { allThings } from '../support/things.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const vocabulary = readVocabulary();
const CITE = { source: 'le-registre', at: 'fiche 9' };

async function seed(graph: Graph) {
  const folder = writeSeeds(WORLD);
  try {
    return await seedFrom(folder, graph, vocabulary);
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

const join = (graph: Graph, id: string, into: string, isDryRun = false) =>
  merge(graph, {
    id,
    into,
    author: 'ana',
    reason: 'one body under two names',
    source: 'le-registre',
    locator: 'fiche 9',
    key: null,
    expected: null,
    isDryRun,
  });
const part = (graph: Graph, id: string) =>
  unmerge(graph, { id, author: 'ana', message: 'two bodies after all', key: null });
const takeBack = (graph: Graph, change: number) =>
  revert(graph, { change, author: 'ana', message: 'a mistake', key: null });

export function mergingContract(open: Open, share = 1): void {
  describe('merging', () => {
    const graph = emptied(open, empty);
    const things = () => allThings(graph());

    test('links, citations, numbers and names move to the heir; both values stay where they differ', async () => {
      await seed(graph());
      await edit(graph(), [{ id: 'oeuvre-du-port', since: '1999', cite: CITE }]);
      const before = await things();
      await join(graph(), 'oeuvre-du-port', 'coop-du-lac');
      const after = await things();
      expect(after.has('Entity oeuvre-du-port')).toBe(false);
      const heir = after.get('Entity coop-du-lac')?.properties;
      expect(heir).toMatchObject({ since: '2009', until: '2015-06' });
      expect(heir?.['aliases']).toEqual(expect.arrayContaining(['CDL', 'Œuvre du Port']));
      const values = [...after.values()].filter(({ label }) => label === 'Value');
      const sinces = values.filter(({ properties }) => properties['field'] === 'since');
      expect(
        sinces.map(({ properties: { value, preferred } }) => [value, preferred]).sort(),
      ).toEqual([
        ['"1999"', false],
        ['"2009"', true],
        ['"2010"', false],
      ]);
      expect(
        JSON.stringify([...after.values()].filter(({ label }) => label !== 'Merged')),
      ).not.toMatch(/"oeuvre-du-port"|oeuvre-du-port--/);
      // Two flows from one payer stay two.
      expect(after.has('Link une-ville--funds--coop-du-lac--oeuvre-du-port')).toBe(true);
      // It served the other, which is now itself; the need of both is one link with both citations.
      expect(after.has('Link coop-du-lac--serves--coop-du-lac')).toBe(false);
      const need = 'coop-du-lac--has-need--besoin-d-inventaire';
      const cited = (all: typeof after) =>
        [...all.values()].filter(
          ({ label, properties }) => label === 'Citation' && properties['of'] === need,
        );
      expect(cited(after).length).toBeGreaterThan(cited(before).length);
      expect(after.get('Merged oeuvre-du-port')?.properties).toMatchObject({ into: 'coop-du-lac' });
    });

    test('what was merged is two again as before; what was said of the heir meanwhile stays with it', async () => {
      await seed(graph());
      const before = await things();
      await join(graph(), 'oeuvre-du-port', 'coop-du-lac');
      const merged = await things();
      const { revision } = await part(graph(), 'oeuvre-du-port');
      expect(await things()).toEqual(before);
      await takeBack(graph(), revision);
      expect(await things()).toEqual(merged);
      await edit(graph(), [{ id: 'coop-du-lac', website: 'https://lac.example/deux', cite: CITE }]);
      await part(graph(), 'oeuvre-du-port');
      const now = await things();
      expect(now.get('Entity coop-du-lac')?.properties).toMatchObject({
        website: 'https://lac.example/deux',
      });
      expect(now.get('Entity oeuvre-du-port')).toEqual(before.get('Entity oeuvre-du-port'));
    });

    test('a citation that was added to a moved link follows it back', async () => {
      await seed(graph());
      const links = [
        { from: 'oeuvre-du-port', kind: 'HAS_NEED', to: 'besoin-de-carte', cite: CITE },
      ];
      await join(graph(), 'oeuvre-du-port', 'coop-du-lac');
      await edit(graph(), [], [{ ...links[0], from: 'coop-du-lac' }]);
      await part(graph(), 'oeuvre-du-port');
      const citations = [...(await things()).values()].filter(
        ({ label, source, properties }) =>
          label === 'Citation' &&
          source === 'le-registre' &&
          properties['of'] === 'oeuvre-du-port--has-need--besoin-de-carte',
      );
      expect(citations).toHaveLength(1);
    });

    test('of a document, what it supports moves too; a chain of merges leads to the last heir', async () => {
      await seed(graph());
      await edit(graph(), [
        { id: 'tome-2', kind: 'Document', name: { both: 'Tome 2' }, cite: CITE },
        { id: 'tome-3', kind: 'Document', name: { both: 'Tome 3' }, cite: CITE },
      ]);
      const before = await things();
      const merges = [
        await join(graph(), 'le-journal', 'tome-2'),
        await join(graph(), 'tome-2', 'tome-3'),
      ];
      const after = await things();
      expect(
        [...after.values()].some(({ source }) => source === 'le-journal' || source === 'tome-2'),
      ).toBe(false);
      expect(after.get('Merged le-journal')?.properties['into']).toBe('tome-3');
      for (const { revision } of merges.toReversed()) await takeBack(graph(), revision);
      expect(await things()).toEqual(before);
    });

    test('a load neither brings back who was merged nor takes away what moved', async () => {
      await seed(graph());
      await join(graph(), 'oeuvre-du-port', 'coop-du-lac');
      const merged = await things();
      const { conflicts } = await seed(graph());
      expect(await things()).toEqual(merged);
      expect(conflicts.some(({ id }) => id === 'oeuvre-du-port')).toBe(true);
    });

    test('of two kinds, with itself, or unknown, nothing is merged; a dry run keeps nothing', async () => {
      await seed(graph());
      const before = await things();
      for (const [id, into, code] of [
        ['coop-du-lac', 'riviere', 'BAD_INPUT'],
        ['coop-du-lac', 'coop-du-lac', 'BAD_INPUT'],
        ['nobody', 'coop-du-lac', 'NOT_FOUND'],
        ['coop-du-lac', 'nobody', 'NOT_FOUND'],
      ] as const)
        await expect(join(graph(), id, into)).rejects.toMatchObject({ code });
      await expect(part(graph(), 'coop-du-lac')).rejects.toMatchObject({ code: 'BAD_INPUT' });
      const { touched, revision } = await join(graph(), 'oeuvre-du-port', 'coop-du-lac', true);
      expect(touched.length).toBeGreaterThan(10);
      expect(revision).toBe(1);
      expect(await things()).toEqual(before);
    });

    test('an entity on which others built since is not taken back with the change that made it', async () => {
      await seed(graph());
      const { revision } = await edit(graph(), [
        { id: 'nouvelle', kind: 'Organisation', name: { both: 'Nouvelle' }, cite: CITE },
      ]);
      await edit(graph(), [], [{ from: 'ana', kind: 'MEMBER_OF', to: 'nouvelle', cite: CITE }]);
      const before = await things();
      await expect(takeBack(graph(), revision)).rejects.toMatchObject({ code: 'CONFLICT' });
      expect(await things()).toEqual(before);
    });

    test('in whatever order, a change that is taken back and taken back again leaves what was', async () => {
      const alike = ['coop-du-lac', 'oeuvre-du-port', 'une-ville'];
      const ends = fc.constantFrom(...alike);
      const step = fc.oneof(
        fc.tuple(ends, ends).map(
          ([id, into]) =>
            (g: Graph) =>
              join(g, id, into),
        ),
        ends.map((id) => (g: Graph) => part(g, id)),
        fc.tuple(ends, fc.integer({ min: 1990, max: 2020 }).map(String)).map(
          ([id, since]) =>
            (g: Graph) =>
              edit(g, [{ id, since, cite: CITE }]),
        ),
        ends.map(
          (from) => (g: Graph) =>
            edit(g, [], [{ from, kind: 'USES', to: 'source-vive', cite: CITE }]),
        ),
        fc.constantFrom('ana', 'source-vive').map(
          (id) => (g: Graph) =>
            retire(g, {
              id,
              author: 'ana',
              reason: 'it has closed',
              source: 'le-registre',
              locator: 'p. 1',
              key: null,
            }),
        ),
        fc.nat(3).map((back) => async (g: Graph) => {
          const { revision } = await edit(g, [{ id: 'riviere', since: `200${back}`, cite: CITE }]);
          return takeBack(g, Math.max(2, revision - back));
        }),
      );
      let [done, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 7 }), async (steps) => {
          await empty(graph());
          await seed(graph());
          for (const one of steps) {
            const before = await things();
            try {
              const { revision, touched } = await one(graph());
              done += 1;
              if (touched.length === 0) continue;
              const after = await things();
              const undone = await takeBack(graph(), revision);
              await takeBack(graph(), undone.revision);
              expect(await things()).toEqual(after);
            } catch (error) {
              const code = (error as { code?: string }).code;
              expect(code, String(error)).toMatch(/^(CONFLICT|NOT_FOUND|BAD_INPUT)$/);
              refused += 1;
              if (touchesNothing(before, await things())) continue;
            }
          }
        }),
        { numRuns: runs(8 * share), seed: 20261130 },
      );
      expect(done).toBeGreaterThan(refused / 2);
    });
  });
}

const touchesNothing = (
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
) => before.size === after.size;
