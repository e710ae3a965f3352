/** The results: computed here as soon as an assumption changes, with their ranges once the API has answered. */
import type { Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { type Line, type Scenario, valuesNow } from './model.ts';
import type { Choices, Entered } from './view.ts';
import { said, scenarioWords } from './words.ts';

interface ResultsProps extends Props {
  readonly scenario: Scenario;
  readonly set: readonly Entered[] | undefined;
  /** What it is compared with. */
  readonly kept: { readonly scenario: Scenario; readonly choices: Choices } | null;
  /** Whether ranges and sentences are those of the assumptions in sight. */
  readonly isFresh: boolean;
}

export function Results({ scene, scenario, set, kept, isFresh }: ResultsProps) {
  const words = scenarioWords(scene);
  const now = valuesNow(scenario, set);
  const before = kept === null ? null : valuesNow(kept.scenario, kept.choices.set);
  return (
    <section class={isFresh ? 'results' : 'results stale'}>
      <h2>{words.results}</h2>
      <TableFrame scene={scene} name={words.results} file="lacis-scenario">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.result}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.lies}</th>
              {before !== null && <th scope="col">{nameOf(kept?.scenario, words.compared)}</th>}
              {before !== null && <th scope="col">{words.difference}</th>}
            </tr>
          </thead>
          <tbody>
            {scenario.lines
              .filter(({ isStep }) => !isStep)
              .map((line) => (
                <Row
                  key={line.key}
                  scene={scene}
                  scenario={scenario}
                  line={line}
                  now={now}
                  before={before}
                  isFresh={isFresh}
                />
              ))}
          </tbody>
        </table>
      </TableFrame>
      <p class="unseen" role="status">
        {isFresh ? scenario.remarks.join(' ') : ''}
      </p>
      <h3>{words.remarks}</h3>
      <ul class="lines changing">
        {scenario.remarks.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      {!isFresh && <p class="faint">{words.calculating}</p>}
    </section>
  );
}

const nameOf = (scenario: Scenario | undefined, otherwise: string) =>
  scenario?.codebase?.name ?? otherwise;

interface RowProps extends Props {
  readonly scenario: Scenario;
  readonly line: Line;
  readonly now: Readonly<Record<string, number>>;
  readonly before: Readonly<Record<string, number>> | null;
  readonly isFresh: boolean;
}

function Row({ scene, scenario, line, now, before, isFresh }: RowProps) {
  const words = scenarioWords(scene);
  const { key, label, unit, low, high } = line;
  const value = now[key] ?? 0;
  const other = before?.[key];
  const told = (one: number) => said(scene, unit, one, scenario.currency);
  return (
    <tr class={key === scenario.main ? 'main' : undefined} data-line={key}>
      <th scope="row">{label}</th>
      <td class="value">{told(value)}</td>
      <td class="changing">{isFresh && low !== high ? words.range(told(low), told(high)) : '–'}</td>
      {before !== null && <td>{other === undefined ? '–' : told(other)}</td>}
      {before !== null && (
        <td>{other === undefined ? '–' : told(Math.round((value - other) * 10_000) / 10_000)}</td>
      )}
    </tr>
  );
}
