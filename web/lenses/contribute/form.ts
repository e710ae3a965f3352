/** What every part of the form is given. */
import type { Vocabulary } from '../../data/vocabulary.ts';
import type { Scene } from '../../shared/scene.ts';
import type { Draft } from './draft.ts';
import type { Subject } from './model.ts';
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
}

export const typed = ({ draft }: Pick<Form, 'draft'>, name: string): string => draft[name] ?? '';
