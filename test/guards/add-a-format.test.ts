/** Follows « Add a format » of CONTRIBUTING: a reader is one file and one line, and every reader keeps the same promises. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { add } from '../../api/interchange/importing/facts.ts';
import { Unimportable } from '../../api/interchange/importing/refusing.ts';
import { isMap, list, map, text } from '../../api/interchange/importing/shaping.ts';
import { contentOf } from '../../api/interchange/readers/json.ts';
import { called, type Reader } from '../../api/interchange/readers/reader.ts';
import { READERS } from '../../api/interchange/readers/readers.ts';
import { emptyGraph, fileOf, imported, looking } from '../support/importing.ts';
import { held } from '../support/state.ts';

const FOLDER = new URL('../../api/interchange/readers/', import.meta.url);

/** Step 1: a format that lists villages and their wells. */
const villages: Reader = {
  id: 'villages',
  label: called('Villages'),
  recognises: (file) => isMap(list(map(contentOf(file))['villages'])[0]),
  read(file, found) {
    for (const [n, one] of list(map(contentOf(file))['villages'])
      .map(map)
      .entries())
      add(found, {
        key: String(n),
        kind: 'Place',
        name: { both: text(one['name']) ?? '' },
        at: `/villages/${n}`,
      });
  },
};

describe('a new format', () => {
  test('is a file and a line: it is recognised, imported, and again nothing', async () => {
    const path = fileOf('{"villages": [{"name": "Saint-Rivage"}, {"name": "Beau-Quai"}]}');
    const graph = await emptyGraph();
    await expect(looking(graph, path)).rejects.toBeInstanceOf(Unimportable);
    (READERS as Reader[]).unshift(villages);
    try {
      const { before } = await imported(graph, path);
      expect(before.format.id).toBe('villages');
      const whole = await held(graph);
      expect(whole.counts).toMatchObject({ entities: 3, citations: 3 });
      await imported(graph, path);
      expect(await held(graph)).toEqual(whole);
    } finally {
      (READERS as Reader[]).shift();
    }
  });
});

test('every reader stands in the list, under an id of its own', () => {
  const ids = READERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const shared = ['reader.ts', 'readers.ts', 'json.ts', 'graph.ts'];
  const files = readdirSync(FOLDER).filter((file) => !shared.includes(file));
  const listed = readFileSync(new URL('readers.ts', FOLDER), 'utf8');
  expect(files.filter((file) => !listed.includes(`./${file}`))).toEqual([]);
});

test('the steps name files that exist', () => {
  const steps = readFileSync(new URL('../../CONTRIBUTING.md', import.meta.url), 'utf8');
  expect(steps).toMatch(
    /## Add a format in five steps[^#]*`api\/interchange\/readers\/`[^#]*`READERS`/,
  );
});
