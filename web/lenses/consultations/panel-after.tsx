/** What a moderator does with what is decided: shows again what was set aside, and proposes the results to the graph. */
import { useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { hrefOf } from '../../shared/scene.ts';
import { useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { moderateOperation, proposeResultsOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import type { Aside } from './remote.ts';
import { consultationWords } from './words.ts';

interface AsideProps extends Inside {
  readonly all: readonly Aside[];
  readonly done: () => Promise<void>;
}

export function SetAside({ scene, one, all, done }: AsideProps) {
  const words = consultationWords(scene).moderation;
  const { tell, refused, isBusy } = useTelling(scene);
  if (all.length === 0) return null;
  return (
    <details class="paper">
      <summary>{words.aside(all.length)}</summary>
      <ul class="lines">
        {all.map(({ number, text, reason, into }) => (
          <li key={number}>
            {text}{' '}
            <span class="faint">
              {into === null ? words.hiddenFor(reason ?? '') : words.joinedTo(into)}
            </span>{' '}
            <button
              type="button"
              class="quiet"
              disabled={isBusy}
              aria-label={`${words.showAgain} — ${text}`}
              onClick={() =>
                void tell(moderateOperation, {
                  input: { consultation: one.id, statement: number, decision: 'SHOW' },
                }).then((shown) => (shown === null ? undefined : done()))
              }
            >
              {words.showAgain}
            </button>
          </li>
        ))}
      </ul>
      <Refusal refused={refused} />
    </details>
  );
}

/** Once votes are closed. */
export function Proposing({ scene, one }: Inside) {
  const words = consultationWords(scene).moderation;
  const { tell, refused, isBusy } = useTelling(scene);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <section>
      <h2>{words.toGraph}</h2>
      <p class="faint">{words.toGraphText}</p>
      {said === null ? (
        <p class="actions">
          <button
            type="button"
            disabled={isBusy}
            onClick={() =>
              void tell(proposeResultsOperation, { id: one.id }).then((made) => {
                if (made === null) return;
                const { positionCount: positions, leftCount: left } = made.proposeResults;
                setSaid(words.toGraphDone(positions, left));
              })
            }
          >
            {words.toGraphGo}
          </button>
        </p>
      ) : (
        <p role="status">
          {said} <a href={hrefOf(scene, turn('review'))}>{words.toGraphReview}</a>
        </p>
      )}
      <Refusal refused={refused} />
    </section>
  );
}
