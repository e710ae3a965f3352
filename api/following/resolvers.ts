import { type Around, idsAround } from '../changes/around.ts';
import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { EntityFact } from '../snapshot/queries.ts';
import { changesSince, snapshotOf } from '../snapshot/snapshot.ts';
import { refusal } from '../words/refusing.ts';
import { type MapChanges, mapChanges, wholeChange } from './map-changes.ts';

/** Only changes that touch one of these ids, and of those only what does. */
async function* touching(
  followed: AsyncIterable<MapChanges>,
  now: () => Promise<ReadonlySet<string> | null>,
): AsyncGenerator<MapChanges> {
  let before = (await now()) ?? new Set<string>();
  for await (const changes of followed) {
    const after = (await now()) ?? new Set<string>();
    // Who leaves a place is told too.
    const has = (...ids: readonly string[]) => ids.some((id) => after.has(id) || before.has(id));
    const some = {
      ...changes,
      entities: changes.entities.filter(({ id }) => has(id)),
      links: changes.links.filter(({ from, to }) => has(from, to)),
      removedEntities: changes.removedEntities.filter((id) => has(id)),
      removedLinks: changes.removedLinks.filter((id) => has(...endsIn(id))),
    };
    before = after;
    const { entities, links, removedEntities, removedLinks } = some;
    if (
      changes.isWhole ||
      [entities, links, removedEntities, removedLinks].some((all) => all.length > 0)
    )
      yield some;
  }
}

/** An id of a link holds both of its ends. */
const endsIn = (id: string): string[] => id.split('--');

export const following = concept(import.meta.url, {
  Query: {
    async changedSince(_: unknown, { revision }: { revision: number }, context: Context) {
      const now = await snapshotOf(context.graph, context.vocabulary);
      const changes = changesSince(now, revision);
      return changes === null ? wholeChange(now) : mapChanges(now, changes);
    },
  },
  Subscription: {
    changed: {
      async subscribe(_: unknown, args: { since?: number | null } & Around, context: Context) {
        const { since, of = null, place = null, theme = null } = args;
        const around = { of, place, theme };
        const now = async () =>
          idsAround((await snapshotOf(context.graph, context.vocabulary)).facts, around);
        const isAll = (await now()) === null;
        const followed = context.following.follow(since ?? null, context.signal);
        if (followed === null) throw refusal('UNAVAILABLE', ({ tooManyFollow }) => tooManyFollow);
        return isAll ? followed : touching(followed, now);
      },
      resolve: (changes: MapChanges) => changes,
    },
  },
  MapEntity: {
    nameFr: ({ fr }: EntityFact) => fr,
    nameEn: ({ en }: EntityFact) => en,
    named: ({ named }: EntityFact) => named !== false,
  },
});
