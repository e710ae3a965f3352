/** The reader's part of a campaign: the ask in one sentence, next steps with owners and dates, and the brief. */
import { useState } from 'preact/hooks';
import { choose } from '../../changes.ts';
import type { Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { followupWords } from './words.ts';

/** In characters and in number, as the brief takes them. */
const [LONGEST, MOST] = [240, 12];
const EMPTY = { what: '', who: '', when: '' };

export function Plan({ scene, policy }: Props & { policy: string }) {
  const words = followupWords(scene).campaign;
  const { ask = '', steps = [] } = ownOf(scene.state.view, 'followup');
  const [draft, setDraft] = useState(EMPTY);
  const put = (next: readonly string[]) =>
    scene.change(choose('followup', { steps: next.length === 0 ? null : next }));
  const add = () => {
    const said = [draft.what, draft.who, draft.when].map((part) =>
      part.trim().replaceAll(',', ' '),
    );
    put(
      [
        ...steps,
        said
          .filter((part) => part !== '')
          .join(' – ')
          .slice(0, LONGEST),
      ].slice(0, MOST),
    );
    setDraft(EMPTY);
  };
  const query = new URLSearchParams([
    ['campaign', policy],
    ['lang', scene.language],
    ...(ask === '' ? [] : [['ask', ask] as [string, string]]),
    ...steps.map((step): [string, string] => ['step', step]),
  ]);
  return (
    <section class="plan">
      <label>
        {words.ask}
        <textarea
          rows={2}
          maxLength={LONGEST}
          value={ask}
          onChange={({ currentTarget }) =>
            scene.change(choose('followup', { ask: currentTarget.value.trim() || null }))
          }
        />
      </label>
      <h2>{words.steps}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>
            {step}{' '}
            <button
              type="button"
              class="quiet"
              onClick={() => put(steps.filter((one) => one !== step))}
            >
              {words.removeStep}
              <span class="unseen"> – {step}</span>
            </button>
          </li>
        ))}
      </ol>
      {steps.length < MOST && (
        <form
          class="choices-row"
          onSubmit={(event) => {
            event.preventDefault();
            if (draft.what.trim() !== '') add();
          }}
        >
          {(['what', 'who', 'when'] as const).map((part) => (
            <label key={part} class="choice">
              {words.step[part]}{' '}
              <input
                type="text"
                maxLength={120}
                value={draft[part]}
                onInput={({ currentTarget }) => setDraft({ ...draft, [part]: currentTarget.value })}
              />
            </label>
          ))}
          <button type="submit">{words.addStep}</button>
        </form>
      )}
      <p class="faint">{words.own}</p>
      <p>
        <a href={`/brief.pdf?${query}`} target="_blank" rel="noopener">
          {words.brief}
        </a>
      </p>
    </section>
  );
}
