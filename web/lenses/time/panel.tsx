/** The timeline: beginnings and ends of the selection on one axis, and a slider for the year. */

import { useMemo } from 'preact/hooks';
import { filter, see } from '../../changes.ts';
import type { Atlas } from '../../data/atlas.ts';
import { visibleIn } from '../../data/visible-in-state.ts';
import { savedTable } from '../../shared/csv.ts';
import { Name } from '../../shared/name.tsx';
import { useOffer } from '../../shared/offers.ts';
import { More, usePaged } from '../../shared/paged.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { UndrawnList } from '../../shared/undrawn-list.tsx';
import { atlasIn } from '../../state.ts';
import { LinkSentence } from './link-sentence.tsx';
import {
  type Axis,
  axisOf,
  beganIn,
  endedIn,
  holdsIn,
  type Timeline,
  timelineOf,
} from './model.ts';
import { TimeAxis } from './panel-axis.tsx';
import { TimeRow } from './panel-row.tsx';
import { Slips } from './panel-slips.tsx';
import { timeTable } from './table.ts';
import { timeWords } from './words.ts';

const PAGE = 80;

export function TimePanel({ scene }: Props) {
  const { state } = scene;
  const words = timeWords(scene);
  const { view } = state;
  const { sourced } = state.remote;
  const atlas = atlasIn(state);
  // The slider must not remove the rows that it is for.
  const everyYear = { ...state, view: { ...view, filters: { ...view.filters, year: null } } };
  const key = JSON.stringify(everyYear.view.filters);
  const timeline = useMemo(() => {
    const visible = visibleIn(everyYear);
    return atlas === null || visible === null ? null : timelineOf(atlas, visible, view.rows);
  }, [atlas, sourced, key, view.selected, view.rows]);
  useOffer(() => ({
    name: scene.labelOf('time'),
    files: [
      {
        label: scene.words.files.table,
        take: () => {
          if (atlas !== null && timeline !== null)
            savedTable(timeTable(scene, atlas, timeline), 'lacis-time.csv', scene.language);
        },
      },
    ],
  }));
  if (atlas === null || timeline === null) return null;
  const axis = axisOf(timeline.rows, view.filters.year);
  return (
    <div class="time">
      <h1>{scene.labelOf('time')}</h1>
      <Slips scene={scene} />
      <p class="toggle">
        {(['entities', 'links'] as const).map((rows) => (
          <a
            key={rows}
            href={hrefOf(scene, see({ rows }))}
            aria-current={view.rows === rows ? 'true' : undefined}
          >
            {scene.words.table[rows]}
          </a>
        ))}
      </p>
      {axis === null ? (
        <p class="nothing">{words.none}</p>
      ) : (
        <Drawn key={view.rows} scene={scene} atlas={atlas} timeline={timeline} axis={axis} />
      )}
      <UndrawnList
        key={`undated ${view.rows}`}
        scene={scene}
        said={words.undated(timeline.undated.length)}
        note={words.undatedNote}
        all={timeline.undated}
        each={(index) => <OneOf scene={scene} atlas={atlas} index={index} />}
      />
    </div>
  );
}

type DrawnProps = Props & {
  readonly atlas: Atlas;
  readonly timeline: Timeline;
  readonly axis: Axis;
};

function Drawn({ scene, atlas, timeline, axis }: DrawnProps) {
  const { state } = scene;
  const words = timeWords(scene);
  const { rows } = timeline;
  const paged = usePaged(rows.length, PAGE);
  const { year } = state.view.filters;
  return (
    <>
      <AsOf scene={scene} timeline={timeline} axis={axis} />
      <TimeAxis scene={scene} rows={rows} axis={axis} />
      <p class="faint">{words.legend}</p>
      <ol class="spans">
        {rows.slice(0, paged.shown).map((row) => (
          <li key={row.index} class={year !== null && !holdsIn(row, year) ? 'away' : ''}>
            <TimeRow scene={scene} atlas={atlas} row={row} axis={axis} />
          </li>
        ))}
      </ol>
      <More scene={scene} paged={paged} label={words.more(paged.next)} />
    </>
  );
}

/** The filter « as of », as a slider: map and table follow. */
function AsOf({ scene, timeline: { rows, undated }, axis }: Omit<DrawnProps, 'atlas'>) {
  const { state, change } = scene;
  const words = timeWords(scene);
  const { year } = state.view.filters;
  const said =
    year === null
      ? words.whole(state.view.rows, rows.length, undated.length)
      : words.said(
          String(year),
          rows.filter((row) => holdsIn(row, year)).length,
          rows.filter((row) => beganIn(row, year)).length,
          rows.filter((row) => endedIn(row, year)).length,
        );
  return (
    <div class="as-of">
      <p>
        <label for="as-of">{words.asOf}</label> <output for="as-of">{year ?? words.always}</output>{' '}
        {year !== null && (
          <button type="button" class="quiet" onClick={() => change(filter({ year: null }))}>
            {words.allYears}
          </button>
        )}
      </p>
      <input
        id="as-of"
        type="range"
        min={axis.first}
        max={axis.last - 1}
        step={1}
        value={year ?? axis.last - 1}
        aria-valuetext={year === null ? words.always : String(year)}
        onInput={({ currentTarget }) => change(filter({ year: Number(currentTarget.value) }))}
      />
      <p role="status">{said}</p>
    </div>
  );
}

function OneOf({ scene, atlas, index }: Props & { atlas: Atlas; index: number }) {
  if (scene.state.view.rows === 'links') {
    const link = atlas.links[index];
    return link === undefined ? null : <LinkSentence scene={scene} atlas={atlas} link={link} />;
  }
  const entity = atlas.entities[index];
  return entity === undefined ? null : (
    <Name scene={scene} id={entity.id} kind={entity.kind} name={entity.name[scene.language]} />
  );
}
