/** What the votes say so far: in sentences, and the same as a table. */
import { useState } from 'preact/hooks';
import { Name } from '../../shared/name.tsx';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { useAsked } from './asked.ts';
import { resultsOperation } from './operations.ts';
import { FEW, partsOf } from './outcome.ts';
import { Crossed } from './panel-crossed.tsx';
import { AllStatements } from './panel-table.tsx';
import type { Results, Score } from './remote.ts';
import { consultationWords } from './words.ts';

/** In milliseconds, between two questions while somebody looks. */
export const EVERY = 4_000;

export function ResultsPart({ scene, id }: Props & { id: string }) {
  const [withoutFlagged, setWithout] = useState(false);
  const { answer, again } = useAsked(scene, resultsOperation, { id, withoutFlagged }, EVERY);
  return (
    <Waiting scene={{ ...scene, retry: () => void again() }} of={answer}>
      {({ liveConsultation }) =>
        liveConsultation !== null && (
          <Said
            scene={scene}
            said={liveConsultation}
            withoutFlagged={withoutFlagged}
            leaveOut={setWithout}
          />
        )
      }
    </Waiting>
  );
}

interface SaidProps extends Props {
  readonly said: Results;
  readonly withoutFlagged: boolean;
  readonly leaveOut: (withoutFlagged: boolean) => void;
}

function Said({ scene, said, withoutFlagged, leaveOut }: SaidProps) {
  const { language } = scene;
  const words = consultationWords(scene);
  const { results, id } = said;
  const { agreed, divided, unvoted, scored } = partsOf(results.scores);
  const time = new Date(results.asOf).toLocaleTimeString(language === 'fr' ? 'fr-CA' : 'en-CA');
  return (
    <div class="results">
      <h2>{results.sentence}</h2>
      <p class="faint">{words.asOf(time)}</p>
      {results.flaggedCount > 0 && (
        <p>
          {words.flagged(results.flaggedCount)}{' '}
          <button type="button" class="quiet" onClick={() => leaveOut(!withoutFlagged)}>
            {withoutFlagged ? words.withFlagged : words.withoutFlagged}
          </button>
        </p>
      )}
      <section>
        <h3>{words.consensus}</h3>
        <p>{words.consensusSaid(agreed.length, scored)}</p>
        <List scene={scene} all={agreed.slice(0, FEW)} />
      </section>
      <section>
        <h3>{words.divisions}</h3>
        <p>{words.divisionSaid(divided.length)}</p>
        <List scene={scene} all={divided.slice(0, FEW)} isDivided />
      </section>
      <section>
        <h3>{words.unvoted}</h3>
        <p>{words.unvotedSaid(unvoted.length)}</p>
        <ul class="lines">
          {unvoted.slice(0, FEW).map(({ statement }) => (
            <li key={statement.number}>{statement.text}</li>
          ))}
        </ul>
      </section>
      <Crossed scene={scene} results={results} />
      {results.speakers.length > 0 && (
        <section>
          <h3>{words.speaking.speakers}</h3>
          <ul class="lines">
            {results.speakers.map(({ id: entity, name, __typename }) => (
              <li key={entity}>
                <Name scene={scene} id={entity} kind={__typename} name={name} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <AllStatements scene={scene} results={results} />
      <section class="take">
        <h3>{words.take}</h3>
        <p class="faint">{words.takeText}</p>
        <ul class="files">
          {['comments', 'votes', 'participants-votes', 'summary'].map((name) => (
            <li key={name}>
              <a href={`/consultations/${encodeURIComponent(id)}/${name}.csv`} download>
                {name}.csv
              </a>
            </li>
          ))}
        </ul>
        <p class="actions">
          <button type="button" class="quiet" onClick={() => print()}>
            {words.print}
          </button>
        </p>
      </section>
    </div>
  );
}

interface ListProps extends Props {
  readonly all: readonly Score[];
  readonly isDivided?: boolean;
}

export function List({ scene, all, isDivided = false }: ListProps) {
  const words = consultationWords(scene);
  return (
    <ol class="scores">
      {all.map((one) => (
        <li key={one.statement.number}>
          <b lang={one.statement.isTranslated ? undefined : one.statement.language.toLowerCase()}>
            {one.statement.text}
          </b>
          {!one.statement.isTranslated && (
            <p class="faint">{words.untranslated[one.statement.language]}</p>
          )}
          <Bar {...one} />
          <p class="faint">
            {words.score(one.agreeCount, one.disagreeCount, one.passCount)}.{' '}
            {one.share !== null &&
              one.low !== null &&
              one.high !== null &&
              `${words.sure(one.share, one.low, one.high)}.`}
          </p>
          {isDivided && (
            <p class="faint">
              {[
                one.division === null ? null : words.betweenGroups(one.division),
                one.kindDivision === null ? null : words.betweenKinds(one.kindDivision),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** The words beside it say the same. */
const Bar = ({
  agreeCount,
  disagreeCount,
  passCount,
}: Pick<Score, 'agreeCount' | 'disagreeCount' | 'passCount'>) => (
  <span class="vote-bar" aria-hidden="true">
    <span class="agrees" style={{ '--share': agreeCount }} />
    <span class="passes" style={{ '--share': passCount }} />
    <span class="disagrees" style={{ '--share': disagreeCount }} />
  </span>
);
