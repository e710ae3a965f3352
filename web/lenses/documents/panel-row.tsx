/** A row of the list of documents: kind, authors, date, and how many passages support visible facts. */

import { choose } from '../../changes.ts';
import { hrefOf, inWords, type Props, type Scene } from '../../shared/scene.ts';
import { Shape } from '../../shared/shape.tsx';
import { atlasIn } from '../../state.ts';
import { date, list } from '../../words/formats.ts';
import type { Counted, DocumentEntry } from './model.ts';
import { documentsWords } from './words.ts';

export function DocumentRow({ scene, row }: Props & { row: Counted }) {
  const words = documentsWords(scene);
  const { document, seen, all } = row;
  return (
    <>
      <a
        id={`document-${document.id}`}
        class="name"
        href={hrefOf(scene, choose('documents', { document: document.id, supports: null }))}
      >
        <Shape scene={scene} kind={document.kind} />
        {document.name || scene.words.unnamed}
      </a>
      <span class="faint">
        {[
          seen === all ? words.passages(seen) : words.ofAll(seen, all),
          ...about(scene, document),
        ].join(' · ')}
      </span>
      <span class="bar" />
    </>
  );
}

/** Its kind, authors, date or that it bears none, licence, and the day when it was read. */
export function about(scene: Scene, document: DocumentEntry): readonly string[] {
  const { language, state } = scene;
  const words = documentsWords(scene);
  const kinds = atlasIn(state)?.vocabulary.choices.get('documentKind');
  const { documentKind, authors, updated, licence, read } = document;
  const names = authors.map(({ name }) => name || scene.words.unnamed);
  return [
    documentKind === null ? '' : inWords(kinds?.get(documentKind), scene),
    names.length === 0 ? '' : words.by(list(names, language)),
    document.date === null ? words.noDate : date(document.date, language),
    updated === null ? '' : words.updated(date(updated, language)),
    licence === null ? '' : scene.words.facts.licence(licence),
    read === null ? '' : scene.words.facts.readOn(date(read, language)),
  ].filter((part) => part !== '');
}
