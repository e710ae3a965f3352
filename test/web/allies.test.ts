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
  const places = new Map(ids.map((id, place) => [id, place]));
  const kindOf = (id: string) =>
    id.startsWith('need') ? 'Need' : id.startsWith('text') ? 'Document' : 'Organisation';
  const all = links.map(([from, kind, to, status = 'stated'], at) => ({
    id: String(at),
    kind,
    from: places.get(from) as number,
    to: places.get(to) as number,
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
    places,
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
      ['my-member', 'MEMBER_OF', 'me'],
      share('my-member'),
      ['heir', 'SUCCEEDS', 'renamed'],
      share('renamed'),
      ['dreamer', 'HAS_NEED', 'need-map', 'hypothetical'],
      ['me', 'USES', 'git'],
      ['user-of-git', 'USES', 'git'],
      ['me', 'CONTRIBUTES_TO', 'text-read'],
      ['reader', 'CONTRIBUTES_TO', 'text-read'],
    ],
    { nameless: { named: false }, dissolved: { until: '2016' } },
  );
  expect(alliesOf(atlas, 'me', '2026-11-30').map(({ entity: { id } }) => id)).toEqual(['ally']);
});

test('what has ended makes no ally', () => {
  const atlas = tied([
    ['me', 'CONTRIBUTES_TO', 'code'],
    ['today', 'CONTRIBUTES_TO', 'code'],
    ['before', 'CONTRIBUTES_TO', 'code'],
  ]);
  const links = atlas.links.map((link, at) => (at === 2 ? { ...link, until: '2016' } : link));
  const allies = alliesOf({ ...atlas, links }, 'me', '2026-11-30');
  expect(allies.map(({ entity: { id } }) => id)).toEqual(['today']);
});
