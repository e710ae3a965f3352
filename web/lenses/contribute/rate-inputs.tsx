/** A verdict: what became of a measure, for which jurisdiction and day, and how two readings came to it. */
import { inWords } from '../../shared/scene.ts';
import { OtherEnd } from './ends.tsx';
import type { Form } from './form.ts';
import { FieldInput } from './inputs.tsx';
import { chosenKind, Status } from './link-inputs.tsx';
import { contributeWords } from './words.ts';

const FIRST = ['verdict', 'ratedOn', 'judge'];

export function RateInputs({ form }: { form: Form }) {
  const words = contributeWords(form.scene).rating;
  const fields = chosenKind(form)?.kind.fields ?? [];
  const input = (field: (typeof fields)[number]) => (
    <FieldInput
      key={field.id}
      form={form}
      name={`link.${field.id}`}
      field={field}
      label={inWords(field.label, form.scene)}
    />
  );
  return (
    <>
      <p class="faint">{words.lead}</p>
      {fields.filter(({ id }) => id === 'verdict').map(input)}
      <OtherEnd form={form} label={words.place} kinds={['Place']} mayBeNew={false} />
      {fields.filter(({ id }) => FIRST.includes(id) && id !== 'verdict').map(input)}
      <Status form={form} />
      <details>
        <summary>{words.coders}</summary>
        <p class="faint">{words.codersLead}</p>
        {fields.filter(({ id }) => !FIRST.includes(id)).map(input)}
      </details>
    </>
  );
}
