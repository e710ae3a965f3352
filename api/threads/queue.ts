/** Long works, some at a time: a few wait, and what comes beyond is refused at once. */

export interface Queue {
  /**
   * @param work is begun when its turn comes, unless the signal is aborted before
   * @param full makes the error that refuses it where too many wait already
   */
  run<T>(work: () => Promise<T>, full: () => Error, signal?: AbortSignal): Promise<T>;
}

/**
 * @param running how many run at once
 * @param waiting how many may wait beside them
 */
export function openQueue(running: number, waiting: number): Queue {
  const turns: (() => void)[] = [];
  let busy = 0;

  function turn(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        turns.splice(turns.indexOf(come), 1);
        reject(signal?.reason);
      };
      const come = () => {
        signal?.removeEventListener('abort', leave);
        resolve();
      };
      turns.push(come);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  return {
    async run(work, full, signal) {
      signal?.throwIfAborted();
      if (busy < running) busy += 1;
      else if (turns.length >= waiting) throw full();
      else await turn(signal);
      try {
        return await work();
      } finally {
        // The longest waiting takes this place before anybody who comes now.
        const next = turns.shift();
        if (next === undefined) busy -= 1;
        else next();
      }
    },
  };
}
