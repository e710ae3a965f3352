/** An answer that no cache keeps and no other panel needs: asked by the panel that shows it, and asked again when told to. */
import { useEffect, useState } from 'preact/hooks';
import { type Loading, loading, ready } from '../data/loading.ts';
import { Unanswered } from '../remote/ask.ts';
import { Refused } from '../remote/tell.ts';

/** Loaded, refused with the server’s sentence, or failed on the way. */
export type Answer<T> = Loading<T> | { readonly step: 'refused'; readonly refusal: Refused };

/**
 * @param key what the answer depends on; null where nothing is asked
 * @returns the answer to this key, never to the one before it, and a function that asks again while the last one stays in sight
 */
export function useAnswer<T>(
  key: string | null,
  read: () => Promise<T>,
): readonly [Answer<T>, () => void] {
  const [given, setGiven] = useState<{ readonly to: string | null; readonly answer: Answer<T> }>();
  const [times, setTimes] = useState(0);
  useEffect(() => {
    if (key === null) return;
    let isLate = false;
    const setAnswer = (answer: Answer<T>) => setGiven({ to: key, answer });
    read().then(
      (value) => isLate || setAnswer(ready(value)),
      (error) => {
        if (isLate) return;
        if (error instanceof Unanswered) setAnswer({ step: 'failed', reason: error.reason });
        else if (!(error instanceof Refused)) setAnswer({ step: 'failed', reason: 'offline' });
        else if (error.code === 'UNAVAILABLE') setAnswer({ step: 'failed', reason: 'unavailable' });
        else setAnswer({ step: 'refused', refusal: error });
      },
    );
    return () => {
      isLate = true;
    };
  }, [key, times]);
  return [given?.to === key ? given.answer : loading, () => setTimes((before) => before + 1)];
}
