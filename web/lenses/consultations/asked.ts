/** An answer that is asked for again and again while somebody looks; and something that is told once, with what came of it. */
import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { failed, type Loading, loading, type Reason, ready } from '../../data/loading.ts';
import { NotSent, Refused } from '../../remote/tell.ts';
import type { Scene } from '../../shared/scene.ts';
import { atBallot } from './remote.ts';
import { consultationWords } from './words.ts';

export interface Asked<T> {
  readonly answer: Loading<T>;
  /** Asks again. What is shown stays until the answer is there. */
  readonly again: () => Promise<void>;
}

function reasonOf(error: unknown): Reason {
  if (error instanceof NotSent) return 'offline';
  return error instanceof Refused && error.code === 'UNAVAILABLE' ? 'unavailable' : 'error';
}

/** @param every in milliseconds: asked again so often while the page is in sight; without it, only when told */
export function useAsked<Result, Variables>(
  scene: Scene,
  operation: TadaDocumentNode<Result, Variables>,
  variables: Variables,
  every?: number,
): Asked<Result> {
  const [answer, setAnswer] = useState<Loading<Result>>(loading);
  const latest = useRef(0);
  const { language } = scene;
  const key = JSON.stringify(variables);
  const again = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    try {
      const result = await atBallot(operation, variables, language);
      if (turn === latest.current) setAnswer(ready(result));
    } catch (error) {
      // What is on the page stays there when one of many questions gets no answer.
      if (turn === latest.current)
        setAnswer((before) => (before.step === 'ready' ? before : failed(reasonOf(error))));
    }
  }, [operation, key, language]);
  useEffect(() => {
    void again();
    if (every === undefined) return;
    const clock = setInterval(() => {
      if (!document.hidden) void again();
    }, every);
    return () => clearInterval(clock);
  }, [again, every]);
  return { answer, again };
}

export interface Telling {
  readonly isBusy: boolean;
  /** What the server refused, in its words; null where nothing was. */
  readonly refused: string | null;
  /** @returns the answer; null where there is none: `refused` then says why */
  readonly tell: <Result, Variables>(
    operation: TadaDocumentNode<Result, Variables>,
    variables: Variables,
  ) => Promise<Result | null>;
}

export function useTelling(scene: Scene): Telling {
  const [isBusy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  return {
    isBusy,
    refused,
    async tell(operation, variables) {
      setBusy(true);
      try {
        const result = await atBallot(operation, variables, scene.language);
        setRefused(null);
        return result;
      } catch (error) {
        setRefused(error instanceof Refused ? error.message : consultationWords(scene).notSent);
        return null;
      } finally {
        setBusy(false);
      }
    },
  };
}
