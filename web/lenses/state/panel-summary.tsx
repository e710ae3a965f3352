/** The figures of the state of things: each line links to its board. */
import { turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { sumSaid } from '../../words/amounts.ts';
import { date } from '../../words/formats.ts';
import { summaryNeed } from './needs.ts';
import { overdue, type Summary as SummaryOf } from './summary.ts';
import { stateWords } from './words.ts';

type Of = Props & { readonly summary: SummaryOf };

export function Summary({ scene }: Props) {
  return (
    <Waiting scene={scene} of={loadingOf(scene.state, summaryNeed)}>
      {(summary) => (
        <div class="lists">
          <Gaps scene={scene} summary={summary} />
          <Meetings scene={scene} summary={summary} />
          <Measures scene={scene} summary={summary} />
          <Sums scene={scene} summary={summary} />
        </div>
      )}
    </Waiting>
  );
}

/** How many lines each list shows. */
const MOST = 8;

function Gaps({ scene, summary }: Of) {
  const words = stateWords(scene);
  const ranked = [...summary.gaps].sort((a, b) => b.totalCount - a.totalCount);
  return (
    <section>
      <h2>{words.gaps}</h2>
      <ul class="lines">
        {ranked
          .slice(0, MOST)
          .map(
            ({
              kind,
              title,
              lookedForCount: lookedFor,
              statedAbsentCount: statedAbsent,
              notRecordedCount: notRecorded,
            }) => (
              <li key={kind}>
                <a href={hrefOf(scene, turn('gaps', { topic: kind }))}>{title}</a>
                <span class="faint">{words.gapsLine(lookedFor, statedAbsent, notRecorded)}</span>
              </li>
            ),
          )}
      </ul>
      <a class="go" href={hrefOf(scene, turn('gaps'))}>
        {scene.labelOf('gaps')}
      </a>
    </section>
  );
}

function Meetings({ scene, summary }: Of) {
  const words = stateWords(scene);
  return (
    <section>
      <h2>{words.meet}</h2>
      <ul class="lines">
        {summary.meetings.map(({ id, title, sentence }) => (
          <li key={id}>
            <a href={hrefOf(scene, turn('convergences', { card: id }))}>{title}</a>
            <span class="faint">{sentence}</span>
          </li>
        ))}
      </ul>
      <a class="go" href={hrefOf(scene, turn('convergences'))}>
        {scene.labelOf('convergences')}
      </a>
    </section>
  );
}

function Measures({ scene, summary }: Of) {
  const words = stateWords(scene);
  const late = overdue(summary);
  return (
    <section>
      <h2>{words.measures}</h2>
      {late.length === 0 ? (
        <p>{words.noMeasures}</p>
      ) : (
        <>
          <p class="faint">{words.measuresLead}</p>
          <ul class="lines">
            {late.slice(0, MOST).map((measure) => (
              <li key={measure.id}>
                <Name scene={scene} {...measure} />
                <span class="faint">
                  {words.due(date(measure.deadline ?? '', scene.language))}
                  {!measure.answered && `; ${words.noBody}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <a class="go" href={hrefOf(scene, turn('followup'))}>
        {scene.labelOf('followup')}
      </a>
    </section>
  );
}

function Sums({ scene, summary }: Of) {
  const words = stateWords(scene);
  return (
    <section>
      <h2>{words.sums}</h2>
      <ul class="lines flows">
        {summary.sums.map(
          ({
            currency,
            nature,
            minimum,
            estimated,
            countedCount: counted,
            unknownCount: unknown,
          }) => (
            <li key={`${currency} ${nature}`}>
              <b>
                {minimum === null && estimated !== null
                  ? ''
                  : sumSaid(minimum, currency ?? null, scene.language)}
              </b>{' '}
              {currency ?? words.noCurrency}, {words.natures[nature]}
              <span class="faint">
                {words.sum(counted + unknown, unknown)}
                {estimated !== null &&
                  `; ${scene.words.facts.qualified['ESTIMATE'] ?? ''}${sumSaid(estimated, currency, scene.language)}`}
              </span>
            </li>
          ),
        )}
      </ul>
      <p>
        <a class="go" href={hrefOf(scene, turn('flows'))}>
          {words.toMoney}
        </a>
      </p>
      <p>
        <a class="go" href={hrefOf(scene, turn('dependencies'))}>
          {words.toDependencies}
        </a>
      </p>
    </section>
  );
}
