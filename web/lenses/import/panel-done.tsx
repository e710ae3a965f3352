/** What came of it: the number of the change, or the address of the proposal. */
import { useEffect, useRef } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { keepSent } from '../../proposals/sent.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { importWords } from './words.ts';

interface DoneProps extends Props {
  readonly outcome: { readonly published: number } | { readonly proposed: string | null };
  readonly again: () => void;
}

export function Done({ scene, outcome, again }: DoneProps) {
  const words = importWords(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  const address = 'proposed' in outcome ? outcome.proposed : null;
  useEffect(() => {
    heading.current?.focus();
    if (address !== null) keepSent(address);
  }, []);
  const href = address === null ? null : hrefOf(scene, turn('proposal', { address }));
  return (
    <section class="sent">
      <h2 ref={heading} tabIndex={-1}>
        {'published' in outcome ? words.published(outcome.published) : words.thanks}
      </h2>
      {'published' in outcome && (
        <p>
          <a href={hrefOf(scene, turn('history', { change: outcome.published }))}>
            {words.seeChange}
          </a>
        </p>
      )}
      {'proposed' in outcome && address === null && <p>{words.sentBefore}</p>}
      {href !== null && (
        <p>
          {words.keep}
          <br />
          <a href={href}>{`${location.origin}${href}`}</a>
        </p>
      )}
      <p>
        <button type="button" onClick={again}>
          {words.another}
        </button>
      </p>
    </section>
  );
}
