/** An entity as it was known on a day, whatever was changed since. */
import { useState } from 'preact/hooks';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { TouchedList } from '../../proposals/touched-list.tsx';
import { ask } from '../../remote/ask.ts';
import type { Props } from '../../shared/scene.ts';
import { knownOperation } from './operations.ts';
import { historyWords } from './words.ts';

export function KnownOn({ scene, id }: Props & { id: string }) {
  const { language, state } = scene;
  const words = historyWords(scene);
  const [day, setDay] = useState('');
  const [shown, setShown] = useState<string | null>(null);
  const key = shown === null ? null : `${id} ${shown} ${language} ${state.revision}`;
  const [answer, again] = useAnswer(key, () =>
    ask(knownOperation, { id, day: shown ?? '' }, language),
  );
  return (
    <details class="compare">
      <summary>{words.known}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (day.trim() !== '') setShown(day.trim());
        }}
      >
        <p class="input">
          <label for="known-on">{words.knownOn}</label>
          <input
            id="known-on"
            value={day}
            maxLength={10}
            placeholder="2026-11-30"
            onInput={(event) => setDay(event.currentTarget.value)}
          />
        </p>
        <button type="submit">{words.show}</button>
      </form>
      {shown !== null && (
        <Answered scene={scene} of={answer} again={again}>
          {({ changeOn, entity }) => {
            const all = entity?.knownOn ?? [];
            return all.length === 0 ? (
              <p>{words.notKnown}</p>
            ) : (
              <>
                {changeOn !== null && <p class="faint">{words.after(changeOn.number)}</p>}
                <TouchedList scene={scene} all={all} />
              </>
            );
          }}
        </Answered>
      )}
    </details>
  );
}
