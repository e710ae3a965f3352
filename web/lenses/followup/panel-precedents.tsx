/** Precedents: what hindered initiatives, what they overcame, why some ended and what they left. */
import type { CardFact } from '../../cards/board.ts';
import { Fact } from '../../cards/card-fact.tsx';
import { choose } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Choice } from '../../shared/choice.tsx';
import { Name } from '../../shared/name.tsx';
import { nameOf } from '../../shared/name-of.ts';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { precedentsNeed } from './needs.ts';
import type { Precedent, Precedents } from './remote-founding.ts';
import { followupWords } from './words.ts';

export function PrecedentsPart({ scene }: Props) {
  const words = followupWords(scene).precedents;
  const { like } = ownOf(scene.state.view, 'followup');
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Picker
        scene={scene}
        label={words.like}
        hint={words.likeHint}
        onPick={(id) => scene.change(choose('followup', { like: id }))}
      />
      {like !== undefined && (
        <p class="narrowed">
          {words.onlyLike(nameOf(scene, like))}{' '}
          <a href={hrefOf(scene, choose('followup', { like: null }))}>{words.forget}</a>
        </p>
      )}
      <Waiting scene={scene} of={loadingOf(scene.state, precedentsNeed)}>
        {(precedents) => <Found scene={scene} precedents={precedents} />}
      </Waiting>
    </>
  );
}

function Found({ scene, precedents }: Props & { precedents: Precedents }) {
  const words = followupWords(scene).precedents;
  const { factor = null, ended = false } = ownOf(scene.state.view, 'followup');
  const factors = precedents.factors.map((one) => [
    one.factor.id,
    words.factorSaid(one.factor.name, one.hinderedCount, one.overcameCount),
  ]);
  return (
    <>
      <div class="choices-row">
        <Choice
          label={words.factor}
          any={words.anyFactor}
          all={Object.fromEntries(factors)}
          value={factor}
          onChoose={(one) => scene.change(choose('followup', { factor: one }))}
        />
        <label class="choice">
          <input
            type="checkbox"
            checked={ended}
            onChange={({ currentTarget }) =>
              scene.change(choose('followup', { ended: currentTarget.checked ? true : null }))
            }
          />{' '}
          {words.onlyEnded}
        </label>
      </div>
      <p class="faint" role="status">
        {words.count(precedents.nodes.length, precedents.totalCount)}
      </p>
      {precedents.nodes.length === 0 && <p>{words.none}</p>}
      <ol class="measures precedents">
        {precedents.nodes.map((one) => (
          <li key={one.entity.id}>
            <One scene={scene} precedent={one} />
          </li>
        ))}
      </ol>
    </>
  );
}

function One({ scene, precedent }: Props & { precedent: Precedent }) {
  const words = followupWords(scene).precedents;
  const { entity, ended, until: endedOn, causeKnown, shared } = precedent;
  return (
    <>
      <Name scene={scene} {...entity} kind={entity.__typename} />{' '}
      {ended && (
        <span class="verdict broken">
          {endedOn === null ? words.ended : words.endedOn(date(endedOn, scene.language))}
        </span>
      )}
      {shared.length > 0 && (
        <p class="faint bodies">
          {words.shared}{' '}
          {shared.map((one) => (
            <Name key={one.id} scene={scene} {...one} kind={one.__typename} />
          ))}
        </p>
      )}
      {ended && !causeKnown && <p>{words.unknown}</p>}
      <Facts
        scene={scene}
        title={ended ? words.causes : words.hinderedBy}
        facts={precedent.hinderedBy}
      />
      <Facts scene={scene} title={words.overcame} facts={precedent.overcame} />
      <Facts scene={scene} title={words.models} facts={precedent.models} />
      <Facts scene={scene} title={words.left} facts={precedent.left} />
      {ended && precedent.left.length === 0 && <p class="faint">{words.nothingLeft}</p>}
    </>
  );
}

function Facts({ scene, title, facts }: Props & { title: string; facts: readonly CardFact[] }) {
  if (facts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="lines">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Fact scene={scene} fact={fact} />
          </li>
        ))}
      </ul>
    </>
  );
}
