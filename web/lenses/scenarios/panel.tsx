/** The lens of scenarios: what is offered, or the chosen scenario with its assumptions and results. */
import { choose, say, turn } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { SimilarAttempts } from '../../proposals/similar-attempts.tsx';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props, type Scene } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { ALL, inputOf, NONE, type Scenario, valuesNow } from './model.ts';
import {
  assume,
  choicesIn,
  isAnswerTo,
  keptNeed,
  offeredNeed,
  scenarioNeed,
  versusNeed,
} from './needs.ts';
import { functionNeed } from './needs-money.ts';
import { Choosing } from './panel-choosing.tsx';
import { AssumptionForm } from './panel-form.tsx';
import { FunctionPart } from './panel-function.tsx';
import { Keeping } from './panel-keeping.tsx';
import { KeptList } from './panel-kept.tsx';
import { MoneyPage } from './panel-money.tsx';
import { MoreOf } from './panel-more.tsx';
import { PoolingFacts } from './panel-pooling.tsx';
import { Results } from './panel-results.tsx';
import { asText, type Choices, fromText } from './view.ts';
import { said, scenarioWords } from './words.ts';

export function ScenariosPage({ scene }: Props) {
  const words = scenarioWords(scene);
  const own = ownOf(scene.state.view, 'scenarios');
  const choices = choicesIn(scene.state);
  const isWaiting = choices === null && own.kept !== undefined;
  return (
    <div class="page scenarios">
      {own.money !== undefined ? (
        <MoneyPage scene={scene} />
      ) : isWaiting ? (
        <Waiting scene={scene} of={loadingOf(scene.state, keptNeed)}>
          {() => <NotShared scene={scene} />}
        </Waiting>
      ) : choices !== null ? (
        <Waiting scene={scene} of={loadingOf(scene.state, scenarioNeed)}>
          {(scenario) => <OneScenario scene={scene} scenario={scenario} choices={choices} />}
        </Waiting>
      ) : (
        <>
          <h1>{words.title}</h1>
          <p class="lead">{words.lead}</p>
          <Offers scene={scene} />
        </>
      )}
    </div>
  );
}

function Offers({ scene }: Props) {
  const words = scenarioWords(scene);
  return (
    <Waiting scene={scene} of={loadingOf(scene.state, offeredNeed)}>
      {({ shippedScenarios, scenarioTemplates }) => (
        <>
          <KeptList scene={scene} />
          {shippedScenarios.length > 0 && (
            <section>
              <h2>{words.shipped}</h2>
              <ul class="lines offers">
                {shippedScenarios.map(({ id, title, question }) => (
                  <li key={id}>
                    <a href={hrefOf(scene, choose('scenarios', { ...NONE, scenario: id }))}>
                      {title}
                    </a>
                    <p>{question}</p>
                  </li>
                ))}
              </ul>
            </section>
          )}
          <p class="actions">
            <a href={hrefOf(scene, choose('scenarios', { ...NONE, money: ALL }))}>
              {words.money.link}
            </a>
          </p>
          <section>
            <h2>{words.templates}</h2>
            <ul class="lines offers">
              {scenarioTemplates.map(({ template, title, question, about }) => (
                <li key={template}>
                  <a href={hrefOf(scene, choose('scenarios', { ...NONE, template }))}>{title}</a>
                  <p>{question}</p>
                  <p class="faint">{about}</p>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
    </Waiting>
  );
}

interface OneProps extends Props {
  readonly scenario: Scenario;
  readonly choices: Choices;
}

/** The address names a kept scenario that is not to be read, or a version that is not there. */
function NotShared({ scene }: Props) {
  const words = scenarioWords(scene);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.keeping.notShared}</p>
      <p class="actions">
        <a href={hrefOf(scene, choose('scenarios', NONE))}>{words.back}</a>
        <a href={hrefOf(scene, turn('sign-in'))}>{words.keeping.signIn}</a>
      </p>
    </>
  );
}

function OneScenario({ scene, scenario, choices }: OneProps) {
  const words = scenarioWords(scene);
  const { versus, kept: keptId } = ownOf(scene.state.view, 'scenarios');
  const keptOne = keptId === undefined ? null : arrived(loadingOf(scene.state, keptNeed));
  const isFresh = isAnswerTo(scenario, choices);
  const other = arrived(loadingOf(scene.state, versusNeed));
  const kept =
    versus === undefined || other === null ? null : { scenario: other, choices: fromText(versus) };
  const attempted = scenario.shipped?.entity?.id ?? scenario.codebase?.id;
  return (
    <>
      <p class="actions">
        <a href={hrefOf(scene, choose('scenarios', NONE))}>{words.back}</a>
      </p>
      <h1>{keptOne?.name ?? scenario.title}</h1>
      <p class="lead">{scenario.question}</p>
      <p class="stamp">
        <b>{words.noFact}</b>
        {scenario.restsOnChangedFact && <span role="status"> {words.changed}</span>}
      </p>
      {scenario.shipped?.entity && (
        <p>
          {words.ofPaper}{' '}
          <Name
            scene={scene}
            id={scenario.shipped.entity.id}
            kind={scenario.shipped.entity.__typename}
            name={scenario.shipped.entity.name}
          />
        </p>
      )}
      <Choosing scene={scene} scenario={scenario} choices={choices} />
      <Now scene={scene} scenario={scenario} choices={choices} />
      <div class="workbench">
        <AssumptionForm scene={scene} scenario={scenario} set={choices.set} />
        <Results
          scene={scene}
          scenario={scenario}
          set={choices.set}
          kept={kept}
          isFresh={isFresh}
        />
      </div>
      <p class="actions scenario-actions">
        <button
          type="button"
          onClick={() => {
            scene.change(
              choose('scenarios', { versus: versus === undefined ? asText(choices) : null }),
            );
            if (versus === undefined) scene.change(say(words.compareNote));
          }}
        >
          {versus === undefined ? words.compare : words.forget}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <a href={downloadOf(scene, scenario, choices)} download>
          {words.download}
        </a>
        {choices.set !== undefined && (
          <button type="button" onClick={() => scene.change(assume({ set: null }))}>
            {words.again}
          </button>
        )}
      </p>
      <Keeping scene={scene} scenario={scenario} choices={choices} />
      {scenario.template === 'POOLING' && <PoolingFacts scene={scene} />}
      {scenario.template === 'SPENDING' && (
        <ServedBy scene={scene} scenario={scenario} choices={choices} />
      )}
      {attempted !== undefined && <SimilarAttempts scene={scene} id={attempted} />}
      <MoreOf scene={scene} scenario={scenario} />
    </>
  );
}

/** Whom to call for the function of which it speaks. */
function ServedBy({ scene, scenario, choices }: OneProps) {
  if ((choices.function ?? scenario.function) === null) return null;
  return (
    <Waiting scene={scene} of={loadingOf(scene.state, functionNeed)}>
      {(one) => one !== null && <FunctionPart scene={scene} one={one} />}
    </Waiting>
  );
}

/** On a narrow screen the main result stays in sight while an assumption is changed. */
function Now({ scene, scenario, choices }: OneProps) {
  const line = scenario.lines.find(({ key }) => key === scenario.main);
  if (line === undefined) return null;
  const value = valuesNow(scenario, choices.set)[line.key] ?? 0;
  return (
    <p class="now">
      {line.label}: <b>{said(scene, line.unit, value, scenario.currency)}</b>
    </p>
  );
}

function downloadOf({ language }: Scene, { template }: Scenario, choices: Choices): string {
  const input = JSON.stringify(inputOf(choices, template));
  return `/scenario.xlsx?${new URLSearchParams({ input, lang: language })}`;
}
