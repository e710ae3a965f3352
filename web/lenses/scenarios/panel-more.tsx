/** Below the results: formulas, which assumption matters most, varying returns, who is reached, votes, what is not known. */
import { Anchored } from '../../cards/anchored.tsx';
import { Name } from '../../shared/name.tsx';
import type { Props } from '../../shared/scene.ts';
import { number, share } from '../../words/formats.ts';
import type { Reached, Scenario } from './model.ts';
import { said, scenarioWords } from './words.ts';

interface MoreProps extends Props {
  readonly scenario: Scenario;
}

export function MoreOf({ scene, scenario }: MoreProps) {
  const words = scenarioWords(scene);
  const { simulation, reached, anchoring, members, unknown } = scenario;
  return (
    <>
      <Tornado scene={scene} scenario={scenario} />
      {simulation !== null && <Simulated scene={scene} scenario={scenario} />}
      {reached !== null && <WhoIsReached scene={scene} reached={reached} />}
      {anchoring !== null && <Anchored scene={scene} anchoring={anchoring} />}
      {members.length > 0 && (
        <section>
          <h2>{words.votes}</h2>
          <ul class="lines votes">
            {members.map(({ member, name, vote }) => (
              <li key={member}>
                {name}: {share(vote, scene.language)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{words.unknown}</h2>
        <ul class="lines">
          {unknown.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </section>
      <Formulas scene={scene} scenario={scenario} />
    </>
  );
}

function Formulas({ scene, scenario }: MoreProps) {
  const words = scenarioWords(scene);
  return (
    <section class="formulas">
      <h2>{words.formulas}</h2>
      <p class="faint">{words.rounded}</p>
      <details>
        <summary>{words.openFormulas}</summary>
        <dl>
          {scenario.lines.map(({ key, label, unit, value, formula, numbers }) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd>
                = {formula}
                <br />= {numbers}
                <br />= <b>{said(scene, unit, value, scenario.currency)}</b>
              </dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  );
}

function Tornado({ scene, scenario }: MoreProps) {
  const words = scenarioWords(scene);
  const { tornado, lines, main, currency } = scenario;
  const line = lines.find(({ key }) => key === main);
  if (line === undefined) return null;
  const told = (value: number) => said(scene, line.unit, value, currency);
  const all = tornado.flatMap(({ atLow, atHigh }) => [atLow, atHigh]);
  const [least, most] = [Math.min(line.value, ...all), Math.max(line.value, ...all)];
  const at = (value: number) => (most === least ? 0 : (value - least) / (most - least));
  return (
    <section>
      <h2>{words.tornado}</h2>
      {tornado.length === 0 ? (
        <p>{words.tornadoNone}</p>
      ) : (
        <>
          <p class="faint">{words.tornadoNote(line.label)}</p>
          <ol class="tornado">
            {tornado.map(({ key, label, atLow, atHigh }) => (
              <li key={key}>
                <span>{label}</span>
                <span class="faint">
                  {words.atLow}: {told(atLow)} · {words.atHigh}: {told(atHigh)}
                </span>
                <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                  <rect
                    x={100 * at(Math.min(atLow, atHigh))}
                    width={Math.max(0.5, 100 * Math.abs(at(atHigh) - at(atLow)))}
                    y="1"
                    height="4"
                  />
                  <line x1={100 * at(line.value)} x2={100 * at(line.value)} y1="0" y2="6" />
                </svg>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Simulated({ scene, scenario }: MoreProps) {
  const words = scenarioWords(scene);
  const { simulation, currency } = scenario;
  if (simulation === null) return null;
  const { runCount: runs, years, seed, paidInFull, tenth, median, ninth } = simulation;
  const told = (value: number) => said(scene, 'MONEY', Math.round(value), currency);
  return (
    <section>
      <h2>{words.simulation}</h2>
      <p>
        {words.simulated(
          number(runs, scene.language),
          said(scene, 'YEARS', years, currency),
          share(paidInFull, scene.language),
        )}{' '}
        {words.left(told(tenth), told(median), told(ninth))}
      </p>
      <p class="faint">{words.seed(String(seed))}</p>
    </section>
  );
}

function WhoIsReached({ scene, reached }: Props & { reached: Reached }) {
  const words = scenarioWords(scene);
  const many = (value: number) => number(value, scene.language);
  const local = (value: number | null) => (value === null ? null : many(value));
  const distances = reached.countsByDistance
    .map((value, at) => `${at + 1}: ${many(value)}`)
    .join(' · ');
  return (
    <section>
      <h2>{words.reached}</h2>
      <p class="faint">{words.reachedNote}</p>
      <ul class="lines">
        <li>
          {words.users(many(reached.userCount), local(reached.localUserCount))}
          <Names scene={scene} all={reached.users} />
        </li>
        <li>{words.services(many(reached.serviceCount), local(reached.localServiceCount))}</li>
        <li>
          {words.contributors(many(reached.contributorCount), local(reached.localContributorCount))}
          <Names scene={scene} all={reached.contributors} />
        </li>
        {distances !== '' && <li>{words.byDistance(distances)}</li>}
        {reached.effects.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </section>
  );
}

function Names({ scene, all }: Props & { all: Reached['users'] }) {
  return (
    <span class="names">
      {all.map((one) => (
        <Name key={one.id} scene={scene} {...one} />
      ))}
    </span>
  );
}
