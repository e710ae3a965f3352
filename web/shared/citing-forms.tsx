/** How to cite something of this data set: in each form the text, and a button that copies it. */
import { say } from '../changes.ts';
import { siteName } from '../data/ecosystem.ts';
import { arrived } from '../data/loading.ts';
import { date } from '../words/formats.ts';
import { apa, bibtex, type Cited } from './citing.ts';
import type { Props, Scene } from './scene.ts';

interface FormsProps extends Props {
  readonly of: Pick<Cited, 'id' | 'name' | 'address'>;
  readonly words: { readonly cite: string; readonly copy: string; readonly copied: string };
}

export function CitingForms({ scene, of, words }: FormsProps) {
  const { language, state } = scene;
  const about = arrived(state.remote.about);
  const today = new Date().toISOString().slice(0, 10);
  const cited: Cited = {
    ...of,
    dataset: about?.name ?? siteName(language),
    changed: about?.changedAt ?? null,
    today,
  };
  return (
    <section class="citing">
      <h3>{words.cite}</h3>
      {(
        [
          ['APA', apa(cited, date(today, language), language)],
          ['BibTeX', bibtex(cited)],
        ] as const
      ).map(([form, text]) => (
        <figure key={form}>
          <figcaption>
            {form}{' '}
            <button type="button" class="quiet" onClick={() => copyText(scene, text, words.copied)}>
              {words.copy}
              <span class="unseen"> {form}</span>
            </button>
          </figcaption>
          <pre>{text}</pre>
        </figure>
      ))}
    </section>
  );
}

/** Copies a text, and says so. A browser that lets nothing be copied leaves the text in sight. */
export const copyText = ({ change }: Scene, text: string, notice: string): void =>
  void navigator.clipboard
    ?.writeText(text)
    .then(() => change(say(notice)))
    .catch(() => undefined);
