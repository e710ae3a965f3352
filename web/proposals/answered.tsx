/** What an answer holds; or that it is awaited, refused, or failed. */
import type { ComponentChildren } from 'preact';
import { turn } from '../changes.ts';
import { hrefOf, type Scene } from '../shared/scene.ts';
import { Waiting } from '../shared/waiting.tsx';
import type { Answer } from './answer.ts';
import { proposalWords } from './words.ts';

interface Props<T> {
  readonly scene: Scene;
  readonly of: Answer<T>;
  readonly again: () => void;
  readonly children: (value: T) => ComponentChildren;
}

export function Answered<T>({ scene, of, again, children }: Props<T>) {
  if (of.step === 'refused') {
    return (
      <div class="trouble" role="alert">
        <p>{of.refusal.message}</p>
        {of.refusal.code === 'UNAUTHENTICATED' && (
          <p>
            <a href={hrefOf(scene, turn('sign-in'))}>{proposalWords(scene).signIn}</a>
          </p>
        )}
      </div>
    );
  }
  // One press asks again for all that failed, on whichever line it stands.
  const retry = () => {
    scene.retry();
    again();
  };
  return (
    <Waiting scene={{ ...scene, retry }} of={of}>
      {children}
    </Waiting>
  );
}
