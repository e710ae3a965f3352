/** The goals, milestones and values of a framework on their horizons, each with who assents, owner, state and evidence. */
import { Fact } from '../../cards/card-fact.tsx';
import { entityAt } from '../../data/atlas.ts';
import {
  endOf,
  type FrameworkItem,
  HORIZONS,
  isLate,
  ROLES,
  STATES,
  startIn,
} from '../../data/framework.ts';
import { Choice } from '../../shared/choice.tsx';
import { Name } from '../../shared/name.tsx';
import { nameOf } from '../../shared/name-of.ts';
import { Picker } from '../../shared/picker.tsx';
import type { Props } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import type { Framework } from './remote-framework.ts';
import { followupWords } from './words.ts';

interface ItemsProps extends Props {
  readonly items: readonly FrameworkItem[];
  readonly framework: Framework;
  readonly put: (items: readonly FrameworkItem[]) => void;
}

export function FrameworkItems({ scene, items, framework, put }: ItemsProps) {
  const words = followupWords(scene).framework;
  const start = startIn(ownOf(scene.state.view, 'followup').start);
  if (items.length === 0) return <p>{words.empty}</p>;
  return (
    <>
      {HORIZONS.map((horizon) => {
        const own = items.filter((item) => item.horizon === horizon);
        const end = endOf(horizon, start);
        return (
          own.length > 0 && (
            <section key={horizon}>
              <h2>
                {words.horizons[horizon]}
                {end !== null && (
                  <span class="faint"> – {words.until(date(end, scene.language))}</span>
                )}
              </h2>
              <ol class="measures framework">
                {ROLES.flatMap((role) => own.filter((item) => item.role === role)).map((item) => (
                  <li key={item.id}>
                    <One scene={scene} item={item} framework={framework} put={put} items={items} />
                  </li>
                ))}
              </ol>
            </section>
          )
        );
      })}
    </>
  );
}

function One({ scene, item, items, framework, put }: ItemsProps & { item: FrameworkItem }) {
  const words = followupWords(scene).framework;
  const start = startIn(ownOf(scene.state.view, 'followup').start);
  const set = (part: Partial<FrameworkItem>) =>
    put(items.map((one) => (one.id === item.id ? { ...one, ...part } : one)));
  const atlas = atlasIn(scene.state);
  const kind = (atlas && entityAt(atlas, item.id)?.kind) ?? 'Statement';
  const name = nameOf(scene, item.id);
  const held = framework.positions.filter(({ statement }) => statement.id === item.id);
  const assenting = held.filter(({ stance }) => stance === 'FOR' || stance === 'PROPOSAL');
  const score = framework.agreed.find(({ subject }) => subject?.id === item.id)?.score ?? null;
  const late = isLate(item, start, new Date().toISOString().slice(0, 10));
  return (
    <>
      <p>
        <span class="answer-state">{words.roles[item.role]}</span>{' '}
        <Name scene={scene} id={item.id} kind={kind} name={name} />{' '}
        <span class="faint">{words.states[item.state]}</span>
        {late && <span class="due overdue"> {words.late}</span>}
      </p>
      <p class="faint">
        {words.assent(new Set(assenting.map(({ holder }) => holder.id)).size, held.length, score)}
      </p>
      {held.length > 0 && (
        <details>
          <summary>{words.whoSays}</summary>
          <ul class="lines">
            {held.map(({ id, stance, fact }) => (
              <li key={id}>
                <span class="faint">{words.stances[stance ?? 'NONE']}</span>{' '}
                <Fact scene={scene} fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="faint">
        {item.owner === '' ? words.noOwner : words.owner(nameOf(scene, item.owner))}
        {' · '}
        {item.evidence === '' ? words.noEvidence : words.evidence(nameOf(scene, item.evidence))}
      </p>
      <details class="setting">
        <summary>
          {words.set}
          <span class="unseen"> – {name}</span>
        </summary>
        <div class="choices-row">
          <Choice
            label={words.horizon}
            any={words.horizons.short}
            all={{ medium: words.horizons.medium, long: words.horizons.long }}
            value={item.horizon === 'short' ? null : item.horizon}
            onChoose={(one) => set({ horizon: HORIZONS.find((known) => known === one) ?? 'short' })}
          />
          <Choice
            label={words.state}
            any={words.states.open}
            all={{
              'under-way': words.states['under-way'],
              done: words.states.done,
              dropped: words.states.dropped,
            }}
            value={item.state === 'open' ? null : item.state}
            onChoose={(one) => set({ state: STATES.find((known) => known === one) ?? 'open' })}
          />
          <Picker
            scene={scene}
            label={words.setOwner}
            hint={words.ownerHint}
            onPick={(id) => set({ owner: id })}
          />
          <Picker
            scene={scene}
            label={words.setEvidence}
            hint={words.evidenceHint}
            onPick={(id) => set({ evidence: id })}
          />
          <button
            type="button"
            class="quiet"
            onClick={() => put(items.filter(({ id }) => id !== item.id))}
          >
            {words.remove}
            <span class="unseen"> – {name}</span>
          </button>
        </div>
      </details>
    </>
  );
}
