/** For administrators: erasure, tried first, then done. */
import { useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { Trouble } from '../../proposals/trouble.tsx';
import type { ResultOf } from '../../remote/graphql.ts';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { eraseOperation } from './operations.ts';
import { personsWords } from './words.ts';

type Found = ResultOf<typeof eraseOperation>['erase'];

interface ErasureProps extends Props {
  /** Null where only texts are erased. */
  readonly person: { readonly id: string; readonly name: string } | null;
}

export function Erasure({ scene, person }: ErasureProps) {
  const words = personsWords(scene);
  const [texts, setTexts] = useState('');
  const [tried, setTried] = useState<Found | null>(null);
  const [done, setDone] = useState<Found | null>(null);
  const [isSure, setSure] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Error | null>(null);

  async function send(dryRun: boolean): Promise<void> {
    setTrouble(null);
    setBusy(true);
    const all = texts.split('\n').map((one) => one.trim());
    const input = { person: person?.id ?? null, texts: all.filter((one) => one !== ''), dryRun };
    try {
      const { erase } = await tell(eraseOperation, { input }, scene.language);
      if (dryRun) setTried(erase);
      else setDone(erase);
    } catch (error) {
      setTrouble(error as Error);
    } finally {
      setBusy(false);
    }
  }

  if (done !== null)
    return (
      <section role="status">
        <h2>{words.erased}</h2>
        <p>{words.erasedText(done.revision)}</p>
        <p>
          <a href={hrefOf(scene, turn('persons', {}, { selected: null }))}>
            {words.backToRequests}
          </a>
        </p>
      </section>
    );
  return (
    <section class="erasure">
      <h2>{person === null ? words.eraseTexts : words.erase(person.name)}</h2>
      <p class="faint">{words.eraseLead}</p>
      <p class="input">
        <label for="erase-texts">{person === null ? words.texts : words.otherTexts}</label>
        <textarea
          id="erase-texts"
          rows={3}
          value={texts}
          aria-describedby="erase-texts-hint"
          onInput={(event) => {
            setTexts(event.currentTarget.value);
            setTried(null);
            setSure(false);
          }}
        />
        <span class="faint" id="erase-texts-hint">
          {words.textsHint}
        </span>
      </p>
      <p class="actions">
        <button type="button" disabled={isBusy} onClick={() => void send(true)}>
          {words.try}
        </button>
      </p>
      {tried !== null && (
        <div role="status">
          <p>{words.found(tried)}</p>
          {tried.markedEntities.length > 0 && (
            <>
              <p>{words.markedIn}</p>
              <ul>
                {tried.markedEntities.map((id) => (
                  <li key={id}>
                    <a href={hrefOf(scene, turn('entity', {}, { selected: id }))}>{id}</a>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p class="input tick">
            <input
              id="erase-sure"
              type="checkbox"
              checked={isSure}
              onChange={(event) => setSure(event.currentTarget.checked)}
            />
            <label for="erase-sure">{words.sure}</label>
          </p>
          <p class="actions">
            <button
              type="button"
              class="main"
              disabled={!isSure || isBusy}
              onClick={() => void send(false)}
            >
              {words.eraseNow}
            </button>
          </p>
        </div>
      )}
      <Trouble scene={scene} of={trouble} />
    </section>
  );
}
