/** The inputs of the form, each with its label, and with what is wrong where something is. */
import type { ComponentChildren } from 'preact';
import type { FieldEntry } from '../../data/vocabulary.ts';
import { inWords } from '../../shared/scene.ts';
import { type Form, typed } from './form.ts';
import { choiceId } from './model.ts';
import { contributeWords } from './words.ts';

interface Input {
  readonly form: Form;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

export const idOf = (name: string) => `input-${name.replaceAll('.', '-')}`;
const idIn = ({ scope = '' }: Form, name: string) => idOf(scope + name);

function Wrong({ form, name }: Pick<Input, 'form' | 'name'>) {
  if (form.missing !== name) return null;
  const words = contributeWords(form.scene);
  return (
    <p class="wrong" id={`${idIn(form, name)}-wrong`} role="alert">
      {name === 'quote' ? words.longQuote : words.missing}
    </p>
  );
}

export function TextInput({
  form,
  name,
  label,
  hint,
  type = 'text',
  most = 300,
}: Input & { readonly type?: 'text' | 'url'; readonly most?: number }) {
  const id = idIn(form, name);
  return (
    <p class="input">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        inputMode={type}
        maxLength={most}
        value={typed(form, name)}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        aria-invalid={form.missing === name}
        onInput={(event) => form.set({ [name]: event.currentTarget.value })}
      />
      {hint !== undefined && (
        <span class="faint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      <Wrong form={form} name={name} />
    </p>
  );
}

export function Lines({ form, name, label, most = 500 }: Input & { readonly most?: number }) {
  const id = idIn(form, name);
  return (
    <p class="input">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={most}
        value={typed(form, name)}
        aria-invalid={form.missing === name}
        onInput={(event) => form.set({ [name]: event.currentTarget.value })}
      />
      <Wrong form={form} name={name} />
    </p>
  );
}

export function Select({
  form,
  name,
  label,
  options,
  children,
}: Input & {
  readonly options: readonly (readonly [value: string, label: string])[];
  readonly children?: ComponentChildren;
}) {
  const id = idIn(form, name);
  return (
    <p class="input">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={typed(form, name)}
        aria-invalid={form.missing === name}
        onChange={(event) => form.set({ [name]: event.currentTarget.value })}
      >
        <option value="">{contributeWords(form.scene).choose}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
      {children}
      <Wrong form={form} name={name} />
    </p>
  );
}

export function Tick({ form, name, label }: Input) {
  const id = idIn(form, name);
  return (
    <p class="input tick">
      <input
        id={id}
        type="checkbox"
        checked={typed(form, name) === 'yes'}
        onChange={(event) => form.set({ [name]: event.currentTarget.checked ? 'yes' : '' })}
      />
      <label for={id}>{label}</label>
      <Wrong form={form} name={name} />
    </p>
  );
}

/** The input of a field of the vocabulary, by the shape of its value. */
export function FieldInput({ form, name, field, label }: Input & { readonly field: FieldEntry }) {
  const { scene, vocabulary } = form;
  const words = contributeWords(scene);
  const shared = { form, name, label };
  switch (field.shape.toLowerCase()) {
    case 'bilingual':
      return (
        <>
          <TextInput {...shared} name={`${name}.fr`} label={`${label}, ${words.french}`} />
          <TextInput {...shared} name={`${name}.en`} label={`${label}, ${words.english}`} />
        </>
      );
    case 'choice': {
      const choices = [...(vocabulary.choices.get(field.choices ?? '') ?? [])];
      const options = choices.map(
        ([value, text]) => [choiceId(value), inWords(text, scene)] as const,
      );
      return <Select {...shared} options={options} />;
    }
    case 'boolean':
      return (
        <Select
          {...shared}
          options={[
            ['yes', words.yes],
            ['no', words.no],
          ]}
        />
      );
    case 'amount':
      return <AmountInput {...shared} />;
    case 'texts':
      return <TextInput {...shared} hint={words.listHint} />;
    case 'date':
      return <TextInput {...shared} hint={words.dateHint} />;
    case 'url':
      return <TextInput {...shared} type="url" />;
    case 'entity':
      return null;
    default:
      return <TextInput {...shared} />;
  }
}

function AmountInput({ form, name, label }: Input) {
  const { scene, vocabulary } = form;
  const { amount } = contributeWords(scene);
  const qualifiers = [...(vocabulary.choices.get('qualifier') ?? [])].map(
    ([value, text]) => [choiceId(value), inWords(text, scene)] as const,
  );
  return (
    <fieldset>
      <legend>{label}</legend>
      <TextInput form={form} name={`${name}.value`} label={amount.value} />
      <TextInput form={form} name={`${name}.max`} label={amount.max} />
      <TextInput form={form} name={`${name}.unit`} label={amount.unit} />
      <Select
        form={form}
        name={`${name}.qualifier`}
        label={amount.qualifier}
        options={qualifiers}
      />
      <TextInput form={form} name={`${name}.period`} label={amount.period} />
    </fieldset>
  );
}

/** A choice of a few, all in sight. */
export function Radios({
  form,
  name,
  label,
  options,
}: Input & { readonly options: readonly (readonly [value: string, label: string])[] }) {
  return (
    <fieldset class="radios" aria-invalid={form.missing === name}>
      <legend>{label}</legend>
      {options.map(([value, text]) => {
        const id = `${idOf(name)}-${value}`;
        return (
          <span key={value}>
            <input
              id={id}
              type="radio"
              name={idOf(name)}
              checked={typed(form, name) === value}
              onChange={() => form.set({ [name]: value })}
            />
            <label for={id}>{text}</label>
          </span>
        );
      })}
      <Wrong form={form} name={name} />
    </fieldset>
  );
}
