/** What this is, who stands behind the data, and how fresh it is. */
import { turn } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { date } from '../../words/formats.ts';

const MAIN_TEXTS = 6;

export function Behind({ scene }: Props) {
  const { words, language, state } = scene;
  const { home } = words;
  const texts = state.remote.texts.step === 'ready' ? state.remote.texts.value : [];
  return (
    <div class="behind">
      <section>
        <h2>{home.what}</h2>
        <p>{home.whatText}</p>
      </section>
      <section>
        <h2>{home.who}</h2>
        <Waiting scene={scene} of={state.remote.about}>
          {(about) => (
            <>
              {texts.length > 0 && (
                <>
                  <p>{home.whoText(texts.length, about.citations)}</p>
                  <ul>
                    {texts.slice(0, MAIN_TEXTS).map(({ id, name, facts }) => (
                      <li key={id}>
                        <a href={hrefOf(scene, turn('entity', {}, { selected: id }))}>{name}</a>{' '}
                        <span class="faint">{home.facts(facts)}</span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <p>{home.licence(about.licence)}</p>
            </>
          )}
        </Waiting>
      </section>
      <section>
        <h2>{home.fresh}</h2>
        {state.remote.about.step === 'ready' && state.remote.about.value.changed !== null && (
          <p>{home.freshText(date(state.remote.about.value.changed, language))}</p>
        )}
      </section>
    </div>
  );
}
