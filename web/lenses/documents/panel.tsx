/** The list of documents that support the visible facts; with one chosen, its passages. */

import { useState } from 'preact/hooks';
import { choose } from '../../changes.ts';
import { visibleIn } from '../../data/visible-in-state.ts';
import { loadingOf } from '../../remote/need.ts';
import { useReturn } from '../../shared/focus-return.ts';
import { More, usePaged } from '../../shared/paged.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import {
  type Counted,
  counted,
  DOCUMENT_ORDERS,
  type DocumentOrder,
  idsOf,
  sortedDocuments,
} from './model.ts';
import { documentsNeed } from './needs.ts';
import { DocumentPassages } from './panel-passages.tsx';
import { DocumentRow } from './panel-row.tsx';
import { documentsWords } from './words.ts';

const PAGE = 40;

export function DocumentsPanel({ scene }: Props) {
  const { state } = scene;
  const { document = null, everything = false } = ownOf(state.view, 'documents');
  useReturn(document, { enter: '.documents h2', leave: (id) => `#document-${id}` });
  const [atlas, visible] = [atlasIn(state), visibleIn(state)];
  if (atlas === null || visible === null) return null;
  const seen = idsOf(atlas, visible);
  return (
    <div class="documents">
      <h1 class={document === null ? '' : 'unseen'}>{scene.labelOf('documents')}</h1>
      <Waiting scene={scene} of={loadingOf(state, documentsNeed)}>
        {(support) => {
          if (document !== null) {
            return <DocumentPassages scene={scene} support={support} id={document} seen={seen} />;
          }
          return (
            <>
              <Scope scene={scene} />
              <DocumentList scene={scene} rows={counted(support, everything ? null : seen)} />
            </>
          );
        }}
      </Waiting>
    </div>
  );
}

/** Documents that support visible facts, or all documents. */
function Scope({ scene }: Props) {
  const { state } = scene;
  const words = documentsWords(scene);
  const { everything = false } = ownOf(state.view, 'documents');
  return (
    <p class="toggle">
      {[false, true].map((all) => (
        <a
          key={`${all}`}
          href={hrefOf(scene, choose('documents', { everything: all ? true : null }))}
          aria-current={all === everything ? 'true' : undefined}
        >
          {all ? words.everything : words.onlySeen}
        </a>
      ))}
    </p>
  );
}

function DocumentList({ scene, rows }: Props & { rows: readonly Counted[] }) {
  const { language, state } = scene;
  const words = documentsWords(scene);
  const [part, setPart] = useState('');
  const [by, setBy] = useState<DocumentOrder>('passages');
  const found = sortedDocuments(rows, by, part, language);
  const paged = usePaged(found.length, PAGE);
  if (rows.length === 0) return <p class="nothing">{words.none}</p>;
  const passages = rows.reduce((sum, { seen }) => sum + seen, 0);
  const undated = rows.filter(({ document }) => document.date === null).length;
  const most = Math.max(...rows.map(({ seen }) => seen));
  const lead = ownOf(state.view, 'documents').everything ? words.leadAll : words.lead;
  return (
    <>
      <p role="status">
        {lead(rows.length, passages)} {undated > 0 && words.undated(undated)}
      </p>
      <p class="choosing">
        <label>
          {words.find}{' '}
          <input
            type="text"
            value={part}
            onInput={({ currentTarget }) => {
              setPart(currentTarget.value);
              paged.restart();
            }}
          />
        </label>
        <label>
          {words.order}{' '}
          <select
            value={by}
            onChange={({ currentTarget }) => setBy(currentTarget.value as DocumentOrder)}
          >
            {DOCUMENT_ORDERS.map((one) => (
              <option key={one} value={one}>
                {words.orders[one]}
              </option>
            ))}
          </select>
        </label>
      </p>
      {found.length === 0 && <p class="nothing">{words.noneFound}</p>}
      <ol class="document-list">
        {found.slice(0, paged.shown).map((row) => (
          <li key={row.document.id} style={`--share: ${row.seen / most}`}>
            <DocumentRow scene={scene} row={row} />
          </li>
        ))}
      </ol>
      <More scene={scene} paged={paged} label={words.more(paged.next)} />
    </>
  );
}
