/** For an organisation: only who was invited to speak for it sees this, and says whether its votes may be told. */
import { useState } from 'preact/hooks';
import { useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { speakOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import type { Own } from './remote.ts';
import { consultationWords } from './words.ts';

export function Speaking({ scene, one, own, again }: Inside & { own: Own }) {
  const words = consultationWords(scene).speaking;
  const { tell, refused, isBusy } = useTelling(scene);
  const [said, setSaid] = useState('');
  const speaksFor = own.speaksFor?.id ?? '';
  const all = [...own.maySpeakFor, ...(own.speaksFor === null ? [] : [own.speaksFor])];
  const known = [...new Map(all.map((entity) => [entity.id, entity])).values()];
  if (known.length === 0) return null;

  async function say(entity: string, consents: boolean): Promise<void> {
    setSaid('');
    const kept = await tell(speakOperation, { id: one.id, entity: entity || null, consents });
    if (kept === null) return;
    setSaid(consultationWords(scene).kept);
    await again();
  }

  return (
    <fieldset class="who">
      <legend>{words.title}</legend>
      <p class="faint">{words.text}</p>
      <p class="choices-row">
        <label>
          {words.whom}{' '}
          <select
            value={speaksFor}
            disabled={isBusy}
            onChange={({ currentTarget }) => void say(currentTarget.value, false)}
          >
            <option value="">{words.myself}</option>
            {known.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </p>
      {own.speaksFor !== null && (
        <label>
          <input
            type="checkbox"
            checked={own.consents}
            disabled={isBusy}
            onChange={({ currentTarget }) => void say(speaksFor, currentTarget.checked)}
          />{' '}
          {words.consent(own.speaksFor.name)}
        </label>
      )}
      <p class="faint" role="status">
        {said}
      </p>
      <Refusal refused={refused} />
    </fieldset>
  );
}
