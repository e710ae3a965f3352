/** A ballot from paper, typed in by a moderator. */
import { useState } from 'preact/hooks';
import { useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { addBallotsOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import { consultationWords } from './words.ts';

type Mark = '+' | '-' | '0' | '.';

export function Paper({ scene, one, done }: Inside & { done: () => Promise<void> }) {
  const words = consultationWords(scene);
  const { tell, refused, isBusy } = useTelling(scene);
  const [marks, setMarks] = useState<Readonly<Record<number, Mark>>>({});
  const [own, setOwn] = useState<readonly string[]>([]);
  const [said, setSaid] = useState('');
  const numbers = one.statements.map(({ number }) => number);
  const isEmpty = Object.values(marks).every((mark) => mark === '.');
  const labels = { '.': words.taken, '+': words.agree, '-': words.disagree, '0': words.pass };

  async function add(): Promise<void> {
    const row = numbers.map((number) => marks[number] ?? '.').join('');
    const added = await tell(addBallotsOperation, {
      id: one.id,
      statements: numbers,
      marks: [row],
      kinds: [...own],
    });
    if (added === null) return;
    setMarks({});
    setOwn([]);
    setSaid(words.moderation.paperDone);
    await done();
  }

  return (
    <details class="paper">
      <summary>{words.moderation.paper}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <ul class="lines">
          {one.statements.map(({ number, text }) => (
            <li key={number}>
              <label>
                {text}{' '}
                <select
                  value={marks[number] ?? '.'}
                  onChange={({ currentTarget }) =>
                    setMarks({ ...marks, [number]: currentTarget.value as Mark })
                  }
                >
                  {Object.entries(labels).map(([value, label]) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </label>
            </li>
          ))}
        </ul>
        <fieldset class="who">
          <legend>{words.kind}</legend>
          <ul>
            {one.kinds.map(({ kind: value, label }) => (
              <li key={value}>
                <label>
                  <input
                    type="checkbox"
                    checked={own.includes(value)}
                    onChange={({ currentTarget }) =>
                      setOwn(
                        currentTarget.checked
                          ? [...own, value]
                          : own.filter((other) => other !== value),
                      )
                    }
                  />{' '}
                  {label}
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p class="actions">
          <button type="submit" disabled={isBusy || isEmpty}>
            {words.moderation.paperGo}
          </button>
        </p>
        <p role="status">{said}</p>
        <Refusal refused={refused} />
      </form>
    </details>
  );
}
