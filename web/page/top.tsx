/** The top line: name, search, views, language, light: all in sight, no menu to open. */
import { goHome, openFound, setLanguage, setTheme, turn } from '../changes.ts';
import { siteName } from '../data/ecosystem.ts';
import { LENSES, NAMES } from '../lenses/lenses.ts';
import { Picker } from '../shared/picker.tsx';
import { hrefOf, inWords, type Props } from '../shared/scene.ts';
import { isListed } from '../state.ts';
import { pageWords } from './words.ts';

export function Top({ scene }: Props) {
  const { state } = scene;
  const words = pageWords(scene);
  const { lens, story } = state.view;
  const here = story !== null ? 'stories' : isListed(state) ? 'map' : lens;
  return (
    <header class="top">
      <a class="brand" href={hrefOf(scene, goHome)}>
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d="M3 5 12 9 21 4M3 5 7 15 12 9 17 17 21 4M7 15 12 21 17 17M7 15 17 17" />
          <circle cx="12" cy="9" r="2" />
        </svg>
        <span>{siteName(scene.language)}</span>
        <span class="unseen">, {words.home}</span>
      </a>
      <Picker
        scene={scene}
        label={words.search}
        hint={scene.words.picker.hint}
        onPick={(id) => scene.change(openFound(id))}
        main
      />
      <nav aria-label={words.views}>
        {NAMES.map((one) => {
          const label = LENSES[one].top;
          return (
            label !== undefined && (
              <a
                key={one}
                href={hrefOf(scene, turn(one))}
                aria-current={here === one ? 'page' : undefined}
              >
                {inWords(label, scene)}
              </a>
            )
          );
        })}
      </nav>
      <Choices scene={scene} />
    </header>
  );
}

function Choices({ scene }: Props) {
  const { language, change, state } = scene;
  const words = pageWords(scene);
  const dark = state.view.theme === null ? prefersDark() : state.view.theme === 'dark';
  return (
    <div class="choices">
      <fieldset class="languages">
        <legend class="unseen">{scene.words.language}</legend>
        {(['fr', 'en'] as const).map((one) => (
          <button
            key={one}
            type="button"
            lang={one}
            aria-pressed={language === one}
            aria-label={one === 'fr' ? 'FR, français' : 'EN, English'}
            onClick={() => change(setLanguage(one))}
          >
            {one.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <button
        type="button"
        class="light"
        aria-label={dark ? words.turnLight : words.turnDark}
        title={dark ? words.turnLight : words.turnDark}
        onClick={() => change(setTheme(dark ? 'light' : 'dark'))}
      >
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12" cy="12" r="8.2" />
          <path d="M12 3.8a8.2 8.2 0 0 1 0 16.4z" />
        </svg>
      </button>
    </div>
  );
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
