/** The form by which a person asks to be corrected or removed. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { Trouble } from '../../proposals/trouble.tsx';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { aboutMeOperation } from './operations.ts';
import { personsWords } from './words.ts';

interface Person {
  readonly id: string;
  readonly name: string;
}

const WISHES = ['CORRECT', 'REMOVE'] as const;
type Typed = {
  readonly wants: (typeof WISHES)[number] | '';
  readonly message: string;
  readonly contact: string;
};
const NOTHING: Typed = { wants: '', message: '', contact: '' };

/** Until the window is closed: what is typed here is nobody else’s business. */
const kept = (id: string): Typed => {
  try {
    return { ...NOTHING, ...JSON.parse(sessionStorage.getItem(`lacis.about.${id}`) ?? '{}') };
  } catch {
    return NOTHING;
  }
};
const keep = (id: string, typed: Typed | null): void => {
  try {
    if (typed === null) sessionStorage.removeItem(`lacis.about.${id}`);
    else sessionStorage.setItem(`lacis.about.${id}`, JSON.stringify(typed));
  } catch {
    // A browser that keeps nothing.
  }
};

export function AboutMe({ scene, person }: Props & { person: Person }) {
  const words = personsWords(scene);
  const [typed, setTyped] = useState(() => kept(person.id));
  const [missing, setMissing] = useState<'wants' | 'message' | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  const [isSent, setSent] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isSent) heading.current?.focus();
  }, [isSent]);
  const set = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    setMissing(null);
    keep(person.id, next);
  };

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const { wants, message, contact } = typed;
    const lacking = wants === '' ? 'wants' : message.trim() === '' ? 'message' : null;
    setMissing(lacking);
    if (wants === '' || lacking !== null) {
      document.getElementById(lacking === 'message' ? 'about-message' : 'about-CORRECT')?.focus();
      return;
    }
    setSending(true);
    setTrouble(null);
    const input = {
      person: person.id,
      wants,
      message: message.trim(),
      contact: contact.trim() || null,
    };
    try {
      await tell(aboutMeOperation, { input }, scene.language);
      keep(person.id, null);
      setSent(true);
    } catch (error) {
      setTrouble(error as Error);
    } finally {
      setSending(false);
    }
  }

  if (isSent)
    return (
      <section>
        <h2 ref={heading} tabIndex={-1}>
          {words.thanks}
        </h2>
        <p>{words.next}</p>
        <p>
          <a href={hrefOf(scene, turn('privacy'))}>{words.privacy}</a>
        </p>
      </section>
    );
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <fieldset class="radios" aria-invalid={missing === 'wants'}>
        <legend>{words.wants}</legend>
        {WISHES.map((wish) => (
          <span key={wish}>
            <input
              type="radio"
              id={`about-${wish}`}
              name="wants"
              checked={typed.wants === wish}
              onChange={() => set({ wants: wish })}
            />
            <label for={`about-${wish}`}>{words.wishes[wish]}</label>
          </span>
        ))}
        {missing === 'wants' && (
          <p class="wrong" role="alert">
            {words.missing}
          </p>
        )}
      </fieldset>
      <p class="input">
        <label for="about-message">{words.message}</label>
        <textarea
          id="about-message"
          rows={4}
          maxLength={1000}
          value={typed.message}
          aria-invalid={missing === 'message'}
          onInput={(event) => set({ message: event.currentTarget.value })}
        />
        {missing === 'message' && (
          <span class="wrong" role="alert">
            {words.missing}
          </span>
        )}
      </p>
      <p class="input">
        <label for="about-contact">{words.contact}</label>
        <input
          id="about-contact"
          type="text"
          maxLength={200}
          value={typed.contact}
          aria-describedby="about-contact-hint"
          onInput={(event) => set({ contact: event.currentTarget.value })}
        />
        <span class="faint" id="about-contact-hint">
          {words.contactHint}
        </span>
      </p>
      <Trouble scene={scene} of={trouble} />
      <p class="actions">
        <button type="submit" class="main" disabled={isSending}>
          {words.send}
        </button>
      </p>
    </form>
  );
}
