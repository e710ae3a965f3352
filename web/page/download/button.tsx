/** To download a view: one button on every lens. */
import { useRef, useState } from 'preact/hooks';
import { later } from '../../shared/later.tsx';
import type { Props } from '../../shared/scene.ts';
import { pageWords } from '../words.ts';

const Choices = later(async () => (await import('./choices.tsx')).Choices);

export function Download({ scene }: Props) {
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
        {words.download}
      </button>
      <dialog
        ref={dialog}
        class="share download"
        aria-labelledby="download"
        onClose={() => setOpen(false)}
      >
        {isOpen && (
          <>
            <h2 id="download">{words.download}</h2>
            <Choices scene={scene} />
            <p class="actions">
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
