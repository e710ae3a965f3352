/** The state of things, counted from facts: barriers that actors face, codebases in use with their maintainers. */
import { type Atlas, type Entity, type Link, linksOf } from '../../data/atlas.ts';
import { oneActor } from '../../data/one-actor.ts';

export type Count = 'holders' | 'users' | 'maintainers' | 'payers';

export interface Counted {
  readonly entity: Entity;
  /** How many, by what was counted. */
  readonly of: Readonly<Partial<Record<Count, number>>>;
}

export interface Overview {
  readonly barriers: readonly Counted[];
  readonly commons: readonly Counted[];
}

const HOLDERS = ['HAS_NEED', 'FACES', 'NAMES'];
const USERS = ['USES', 'DEPENDS_ON', 'RUNS_ON'];
const MAINTAINERS = ['DEVELOPS', 'MAINTAINS', 'CONTRIBUTES_TO'];
const PAYERS = ['FUNDS'];
/** Who works on it, in whatever status: without them a codebase is only used here, as Linux is. */
const WORKERS = [...MAINTAINERS, 'PROVIDES', 'PUBLISHES'];

/** The same counts as the API gives: of what holds today, two names of one actor as one. */
export function overview(atlas: Atlas, today: string): Overview {
  const holds = ({ status, until }: Link) =>
    atlas.vocabulary.statuses.get(status)?.fact === true &&
    status !== 'ended' &&
    (until === null || `${until}~` > today);
  const count = (index: number, kinds: readonly string[]) =>
    new Set(
      linksOf(atlas, index)
        .filter((link) => link.to === index && kinds.includes(link.kind) && holds(link))
        .map(({ from }) => oneActor(atlas, from)),
    ).size;
  const every = (kind: string, of: Partial<Record<Count, readonly string[]>>) =>
    atlas.entities.flatMap((entity, index): Counted[] =>
      entity.kind !== kind
        ? []
        : [
            {
              entity,
              of: Object.fromEntries(Object.entries(of).map(([k, v]) => [k, count(index, v)])),
            },
          ],
    );
  return {
    barriers: top(every('Barrier', { holders: HOLDERS }), 'holders'),
    commons: top(
      every('Codebase', { users: USERS, maintainers: MAINTAINERS, payers: PAYERS }).filter(
        ({ entity }) => isOfTheField(atlas, entity),
      ),
      'users',
    ),
  };
}

/** As the API has it: somebody on record works on it, or it meets a known need. */
function isOfTheField(atlas: Atlas, { id }: Entity): boolean {
  const index = atlas.indexes.get(id);
  if (index === undefined) return false;
  return linksOf(atlas, index).some(({ kind, from, to }) =>
    to === index ? WORKERS.includes(kind) : from === index && kind === 'MEETS',
  );
}

function top(all: readonly Counted[], by: Count, most = 8): readonly Counted[] {
  return [...all]
    .filter(({ of }) => (of[by] ?? 0) > 0)
    .sort((a, b) => (b.of[by] ?? 0) - (a.of[by] ?? 0) || b.entity.links - a.entity.links)
    .slice(0, most);
}
