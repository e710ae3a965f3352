/** A document on the shelf: what it is, whose, of when, and how much rests on it. */

import { choose } from '../../changes.ts';
import { hrefOf, inWords, type Props, type Scene } from '../../shared/scene.ts';
import { Shape } from '../../shared/shape.tsx';
import { atlasIn } from '../../state.ts';
import { date, list } from '../../words/formats.ts';
import type { Counted, Shelved } from './model.ts';

export function DocumentRow({ scene, row }: Props & { row: Counted }) {
  const { words } = scene;
  const { document, seen, all } = row;
  return (
    <>
      <a
        id={`shelved-${document.id}`}
        class="name"
        href={hrefOf(scene, choose('documents', { document: document.id, supports: null }))}
      >
        <Shape scene={scene} kind={document.kind} />
        {document.name || words.unnamed}
      </a>
      <span class="faint">
        {[
          seen === all ? words.documents.passages(seen) : words.documents.ofAll(seen, all),
          ...about(scene, document),
        ].join(' · ')}
      </span>
      <span class="bar" />
    </>
  );
}

/** Its kind, authors, date or that it bears none, licence, and the day when it was read. */
export function about(scene: Scene, document: Shelved): readonly string[] {
  const { words, language, state } = scene;
  const kinds = atlasIn(state)?.vocabulary.choices.get('documentKind');
  const { documentKind, authors, updated, licence, read } = document;
  const names = authors.map(({ name }) => name || words.unnamed);
  return [
    documentKind === null ? '' : inWords(kinds?.get(documentKind), scene),
    names.length === 0 ? '' : words.documents.by(list(names, language)),
    document.date === null ? words.documents.noDate : date(document.date, language),
    updated === null ? '' : words.documents.updated(date(updated, language)),
    licence === null ? '' : words.sheet.licence(licence),
    read === null ? '' : words.sheet.readOn(date(read, language)),
  ].filter((part) => part !== '');
}
