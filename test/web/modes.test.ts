/** What the modes of the map draw, without a browser: nodes, edges and places follow from the answer alone. */
import { describe, expect, test } from 'vitest';
import type { ModeEdge, ModeGraph, ModeNode } from '../../web/data/mode-graph.ts';
import type { ConvergenceMap, GapMap, MappedGap, Tie } from '../../web/lenses/map/answers.ts';
import { convergenceGraph } from '../../web/lenses/map/model-convergences.ts';
import { gapGraph, holesIn } from '../../web/lenses/map/model-gaps.ts';
import { placesIn } from '../../web/map/modes/islands.ts';

const actor = (id: string, group: string | null = null, local: boolean | null = true) => ({
  id,
  name: id,
  kind: 'Organisation',
  stakeholder: 'UNION',
  local,
  tieCount: 2,
  group,
});

const tie = (a: string, b: string, kinds: Tie['kinds'], meeting: string | null = null): Tie => ({
  id: `${a}--${b}`,
  ends: [a, b],
  sentence: '',
  strength: kinds.reduce((sum, { strength }) => sum + strength, 0),
  tied: false,
  reasonCount: kinds.reduce((sum, { sharedCount: count }) => sum + count, 0),
  kinds,
  reasons: kinds.map(({ kind }) => ({ kind, title: `a ${kind}` })),
  meeting,
});

const meetings = (part: Partial<ConvergenceMap>): ConvergenceMap => ({
  actors: [],
  actorCount: 0,
  ties: [],
  tieCount: 0,
  missingCount: 0,
  mostShared: 1,
  unitingCount: null,
  nearest: [],
  where: null,
  kinds: [],
  stakeholders: [],
  groups: [],
  ...part,
});

describe('a map of convergences', () => {
  const need = { kind: 'NEED', sharedCount: 1, strength: 0.5 };
  const code = { kind: 'CODEBASE', sharedCount: 3, strength: 1.2 };

  test('has a curve for each sort of thing shared, apart from each other, the stronger one wider', () => {
    const { edges } = convergenceGraph(
      meetings({ actors: [actor('a'), actor('b')], ties: [tie('a', 'b', [need, code])] }),
    );
    expect(edges.map(({ family, pattern }) => [family, pattern])).toEqual([
      ['commons', 'double'],
      ['ends', 'dashed'],
    ]);
    expect(edges[0]?.bend).not.toBe(edges[1]?.bend);
    expect(edges[0]?.width).toBeGreaterThan(edges[1]?.width ?? 0);
    expect(edges.map(({ label }) => label)).toEqual(['a CODEBASE +\u202f2', 'a NEED']);
  });

  test('draws who should meet as the missing tie it is', () => {
    const { edges } = convergenceGraph(
      meetings({ actors: [actor('a'), actor('b')], ties: [tie('a', 'b', [need], 'meet--a--b')] }),
    );
    expect(edges.map(({ pattern }) => pattern)).toEqual(['missing']);
  });

  test('says faintly what the outline of a group says already', () => {
    const groups = [{ id: 'need--x', title: 'X', kind: 'NEED', members: ['a', 'b', 'c'] }];
    const { edges, outlines } = convergenceGraph(
      meetings({
        actors: ['a', 'b', 'c'].map((id) => actor(id, 'need--x')),
        ties: [tie('a', 'b', [need]), tie('b', 'c', [need, code])],
        groups,
      }),
    );
    expect(outlines).toEqual([{ id: 'need--x', name: 'X', isShore: true }]);
    const faint = edges.filter(({ isFaint }) => isFaint);
    expect(faint.map(({ of }) => of)).toEqual(['a--b']);
  });

  test('writes the name of whoever is not known to be in the place in italics', () => {
    const { nodes } = convergenceGraph(
      meetings({ actors: [actor('a'), actor('b', null, false), actor('c', null, null)] }),
    );
    expect(nodes.map(({ isAside }) => isAside)).toEqual([false, true, true]);
  });
});

describe('a map of gaps', () => {
  const organisation = (id: string) => ({ id, name: id, kind: 'Organisation' });
  const gap = (kind: string, subject: string, isInWorld: boolean, others: string[]): MappedGap => ({
    id: `${kind}--${subject}`,
    kind,
    title: kind,
    sentence: '',
    invitation: '',
    isInWorld,
    subject: { id: subject, name: subject, kind: 'Codebase' },
    others: others.map(organisation),
    otherCount: others.length,
  });
  const gaps = (...all: MappedGap[]): GapMap => ({
    gaps: all,
    total: all.length,
    where: null,
    counts: [],
  });
  const VOCABULARY = {
    families: [],
    kinds: new Map(),
    links: new Map(),
    statuses: new Map(),
    choices: new Map(),
  };

  test('has one hole for each subject, with a ring for each absence; the world goes before records', () => {
    const map = gaps(
      gap('CODEBASE_WITHOUT_LICENCE', 'code', false, ['a']),
      gap('CODEBASE_WITH_ONE_EMPLOYER', 'code', true, ['a', 'b', 'c']),
      gap('CODEBASE_WITHOUT_MAINTAINER', 'code', false, []),
      gap('CODEBASE_WITHOUT_FUNDING', 'other', false, []),
      gap('DOCUMENT_WITHOUT_DATE', 'not-drawn', false, []),
    );
    const holes = holesIn(map);
    expect(holes.map(({ id, rings, relying }) => ({ id, rings, relying }))).toEqual([
      { id: 'code', rings: { rules: 'records', who: 'world' }, relying: 3 },
      { id: 'other', rings: { means: 'records' }, relying: 0 },
    ]);
    const { nodes } = gapGraph(map, VOCABULARY, 'en');
    expect(nodes.map(({ fill }) => fill)).toEqual(['hollow', 'hatched']);
    expect(nodes[0]?.radius).toBeGreaterThan(nodes[1]?.radius ?? 0);
  });

  test('draws two that have not met as a missing tie, and no hole', () => {
    const map = gaps(gap('STRANGERS_WITH_MUCH_IN_COMMON', 'one', true, ['two', 'a-thing']));
    expect(holesIn(map)).toEqual([]);
    const { nodes, edges } = gapGraph(map, VOCABULARY, 'en');
    expect(nodes.map(({ id }) => id)).toEqual(['one', 'two']);
    expect(edges.map(({ pattern }) => pattern)).toEqual(['missing']);
  });
});

describe('places', () => {
  const node = (id: string, outline: string | null): ModeNode => ({
    id,
    name: id,
    family: 'actors',
    shape: 'disc',
    fill: 'full',
    radius: 9,
    rings: {},
    outline,
    isAside: false,
  });
  const edge = (from: string, to: string): ModeEdge => ({
    id: `${from} ${to}`,
    of: `${from} ${to}`,
    from,
    to,
    family: 'ends',
    pattern: 'solid',
    width: 1,
    bend: 0,
    label: '',
    isFaint: false,
    pull: 1,
  });
  const groups = ['x', 'y', 'z'];
  const graph: ModeGraph = {
    nodes: [
      ...groups.flatMap((group) => [0, 1, 2, 3, 4].map((at) => node(`${group}${at}`, group))),
      ...Array.from({ length: 40 }, (_, at) => node(`alone${at}`, null)),
    ],
    edges: [
      edge('x0', 'y0'),
      edge('y1', 'z1'),
      ...Array.from({ length: 39 }, (_, at) => edge(`alone${at}`, `alone${(at * 7) % 40}`)),
    ],
    outlines: groups.map((id) => ({ id, name: id, isShore: true })),
    key: '',
  };

  test('are the same for the same graph, and no two nodes lie over each other', () => {
    const [one, again] = [placesIn(graph, 1.6), placesIn(graph, 1.6)];
    expect([...one]).toEqual([...again]);
    const all = [...one.values()];
    const nearest = all.flatMap((a, at) =>
      all.slice(at + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y)),
    );
    expect(Math.min(...nearest)).toBeGreaterThan(20);
  });

  test('keep strangers out of the outline of a group', () => {
    const places = placesIn(graph, 1.6);
    for (const group of groups) {
      const own = [0, 1, 2, 3, 4].map((at) => places.get(`${group}${at}`) ?? { x: 0, y: 0 });
      const [x, y] = [
        own.reduce((sum, one) => sum + one.x, 0) / 5,
        own.reduce((sum, one) => sum + one.y, 0) / 5,
      ];
      const reach = Math.max(...own.map((one) => Math.hypot(one.x - x, one.y - y)));
      for (const [id, one] of places)
        if (!id.startsWith(group)) expect(Math.hypot(one.x - x, one.y - y)).toBeGreaterThan(reach);
    }
  });
});
