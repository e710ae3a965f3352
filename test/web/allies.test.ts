import { expect, test } from 'vitest';
import { samplesOf } from '../../web/model/allies.ts';
import type { Atlas } from '../../web/model/atlas.ts';

const entity = (id: string, kind: string, named = true) => ({ id, kind, named });
const atlas = {
  entities: [
    entity('busy', 'Organisation'),
    entity('quiet', 'Organisation'),
    entity('a-co-op', 'Organisation', false),
    entity('crm', 'Need'),
    entity('map', 'Need'),
  ],
  links: [
    { kind: 'HAS_NEED', from: 0, to: 3 },
    { kind: 'HAS_NEED', from: 0, to: 4 },
    { kind: 'HAS_NEED', from: 1, to: 3 },
    { kind: 'HAS_NEED', from: 2, to: 3 },
    { kind: 'FUNDS', from: 1, to: 0 },
  ],
} as unknown as Atlas;

test('samples come from the data: who has most needs, and what most need; nobody unnamed', () => {
  expect(samplesOf(atlas, 2, 1).map(({ id }) => id)).toEqual(['busy', 'quiet', 'crm']);
  expect(samplesOf({ ...atlas, links: [] }, 2, 1)).toEqual([]);
});
