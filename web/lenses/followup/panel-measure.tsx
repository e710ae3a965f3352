/** All there is on one measure: its words, verdicts with their history and readings, searches, correspondences. */
import { choose, turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { BriefForm } from '../../shared/brief-form.tsx';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { date } from '../../words/formats.ts';
import { measureNeed } from './needs.ts';
import type { OpenMeasure, VerdictGiven } from './remote.ts';
import { VerdictWord } from './verdict-word.tsx';
import { followupWords } from './words.ts';

export function MeasureDetails({ scene }: Props) {
  return (
    <div class="details">
      <Waiting scene={scene} of={loadingOf(scene.state, measureNeed)}>
        {(measure) =>
          measure === null ? (
            <p>{followupWords(scene).scorecard.noSuch}</p>
          ) : (
            <Details scene={scene} measure={measure} />
          )
        }
      </Waiting>
    </div>
  );
}

type Of = Props & { readonly measure: OpenMeasure };

function Details({ scene, measure }: Of) {
  const words = followupWords(scene).scorecard;
  const { entity, ratings, searches } = measure;
  return (
    <>
      {entity.description !== null && (
        <p>
          {entity.description}
          <Passages scene={scene} citations={entity.citations} />
        </p>
      )}
      {ratings.length > 0 && <h3>{words.history}</h3>}
      {ratings.map(({ place, latest, earlier }) => (
        <section key={place.id}>
          <h4>{place.name}</h4>
          <Given scene={scene} verdict={latest} />
          {earlier.length > 0 && <p class="faint">{words.earlier}</p>}
          {earlier.map((one) => (
            <Given key={one.id} scene={scene} verdict={one} />
          ))}
        </section>
      ))}
      {searches.length > 0 && <h3>{words.searches}</h3>}
      {searches.map(({ id, note, citations }) => (
        <p key={id}>
          {note}
          <Passages scene={scene} citations={citations} />
        </p>
      ))}
      <p class="actions">
        <a href={hrefOf(scene, turn('contribute', { deed: 'rate' }, { selected: entity.id }))}>
          {words.rate}
          <span class="unseen"> – {entity.name}</span>
        </a>
      </p>
      <BriefForm
        scene={scene}
        subject={{ by: 'e', id: entity.id, sort: 'measure', name: entity.name }}
      />
      <Actions scene={scene} measure={measure} />
      <Correspondences scene={scene} measure={measure} />
    </>
  );
}

function Given({ scene, verdict }: Props & { verdict: VerdictGiven }) {
  const { language } = scene;
  const words = followupWords(scene).scorecard;
  const { readings, agreed, judge, note, reconciliation, unreachable } = verdict;
  return (
    <div class="given">
      <p>
        <VerdictWord scene={scene} verdict={verdict.verdict} /> {date(verdict.ratedOn, language)}
        <StatusMark scene={scene} status={verdict.status.toLowerCase()} />
        <Passages scene={scene} citations={verdict.citations} />
      </p>
      {judge !== null && (
        <p class="faint">
          {words.judge} <Name scene={scene} {...judge} kind={judge.__typename} />
        </p>
      )}
      {note !== null && <p class="faint">{note}</p>}
      {readings.length > 0 && (
        <p class="faint">
          {words.readings}{' '}
          {[
            ...readings.map((one) => words.reading(one.coder, words.verdicts[one.verdict])),
            agreed === null ? words.oneReading : agreed ? words.agreed : words.apart,
          ].join(' · ')}
        </p>
      )}
      {readings.length === 0 && <p class="faint">{words.oneReading}</p>}
      {reconciliation !== null && (
        <p class="faint">
          {words.reconciliation} – {reconciliation}
        </p>
      )}
      {unreachable.map((one) => (
        <p key={one.id} class="unreachable">
          {words.unreachable(one.name, date(one.unreachable ?? '', language))}
        </p>
      ))}
    </div>
  );
}

function Actions({ scene, measure: { actions } }: Of) {
  const words = followupWords(scene).scorecard;
  if (actions.length === 0) return null;
  return (
    <>
      <h3>{words.actions}</h3>
      <ul class="lines">
        {actions.map(({ entity, deadline, overdue, ratings }) => (
          <li key={entity.id}>
            <Name scene={scene} {...entity} kind={entity.__typename} />{' '}
            {ratings.length === 0 && <VerdictWord scene={scene} verdict="NOT_RATED" />}
            {ratings.map(({ place, latest }) => (
              <span key={place.name}>
                <VerdictWord scene={scene} verdict={latest.verdict} /> {place.name}
              </span>
            ))}{' '}
            {deadline !== null && (
              <span class={overdue ? 'due overdue' : 'due'}>
                {(overdue ? words.late : words.due)(date(deadline, scene.language))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Correspondences({ scene, measure: { correspondences } }: Of) {
  const words = followupWords(scene).scorecard;
  if (correspondences.length === 0) return null;
  return (
    <>
      <h3>{words.correspondences}</h3>
      <ul class="lines">
        {correspondences.map(({ how, measure: { entity, document }, links }) => (
          <li key={entity.id}>
            <a href={hrefOf(scene, choose('followup', { measure: entity.id, document: null }))}>
              {entity.name}
            </a>
            <span class="faint">
              {[document?.name ?? '', words.how[how]].filter((one) => one !== '').join(' · ')}
            </span>
            {links.map(({ id, note }) => note !== null && <span key={id}>{note}</span>)}
            <Passages scene={scene} citations={links.flatMap(({ citations }) => citations)} />
          </li>
        ))}
      </ul>
    </>
  );
}
