/** To share a view: its address in either language, the code that shows it elsewhere, how to cite it, its brief. */
import { useRef, useState } from 'preact/hooks';
import { addressOf } from '../address.ts';
import { say, see } from '../changes.ts';
import type { LensOf } from '../lenses/lens.ts';
import { LENSES } from '../lenses/lenses.ts';
import type { Props, Scene } from '../shared/scene.ts';
import type { Lens } from '../view.ts';
import { date } from '../words/formats.ts';
import { titleOf } from './title.ts';
import { pageWords } from './words.ts';

export function Share({ scene }: Props) {
  const words = pageWords(scene);
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" class="quiet" aria-haspopup="dialog" onClick={open}>
        {words.share.open}
      </button>
      <dialog ref={dialog} class="share" aria-labelledby="share" onClose={() => setOpen(false)}>
        {isOpen && (
          <>
            <h2 id="share">{words.share.title}</h2>
            {parts(scene).map(({ label, text }) => (
              <Part key={label} scene={scene} label={label} text={text} />
            ))}
            <p class="actions">
              {brief(scene) !== null && (
                <a href={brief(scene) ?? ''} target="_blank" rel="noopener">
                  {words.share.brief}
                </a>
              )}
              <button type="button" onClick={() => dialog.current?.close()}>
                {words.share.close}
              </button>
            </p>
          </>
        )}
      </dialog>
    </>
  );
}

function Part({ scene, label, text }: Props & { label: string; text: string }) {
  const words = pageWords(scene);
  const id = `share-${label.replaceAll(/\W+/g, '-')}`;
  const copy = () =>
    void navigator.clipboard
      ?.writeText(text)
      .then(() => scene.change(say(words.share.copied(label))))
      .catch(() => undefined);
  return (
    <div class="part">
      <label for={id}>{label}</label>
      <textarea id={id} readonly rows={text.length > 90 ? 3 : 1} value={text} />
      <button type="button" aria-label={words.share.copyWhat(label)} onClick={copy}>
        {words.share.copy}
      </button>
    </div>
  );
}

function parts(scene: Scene): { label: string; text: string }[] {
  const words = pageWords(scene);
  const at = (language: 'fr' | 'en', prefix = '') =>
    `${location.origin}${prefix}${addressOf(see({ language })(scene.state).view)}`;
  const title = titleOf(scene.state);
  const now = date(new Date().toISOString().slice(0, 10), scene.language);
  const frame = `<iframe src="${escaped(at(scene.language, '/embed'))}" title="${escaped(title)}" width="100%" height="560" loading="lazy"></iframe>`;
  return [
    { label: words.share.french, text: at('fr') },
    { label: words.share.english, text: at('en') },
    { label: words.share.embed, text: frame },
    { label: words.share.cite, text: words.share.citation(title, now, at(scene.language)) },
  ];
}

/** An entity or a card has a brief; a whole board or map has none. */
export function brief({ state, language }: Scene): string | null {
  const { view } = state;
  const lens: LensOf<Lens> = LENSES[view.lens];
  const [name, id] =
    lens.brief === undefined ? ['e', view.selected] : ['card', lens.brief(view.own)];
  return id === null ? null : `/brief.pdf?${name}=${encodeURIComponent(id)}&lang=${language}`;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
