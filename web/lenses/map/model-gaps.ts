/** From gaps to what is drawn: a hole for each subject, a ring for each absence, and thin threads to those who rely on it. */

import type { Named } from '../../cards/board.ts';
import type { Absence, ModeEdge, ModeGraph, ModeNode, Rings } from '../../data/mode-graph.ts';
import { SHAPES } from '../../data/mode-graph.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';
import type { Language } from '../../words/language.ts';
import { ABSENCE_OF, ABSENT_GUESTS, isDrawn, STRANGERS } from './absences.ts';
import type { GapMap, MappedGap } from './answers.ts';

/** What something is missing from. */
export interface Hole extends Named {
  readonly gaps: readonly MappedGap[];
  readonly rings: Rings;
  readonly isInWorld: boolean;
  /** How many others its gaps are about: who has the need, uses the codebase, proposes the measure. */
  readonly relying: number;
}

/** Two that have much in common and have not met. */
export interface MissingTie {
  readonly gap: MappedGap;
  readonly from: Named;
  readonly to: Named;
}

const [LEAST_RADIUS, MOST_RADIUS, ASIDE] = [8, 24, 5];
/** From how many holes on, and how many actors at most, threads are drawn. */
const [SEVERAL, MOST_ACTORS] = [3, 12];

const known = new WeakMap<GapMap, readonly Hole[]>();

/** The holes, those on which most rely first. */
export function holesIn(map: GapMap): readonly Hole[] {
  const before = known.get(map);
  if (before !== undefined) return before;
  const bySubject = new Map<string, MappedGap[]>();
  for (const gap of map.gaps) {
    if (!isDrawn(gap.kind) || gap.kind === STRANGERS) continue;
    const own = bySubject.get(gap.subject.id);
    if (own === undefined) bySubject.set(gap.subject.id, [gap]);
    else own.push(gap);
  }
  const holes = [...bySubject.values()].map((gaps): Hole => {
    const { subject } = gaps[0] as MappedGap;
    const rings: Partial<Record<Absence, 'world' | 'records'>> = {};
    for (const { kind, isInWorld } of gaps) {
      const absence = ABSENCE_OF[kind];
      if (absence !== undefined && rings[absence] !== 'world')
        rings[absence] = isInWorld ? 'world' : 'records';
    }
    return {
      ...subject,
      gaps,
      rings,
      isInWorld: gaps.some((gap) => gap.isInWorld),
      relying: Math.max(...gaps.map(({ otherCount }) => otherCount)),
    };
  });
  holes.sort((a, b) => b.relying - a.relying || (a.id < b.id ? -1 : 1));
  known.set(map, holes);
  return holes;
}

export const missingTiesIn = ({ gaps }: GapMap): readonly MissingTie[] =>
  gaps.flatMap((gap) => {
    const [to] = gap.others;
    return gap.kind === STRANGERS && to !== undefined ? [{ gap, from: gap.subject, to }] : [];
  });

export function gapGraph(map: GapMap, vocabulary: Vocabulary, language: Language): ModeGraph {
  const holes = holesIn(map);
  const nodes = new Map<string, ModeNode>();
  const edges: ModeEdge[] = [];
  for (const hole of holes)
    nodes.set(hole.id, {
      ...plain(hole, vocabulary),
      fill: hole.isInWorld ? 'hollow' : 'hatched',
      radius: Math.min(LEAST_RADIUS + 3 * Math.sqrt(hole.relying), MOST_RADIUS),
      rings: hole.rings,
      outline: hole.kind,
    });
  const beside = (one: Named) => {
    if (!nodes.has(one.id)) nodes.set(one.id, plain(one, vocabulary));
  };
  const joint = jointly(holes);
  for (const { id, gaps } of holes) {
    const others = new Map(gaps.flatMap((gap) => gap.others.map((one) => [one.id, { one, gap }])));
    for (const { one, gap } of others.values()) {
      const isAbsent = gap.kind === ABSENT_GUESTS;
      if (!isAbsent && !joint.has(one.id)) continue;
      beside(one);
      edges.push({
        id: `${id} ${one.id}`,
        of: isAbsent ? gap.id : `${id} ${one.id}`,
        from: id,
        to: one.id,
        family: nodes.get(id)?.family ?? 'ends',
        pattern: isAbsent ? 'missing' : 'solid',
        width: isAbsent ? 2.4 : 1,
        bend: 0.05,
        label: '',
        isFaint: !isAbsent,
        pull: isAbsent ? 1 : 0.3,
      });
    }
  }
  for (const { gap, from, to } of missingTiesIn(map)) {
    beside(from);
    beside(to);
    edges.push({
      id: gap.id,
      of: gap.id,
      from: from.id,
      to: to.id,
      family: 'actors',
      pattern: 'missing',
      width: 3,
      bend: 0.07,
      label: '',
      isFaint: false,
      pull: 1,
    });
  }
  const all = [...nodes.values()];
  const outlines = [...new Set(holes.map(({ kind }) => kind))].map((kind) => ({
    id: kind,
    name: vocabulary.kinds.get(kind)?.plural[language] ?? kind,
    isShore: false,
  }));
  const key = ['gaps', ...all.map(({ id }) => id), ...edges.map(({ id }) => id)].join(' ');
  return { nodes: all, edges, outlines, key };
}

/** Actors on whom several holes bear: threads lead to them. Whom one alone concerns stands in its panel. */
function jointly(holes: readonly Hole[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { gaps } of holes)
    for (const id of new Set(gaps.flatMap(({ others }) => others.filter(isActor).map(idOf))))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  const most = [...counts].filter(([, count]) => count >= SEVERAL).sort((a, b) => b[1] - a[1]);
  return new Set(most.slice(0, MOST_ACTORS).map(([id]) => id));
}

const isActor = ({ kind }: Named) => kind === 'Organisation' || kind === 'Person';
const idOf = ({ id }: Named) => id;

function plain({ id, name, kind }: Named, vocabulary: Vocabulary): ModeNode {
  const entry = vocabulary.kinds.get(kind);
  return {
    id,
    name,
    family: entry?.family ?? 'words',
    shape: SHAPES.find((one) => one === entry?.shape) ?? 'letter',
    fill: 'faint',
    radius: ASIDE,
    rings: {},
    outline: null,
    isAside: false,
  };
}
