/** The top line: name, search, views, language, light: all in sight, no menu to open. */
import { goHome, openFound, setLanguage, setTheme, turn } from '../changes.ts';
import { siteName } from '../data/ecosystem.ts';
import { arrived } from '../data/loading.ts';
import { LENSES, NAMES } from '../lenses/lenses.ts';
import { loadingOf } from '../remote/need.ts';
import { viewerNeed } from '../remote/needs.ts';
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
      <Person scene={scene} />
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

/** Who is signed in, or the way to sign in: quiet, since reading needs no account. */
function Person({ scene }: Props) {
  const words = pageWords(scene);
  const name = arrived(loadingOf(scene.state, viewerNeed))?.name ?? null;
  const label = name === null ? words.signIn : words.account(name);
  return (
    <a
      class="person"
      href={hrefOf(scene, turn(name === null ? 'sign-in' : 'account'))}
      title={label}
      data-signed-in={name !== null}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <circle cx="12" cy="8.5" r="3.7" />
        <path d="M4.6 20a7.4 7.4 0 0 1 14.8 0" />
      </svg>
      <span class="unseen">{label}</span>
    </a>
  );
}

const prefersDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
