/** One entity or link: in words with its dates, and drawn as a span as precise as its dates. */
import type { Atlas } from '../../data/atlas.ts';
import { Name } from '../../shared/name.tsx';
import type { Props, Scene } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { LinkSentence } from './link-sentence.tsx';
import { type Axis, type Dated, holdsIn, ticksOf } from './model.ts';
import { at, wide } from './panel-axis.tsx';
import { timeWords } from './words.ts';

/** Kinds that happen on a day and do not last: they have no end. */
const MOMENTS: ReadonlySet<string> = new Set([
  'Document',
  'Event',
  'TOOK_PART_IN',
  'AUTHORED',
  'SIGNED',
]);

type RowProps = Props & { readonly atlas: Atlas; readonly row: Dated; readonly axis: Axis };

export function TimeRow({ scene, atlas, row, axis }: RowProps) {
  const { state, language } = scene;
  const { rows, filters, selected } = state.view;
  const entity = rows === 'entities' ? atlas.entities[row.index] : undefined;
  const link = rows === 'links' ? atlas.links[row.index] : undefined;
  const one = entity ?? link;
  if (one === undefined) return null;
  const lasts = !MOMENTS.has(one.kind);
  const outsideYear = filters.year !== null && !holdsIn(row, filters.year);
  return (
    <>
      <span class="what">
        {entity !== undefined && (
          <Name
            scene={scene}
            id={entity.id}
            kind={entity.kind}
            name={entity.name[language]}
            current={entity.id === selected}
          />
        )}
        {link !== undefined && <LinkSentence scene={scene} atlas={atlas} link={link} />}
      </span>
      <span class="when">
        {[
          ...whenSaid(scene, row, lasts, one.status),
          (row.began ?? row.ended)?.start !== undefined &&
          ((row.began ?? row.ended)?.end ?? 0) <= axis.first
            ? timeWords(scene).older
            : '',
          outsideYear ? timeWords(scene).outsideYear : '',
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
      <Bar row={row} axis={axis} lasts={lasts && one.status !== 'ended'} year={filters.year} />
    </>
  );
}

function whenSaid(scene: Scene, row: Dated, lasts: boolean, status: string) {
  const words = timeWords(scene);
  const { since, until } = row;
  const said = (day: string) => date(day, scene.language);
  if (since !== null && until !== null) {
    return since === until ? [said(since)] : [scene.words.facts.between(said(since), said(until))];
  }
  if (until !== null) return [words.until(said(until)), lasts ? words.noBeginning : ''];
  if (since === null) return [];
  if (!lasts) return [said(since)];
  return [words.since(said(since)), status === 'ended' ? words.endedSometime : words.noEnd];
}

interface BarProps {
  readonly row: Dated;
  readonly axis: Axis;
  readonly lasts: boolean;
  readonly year: number | null;
}

function Bar({ row: { began, ended }, axis, lasts, year }: BarProps) {
  const both = began !== null && ended !== null;
  return (
    <svg class="span" width="100%" height="18" aria-hidden="true">
      {ticksOf(axis).map((tick) => (
        <line key={tick} class="tick" x1={at(tick, axis)} x2={at(tick, axis)} y2="18" />
      ))}
      {year !== null && (
        <rect class="year" x={at(year, axis)} width={wide(year, year + 1, axis)} height="18" />
      )}
      {both && began.end < ended.start && (
        <line class="between" x1={at(began.end, axis)} x2={at(ended.start, axis)} y1="9" y2="9" />
      )}
      {lasts && began !== null && ended === null && (
        <line class="open" x1={at(began.end, axis)} x2="100%" y1="9" y2="9" />
      )}
      {lasts && began === null && ended !== null && (
        <line class="open" x1="0" x2={at(ended.start, axis)} y1="9" y2="9" />
      )}
      {began !== null && <DateMark span={began} axis={axis} sort="began" />}
      {ended !== null && <DateMark span={ended} axis={axis} sort="ended" />}
    </svg>
  );
}

/** A day is too thin to be seen: it is drawn three pixels wide. */
function DateMark({
  span,
  axis,
  sort,
}: {
  span: { start: number; end: number };
  axis: Axis;
  sort: string;
}) {
  return (
    <>
      <rect
        class={sort}
        x={at(span.start, axis)}
        y="3"
        width={wide(span.start, span.end, axis)}
        height="12"
      />
      <line class={sort} x1={at(span.start, axis)} x2={at(span.start, axis)} y1="3" y2="15" />
    </>
  );
}
