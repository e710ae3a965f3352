import { expect, test } from 'vitest';
import type { Atlas } from '../../web/data/atlas.ts';
import { alliesOf, samplesOf } from '../../web/lenses/allies/model.ts';

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

type Tied = readonly [from: string, kind: string, to: string, status?: string];

/** A graph in which allies can be looked for: entities by id and kind, some unnamed or dissolved. */
function tied(links: readonly Tied[], more: Readonly<Record<string, object>> = {}): Atlas {
  const ids = [...new Set(links.flatMap(([from, , to]) => [from, to]))];
  const indexes = new Map(ids.map((id, place) => [id, place]));
  const kindOf = (id: string) =>
    id.startsWith('need') ? 'Need' : id.startsWith('text') ? 'Document' : 'Organisation';
  const all = links.map(([from, kind, to, status = 'stated'], at) => ({
    id: String(at),
    kind,
    from: indexes.get(from) as number,
    to: indexes.get(to) as number,
    status,
    since: null,
    until: null,
  }));
  return {
    entities: ids.map((id) => ({
      ...entity(id, kindOf(id)),
      status: 'stated',
      until: null,
      links: 1,
      ...more[id],
    })),
    links: all,
    indexes,
    around: ids.map((_, place) =>
      all.flatMap(({ from, to }, at) => (from === place || to === place ? [at] : [])),
    ),
  } as unknown as Atlas;
}

test('an ally exists, has a name, is somebody else, and shares more than a tool or a text', () => {
  const share = (id: string): Tied => [id, 'HAS_NEED', 'need-map'];
  const atlas = tied(
    [
      share('me'),
      share('ally'),
      share('nameless'),
      share('dissolved'),
      share('myself-again'),
      ['me', 'SAME_AS', 'myself-again', 'inferred'],
      ['me', 'USES', 'git'],
      ['user-of-git', 'USES', 'git'],
      ['me', 'CONTRIBUTES_TO', 'text-read'],
      ['reader', 'CONTRIBUTES_TO', 'text-read'],
    ],
    { nameless: { named: false }, dissolved: { until: '2016' } },
  );
  expect(alliesOf(atlas, 'me', '2026-11-30').map(({ entity: { id } }) => id)).toEqual(['ally']);
});

const located = (id: string): Tied => [id, 'LOCATED_IN', 'place-here'];
const share = (id: string): Tied => [id, 'HAS_NEED', 'need-map'];

test('organisations of the place come first, people last, and nobody who belongs to the chosen one', () => {
  const atlas = tied(
    [
      ...['me', 'near', 'far', 'person', 'worker', 'part', 'unknown'].map(share),
      ['person', 'FACES', 'need-other'],
      ['me', 'FACES', 'need-other'],
      located('me'),
      located('near'),
      located('person'),
      ['far', 'LOCATED_IN', 'place-there'],
      ['worker', 'WORKS_FOR', 'me', 'inferred'],
      ['part', 'PART_OF', 'me'],
    ],
    {
      person: { kind: 'Person' },
      worker: { kind: 'Person' },
      'place-here': { kind: 'Place' },
      'place-there': { kind: 'Place' },
    },
  );
  const found = alliesOf(atlas, 'me', '2026-11-30', 'place-here');
  expect(found.map(({ entity, where }) => [entity.id, where])).toEqual([
    ['near', 'local'],
    ['unknown', 'unknown'],
    ['far', 'elsewhere'],
    ['person', 'local'],
  ]);
});

test('one who is two names of another counts once, and shares what I reach under another name', () => {
  const atlas = tied([
    ['me', 'SAME_AS', 'my-other-name'],
    share('my-other-name'),
    share('ally'),
    share('ally-again'),
    ['ally', 'SAME_AS', 'ally-again'],
  ]);
  expect(alliesOf(atlas, 'me', '2026-11-30').map(({ entity: { id } }) => id)).toEqual(['ally']);
});

test('what stands between two, and who could introduce them', () => {
  const atlas = tied([
    share('me'),
    share('ally'),
    ['me', 'COMPETES_WITH', 'ally'],
    ['ally', 'MEMBER_OF', 'network'],
    ['me', 'PARTNERS_WITH', 'network'],
    ['ally', 'MEMBER_OF', 'club'],
  ]);
  const [ally] = alliesOf(atlas, 'me', '2026-11-30');
  expect(ally?.against.map(({ kind }) => kind)).toEqual(['COMPETES_WITH']);
  expect(ally?.between.map(({ id }) => id)).toEqual(['network']);
});

test('the users of what my code stands on are reached through it', () => {
  const atlas = tied([
    ['me', 'CONTRIBUTES_TO', 'mine'],
    ['mine', 'DEPENDS_ON', 'ground'],
    ['user', 'USES', 'ground'],
  ]);
  const [ally] = alliesOf(atlas, 'me', '2026-11-30');
  expect(ally?.entity.id).toBe('user');
  expect(ally?.shared[0]?.through?.entity.id).toBe('mine');
});
