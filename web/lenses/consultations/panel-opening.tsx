/** How an administrator opens a question. */
import { useState } from 'preact/hooks';
import { choose } from '../../changes.ts';
import type { Props } from '../../shared/scene.ts';
import { useTelling } from './asked.ts';
import { openOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import { consultationWords } from './words.ts';

export function Opening({ scene, question, name }: Props & { question: string; name: string }) {
  const words = consultationWords(scene).opening;
  const { tell, refused, isBusy } = useTelling(scene);
  const [isOpen, setOpen] = useState(false);
  const id = `opening-${question}`;

  async function send(form: HTMLFormElement): Promise<void> {
    const given = new FormData(form);
    const text = (field: string) => String(given.get(field) ?? '').trim() || null;
    const result = await tell(openOperation, {
      input: {
        question,
        opens: text('opens'),
        closes: text('closes'),
        moderation: given.get('moderation') === 'AFTER' ? 'AFTER' : 'BEFORE',
        introductionFr: text('introductionFr'),
        introductionEn: text('introductionEn'),
        code: text('code'),
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
          {words.opens} <input type="date" name="opens" />
        </label>
        <label>
          {words.closes} <input type="date" name="closes" />
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
      <label for={`${id}-fr`}>{words.introductionFr}</label>
      <textarea id={`${id}-fr`} name="introductionFr" rows={3} maxLength={4000} lang="fr" />
      <label for={`${id}-en`}>{words.introductionEn}</label>
      <textarea id={`${id}-en`} name="introductionEn" rows={3} maxLength={4000} lang="en" />
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
