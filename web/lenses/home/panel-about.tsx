/** About the data set: its purpose, its sources, its freshness. */
import { turn } from '../../changes.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { date } from '../../words/formats.ts';
import { homeWords } from './words.ts';

const MAIN_TEXTS = 6;

export function AboutData({ scene }: Props) {
  const { language, state } = scene;
  const words = homeWords(scene);
  const texts = state.remote.texts.step === 'ready' ? state.remote.texts.value : [];
  return (
    <div class="about-data">
      <section>
        <h2>{words.what}</h2>
        <p>{words.whatText}</p>
      </section>
      <section>
        <h2>{words.who}</h2>
        <Waiting scene={scene} of={state.remote.about}>
          {(about) => (
            <>
              {texts.length > 0 && (
                <>
                  <p>{words.whoText(texts.length, about.citationCount)}</p>
                  <ul>
                    {texts.slice(0, MAIN_TEXTS).map(({ id, name, facts }) => (
                      <li key={id}>
                        <a href={hrefOf(scene, turn('entity', {}, { selected: id }))}>{name}</a>{' '}
                        <span class="faint">{words.facts(facts)}</span>
                      </li>
                    ))}
                  </ul>
                </>
              )}
              <p>{words.licence(about.licence)}</p>
            </>
          )}
        </Waiting>
      </section>
      <section>
        <h2>{words.fresh}</h2>
        {state.remote.about.step === 'ready' && state.remote.about.value.changedAt !== null && (
          <p>{words.freshText(date(state.remote.about.value.changedAt, language))}</p>
        )}
      </section>
    </div>
  );
}
