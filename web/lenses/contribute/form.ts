/** What every part of the form is given. */
import type { Vocabulary } from '../../data/vocabulary.ts';
import type { Scene } from '../../shared/scene.ts';
import type { Draft } from './draft.ts';
import { part, type Subject } from './model.ts';
import type { Deed } from './view.ts';

export interface Form {
  readonly scene: Scene;
  readonly vocabulary: Vocabulary;
  readonly deed: Deed;
  readonly subject: Subject;
  readonly draft: Draft;
  /** Sets inputs by their names; an empty text takes one away. */
  readonly set: (values: Draft) => void;
  /** The name of the input that is missing, once the reader tried to send. */
  readonly missing: string | null;
  /** Stands before the names of inputs, where a form has the same ones several times. */
  readonly scope?: string;
}

export const typed = ({ draft }: Pick<Form, 'draft'>, name: string): string => draft[name] ?? '';

/** A part of the form that has the inputs of a whole one: they are kept under names of their own. */
export function within(form: Form, scope: string, subject: Subject): Form {
  const { draft, missing, set } = form;
  return {
    ...form,
    subject,
    scope: `${form.scope ?? ''}${scope}`,
    draft: part(draft, scope),
    missing: missing?.startsWith(scope) ? missing.slice(scope.length) : null,
    set: (values) =>
      set(Object.fromEntries(Object.entries(values).map(([name, text]) => [scope + name, text]))),
  };
}
