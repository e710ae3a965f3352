/** Tokens of programs that act for the account. */
import { useState } from 'preact/hooks';
import { tell } from '../../remote/tell.ts';
import { Sure } from '../../shared/sure.tsx';
import { date } from '../../words/formats.ts';
import type { Action, PartProps } from './account.ts';
import { createToken, revokeToken } from './operations.ts';
import { Secret } from './secret.tsx';
import { accountWords } from './words.ts';

const DAYS = [30, 90, 365] as const;

export function Tokens({ scene, reading }: PartProps) {
  const words = accountWords(scene);
  const { language } = scene;
  const { tokens = [], may = [] } = reading.account ?? {};
  const [name, setName] = useState('');
  const [days, setDays] = useState<number>(90);
  const [chosen, setChosen] = useState<readonly Action[]>(['PROPOSE']);
  const [secret, setSecret] = useState<string | null>(null);

  const make = async (event: Event) => {
    event.preventDefault();
    const isDone = await reading.work(async () => {
      const input = { name, actions: [...chosen], days };
      setSecret((await tell(createToken, { input }, language)).createToken.secret);
    });
    if (isDone) setName('');
  };
  const flip = (action: Action) =>
    setChosen((now) =>
      now.includes(action) ? now.filter((one) => one !== action) : [...now, action],
    );

  return (
    <section>
      <h2>{words.tokens}</h2>
      <p>{words.tokensText}</p>
      <ul class="records">
        {tokens.map(({ id, name: called, actions, expiresAt: expires, usedAt: used }) => (
          <li key={id}>
            <span>
              <b>{called}</b> {actions.map((one) => words.actions[one]).join(', ')}{' '}
              <span class="faint">
                {used === null ? words.neverUsed : words.lastUsed(date(used, language))} ·{' '}
                {words.until(date(expires, language))}
              </span>
            </span>
            <Sure
              words={words}
              label={words.revoke}
              of={called}
              act={() => reading.work(() => tell(revokeToken, { id }, language))}
            />
          </li>
        ))}
      </ul>
      {secret !== null && (
        <Secret
          scene={scene}
          label={words.tokenOnce}
          secret={secret}
          onClose={() => setSecret(null)}
        />
      )}
      <form onSubmit={make}>
        <label>
          {words.tokenName}
          <input
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
            required
            minLength={2}
            maxLength={60}
          />
        </label>
        <fieldset class="choices-of">
          <legend>{words.tokenMay}</legend>
          {may.map((action) => (
            <label key={action} class="check">
              <input
                type="checkbox"
                checked={chosen.includes(action)}
                onChange={() => flip(action)}
              />
              {words.actions[action]}
            </label>
          ))}
        </fieldset>
        <label>
          {words.tokenDays}
          <select value={days} onChange={(event) => setDays(Number(event.currentTarget.value))}>
            {DAYS.map((one) => (
              <option key={one} value={one}>
                {words.days(one)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={chosen.length === 0}>
          {words.makeToken}
        </button>
      </form>
    </section>
  );
}
