/** To which kinds of stakeholder one says to belong; nobody has to. */
import { useState } from 'preact/hooks';
import { useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { sayKindsOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import type { Own } from './remote.ts';
import { consultationWords } from './words.ts';

export function Who({ scene, one, own, again }: Inside & { own: Own }) {
  const words = consultationWords(scene);
  const { tell, refused } = useTelling(scene);
  const [isKept, setKept] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>(own.kinds);

  async function change(kind: string, isOn: boolean): Promise<void> {
    const next = isOn ? [...chosen, kind] : chosen.filter((other) => other !== kind);
    setChosen(next);
    const said = await tell(sayKindsOperation, { id: one.id, kinds: [...next] });
    if (said === null) return setChosen(chosen);
    setKept(true);
    await again();
  }

  return (
    <fieldset class="who">
      <legend>{words.who}</legend>
      <p class="faint">{words.whoText}</p>
      <ul>
        {one.kinds.map(({ kind: value, label }) => (
          <li key={value}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(value)}
                onChange={({ currentTarget }) => void change(value, currentTarget.checked)}
              />{' '}
              {label}
            </label>
          </li>
        ))}
      </ul>
      <p class="faint" role="status">
        {isKept ? words.kept : ''}
      </p>
      <Refusal refused={refused} />
    </fieldset>
  );
}
