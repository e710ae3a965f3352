/** What is chosen rather than estimated: the codebase, how a fund pays, who pools, how they share and decide. */
import { say } from '../../changes.ts';
import { entityAt } from '../../data/atlas.ts';
import { Name } from '../../shared/name.tsx';
import { Picker } from '../../shared/picker.tsx';
import type { Props } from '../../shared/scene.ts';
import { atlasIn } from '../../state.ts';
import type { Scenario } from './model.ts';
import { assume } from './needs.ts';
import { type Choices, DECISIONS, LONGEST_CLASS, MOST_MEMBERS, RULES, WAYS } from './view.ts';
import { scenarioWords } from './words.ts';

interface ChoosingProps extends Props {
  readonly scenario: Scenario;
  readonly choices: Choices;
}

export function Choosing(props: ChoosingProps) {
  const { scene, scenario } = props;
  const words = scenarioWords(scene);
  const { template, codebase } = scenario;
  const attach = (id: string) => {
    const isCodebase = kindOf(props, id) === 'Codebase';
    scene.change(isCodebase ? assume({ codebase: id }) : say(words.notCodebase));
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
            onPick={(way) => scene.change(assume({ way }))}
          />
          {codebase !== null && (
            <p class="attached">
              {words.attached} <Name scene={scene} {...codebase} />
            </p>
          )}
          <Picker scene={scene} label={words.attach} hint={words.attachHint} onPick={attach} />
        </>
      )}
      {template === 'POOLING' && <Pool {...props} />}
    </div>
  );
}

const kindOf = ({ scene }: Props, id: string) => {
  const atlas = atlasIn(scene.state);
  return atlas === null ? null : (entityAt(atlas, id)?.kind ?? null);
};

function Pool(props: ChoosingProps) {
  const { scene, scenario, choices } = props;
  const words = scenarioWords(scene);
  const { members } = scenario;
  const group = members.flatMap(({ organisation }) => organisation?.id ?? []);
  const name = (id: string) => {
    if (kindOf(props, id) !== 'Organisation') return scene.change(say(words.notOrganisation));
    if (group.includes(id) || group.length === MOST_MEMBERS) return;
    scene.change(
      assume({ group: [...group, id], members: Math.max(members.length, group.length + 1) }),
    );
  };
  return (
    <>
      <label>
        <span>{words.members}</span>
        <input
          type="number"
          min={2}
          max={MOST_MEMBERS}
          value={members.length}
          onChange={({ currentTarget: { valueAsNumber: many } }) => {
            if (!(many >= Math.max(2, group.length) && many <= MOST_MEMBERS)) return;
            scene.change(assume({ members: Math.round(many), set: null, before: null }));
          }}
        />
      </label>
      <Select
        label={words.rule}
        value={scenario.rule ?? 'EQUAL'}
        values={RULES}
        named={words.rules}
        onPick={(rule) => scene.change(assume({ rule }))}
      />
      <Select
        label={words.decision}
        value={choices.decision ?? 'MEMBER'}
        values={DECISIONS}
        named={words.decisions}
        onPick={(decision) => scene.change(assume({ decision }))}
      />
      <Picker scene={scene} label={words.nameMember} hint={words.memberHint} onPick={name} />
      {group.length > 0 && (
        <ul class="members" aria-label={words.members}>
          {members.map(({ member, name: own, organisation }) =>
            organisation === null ? null : (
              <li key={organisation.id}>
                <Name scene={scene} id={organisation.id} kind="Organisation" name={own} />{' '}
                <button
                  type="button"
                  class="quiet"
                  aria-label={words.unnameWhat(own)}
                  onClick={() => scene.change(assume(without(props, group, member)))}
                >
                  {words.unname}
                </button>
              </li>
            ),
          )}
        </ul>
      )}
      {choices.decision === 'CLASS' && <Classes {...props} />}
    </>
  );
}

/** Without the name of one member: what was entered for each member belongs to others then, and is taken back. */
function without({ choices }: ChoosingProps, group: readonly string[], member: number) {
  const left = group.filter((_, at) => at !== member - 1);
  const set = (choices.set ?? []).filter(({ key }) => !key.includes('_'));
  return {
    group: left.length === 0 ? null : left,
    ...{ set: set.length === 0 ? null : set, before: null, classes: null },
  };
}

/** Members of one class share its vote. */
function Classes({ scene, scenario: { members }, choices }: ChoosingProps) {
  const words = scenarioWords(scene);
  const all = members.map((_, at) => choices.classes?.[at] ?? '');
  return (
    <fieldset class="classes">
      <legend>{words.classes}</legend>
      {members.map(({ member, name }, at) => (
        <label key={member}>
          <span>{name}</span>
          <input
            type="text"
            maxLength={LONGEST_CLASS}
            value={all[at]}
            onChange={({ currentTarget: { value } }) => {
              const next = all.map((one, place) =>
                place === at ? value.replaceAll('|', ' ').trim() : one,
              );
              const isNone = next.every((one) => one === '');
              scene.change(assume({ classes: isNone ? null : next }));
            }}
          />
        </label>
      ))}
    </fieldset>
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
