/** An answer that no cache keeps and no other panel needs: asked by the panel that shows it, and asked again when told to. */
import { useEffect, useState } from 'preact/hooks';
import { type Loading, loading, ready } from '../data/loading.ts';
import { Refused } from '../remote/tell.ts';

/** Loaded, refused with the server’s sentence, or failed on the way. */
export type Answer<T> = Loading<T> | { readonly step: 'refused'; readonly refusal: Refused };

/**
 * @param key what the answer depends on; null where nothing is asked
 * @returns the answer, and a function that asks again while the last one stays in sight
 */
export function useAnswer<T>(
  key: string | null,
  read: () => Promise<T>,
): readonly [Answer<T>, () => void] {
  const [answer, setAnswer] = useState<Answer<T>>(loading);
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let isLate = false;
    if (times === 0) setAnswer(loading);
    read().then(
      (value) => isLate || setAnswer(ready(value)),
      (error) => {
        if (isLate) return;
        setAnswer(
          error instanceof Refused
            ? { step: 'refused', refusal: error }
            : { step: 'failed', reason: 'offline' },
        );
      },
    );
    return () => {
      isLate = true;
    };
  }, [key, times]);
  return [answer, () => setTimes((before) => before + 1)];
}
