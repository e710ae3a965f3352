/** A new link: its verb, read back as a sentence in both languages, its other end, and what it says. */
import { entityAt } from '../../data/atlas.ts';
import type { LinkKindEntry } from '../../data/vocabulary.ts';
import { inWords } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import type { Bilingual } from '../../words/language.ts';
import { OtherEnd } from './ends.tsx';
import { type Form, typed } from './form.ts';
import { FieldInput, Select, TextInput } from './inputs.tsx';
import { RATED } from './model.ts';
import { contributeWords } from './words.ts';

const fits = (ends: readonly string[], kind: string) =>
  ends.length === 0 || ends.includes('*') || ends.includes(kind);

/** The kind of link that is chosen, and whether the subject stands at its end. */
export function chosenKind(form: Form): { kind: LinkKindEntry; isInward: boolean } | null {
  const verb = form.deed === 'rate' ? `${RATED} out` : typed(form, 'verb');
  const [id = '', direction] = verb.split(' ');
  const kind = form.vocabulary.links.get(id);
  return kind === undefined ? null : { kind, isInward: direction === 'in' };
}

export function LinkInputs({ form, name }: { form: Form; name: Bilingual }) {
  const { scene, vocabulary, subject } = form;
  const words = contributeWords(scene);
  const verbs = [...vocabulary.links.values()].flatMap((kind) => [
    ...(fits(kind.from, subject.kind)
      ? [[`${kind.id} out`, `${name[scene.language]} ${inWords(kind.label, scene)}…`] as const]
      : []),
    ...(fits(kind.to, subject.kind)
      ? [[`${kind.id} in`, `${name[scene.language]} ${inWords(kind.inverse, scene)}…`] as const]
      : []),
  ]);
  const chosen = chosenKind(form);
  return (
    <>
      <Select form={form} name="verb" label={words.verb} options={verbs} />
      {chosen !== null && (
        <>
          <OtherEnd
            form={form}
            label={words.other}
            kinds={chosen.isInward ? chosen.kind.from : chosen.kind.to}
            mayBeNew
          />
          <Sentence form={form} name={name} />
          <TextInput form={form} name="since" label={words.since} hint={words.dateHint} />
          <TextInput form={form} name="until" label={words.until} hint={words.dateHint} />
          <Status form={form} />
          {chosen.kind.fields.map((field) => (
            <FieldInput
              key={field.id}
              form={form}
              name={`link.${field.id}`}
              field={field}
              label={inWords(field.label, scene)}
            />
          ))}
        </>
      )}
    </>
  );
}

export function Status({ form }: { form: Form }) {
  const { scene, vocabulary } = form;
  const words = contributeWords(scene);
  const options = [...vocabulary.statuses.values()].map(
    ({ id, label }) => [id, inWords(label, scene)] as const,
  );
  const chosen = vocabulary.statuses.get(typed(form, 'status'));
  return (
    <Select form={form} name="status" label={words.status} options={options}>
      {chosen !== undefined && <span class="faint">{inWords(chosen.description, scene)}</span>}
    </Select>
  );
}

/** The link as it will read, in the language of the reader and in the other one. */
function Sentence({ form, name }: { form: Form; name: Bilingual }) {
  const { scene } = form;
  const chosen = chosenKind(form);
  const other = otherName(form);
  if (chosen === null || other === null) return null;
  const { kind, isInward } = chosen;
  const [from, to] = isInward ? [other, name] : [name, other];
  const second = scene.language === 'fr' ? 'en' : 'fr';
  const read = (language: 'fr' | 'en') =>
    `${from[language]} ${kind.label[language]} ${to[language]}`;
  return (
    <p class="reads" role="status">
      {contributeWords(scene).reads} <b>{read(scene.language)}</b>
      <span class="faint" lang={second}>
        {read(second)}
      </span>
    </p>
  );
}

function otherName(form: Form): Bilingual | null {
  const id = typed(form, 'other.id');
  if (id !== '') {
    const atlas = atlasIn(form.scene.state);
    const known = atlas === null ? null : entityAt(atlas, id);
    return known?.name ?? { fr: id, en: id };
  }
  const [fr, en] = [typed(form, 'other.new.fr'), typed(form, 'other.new.en')];
  if (fr === '' && en === '') return null;
  return { fr: fr || en, en: en || fr };
}
