/** The other end of a link: found among what is here, or new where it is none of what resembles it. */
import { useEffect, useState } from 'preact/hooks';
import { entityAt } from '../../data/atlas.ts';
import { ask } from '../../remote/ask.ts';
import { kindValue, search } from '../../remote/search.ts';
import { Picker } from '../../shared/picker.tsx';
import { inWords } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { type Form, typed } from './form.ts';
import { Select, TextInput, Tick } from './inputs.tsx';
import { slugOf } from './model.ts';
import { alikeOperation, freeOperation } from './operations.ts';
import { contributeWords } from './words.ts';

interface Props {
  readonly form: Form;
  readonly label: string;
  /** Kinds that may stand there; all when empty. */
  readonly kinds: readonly string[];
  readonly mayBeNew: boolean;
}

export function OtherEnd({ form, label, kinds, mayBeNew }: Props) {
  const { scene, set } = form;
  const words = contributeWords(scene);
  const id = typed(form, 'other.id');
  const isNew = typed(form, 'other.isNew') === 'yes';
  const allowed = kinds.length === 0 || kinds.includes('*') ? null : kinds.map(kindValue);
  if (id !== '') {
    return (
      <p class="input">
        <b>{words.chosen(nameOf(form, id))}</b>{' '}
        <button type="button" class="quiet" onClick={() => set({ 'other.id': '' })}>
          {words.another}
        </button>
      </p>
    );
  }
  return (
    <>
      {!isNew && (
        <Picker
          scene={{ ...scene, search: (text) => search(text, scene.language, allowed) }}
          label={label}
          hint={words.otherHint}
          onPick={(picked) => set({ 'other.id': picked })}
        />
      )}
      {form.missing === 'other.id' && (
        <p class="wrong" role="alert">
          {words.missing}
        </p>
      )}
      {mayBeNew && <Tick form={form} name="other.isNew" label={words.isNew} />}
      {mayBeNew && isNew && (
        <NewEntity
          form={form}
          prefix="other.new"
          kinds={kinds}
          join={(picked) => set({ 'other.id': picked, 'other.isNew': '' })}
        />
      )}
    </>
  );
}

export function nameOf({ scene }: Form, id: string): string {
  const atlas = atlasIn(scene.state);
  return (atlas === null ? null : entityAt(atlas, id))?.name[scene.language] ?? id;
}

interface Alike {
  readonly id: string;
  readonly name: string;
}

interface NewProps {
  readonly form: Form;
  readonly prefix: string;
  readonly kinds: readonly string[];
  /** It is there already. */
  readonly join: (id: string) => void;
}

export function NewEntity({ form, prefix, kinds, join }: NewProps) {
  const { scene, vocabulary, set } = form;
  const words = contributeWords(scene);
  const [alike, setAlike] = useState<readonly Alike[]>([]);
  const [kind, fr, en] = ['kind', 'fr', 'en'].map((one) => typed(form, `${prefix}.${one}`).trim());
  const name = fr || en || '';
  useEffect(() => {
    if (name.length < 2) return setAlike([]);
    let isLate = false;
    const timer = setTimeout(() => {
      void found(name, scene.language).then((all) => isLate || setAlike(all));
      void freeId(name, scene.language).then((id) => isLate || set({ [`${prefix}.id`]: id }));
    }, 250);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [name, kind, scene.language]);
  const options = [...vocabulary.kinds.values()]
    .filter(({ id }) => kinds.length === 0 || kinds.includes('*') || kinds.includes(id))
    .map(({ id, label }) => [id, inWords(label, scene)] as const);
  return (
    <div class="new-entity">
      <Select form={form} name={`${prefix}.kind`} label={words.kind} options={options} />
      <TextInput form={form} name={`${prefix}.fr`} label={words.nameFr} most={200} />
      <TextInput form={form} name={`${prefix}.en`} label={words.nameEn} most={200} />
      {alike.length > 0 && (
        <div class="alike" role="status">
          <p>{words.alike}</p>
          <ul>
            {alike.map((one) => (
              <li key={one.id}>
                <button type="button" class="quiet" onClick={() => join(one.id)}>
                  {words.joinThis(one.name)}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      {name !== '' && <Tick form={form} name={`${prefix}.isOther`} label={words.isOther} />}
    </div>
  );
}

async function found(text: string, language: Form['scene']['language']) {
  try {
    const { search: hits } = await ask(alikeOperation, { text }, language);
    return hits.map(({ entity }) => ({ id: entity.id, name: entity.name }));
  } catch {
    return [];
  }
}

/** The first id of its name that nothing has or had. */
async function freeId(name: string, language: Form['scene']['language']): Promise<string> {
  const slug = slugOf(name);
  for (let time = 1; time < 6; time += 1) {
    const id = time === 1 ? slug : `${slug}-${time}`;
    try {
      const { entity, retired } = await ask(freeOperation, { id }, language);
      if (entity === null && retired === null) return id;
    } catch {
      return id;
    }
  }
  return `${slug}-${Date.now().toString(36)}`;
}
