/** Money over time: one line for each year or span of years that a source gives, undivided. */

import type { Props, Scene } from '../../shared/scene.ts';
import { sumSaid } from '../../words/amounts.ts';
import { number } from '../../words/formats.ts';
import type { Nature, Total, Totals } from './model.ts';
import { flowsWords } from './words.ts';

interface YearsProps extends Props {
  readonly totals: Totals;
  readonly currency: string | null;
  readonly nature: Nature;
}

export function Years({ scene, totals, currency, nature }: YearsProps) {
  const words = flowsWords(scene);
  const rows = totals.rows.filter((row) => row.currency === currency && row.nature === nature);
  const spans = rows.flatMap(({ key }) => (key === null ? [] : [spanOf(key)]));
  if (spans.length === 0) return null;
  const first = Math.min(...spans.map(([start]) => start));
  const last = Math.max(...spans.map(([, end]) => end));
  const share = (years: number) => `${(100 * years) / (last - first + 1)}%`;
  return (
    <section>
      <h3>{words.years}</h3>
      <p class="faint">{words.yearsLead}</p>
      <ol class="years">
        {rows.map((row) => {
          const [start, end] = row.key === null ? [first, last] : spanOf(row.key);
          return (
            <li key={row.key}>
              <span class="when">{row.key ?? words.undated}</span>
              <span class="span" aria-hidden="true">
                <span
                  class={barOf(row)}
                  style={{ marginLeft: share(start - first), width: share(end - start + 1) }}
                />
              </span>
              <span class="figure">{saidOf(scene, row)}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function spanOf(key: string): readonly [number, number] {
  const [start = 0, end = start] = key.split('–').map(Number);
  return [start, end];
}

const barOf = ({ key, minimum, exact, estimated }: Total) => {
  if (key === null || (minimum === null && estimated === null)) return 'bar-of unknown';
  if (minimum === null) return 'bar-of estimate';
  return exact === minimum ? 'bar-of exact' : 'bar-of bound';
};

/** What is known and, beside it, how many amounts are not. */
function saidOf(scene: Scene, row: Total): string {
  const { language } = scene;
  const { exact, minimum, estimated, givenBack, unknownCount: unknown, currency } = row;
  const sure =
    minimum === null
      ? []
      : [
          exact === minimum
            ? sumSaid(minimum, currency, scene.language)
            : `${scene.words.facts.qualified['AT_LEAST'] ?? ''}${sumSaid(minimum, currency, scene.language)}`,
        ];
  const guessed =
    estimated === null
      ? []
      : [
          `${scene.words.facts.qualified['ESTIMATE'] ?? ''}${sumSaid(estimated, currency, scene.language)}`,
        ];
  const silent =
    unknown === 0 ? [] : [`${number(unknown, language)} × ${scene.words.facts.unknown}`];
  const back =
    givenBack === null ? [] : [flowsWords(scene).backSaid(sumSaid(givenBack, currency, language))];
  return [...sure, ...guessed, ...back, ...silent].join(' · ');
}
