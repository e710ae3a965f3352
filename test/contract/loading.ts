/** Loading makes the graph say what the seeds say: no more, no less, the same on both engines. */
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cypher } from '../../api/graph/cypher.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { empty } from '../support/neo4j.ts';
import { type Files, writeSeeds } from '../support/seeds.ts';
import { held } from '../support/state.ts';
import { WORLD } from '../support/world.ts';
import { emptied, type Open } from './opening.ts';

const vocabulary = readVocabulary();
const DEVELOPS = 'coop-du-lac--develops--riviere';

const entity = cypher<{ id: string }, { entity: Record<string, unknown> }>`
  MATCH (e:Entity {id: $id}) RETURN e {.*} AS entity`;
const link = cypher<{ id: string }, { link: Record<string, unknown> }>`
  MATCH (:Entity)-[r]->(:Entity) WHERE r.id = $id RETURN r {.*} AS link`;
const services = cypher<object, { id: string; kind: string }>`
  MATCH (n:Service) RETURN n.id AS id, n.kind AS kind ORDER BY id`;
const codebases = cypher<object, { id: string; kind: string }>`
  MATCH (n:Codebase) RETURN n.id AS id, n.kind AS kind ORDER BY id`;
const citations = cypher<{ id: string }, { source: string; quote: string | null }>`
  MATCH (c:Citation)-[:\`IN\`]->(d:Document) WHERE c.of = $id
  RETURN d.id AS source, c.quote AS quote ORDER BY source, quote`;
const addByHand = cypher<object, object>`
  MATCH (a:Entity {id: 'coop-du-lac'}) MATCH (b:Entity {id: 'source-vive'})
  CREATE (a)-[r:USES {id: 'by-hand'}]->(b) SET r.status = 'stated'`;

/** The world without one of its folders, or with words replaced. */
const without = (folder: string): Files =>
  Object.fromEntries(Object.entries(WORLD).filter(([path]) => !path.startsWith(`${folder}/`)));
const replaced = (from: string, to: string): Files =>
  Object.fromEntries(Object.entries(WORLD).map(([path, text]) => [path, text.replace(from, to)]));
const withoutLinksTo = (id: string, files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [
      path,
      text.replace(new RegExp(`.* to: ${id},.*\n`, 'g'), ''),
    ]),
  );

export function loadingContract(open: Open): void {
  describe('loading', () => {
    const graph = emptied(open, empty);
    const seed = async (files: Files) => {
      const folder = writeSeeds(files);
      try {
        return await seedFrom(folder, graph(), vocabulary);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    };

    test('twice changes nothing', async () => {
      const first = await seed(WORLD);
      const before = await held(graph());
      const second = await seed(WORLD);
      expect(first).toMatchObject({ changed: 0, removed: 0, kept: 0 });
      expect(second).toEqual({
        added: 0,
        changed: 0,
        removed: 0,
        kept: first.added,
        conflicts: [],
        revision: 1,
      });
      expect(await held(graph())).toEqual(before);
    });

    test('without a folder, its facts go and what others say too stays', async () => {
      await seed(WORLD);
      await seed(without('le-registre'));
      const [row] = await graph().read(entity, { id: 'coop-du-lac' });
      expect(row?.entity).toMatchObject({ since: '2009', legalForm: 'worker-co-op' });
      expect(row?.entity).not.toHaveProperty('website');
      const sources = await graph().read(citations, { id: 'coop-du-lac' });
      expect(new Set(sources.map(({ source }) => source))).toEqual(new Set(['le-journal']));
      expect(await graph().read(entity, { id: 'le-registre' })).toEqual([]);
    });

    test('leaves the same graph whatever was there before', async () => {
      await seed(without('le-registre'));
      const direct = (await held(graph())).things;
      await empty(graph());
      await seed(WORLD);
      await seed(without('le-registre'));
      expect((await held(graph())).things).toEqual(direct);
    });

    test('replaces a field that changed, and takes away one that is gone', async () => {
      await seed(WORLD);
      await seed(replaced('legalForm: worker-co-op', 'website: https://other.example'));
      const [row] = await graph().read(entity, { id: 'coop-du-lac' });
      expect(row?.entity).not.toHaveProperty('legalForm');
      expect(row?.entity).toMatchObject({ website: 'https://other.example' });
    });

    test('gives an entity whose kind changed its new place', async () => {
      await seed(WORLD);
      const moved = replaced(
        '- id: source-vive\n    kind: Codebase',
        '- id: source-vive\n    kind: Service',
      );
      await seed(withoutLinksTo('source-vive', moved));
      expect(await graph().read(services, {})).toEqual([{ id: 'source-vive', kind: 'Service' }]);
      expect(await graph().read(codebases, {})).toEqual([{ id: 'riviere', kind: 'Codebase' }]);
    });

    test('replaces a link that changed, with its citation', async () => {
      await seed(WORLD);
      const changed = replaced(
        'since: "2010", cite: { quote: "elle développe Rivière depuis 2010" }',
        'until: "2020", cite: { at: page 3 }',
      );
      await seed(changed);
      const [row] = await graph().read(link, { id: DEVELOPS });
      expect(row?.link).toMatchObject({ until: '2020', status: 'stated' });
      expect(row?.link).not.toHaveProperty('since');
      expect(await graph().read(citations, { id: DEVELOPS })).toEqual([
        { source: 'le-journal', quote: null },
      ]);
    });

    test('of wrong files writes nothing', async () => {
      await seed(WORLD);
      const before = await held(graph());
      await expect(seed(replaced('to: riviere,', 'to: nowhere,'))).rejects.toThrow(/nowhere/);
      expect(await held(graph())).toEqual(before);
    });

    test('that fails in the middle leaves the graph as it was', async () => {
      await seed(WORLD);
      const before = await held(graph());
      const folder = writeSeeds(replaced('since: "2010"', 'since: "2011"'));
      const work = seedFrom(folder, graph(), vocabulary, {
        progress: (done) => {
          if (done > 0) throw new Error('cut');
        },
      });
      await expect(work).rejects.toThrow('cut');
      expect(await held(graph())).toEqual(before);
      rmSync(folder, { recursive: true });
    });

    test('leaves what people added by hand', async () => {
      await seed(WORLD);
      await graph().write((run) => run(addByHand, {}));
      await seed(replaced('legalForm: worker-co-op', 'website: https://other.example'));
      expect(await graph().read(link, { id: 'by-hand' })).toHaveLength(1);
    });
  });
}
