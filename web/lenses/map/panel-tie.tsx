/** What is chosen on the map of convergences: two with what they share and its facts, or one actor with its ties. */
import { Fact } from '../../cards/card-fact.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { cardWords } from '../../cards/words.ts';
import { open, turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { nameOf } from '../../shared/name-of.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import type { ConvergenceMap, WholeTie } from './answers.ts';
import { chooseOn } from './changes.ts';
import { Chosen } from './mode-parts.tsx';
import { tiesOf } from './model-convergences.ts';
import { tieNeed } from './needs.ts';
import { mapLensWords } from './words.ts';

export function ChosenTie({ scene }: Props) {
  const words = mapLensWords(scene).meet;
  const [one = '', other = ''] = ownOf(scene.state.view, 'map').tie ?? [];
  const title = words.and(nameOf(scene, one), nameOf(scene, other));
  return (
    <Chosen scene={scene} title={title}>
      <Waiting scene={scene} of={loadingOf(scene.state, tieNeed)}>
        {(tie) => (tie === null ? <p>{words.gone}</p> : <Shared scene={scene} tie={tie} />)}
      </Waiting>
    </Chosen>
  );
}

function Shared({ scene, tie }: Props & { tie: WholeTie }) {
  const words = mapLensWords(scene).meet;
  const said = cardWords(scene);
  return (
    <>
      <p>{tie.sentence}</p>
      {tie.meeting !== null && (
        <p>
          <a class="go" href={hrefOf(scene, turn('convergences', { card: tie.meeting }))}>
            {words.meeting}
          </a>
        </p>
      )}
      <p class="actions">
        {tie.actors.map(({ id, name }) => (
          <a key={id} href={hrefOf(scene, chooseOn(id, null))} translate={false}>
            {name}
          </a>
        ))}
      </p>
      <h3>{words.reasonsOf(tie.reasonCount)}</h3>
      {tie.reasons.map((reason, at) => (
        <details key={reason.card} open={at < 3}>
          <summary>
            <span class="faint">{said.kindOf[reason.kind] ?? ''}</span> {reason.title}
          </summary>
          <ul class="lines">
            {reason.facts.map((one) => (
              <li key={one.id}>
                <Fact scene={scene} fact={one} />
              </li>
            ))}
          </ul>
          <p class="actions">
            <a href={hrefOf(scene, turn('convergences', { card: reason.card }))}>{words.card}</a>
          </p>
        </details>
      ))}
    </>
  );
}

export function ChosenActor({ scene, map, id }: Props & { map: ConvergenceMap; id: string }) {
  const all = mapLensWords(scene);
  const words = all.meet;
  const actor = map.actors.find((one) => one.id === id);
  const name = actor?.name ?? nameOf(scene, id);
  const group = map.groups.find((one) => one.id === actor?.group);
  const ties = tiesOf(map, id);
  const names = new Map(map.actors.map((one) => [one.id, one.name]));
  return (
    <Chosen scene={scene} title={name}>
      {actor === undefined ? (
        <p>{all.nobodyHere(name)}</p>
      ) : (
        <>
          <p>
            {stakeholders(scene)[actor.stakeholder]}
            {group !== undefined && (
              <>
                {' · '}
                <a href={hrefOf(scene, turn('convergences', { card: group.id }))}>
                  {words.inGroup(group.title)}
                </a>
              </>
            )}
          </p>
          <h3>{words.tiesOf(ties.length)}</h3>
          <ul class="lines">
            {ties.map((tie) => (
              <li key={tie.id}>
                <a href={hrefOf(scene, chooseOn(null, tie.ends))} translate={false}>
                  {names.get(tie.ends.find((end) => end !== id) ?? '')}
                </a>{' '}
                <span class="faint">
                  {tie.reasons.map(({ title }) => title).join(' · ')}
                  {tie.meeting !== null && ` — ${words.should}`}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        <a href={hrefOf(scene, open(id))}>{all.whole}</a>
      </p>
    </Chosen>
  );
}
