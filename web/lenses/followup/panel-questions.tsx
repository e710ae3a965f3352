/** The founding questions on one initiative, or on two side by side: cited, answered, open. */
import { Fact } from '../../cards/card-fact.tsx';
import { choose, turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { amountSaid } from '../../words/amounts.ts';
import { list } from '../../words/formats.ts';
import { checklistsNeed } from './needs.ts';
import type { Checklist, Item } from './remote-founding.ts';
import { followupWords } from './words.ts';

export function QuestionsPart({ scene }: Props) {
  const words = followupWords(scene).questions;
  const { initiative, other } = ownOf(scene.state.view, 'followup');
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="choices-row">
        <Picker
          scene={scene}
          label={words.pick}
          hint={words.hint}
          onPick={(id) => scene.change(choose('followup', { initiative: id }))}
        />
        {initiative !== undefined && (
          <Picker
            scene={scene}
            label={words.pickOther}
            hint={words.hint}
            onPick={(id) => scene.change(choose('followup', { other: id }))}
          />
        )}
        {other !== undefined && (
          <a href={hrefOf(scene, choose('followup', { other: null }))}>{words.without}</a>
        )}
      </div>
      {initiative !== undefined && (
        <Waiting scene={scene} of={loadingOf(scene.state, checklistsNeed)}>
          {(all) => <Checklists scene={scene} all={all} />}
        </Waiting>
      )}
    </>
  );
}

function Checklists({ scene, all }: Props & { all: readonly Checklist[] }) {
  const words = followupWords(scene).questions;
  const [first] = all;
  if (first === undefined || first.items.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <div class={all.length > 1 ? 'sides' : ''}>
        {all.map(({ initiative, citedCount: cited, answeredCount: answered, openCount: open }) => (
          <p key={initiative.id}>
            <Name scene={scene} {...initiative} kind={initiative.__typename} />{' '}
            <span role="status">{words.sum(cited, answered, open)}</span>{' '}
            <a href={hrefOf(scene, turn('followup', { part: 'precedents', like: initiative.id }))}>
              {words.precedents}
            </a>
          </p>
        ))}
      </div>
      <ol class="questions">
        {first.items.map(({ question }, at) => (
          <li key={question.id}>
            <h2>{question.name}</h2>
            <div class={all.length > 1 ? 'sides' : ''}>
              {all.map((one) => {
                const item = one.items[at];
                return (
                  item !== undefined && (
                    <Answer
                      key={one.initiative.id}
                      scene={scene}
                      item={item}
                      name={all.length > 1 ? one.initiative.name : null}
                    />
                  )
                );
              })}
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

/** @param name of the initiative, where there are two */
function Answer({ scene, item, name }: Props & { item: Item; name: string | null }) {
  const words = followupWords(scene).questions;
  const { state, fields, links, linkCount, quantities, absences, lookedIn } = item;
  return (
    <div class="answer">
      <p>
        {name !== null && <b>{name} </b>}
        <span class={`answer-state ${state.toLowerCase()}`}>{words.states[state]}</span>
      </p>
      <ul class="lines">
        {fields.map(({ field, label, value, citations }) => (
          <li key={field}>
            {label} – {value}
            <Passages scene={scene} citations={citations} />
          </li>
        ))}
        {quantities.map((one) => (
          <li key={one.id}>
            {[one.measures, amountSaid(one, scene.language)].filter((part) => part).join(' – ')}
            <Passages scene={scene} citations={one.citations} />
          </li>
        ))}
        {links.map((fact) => (
          <li key={fact.id}>
            <Fact scene={scene} fact={fact} />
          </li>
        ))}
        {absences.map(({ id, note, citations }) => (
          <li key={id}>
            {note}
            <Passages scene={scene} citations={citations} />
          </li>
        ))}
      </ul>
      {linkCount > links.length && <p class="faint">{words.more(linkCount - links.length)}</p>}
      {state === 'OPEN' && (
        <p class="faint">
          {words.lookedIn} {list(lookedIn, scene.language)}
        </p>
      )}
    </div>
  );
}
