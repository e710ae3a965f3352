/** Follows « Add a kind in five steps » of CONTRIBUTING: a kind that did not exist is loaded and asked for. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../api/graph/embedded.ts';
import { seedFrom } from '../../api/starting/seeding.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { seedsFor } from '../support/seeds.ts';

test('a kind that the vocabulary gains is checked, loaded, listed, typed and searched with no other change', async () => {
  const before = readVocabulary();
  const vocabulary = {
    ...before,
    kinds: [
      ...before.kinds,
      {
        id: 'Tool',
        list: 'tools',
        family: 'commons',
        shape: 'square',
        label: { fr: 'outil', en: 'tool' },
        plural: { fr: 'outils', en: 'tools' },
        fields: [{ id: 'weight', kind: 'number', label: { fr: 'poids', en: 'weight' } }],
      },
    ],
    links: [
      ...before.links,
      {
        id: 'LENDS',
        from: ['Organisation'],
        to: ['Tool'],
        label: { fr: 'prête', en: 'lends' },
        inverse: { fr: 'est prêté par', en: 'is lent by' },
        fields: [],
      },
    ],
  } as const;
  const file = join(mkdtempSync(join(tmpdir(), 'lacis-')), 'vocabulary.json');
  writeFileSync(file, JSON.stringify(vocabulary));

  const folder = seedsFor({
    'atelier/source.yaml':
      '- { id: carnet, kind: Document, name: { both: Carnet }, read: "2026-11-21" }\n',
    'atelier/outils.yaml': `
entities:
  - { id: atelier, kind: Organisation, name: { fr: Atelier, en: Workshop }, cite: { at: p. 1 } }
  - { id: scie, kind: Tool, name: { fr: scie, en: saw }, weight: 1.5, cite: { at: p. 2 } }
links:
  - { from: atelier, kind: LENDS, to: scie, cite: { at: p. 2 } }
`,
  });
  const graph = await openEmbedded();
  await seedFrom(folder, graph, readVocabulary(file));
  const ask = asking(graph, { vocabulary: readVocabulary(file) });
  const { data, errors } = await ask(
    '{ tools { nodes { name weight links { nodes { kind said other { name } } } } } search(text: "sci") { entity { id kind } } }',
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    tools: {
      nodes: [
        {
          name: 'saw',
          weight: 1.5,
          links: { nodes: [{ kind: 'LENDS', said: 'is lent by', other: { name: 'Workshop' } }] },
        },
      ],
    },
    search: [{ entity: { id: 'scie', kind: 'TOOL' } }],
  });
});
