/** Who says so: a document that is here, a page of the web, or the one who writes. */
import { kindValue, search } from '../../remote/search.ts';
import { Picker } from '../../shared/picker.tsx';
import { nameOf } from './ends.tsx';
import { type Form, typed } from './form.ts';
import { Radios, TextInput, Tick } from './inputs.tsx';
import { MOST_WORDS, wordsOf } from './model.ts';
import { contributeWords } from './words.ts';

export function SourceInputs({ form }: { form: Form }) {
  const { scene, deed, set } = form;
  const words = contributeWords(scene);
  const mode = typed(form, 'source.mode');
  const onlyKnown = deed === 'same' || deed === 'gone';
  const modes = (onlyKnown ? (['known'] as const) : (['known', 'new', 'word'] as const)).map(
    (one) => [one, words.modes[one]] as const,
  );
  const source = typed(form, 'source.id');
  return (
    <>
      <Radios form={form} name="source.mode" label={words.source} options={modes} />
      {mode === 'known' && source !== '' && (
        <p class="input">
          <b>{words.chosen(nameOf(form, source))}</b>{' '}
          <button type="button" class="quiet" onClick={() => set({ 'source.id': '' })}>
            {words.another}
          </button>
        </p>
      )}
      {mode === 'known' && source === '' && (
        <>
          <Picker
            scene={{
              ...scene,
              search: (text) => search(text, scene.language, [kindValue('Document')]),
            }}
            label={words.document}
            hint={words.otherHint}
            onPick={(picked) => set({ 'source.id': picked })}
          />
          {form.missing === 'source.id' && (
            <p class="wrong" role="alert">
              {words.missing}
            </p>
          )}
        </>
      )}
      {mode === 'new' && (
        <>
          <TextInput form={form} name="source.url" label={words.url} type="url" most={500} />
          <TextInput form={form} name="source.title" label={words.documentTitle} most={200} />
          <Tick form={form} name="source.dead" label={words.dead} />
        </>
      )}
      {(mode === 'known' || mode === 'new') && (
        <>
          <TextInput form={form} name="quote" label={words.quote} hint={counted(form)} />
          <TextInput form={form} name="at" label={words.at} />
        </>
      )}
      {mode === 'word' && <TextInput form={form} name="at" label={words.myWords} />}
    </>
  );
}

function counted(form: Form): string {
  const count = wordsOf(typed(form, 'quote'));
  return contributeWords(form.scene).words(Math.min(count, MOST_WORDS + 99));
}
