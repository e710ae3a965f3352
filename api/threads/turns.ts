/**
 * Lets others in: work of many small steps gives the event loop back every few milliseconds. The turn
 * is shared by all requests, so that many at once hold it no longer than one.
 */

/** In milliseconds: how long small steps may follow each other before others are served. */
const SLICE = 8;

/** When the turn ends; null before its first step. */
let ends: number | null = null;
/** The work that goes on in the next turn, first come, first served. */
let waiting: Resumed[] = [];

type Resumed = () => void | Promise<void>;

/** Whether the turn goes on. The first step after the loop came round begins a new one. */
function hasTime(): boolean {
  const now = performance.now();
  if (ends === null) {
    ends = now + SLICE;
    setImmediate(next);
  }
  return now < ends;
}

/** A new turn of the event loop: waiting work goes on while there is time, and the rest is first in the next turn. */
async function next(): Promise<void> {
  ends = null;
  const due = waiting;
  waiting = [];
  for (const [at, resumed] of due.entries()) {
    if (!hasTime()) {
      waiting = [...due.slice(at), ...waiting];
      return;
    }
    await resumed();
  }
}

/** Whether somebody was let through, and has not gone on yet. */
let isPassing = false;

/**
 * A pause where one is due; nothing to wait for where the turn goes on. One after the other: who awaits
 * nothing goes on a moment later, and whoever asks until then does not know yet how long that takes.
 */
export function pause(): Promise<void> | undefined {
  if (hasTime() && !isPassing) {
    isPassing = true;
    queueMicrotask(passed);
    return undefined;
  }
  return new Promise((resolve) => {
    waiting.push(resolve);
  });
}

function passed(): void {
  isPassing = false;
}

/** The steps of one request, in their order. */
export interface Lane {
  /** Takes the step now, or when its turn comes. */
  take<T>(step: () => T): T | Promise<T>;
  /** Takes the step after those that wait, and never at once. */
  later<T>(step: () => T): Promise<T>;
  /** Calls back when no step of the lane waits any more, so that one statement asks for all that the steps need. */
  quiet(callback: () => void): void;
}

export function openLane(): Lane {
  let queue: (() => void)[] = [];
  let callbacks: (() => void)[] = [];

  /** Takes the steps that wait: those that they lead to come after them. */
  async function goOn(): Promise<void> {
    const steps = queue;
    for (let at = 0; at < steps.length; at += 1) {
      // The first step is taken in any case: a turn that ends at once would otherwise make no progress.
      if (at > 0 && !hasTime()) {
        queue = steps.slice(at);
        waiting.push(goOn);
        return;
      }
      steps[at]?.();
      // Everything that the step completes comes before the next step.
      await null;
    }
    queue = [];
    process.nextTick(call);
  }

  function later<T>(step: () => T): Promise<T> {
    // The loop comes round also where nobody has asked for the time in this turn.
    hasTime();
    if (queue.length === 0) waiting.push(goOn);
    return new Promise<T>((resolve, reject) => {
      queue.push(() => {
        try {
          resolve(step());
        } catch (error) {
          reject(error);
        }
      });
    });
  }

  function call(): void {
    if (queue.length > 0) return;
    const due = callbacks;
    callbacks = [];
    for (const callback of due) callback();
  }

  return {
    take<T>(step: () => T): T | Promise<T> {
      return queue.length === 0 && hasTime() ? step() : later(step);
    },
    later,
    quiet(callback) {
      callbacks.push(callback);
      // After all that this turn asks for, as DataLoader itself would wait.
      void Promise.resolve().then(() => process.nextTick(call));
    },
  };
}
