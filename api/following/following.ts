/**
 * Tells open pages what changed. One look at the revision, a few times a second while anybody follows,
 * serves all of them; it also sees what other servers write to the same database.
 */
import { Repeater } from 'graphql-yoga';
import { changesSince, type Snapshot } from '../snapshot/snapshot.ts';
import { type MapChanges, mapChanges, wholeChange } from './map-changes.ts';

export interface Following {
  /**
   * What changes after a revision; without one, after now. The first value comes at once where something
   * has changed already. Who reads slowly gets several changes as one.
   * @returns null where too many follow
   */
  follow(since: number | null, signal?: AbortSignal): AsyncIterable<MapChanges> | null;
  /** Ends all that is followed. */
  close(): void;
}

/** In milliseconds: how often the revision is looked at. */
const LOOK = 250;
/** How many may follow at once: each holds a connection open. */
const MOST = 1_000;

type Told = (now: Snapshot) => void;

export function openFollowing(snapshot: () => Promise<Snapshot>): Following {
  const followers = new Map<Told, () => void>();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      const now = await snapshot();
      for (const tell of followers.keys()) tell(now);
    } catch {
      // The database may be away: the next look finds it again.
    } finally {
      isLooking = false;
    }
  }

  function add(tell: Told, end: () => void): void {
    followers.set(tell, end);
    timer ??= setInterval(() => void look(), LOOK).unref();
    void look();
  }

  function remove(tell: Told): void {
    followers.delete(tell);
    if (followers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  }

  return {
    follow(since, signal) {
      if (followers.size >= MOST) return null;
      return new Repeater<MapChanges>(async (push, stop) => {
        let sent = since;
        let isPushing = false;
        const tell: Told = (now) => {
          sent ??= now.revision;
          if (isPushing || sent === now.revision) return;
          const changes = sent > now.revision ? null : changesSince(now, sent);
          sent = now.revision;
          isPushing = true;
          const pushed = push(changes === null ? wholeChange(now) : mapChanges(now, changes));
          const ready = () => {
            isPushing = false;
          };
          pushed.then(ready, ready);
        };
        add(tell, stop);
        signal?.addEventListener('abort', () => stop());
        await stop;
        remove(tell);
      });
    },
    close() {
      for (const end of followers.values()) end();
    },
  };
}
