/** How many begin and end in each year, over the years that the rows below share. */

import type { Props } from '../../shared/scene.ts';
import { type Axis, type Dated, talliesOf, ticksOf } from './model.ts';
import { timeWords } from './words.ts';

const HEIGHT = 34;

/** Where a moment stands, as a share of the width. */
export const at = (moment: number, { first, last }: Axis) =>
  `${(100 * (Math.min(Math.max(moment, first), last) - first)) / (last - first)}%`;

export const wide = (from: number, to: number, { first, last }: Axis) => {
  const [a, b] = [from, to].map((one) => Math.min(Math.max(one, first), last));
  return `${(100 * Math.max((b ?? 0) - (a ?? 0), 0)) / (last - first)}%`;
};

/** A year too close to the right edge has no room for its name. */
const named = (axis: Axis) =>
  ticksOf(axis).filter((tick) => tick - axis.first < 0.93 * (axis.last - axis.first));

export function TimeAxis({ scene, rows, axis }: Props & { rows: readonly Dated[]; axis: Axis }) {
  const { state } = scene;
  const words = timeWords(scene);
  const { year } = state.view.filters;
  const tallies = talliesOf(rows, axis);
  const most = Math.max(1, ...tallies.map(({ began, ended }) => Math.max(began, ended)));
  const high = (count: number) => (HEIGHT * count) / most;
  return (
    <figure class="tallies">
      <figcaption class="faint">
        <span class="commons">■</span> {words.began} <span class="ends">■</span> {words.ended} ·{' '}
        {words.tallies}
      </figcaption>
      <svg width="100%" height={2 * HEIGHT + 20} role="img" aria-label={words.tallies}>
        {year !== null && (
          <rect
            class="year"
            x={at(year, axis)}
            width={wide(year, year + 1, axis)}
            height={2 * HEIGHT}
          />
        )}
        {tallies.map((tally) => (
          <g key={tally.year}>
            <title>{words.tally(tally.year, tally.began, tally.ended)}</title>
            <rect
              class="began"
              x={at(tally.year, axis)}
              width={wide(tally.year, tally.year + 0.86, axis)}
              y={HEIGHT - high(tally.began)}
              height={high(tally.began)}
            />
            <rect
              class="ended"
              x={at(tally.year, axis)}
              width={wide(tally.year, tally.year + 0.86, axis)}
              y={HEIGHT}
              height={high(tally.ended)}
            />
          </g>
        ))}
        <line x2="100%" y1={HEIGHT} y2={HEIGHT} class="baseline" />
        {named(axis).map((tick) => (
          <text key={tick} x={at(tick, axis)} y={2 * HEIGHT + 14}>
            {tick}
          </text>
        ))}
      </svg>
    </figure>
  );
}
