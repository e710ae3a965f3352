/** The links of a new entity: each with the inputs of a link, and all sent together with it. */

import { type Form, typed, within } from './form.ts';
import { LinkInputs } from './link-inputs.tsx';
import { linksIn, scopeOf, slugOf } from './model.ts';
import { turnedName } from './said.ts';
import { contributeWords } from './words.ts';

const MOST = 10;

export function NewLinks({ form }: { form: Form }) {
  const { draft, set } = form;
  const words = contributeWords(form.scene);
  const links = linksIn(draft);
  const [kind, fr, en] = ['kind', 'fr', 'en'].map((one) => typed(form, `new.${one}`).trim());
  const name = turnedName(fr ?? '', en ?? '');
  if (!kind || name === null) return <p class="faint">{words.linksLater}</p>;
  const id = typed(form, 'new.id') || slugOf(name.fr);
  const add = () => {
    const next = String(Math.max(0, ...links.map(Number)) + 1);
    set({ links: [...links, next].join(' ') });
  };
  const remove = (one: string) =>
    set({
      ...Object.fromEntries(
        Object.keys(draft)
          .filter((input) => input.startsWith(scopeOf(one)))
          .map((input) => [input, '']),
      ),
      links: links.filter((other) => other !== one).join(' '),
    });
  return (
    <>
      {links.map((one, at) => (
        <fieldset key={one} class="new-link">
          <legend>{words.linkNumber(at + 1)}</legend>
          <LinkInputs
            form={within(form, scopeOf(one), { id, kind, entry: {}, link: null })}
            name={name}
          />
          <p>
            <button type="button" class="quiet" onClick={() => remove(one)}>
              {words.removeLink(at + 1)}
            </button>
          </p>
        </fieldset>
      ))}
      {links.length < MOST && (
        <p>
          <button type="button" onClick={add}>
            {links.length === 0 ? words.firstLink(name[form.scene.language]) : words.nextLink}
          </button>
        </p>
      )}
    </>
  );
}
