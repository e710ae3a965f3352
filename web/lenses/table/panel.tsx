/** The map's equal: the same entities and links, as rows that a keyboard reaches and a person can sort. */

import { say, see } from '../../changes.ts';
import type { Atlas } from '../../data/atlas.ts';
import type { Visible } from '../../data/visible.ts';
import { visibleIn } from '../../data/visible-in-state.ts';
import { sentence } from '../../filters/sentence.ts';
import { savedTable, tsvOf } from '../../shared/csv.ts';
import { useOffer } from '../../shared/offers.ts';
import { More, usePaged } from '../../shared/paged.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { EntityCells, Head, headOf, LinkCells, optional } from './cells.tsx';
import { entityRows, linkRows } from './rows.ts';
import { tableOf } from './table-export.ts';
import { tableWords } from './words.ts';

const PAGE = 100;

export function Table({ scene }: Props) {
  const { state } = scene;
  const words = tableWords(scene);
  const [atlas, visible] = [atlasIn(state), visibleIn(state)];
  useOffer(() => ({
    name: words.title,
    files: [
      {
        label: scene.words.files.table,
        take: () => {
          if (atlas !== null && visible !== null)
            savedTable(tableOf(scene, atlas, visible), 'lacis.csv', scene.language);
        },
      },
    ],
  }));
  if (atlas === null || visible === null) return null;
  return (
    <div class="table">
      <h1>{words.title}</h1>
      <p class="toggle">
        {(['entities', 'links'] as const).map((rows) => (
          <a
            key={rows}
            href={hrefOf(scene, see({ rows }))}
            aria-current={state.view.rows === rows ? 'true' : undefined}
          >
            {scene.words.table[rows]}
          </a>
        ))}
        <button
          type="button"
          class="quiet"
          onClick={() =>
            void navigator.clipboard
              ?.writeText(tsvOf(tableOf(scene, atlas, visible)))
              .then(() => scene.change(say(words.copied)))
              .catch(() => scene.change(say(words.notCopied)))
          }
        >
          {words.copy}
        </button>
      </p>
      <Columns scene={scene} />
      <Rows key={state.view.rows} scene={scene} atlas={atlas} visible={visible} />
    </div>
  );
}

/** Which columns are shown: names stay. */
function Columns({ scene }: Props) {
  const { state, change } = scene;
  const words = tableWords(scene);
  const { without, rows } = state.view;
  return (
    <fieldset class="columns">
      <legend>{words.columns}</legend>
      {optional(rows).map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={!without.includes(column)}
            onChange={() =>
              change(
                see({
                  without: without.includes(column)
                    ? without.filter((one) => one !== column)
                    : [...without, column],
                }),
              )
            }
          />{' '}
          {headOf(scene, column)}
        </label>
      ))}
    </fieldset>
  );
}

function Rows({ scene, atlas, visible }: Props & { atlas: Atlas; visible: Visible }) {
  const { state, language } = scene;
  const words = tableWords(scene);
  const { rows, sort, selected } = state.view;
  const entities = rows === 'entities' ? entityRows(atlas, visible, sort, language) : [];
  const links = rows === 'links' ? linkRows(atlas, visible, sort, language) : [];
  const total = entities.length + links.length;
  const paged = usePaged(total, PAGE);
  if (total === 0) return <p class="nothing">{words.nothing}</p>;
  return (
    <>
      <table>
        <caption class="unseen">{sentence(scene)}</caption>
        <Head scene={scene} />
        <tbody>
          {entities.slice(0, paged.shown).map((row) => (
            <tr key={row.entity.id} class={row.entity.id === selected ? 'chosen' : ''}>
              <EntityCells scene={scene} row={row} />
            </tr>
          ))}
          {links.slice(0, paged.shown).map((row) => (
            <tr key={row.link.id}>
              <LinkCells scene={scene} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
      <More scene={scene} paged={paged} label={words.more(paged.next)} />
    </>
  );
}
