/** The state of things, counted from the facts: barriers, needs without an answer, commons in use. */
import { linksOf } from './allies.ts';
import type { Atlas, Entity, Link } from './atlas.ts';

export interface Counted {
  readonly entity: Entity;
  /** How many, by what was counted. */
  readonly of: Readonly<Record<string, number>>;
}

export interface Overview {
  readonly barriers: readonly Counted[];
  readonly unmet: readonly Counted[];
  readonly commons: readonly Counted[];
  readonly needs: number;
  readonly needsMet: number;
}

const HOLDERS = ['HAS_NEED', 'FACES', 'NAMES'];
const ANSWERS = ['MEETS'];
const USERS = ['USES', 'DEPENDS_ON', 'RUNS_ON'];
const KEEPERS = ['DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO'];
const PAYERS = ['FUNDS'];

export function overview(atlas: Atlas): Overview {
  const isFact = ({ status }: Link) => atlas.vocabulary.statuses.get(status)?.fact === true;
  const count = (place: number, kinds: readonly string[]) =>
    new Set(
      linksOf(atlas, place)
        .filter((link) => link.to === place && kinds.includes(link.kind) && isFact(link))
        .map(({ from }) => from),
    ).size;
  const every = (kind: string, of: Record<string, readonly string[]>) =>
    atlas.entities.flatMap((entity, place): Counted[] =>
      entity.kind !== kind
        ? []
        : [
            {
              entity,
              of: Object.fromEntries(Object.entries(of).map(([k, v]) => [k, count(place, v)])),
            },
          ],
    );
  const needs = every('Need', { holders: HOLDERS, answers: ANSWERS });
  return {
    barriers: top(every('Barrier', { holders: HOLDERS }), 'holders'),
    unmet: top(
      needs.filter(({ of }) => of['answers'] === 0 && (of['holders'] ?? 0) > 0),
      'holders',
    ),
    commons: top(every('Codebase', { users: USERS, keepers: KEEPERS, payers: PAYERS }), 'users'),
    needs: needs.length,
    needsMet: needs.filter(({ of }) => (of['answers'] ?? 0) > 0).length,
  };
}

function top(all: readonly Counted[], by: string, most = 8): readonly Counted[] {
  return [...all]
    .filter(({ of }) => (of[by] ?? 0) > 0)
    .sort((a, b) => (b.of[by] ?? 0) - (a.of[by] ?? 0) || b.entity.links - a.entity.links)
    .slice(0, most);
}
