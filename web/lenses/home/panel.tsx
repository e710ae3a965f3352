/** The first screen: one cited sentence, three ways in, questions, stories, and the data set. */
import { both, open, readStory, turn } from '../../changes.ts';
import type { OpeningSentence } from '../../data/answers.ts';
import { ecosystem } from '../../data/ecosystem.ts';
import { spoken } from '../../shared/passages.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, narrow, type Props, type Scene } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { quoted } from '../../words/formats.ts';
import { AboutData } from './panel-about.tsx';
import { QUESTIONS, THEMES_ASKED } from './questions.ts';
import { homeWords } from './words.ts';

/** The first sentence of the ecosystem; its name where it has none. */
const leadOf = ({ state, language }: Scene): string => {
  const { about } = state.remote;
  return ecosystem.lead?.[language] ?? (about.step === 'ready' ? about.value.name : 'Lacis');
};

export function Home({ scene }: Props) {
  const { state } = scene;
  const words = homeWords(scene);
  return (
    <main id="content" class="home" tabIndex={-1}>
      <section class="first">
        <div>
          <h1>{leadOf(scene)}</h1>
          <Waiting scene={scene} of={state.remote.opening}>
            {(opening) => opening !== null && <Sentence scene={scene} opening={opening} />}
          </Waiting>
        </div>
        <a class="vignette" href={hrefOf(scene, turn('map'))}>
          <span class="vignette-picture" aria-hidden="true">
            <canvas ref={scene.map.vignette} />
          </span>
          <span>
            <b>{words.wholeMap}</b>
            {state.remote.about.step === 'ready' && (
              <span class="faint">
                {words.picture(
                  state.remote.about.value.entityCount,
                  state.remote.about.value.linkCount,
                )}
              </span>
            )}
          </span>
        </a>
      </section>
      <Entrances scene={scene} />
      <Questions scene={scene} />
      <Stories scene={scene} />
      <AboutData scene={scene} />
    </main>
  );
}

function Sentence({ scene, opening }: Props & { opening: OpeningSentence }) {
  const words = homeWords(scene);
  return (
    <div class="opening">
      <p class="opening-sentence">
        {words.opening(opening.documents)}{' '}
        <a href={hrefOf(scene, both(turn(narrow() ? 'table' : 'map'), open(opening.id)))}>
          {opening.name}
        </a>
        . <span>{words.holders(opening.holders)}</span>
      </p>
      {opening.quotes.length > 0 && (
        <details class="passages">
          <summary>{words.openPassages}</summary>
          <ul>
            {opening.quotes.slice(0, 8).map(({ quote, language, source }) => (
              <li key={source.id}>
                <q class="quote" lang={spoken(language)}>
                  {quoted(quote, language)}
                </q>
                <cite>
                  <a href={hrefOf(scene, turn('entity', {}, { selected: source.id }))}>
                    {source.name}
                  </a>
                </cite>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Entrances({ scene }: Props) {
  const words = homeWords(scene);
  return (
    <div class="entrances">
      <section>
        <h2>{words.explore}</h2>
        <p>{words.exploreText}</p>
        <a class="go" href={hrefOf(scene, turn(narrow() ? 'table' : 'map'))}>
          {words.exploreGo}
        </a>
      </section>
      <section>
        <h2>{words.state}</h2>
        <p>{words.stateText}</p>
        <a class="go" href={hrefOf(scene, turn('state'))}>
          {words.stateGo}
        </a>
      </section>
      <section>
        <h2>{words.allies}</h2>
        <p>{words.alliesText}</p>
        <Picker
          scene={scene}
          label={words.alliesGo}
          hint={words.alliesHint}
          onPick={(id) => scene.change(turn('allies', {}, { selected: id }))}
        />
      </section>
    </div>
  );
}

function Questions({ scene }: Props) {
  const words = homeWords(scene);
  return (
    <section class="question-list" aria-labelledby="question-list">
      <h2 id="question-list">{words.ask}</h2>
      <div>
        {THEMES_ASKED.map((theme) => {
          const { title, ...texts } = words.questions[theme];
          const views: Readonly<Record<string, string>> = QUESTIONS[theme];
          return (
            <section key={theme}>
              <h3>{title}</h3>
              <ul>
                {Object.entries(texts).map(([id, text]) => (
                  <li key={id}>
                    <a href={viewForScreen(views[id] ?? '/')}>{text}</a>
                  </li>
                ))}
                {ecosystem.questions
                  .filter((one) => one.theme === theme)
                  .map((one) => (
                    <li key={one.view}>
                      <a href={viewForScreen(one.view)}>{one[scene.language]}</a>
                    </li>
                  ))}
              </ul>
            </section>
          );
        })}
      </div>
      <p>
        <a href={hrefOf(scene, turn('consultations'))}>{words.consultations}</a>
      </p>
    </section>
  );
}

/** The list comes before the map where the map would be small; a mode of the map has its own list, and its sentence first. */
const viewForScreen = (view: string) =>
  narrow() && !/[?&]mode=/.test(view) ? view.replace('/map?', '/table?') : view;

function Stories({ scene }: Props) {
  const words = homeWords(scene);
  const { stories } = scene.state.remote;
  if (stories.step !== 'ready' || stories.value.length === 0) return null;
  return (
    <section class="story-list" aria-labelledby="story-list">
      <h2 id="story-list">{words.story}</h2>
      <ul>
        {stories.value.map(({ id, title, lead: invitation }) => (
          <li key={id}>
            <a href={hrefOf(scene, readStory(id))}>{title}</a>
            <p>{invitation}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
