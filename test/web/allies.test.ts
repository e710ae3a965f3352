import { expect, test } from 'vitest';
import type { Atlas } from '../../web/data/atlas.ts';
import { samplesOf } from '../../web/lenses/allies/model.ts';

const entity = (id: string, kind: string, named = true) => ({ id, kind, named });
const atlas = {
  entities: [
    entity('busy', 'Organisation'),
    entity('quiet', 'Organisation'),
    entity('a-co-op', 'Organisation', false),
    entity('crm', 'Need'),
    entity('map', 'Need'),
  ],
  columns: {
    linkKinds: ['HAS_NEED', 'FUNDS'],
    linkKind: Uint8Array.of(0, 0, 0, 0, 1),
    from: Uint32Array.of(0, 0, 1, 2, 1),
    to: Uint32Array.of(3, 4, 3, 3, 0),
  },
} as unknown as Atlas;

test('samples come from the data: who has most needs, and what most need; nobody unnamed', () => {
  expect(samplesOf(atlas, 2, 1).map(({ id }) => id)).toEqual(['busy', 'quiet', 'crm']);
  const none = { ...atlas.columns, from: new Uint32Array(), to: new Uint32Array() };
  expect(samplesOf({ ...atlas, columns: none }, 2, 1)).toEqual([]);
});
