/** From a map of convergences to what is drawn: actors, a curve for each sort of thing shared, outlines of groups. */

import type { ModeEdge, ModeGraph, ModeNode, Pattern } from '../../data/mode-graph.ts';
import type { Family } from '../../data/vocabulary.ts';
import type { ConvergenceMap, Tie } from './answers.ts';

/** Sorts of things shared: a colour and a line each. */
export const SORTS = ['together', 'lacks', 'says', 'code', 'money'] as const;
export type Sort = (typeof SORTS)[number];

export const SORT_OF: Readonly<Record<string, Sort>> = {
  CAUSE: 'together',
  PARTNER: 'together',
  EVENT: 'together',
  PERSON: 'together',
  PLACE: 'together',
  NEED: 'lacks',
  BARRIER: 'lacks',
  STATEMENT: 'says',
  JOINED: 'says',
  CONCEPT: 'says',
  CODEBASE: 'code',
  FUNDER: 'money',
};

export const LOOKS: Readonly<Record<Sort, { readonly family: Family; readonly pattern: Pattern }>> =
  {
    together: { family: 'actors', pattern: 'solid' },
    lacks: { family: 'ends', pattern: 'dashed' },
    says: { family: 'words', pattern: 'dotted' },
    code: { family: 'commons', pattern: 'double' },
    money: { family: 'means', pattern: 'dash-dot' },
  };

const [LEAST_RADIUS, MOST_RADIUS] = [5.5, 15];
const [LEAST_WIDTH, MOST_WIDTH, LEAST_MISSING] = [1.4, 8, 2.8];
/** Between two curves of one tie, and of a tie that has one, as shares of its length. */
const [BESIDE, BEND] = [0.17, 0.07];

export function convergenceGraph(map: ConvergenceMap): ModeGraph {
  const groups = map.groups.filter(({ members }) => members.length > 0);
  const shown = new Set(groups.map(({ id }) => id));
  const groupOf = new Map(
    map.actors.map(({ id, group }) => [id, group !== null && shown.has(group) ? group : null]),
  );
  const nodes = map.actors.map(
    ({ id, name, kind, local, tieCount }): ModeNode => ({
      id,
      name,
      family: 'actors',
      shape: kind === 'Person' ? 'ring' : 'disc',
      fill: 'full',
      radius: Math.min(LEAST_RADIUS + 2.1 * Math.sqrt(tieCount), MOST_RADIUS),
      rings: {},
      outline: groupOf.get(id) ?? null,
      isAside: local !== true,
    }),
  );
  const edges = map.ties.flatMap((tie) => curvesOf(tie, groupOf));
  const outlines = groups.map(({ id, title }) => ({ id, name: title, isShore: true }));
  return { nodes, edges, outlines, key: keyOf(map) };
}

function curvesOf(tie: Tie, groupOf: ReadonlyMap<string, string | null>): ModeEdge[] {
  const [from, to] = tie.ends;
  const group = groupOf.get(from) ?? null;
  // What only the theme of their group says is said by the outline already.
  const isSaid = group !== null && group === groupOf.get(to) && tie.reasonCount === 1;
  const sorts = SORTS.flatMap((sort) => {
    const own = tie.kinds.filter(({ kind }) => SORT_OF[kind] === sort);
    const strength = own.reduce((sum, one) => sum + one.strength, 0);
    return own.length === 0 ? [] : [{ sort, strength }];
  }).sort((a, b) => b.strength - a.strength);
  return sorts.map(({ sort, strength }, at): ModeEdge => {
    const isMissing = tie.meeting !== null && at === 0;
    const least = isMissing ? LEAST_MISSING : LEAST_WIDTH;
    const width =
      isSaid && !isMissing ? 1 : Math.min(Math.max(0.8 + 2.5 * strength, least), MOST_WIDTH);
    const { family, pattern } = LOOKS[sort];
    const reason = tie.reasons.find(({ kind }) => SORT_OF[kind] === sort);
    const more = tie.kinds
      .filter(({ kind }) => SORT_OF[kind] === sort)
      .reduce((sum, { sharedCount: count }) => sum + count, -1);
    return {
      id: `${tie.id} ${sort}`,
      of: tie.id,
      from,
      to,
      family,
      pattern: isMissing ? 'missing' : pattern,
      width,
      bend: sorts.length === 1 ? BEND : BESIDE * (at - (sorts.length - 1) / 2),
      label:
        isSaid || reason === undefined ? '' : `${reason.title}${more > 0 ? ` +\u202f${more}` : ''}`,
      isFaint: isSaid && !isMissing,
      pull: strength,
    };
  });
}

const keyOf = ({ actors, ties, groups }: ConvergenceMap) =>
  ['convergences', actors.map(({ id }) => id), ties.map(({ id }) => id), groups.map(({ id }) => id)]
    .flat()
    .join(' ');

/** Its ties, the strongest first. */
export const tiesOf = ({ ties }: ConvergenceMap, actor: string): readonly Tie[] =>
  ties.filter(({ ends }) => ends.includes(actor));

export const tieOf = ({ ties }: ConvergenceMap, ends: readonly string[]): Tie | undefined =>
  ends.length === 2 ? ties.find((tie) => tie.ends.every((end) => ends.includes(end))) : undefined;
