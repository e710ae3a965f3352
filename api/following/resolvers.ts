import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { EntityFact } from '../snapshot/queries.ts';
import { changesSince, snapshotOf } from '../snapshot/snapshot.ts';
import { refusal } from '../words/refusing.ts';
import { type MapChanges, mapChanges, wholeChange } from './map-changes.ts';

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
      subscribe(_: unknown, { since }: { since?: number | null }, context: Context) {
        const followed = context.following.follow(since ?? null, context.signal);
        if (followed === null) throw refusal('UNAVAILABLE', ({ tooManyFollow }) => tooManyFollow);
        return followed;
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
