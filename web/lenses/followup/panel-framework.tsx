/** A strategic framework: goals, milestones and values assembled from statements, on three horizons. */
import { choose, say, turn } from '../../changes.ts';
import {
  type FrameworkItem,
  itemsIn,
  MOST_ITEMS,
  ROLES,
  type Role,
  startIn,
  written,
} from '../../data/framework.ts';
import { loadingOf } from '../../remote/need.ts';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { frameworkNeed } from './needs.ts';
import { FrameworkItems } from './panel-framework-items.tsx';
import { Versions } from './panel-framework-versions.tsx';
import type { Agreed, Framework } from './remote-framework.ts';
import { followupWords } from './words.ts';

export function FrameworkPart({ scene }: Props) {
  const words = followupWords(scene).framework;
  const { start, items: said = [] } = ownOf(scene.state.view, 'followup');
  const items = itemsIn(said);
  const put = (next: readonly FrameworkItem[]) =>
    scene.change(choose('followup', { items: next.length === 0 ? null : written(next) }));
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p class="choices-row">
        <label class="choice">
          {words.start}{' '}
          <input
            type="text"
            inputMode="numeric"
            pattern="\d{4}(-\d{2})?"
            placeholder={words.startHint}
            value={startIn(start) ?? ''}
            onChange={({ currentTarget }) =>
              scene.change(choose('followup', { start: startIn(currentTarget.value.trim()) }))
            }
          />
        </label>
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
        {items.length > 0 && (
          <a
            href={hrefOf(
              scene,
              turn('time', { items: written(items), ...(start === undefined ? {} : { start }) }),
            )}
          >
            {words.onTimeline}
          </a>
        )}
      </p>
      <Waiting scene={scene} of={loadingOf(scene.state, frameworkNeed)}>
        {(framework) => (
          <>
            <FrameworkItems scene={scene} items={items} framework={framework} put={put} />
            <Adding scene={scene} items={items} framework={framework} put={put} />
          </>
        )}
      </Waiting>
      <Versions scene={scene} items={items} />
    </>
  );
}

interface AddingProps extends Props {
  readonly items: readonly FrameworkItem[];
  readonly framework: Framework;
  readonly put: (items: readonly FrameworkItem[]) => void;
}

/** The statements on which most agree, each to be taken as one of the three; others are searched for. */
function Adding({ scene, items, framework, put }: AddingProps) {
  const words = followupWords(scene).framework;
  const taken = new Set(items.map(({ id }) => id));
  const free = framework.agreed.filter(({ subject }) => subject !== null && !taken.has(subject.id));
  const add = (role: Role, id: string, name: string) => {
    put([...items, { role, id, horizon: 'short', owner: '', state: 'open', evidence: '' }]);
    scene.change(say(words.added(name)));
  };
  if (items.length >= MOST_ITEMS) return <p>{words.full(MOST_ITEMS)}</p>;
  return (
    <section class="adding">
      <h2>{words.add}</h2>
      <p class="faint">{words.addLead}</p>
      {ROLES.map((role) => (
        <Picker
          key={role}
          scene={scene}
          label={words.search[role]}
          hint={words.searchHint}
          onPick={(id) => add(role, id, id)}
        />
      ))}
      <ol class="measures">
        {free.slice(0, 12).map((one) => (
          <li key={one.id}>
            <Suggested scene={scene} agreed={one} add={add} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface SuggestedProps extends Props {
  readonly agreed: Agreed;
  readonly add: (role: Role, id: string, name: string) => void;
}

function Suggested({ scene, agreed, add }: SuggestedProps) {
  const words = followupWords(scene).framework;
  const { subject, score, partyCount } = agreed;
  if (subject === null) return null;
  return (
    <>
      <a
        href={hrefOf(scene, (state) => ({
          ...state,
          view: { ...state.view, selected: subject.id },
        }))}
      >
        {subject.name}
      </a>
      <p class="faint">{words.agreed(partyCount, score)}</p>
      <p class="row-of-buttons">
        {ROLES.map((role) => (
          <button
            key={role}
            type="button"
            class="quiet"
            onClick={() => add(role, subject.id, subject.name)}
          >
            {words.take[role]}
            <span class="unseen"> – {subject.name}</span>
          </button>
        ))}
      </p>
    </>
  );
}
