/** Search as one types: a combobox with its list, after the pattern of the ARIA Authoring Practices. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Hit } from '../data/answers.ts';
import { inWords, type Scene } from './scene.ts';
import { Shape } from './shape.tsx';

interface Props {
  readonly scene: Scene;
  readonly label: string;
  readonly hint: string;
  readonly onPick: (id: string) => void;
  readonly main?: boolean;
}

type Found = { readonly for: string; readonly hits: readonly Hit[] } | 'failed' | null;

const PAUSE = 140;

/** Not `useId`: it gives the same id to fields that appear at different times, and a label names one of them. */
let made = 0;
const nextId = () => {
  made += 1;
  return `picker-${made}`;
};

export function Picker({ scene, label, hint, onPick, main = false }: Props) {
  const [id] = useState(nextId);
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [found, setFound] = useState<Found>(null);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const wanted = text.trim();

  useEffect(() => {
    if (wanted === '') return setFound(null);
    let late = false;
    const timer = setTimeout(() => {
      scene.search(wanted).then(
        (hits) => {
          if (late) return;
          setFound({ for: wanted, hits });
          setActive(-1);
        },
        () => late || setFound('failed'),
      );
    }, PAUSE);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [wanted, scene.language]);

  const hits = found === null || found === 'failed' ? [] : found.hits;
  const shown = isOpen && wanted !== '';

  const pick = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    setText('');
    setOpen(false);
    onPick(hit.id);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && hits.length > 0) {
      event.preventDefault();
      setOpen(true);
      setActive((now) => (now + step + hits.length + (now < 0 && step < 0 ? 1 : 0)) % hits.length);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      pick(hits[Math.max(active, 0)]);
    } else if (event.key === 'Escape') {
      if (shown) setOpen(false);
      else setText('');
    }
  };

  return (
    <search class="picker">
      <label for={id}>{label}</label>
      <input
        ref={input}
        id={id}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        placeholder={hint}
        data-main={main ? '' : undefined}
        aria-autocomplete="list"
        aria-expanded={shown && hits.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      <div class="found" hidden={!shown}>
        <div id={`${id}-list`} role="listbox" aria-label={label} hidden={hits.length === 0}>
          {hits.map((hit, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox has the keys, after the pattern.
            <div
              key={hit.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => pick(hit)}
            >
              <Shape scene={scene} kind={hit.kind} />
              <Option scene={scene} hit={hit} />
            </div>
          ))}
        </div>
        <p role="status">{note(scene, found, wanted)}</p>
      </div>
    </search>
  );
}

function Option({ scene, hit }: { scene: Scene; hit: Hit }) {
  const { atlas } = scene.state.remote;
  const kind = atlas.step === 'ready' ? atlas.value.vocabulary.kinds.get(hit.kind) : undefined;
  return (
    <span>
      {hit.name}
      <span class="faint">
        {[
          inWords(kind?.label, scene),
          hit.matched === hit.name ? '' : scene.words.picker.alias(hit.matched),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </span>
  );
}

function note({ words }: Scene, found: Found, wanted: string): string {
  if (found === 'failed') return words.picker.failed;
  if (found === null || found.for !== wanted) return words.picker.searching;
  return found.hits.length === 0
    ? words.picker.none(wanted)
    : words.picker.found(found.hits.length);
}
