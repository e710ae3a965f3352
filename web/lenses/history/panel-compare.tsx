/** What differs between two moments of one entity. */
import { useState } from 'preact/hooks';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { TouchedList } from '../../proposals/touched-list.tsx';
import { ask } from '../../remote/ask.ts';
import type { Props as SceneProps } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { betweenOperation } from './operations.ts';
import type { Change } from './panel-change.tsx';
import { historyWords } from './words.ts';

interface Props extends SceneProps {
  readonly id: string;
  /** The latest first. */
  readonly changes: readonly Change[];
}

export function Compare({ scene, id, changes }: Props) {
  const { language } = scene;
  const words = historyWords(scene);
  const [from, setFrom] = useState(changes.at(-1)?.number ?? 0);
  const [to, setTo] = useState(changes[0]?.number ?? 0);
  const [shown, setShown] = useState<readonly [number, number] | null>(null);
  const [answer, again] = useAnswer(
    shown === null ? null : `${shown.join(' ')} ${language}`,
    async () => {
      const [one = 0, other = 0] = shown ?? [];
      const asked = { id, from: Math.min(one, other), to: Math.max(one, other) };
      return (await ask(betweenOperation, asked, language)).entity?.between ?? [];
    },
  );
  const moments = (name: string, label: string, value: number, set: (value: number) => void) => (
    <p class="input">
      <label for={name}>{label}</label>
      <select
        id={name}
        value={String(value)}
        onChange={(event) => set(Number(event.currentTarget.value))}
      >
        {changes.map(({ number, at }) => (
          <option key={number} value={String(number)}>
            {`${number} · ${date(at.slice(0, 10), language)}`}
          </option>
        ))}
      </select>
    </p>
  );
  return (
    <details class="compare">
      <summary>{words.compare}</summary>
      {moments('from', words.from, from, setFrom)}
      {moments('to', words.to, to, setTo)}
      <button type="button" onClick={() => setShown([from, to])}>
        {words.show}
      </button>
      {shown !== null && (
        <Answered scene={scene} of={answer} again={again}>
          {(all) =>
            all.length === 0 ? <p>{words.same}</p> : <TouchedList scene={scene} all={all} />
          }
        </Answered>
      )}
    </details>
  );
}
