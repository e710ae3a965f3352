/** The scorecard: measures by text, each with its verdicts, its deadline and who is to carry it out. */
import { choose } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Choice } from '../../shared/choice.tsx';
import { useReturn } from '../../shared/focus-return.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { byText } from './model.ts';
import { scorecardNeed } from './needs.ts';
import { MeasureDetails } from './panel-measure.tsx';
import type { ListedMeasure, Scorecard } from './remote.ts';
import { VerdictWord } from './verdict-word.tsx';
import { followupWords } from './words.ts';

export function ScorecardPart({ scene }: Props) {
  const words = followupWords(scene).scorecard;
  const { measure } = ownOf(scene.state.view, 'followup');
  useReturn(measure ?? null, { leave: (id) => `#open-${id}` });
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Waiting scene={scene} of={loadingOf(scene.state, scorecardNeed)}>
        {(card) => <Card scene={scene} card={card} />}
      </Waiting>
    </>
  );
}

function Card({ scene, card }: Props & { card: Scorecard }) {
  const words = followupWords(scene).scorecard;
  const { document = null, late = false } = ownOf(scene.state.view, 'followup');
  const texts = byText(card, document, late);
  return (
    <>
      <Narrowing scene={scene} card={card} />
      <p class="faint actions">
        <span role="status">{words.counts(card.measureCount, card.overdueCount)}</span>
        <a
          href={`/brief.pdf?scorecard=${encodeURIComponent(document ?? 'all')}&lang=${scene.language}`}
          target="_blank"
          rel="noopener"
        >
          {words.pdf}
        </a>
      </p>
      <ul class="tallies">
        {card.verdicts.map(({ verdict, measureCount }) => (
          <li key={verdict}>
            <b>{measureCount}</b> <VerdictWord scene={scene} verdict={verdict} />
          </li>
        ))}
      </ul>
      {texts.length === 0 && <p>{words.none}</p>}
      {texts.map(({ id, name, measures }) => (
        <section key={id}>
          <h2>{name}</h2>
          <ol class="measures">
            {measures.map((one) => (
              <li key={one.entity.id}>
                <Listed scene={scene} measure={one} />
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function Narrowing({ scene, card }: Props & { card: Scorecard }) {
  const words = followupWords(scene).scorecard;
  const { document = null, late = false } = ownOf(scene.state.view, 'followup');
  const named = card.documents.map((one) => [
    one.document.id,
    `${one.document.name} (${one.measureCount})`,
  ]);
  return (
    <div class="choices-row">
      <Choice
        label={words.text}
        any={words.anyText}
        all={Object.fromEntries(named)}
        value={document}
        onChoose={(one) => scene.change(choose('followup', { document: one, measure: null }))}
      />
      <label class="choice">
        <input
          type="checkbox"
          checked={late}
          onChange={({ currentTarget }) =>
            scene.change(choose('followup', { late: currentTarget.checked ? true : null }))
          }
        />{' '}
        {words.onlyLate}
      </label>
    </div>
  );
}

function Listed({ scene, measure }: Props & { measure: ListedMeasure }) {
  const { language, state } = scene;
  const words = followupWords(scene).scorecard;
  const { entity, deadline, overdue, lookedForOn, bodies, ratings } = measure;
  const isOpen = ownOf(state.view, 'followup').measure === entity.id;
  return (
    <>
      <Name scene={scene} id={entity.id} kind={entity.__typename} name={entity.name} />
      <p class="marks-row">
        {ratings.length === 0 && (
          <span class="verdict not_rated">
            {lookedForOn === null
              ? words.notLookedFor
              : words.lookedFor(date(lookedForOn, language))}
          </span>
        )}
        {ratings.map(({ place, latest }) => (
          <span key={place.id}>
            <span class={`verdict ${latest.verdict.toLowerCase()}`}>
              {words.verdict(
                words.verdicts[latest.verdict],
                place.name,
                date(latest.ratedOn, language),
              )}
            </span>
            <StatusMark scene={scene} status={latest.status.toLowerCase()} />
          </span>
        ))}
        {deadline !== null && (
          <span class={overdue ? 'due overdue' : 'due'}>
            {overdue ? words.late(date(deadline, language)) : words.due(date(deadline, language))}
          </span>
        )}
      </p>
      <p class="faint">
        {bodies.length === 0 ? (
          words.noBody
        ) : (
          <span class="bodies">
            {words.bodies}{' '}
            {bodies.map((body) => (
              <Name key={body.id} scene={scene} {...body} kind={body.__typename} />
            ))}
          </span>
        )}{' '}
        <a
          id={`open-${entity.id}`}
          href={hrefOf(scene, choose('followup', { measure: isOpen ? null : entity.id }))}
          aria-expanded={isOpen}
        >
          {isOpen ? words.close : words.open}
          <span class="unseen"> – {entity.name}</span>
        </a>
      </p>
      {isOpen && <MeasureDetails scene={scene} />}
    </>
  );
}
