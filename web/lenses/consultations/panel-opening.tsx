/** How an administrator opens a question. */
import { useState } from 'preact/hooks';
import { choose } from '../../changes.ts';
import { nameOf } from '../../shared/name-of.ts';
import { Picker } from '../../shared/picker.tsx';
import type { Props } from '../../shared/scene.ts';
import { useTelling } from './asked.ts';
import { openOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import type { Listed } from './remote.ts';
import { consultationWords } from './words.ts';

interface OpeningProps extends Props {
  readonly question: string;
  readonly name: string;
  readonly kinds: Listed['stakeholderKinds'];
}

export function Opening({ scene, question, name, kinds }: OpeningProps) {
  const all = consultationWords(scene);
  const words = all.opening;
  const { tell, refused, isBusy } = useTelling(scene);
  const [isOpen, setOpen] = useState(false);
  const [reading, setReading] = useState<readonly string[]>([]);
  const id = `opening-${question}`;

  async function send(form: HTMLFormElement): Promise<void> {
    const given = new FormData(form);
    const text = (field: string) => String(given.get(field) ?? '').trim() || null;
    const result = await tell(openOperation, {
      input: {
        question,
        opensOn: text('opensOn'),
        closesOn: text('closesOn'),
        moderation: given.get('moderation') === 'AFTER' ? 'AFTER' : 'BEFORE',
        introductionFr: text('introductionFr'),
        introductionEn: text('introductionEn'),
        code: text('code'),
        reading: [...reading],
        languages: given.getAll('language') as ('FR' | 'EN')[],
        invited: given.getAll('invited').map(String),
      },
    });
    if (result !== null)
      scene.change(choose('consultations', { on: result.openConsultation.id, part: 'moderate' }));
  }

  if (!isOpen)
    return (
      <button
        type="button"
        class="quiet"
        aria-label={`${words.go} — ${name}`}
        onClick={() => setOpen(true)}
      >
        {words.go}
      </button>
    );
  return (
    <form
      class="opening-form"
      aria-label={`${words.title} — ${name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send(event.currentTarget);
      }}
    >
      <p class="choices-row">
        <label>
          {words.opens} <input type="date" name="opensOn" />
        </label>
        <label>
          {words.closes} <input type="date" name="closesOn" />
        </label>
      </p>
      <p>
        <label>
          <input type="radio" name="moderation" value="BEFORE" defaultChecked /> {words.before}
        </label>
        <br />
        <label>
          <input type="radio" name="moderation" value="AFTER" /> {words.after}
        </label>
      </p>
      <fieldset class="who">
        <legend>{words.languages}</legend>
        <label>
          <input type="checkbox" name="language" value="FR" defaultChecked /> {all.french}
        </label>{' '}
        <label>
          <input type="checkbox" name="language" value="EN" defaultChecked /> {all.english}
        </label>
      </fieldset>
      <label for={`${id}-fr`}>{words.introductionFr}</label>
      <textarea id={`${id}-fr`} name="introductionFr" rows={3} maxLength={4000} lang="fr" />
      <label for={`${id}-en`}>{words.introductionEn}</label>
      <textarea id={`${id}-en`} name="introductionEn" rows={3} maxLength={4000} lang="en" />
      <Picker
        scene={scene}
        label={words.reading}
        hint={words.readingHint}
        onPick={(one) => setReading((before) => [...new Set([...before, one])].slice(0, 20))}
      />
      {reading.length > 0 && (
        <ul class="lines">
          {reading.map((one) => (
            <li key={one}>
              {nameOf(scene, one)}{' '}
              <button
                type="button"
                class="quiet"
                aria-label={`${words.unread} — ${nameOf(scene, one)}`}
                onClick={() => setReading(reading.filter((other) => other !== one))}
              >
                {words.unread}
              </button>
            </li>
          ))}
        </ul>
      )}
      <details class="paper">
        <summary>{words.invited}</summary>
        <p class="faint">{words.invitedText}</p>
        <ul class="kinds">
          {kinds.map(({ kind, label }) => (
            <li key={kind}>
              <label>
                <input type="checkbox" name="invited" value={kind} /> {label}
              </label>
            </li>
          ))}
        </ul>
      </details>
      <label>
        {words.code} <input name="code" maxLength={60} autocomplete="off" />
      </label>
      <p class="actions">
        <button type="submit" disabled={isBusy}>
          {words.send}
        </button>
      </p>
      <Refusal refused={refused} />
    </form>
  );
}
