/** The passkeys of the account. */
import { startRegistration } from '@simplewebauthn/browser';
import { useState } from 'preact/hooks';
import { tell } from '../../remote/tell.ts';
import { Sure } from '../../shared/sure.tsx';
import { date } from '../../words/formats.ts';
import type { PartProps } from './account.ts';
import { addPasskey, beginPasskey, removePasskey } from './operations.ts';
import { accountWords } from './words.ts';

export function Passkeys({ scene, reading }: PartProps) {
  const words = accountWords(scene);
  const { language } = scene;
  const [label, setLabel] = useState('');
  const passkeys = reading.account?.passkeys ?? [];
  const add = async (event: Event) => {
    event.preventDefault();
    const isDone = await reading.work(async () => {
      const options = await tell(beginPasskey, {}, language);
      const passkey = await startRegistration({ optionsJSON: options.beginPasskey as never });
      await tell(addPasskey, { passkey, label }, language);
    });
    if (isDone) setLabel('');
  };
  return (
    <section>
      <h2>{words.passkeys}</h2>
      <ul class="records">
        {passkeys.map(({ id, label: name, usedAt: used }) => (
          <li key={id}>
            <span>
              <b>{name}</b> <span class="faint">{words.lastUsed(date(used, language))}</span>
            </span>
            {passkeys.length > 1 && (
              <Sure
                words={words}
                label={words.remove}
                of={name}
                act={() => reading.work(() => tell(removePasskey, { id }, language))}
              />
            )}
          </li>
        ))}
      </ul>
      {passkeys.length === 1 && <p class="faint">{words.onePasskey}</p>}
      <form class="line" onSubmit={add}>
        <label>
          {words.passkeyName}
          <input
            value={label}
            onInput={(event) => setLabel(event.currentTarget.value)}
            required
            minLength={2}
            maxLength={60}
          />
        </label>
        <button type="submit">{words.addPasskey}</button>
      </form>
    </section>
  );
}
