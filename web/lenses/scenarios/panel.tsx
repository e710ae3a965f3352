/** The lens of scenarios: what is offered, or the chosen scenario with its assumptions and results. */
import { choose, say } from '../../changes.ts';
import { entityAt } from '../../data/atlas.ts';
import { arrived } from '../../data/loading.ts';
import { SimilarAttempts } from '../../proposals/similar-attempts.tsx';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props, type Scene } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { ALL, inputOf, type Scenario, valuesNow } from './model.ts';
import { isAnswerTo, offeredNeed, scenarioNeed, versusNeed } from './needs.ts';
import { functionNeed } from './needs-money.ts';
import { AssumptionForm } from './panel-form.tsx';
import { FunctionPart } from './panel-function.tsx';
import { MoneyPage } from './panel-money.tsx';
import { MoreOf } from './panel-more.tsx';
import { PoolingFacts } from './panel-pooling.tsx';
import { Results } from './panel-results.tsx';
import { asText, choicesOf, DECISIONS, fromText, RULES, type ScenariosView, WAYS } from './view.ts';
import { said, scenarioWords } from './words.ts';

/** Everything but the comparison. */
const NONE = {
  ...{ scenario: null, template: null, codebase: null, way: null },
  ...{ rule: null, decision: null, members: null, set: null },
  ...{ money: null, vendors: null, buyer: null, function: null },
} as const;

export function ScenariosPage({ scene }: Props) {
  const words = scenarioWords(scene);
  const own = ownOf(scene.state.view, 'scenarios');
  const isChosen = own.scenario !== undefined || own.template !== undefined;
  return (
    <div class="page scenarios">
      {own.money !== undefined ? (
        <MoneyPage scene={scene} />
      ) : isChosen ? (
        <Waiting scene={scene} of={loadingOf(scene.state, scenarioNeed)}>
          {(scenario) => <OneScenario scene={scene} scenario={scenario} own={own} />}
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
  readonly own: ScenariosView;
}

function OneScenario({ scene, scenario, own }: OneProps) {
  const words = scenarioWords(scene);
  const { versus } = own;
  const choices = choicesOf(own);
  const isFresh = isAnswerTo(scenario, choices);
  const other = arrived(loadingOf(scene.state, versusNeed));
  const kept =
    versus === undefined || other === null ? null : { scenario: other, choices: fromText(versus) };
  const attempted = scenario.shipped?.entity?.id ?? scenario.codebase?.id;
  return (
    <>
      <p class="actions">
        <a href={hrefOf(scene, choose('scenarios', { ...NONE, versus: null }))}>{words.back}</a>
      </p>
      <h1>{scenario.title}</h1>
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
      <Choosing scene={scene} scenario={scenario} own={own} />
      <Now scene={scene} scenario={scenario} own={own} />
      <div class="workbench">
        <AssumptionForm scene={scene} scenario={scenario} set={own.set} />
        <Results scene={scene} scenario={scenario} set={own.set} kept={kept} isFresh={isFresh} />
      </div>
      <p class="actions scenario-actions">
        <button
          type="button"
          onClick={() => {
            scene.change(
              choose('scenarios', { versus: versus === undefined ? asText(own) : null }),
            );
            if (versus === undefined) scene.change(say(words.compareNote));
          }}
        >
          {versus === undefined ? words.compare : words.forget}
        </button>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        <a href={downloadOf(scene, scenario, own)} download>
          {words.download}
        </a>
        {own.set !== undefined && (
          <button type="button" onClick={() => scene.change(choose('scenarios', { set: null }))}>
            {words.again}
          </button>
        )}
      </p>
      {scenario.template === 'POOLING' && <PoolingFacts scene={scene} />}
      {scenario.template === 'SPENDING' && <ServedBy scene={scene} scenario={scenario} own={own} />}
      {attempted !== undefined && <SimilarAttempts scene={scene} id={attempted} />}
      <MoreOf scene={scene} scenario={scenario} />
    </>
  );
}

/** Whom to call for the function of which it speaks. */
function ServedBy({ scene, scenario, own }: OneProps) {
  if ((own.function ?? scenario.function) === null) return null;
  return (
    <Waiting scene={scene} of={loadingOf(scene.state, functionNeed)}>
      {(one) => one !== null && <FunctionPart scene={scene} one={one} />}
    </Waiting>
  );
}

/** On a narrow screen the main result stays in sight while an assumption is changed. */
function Now({ scene, scenario, own }: OneProps) {
  const line = scenario.lines.find(({ key }) => key === scenario.main);
  if (line === undefined) return null;
  const value = valuesNow(scenario, own.set)[line.key] ?? 0;
  return (
    <p class="now">
      {line.label}: <b>{said(scene, line.unit, value, scenario.currency)}</b>
    </p>
  );
}

function downloadOf({ language }: Scene, { template }: Scenario, own: ScenariosView): string {
  const input = JSON.stringify({ ...inputOf(own, template) });
  return `/scenario.xlsx?${new URLSearchParams({ input, lang: language })}`;
}

/** What is chosen rather than estimated: the codebase, how a fund pays, how a pool shares and decides. */
function Choosing({ scene, scenario, own }: OneProps) {
  const words = scenarioWords(scene);
  const { template, codebase, members } = scenario;
  const attach = (id: string) => {
    const atlas = atlasIn(scene.state);
    const isCodebase = atlas !== null && entityAt(atlas, id)?.kind === 'Codebase';
    scene.change(isCodebase ? choose('scenarios', { codebase: id }) : say(words.notCodebase));
  };
  return (
    <div class="choosing">
      {template === 'TRUST' && (
        <>
          <Select
            label={words.way}
            value={scenario.way ?? 'PERPETUAL'}
            values={WAYS}
            named={words.ways}
            onPick={(way) => scene.change(choose('scenarios', { way }))}
          />
          {codebase !== null && (
            <p class="attached">
              {words.attached} <Name scene={scene} {...codebase} />
            </p>
          )}
          <Picker scene={scene} label={words.attach} hint={words.attachHint} onPick={attach} />
        </>
      )}
      {template === 'POOLING' && (
        <>
          <label>
            <span>{words.members}</span>
            <input
              type="number"
              min={2}
              max={20}
              value={members.length}
              onChange={({ currentTarget: { valueAsNumber: many } }) => {
                if (many >= 2 && many <= 20)
                  scene.change(choose('scenarios', { members: Math.round(many), set: null }));
              }}
            />
          </label>
          <Select
            label={words.rule}
            value={scenario.rule ?? 'EQUAL'}
            values={RULES}
            named={words.rules}
            onPick={(rule) => scene.change(choose('scenarios', { rule }))}
          />
          <Select
            label={words.decision}
            value={own.decision ?? 'MEMBER'}
            values={DECISIONS}
            named={words.decisions}
            onPick={(decision) => scene.change(choose('scenarios', { decision }))}
          />
        </>
      )}
    </div>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly values: readonly T[];
  readonly named: Readonly<Record<T, string>>;
  readonly onPick: (value: T) => void;
}

function Select<T extends string>({ label, value, values, named, onPick }: SelectProps<T>) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ currentTarget }) => onPick(currentTarget.value as T)}>
        {values.map((one) => (
          <option key={one} value={one}>
            {named[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
