/** The assumptions as a form: value, range, and where each comes from. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { Passages } from '../../shared/passages.tsx';
import type { Props } from '../../shared/scene.ts';
import { type Assumption, entering, nowOf, type Scenario } from './model.ts';
import { assume, choicesIn } from './needs.ts';
import type { Entered } from './view.ts';
import { said, scenarioWords } from './words.ts';

interface FormProps extends Props {
  readonly scenario: Scenario;
  readonly set: readonly Entered[] | undefined;
}

export function AssumptionForm({ scene, scenario, set }: FormProps) {
  const words = scenarioWords(scene);
  const { assumptions } = scenario;
  const own = assumptions.filter(({ member }) => member !== null);
  const line = (one: Assumption) => (
    <li key={one.key}>
      <OneAssumption scene={scene} scenario={scenario} set={set} assumption={one} />
    </li>
  );
  return (
    <section class="form">
      <h2>{words.assumptions}</h2>
      <ul class="assumptions">{assumptions.filter(({ member }) => member === null).map(line)}</ul>
      {own.length > 0 && (
        <details>
          <summary>{words.oneByOne}</summary>
          <ul class="assumptions">{own.map(line)}</ul>
        </details>
      )}
      <Printed scene={scene} scenario={scenario} set={set} />
    </section>
  );
}

/** On paper: one line for each assumption, with where it comes from. */
function Printed({ scene, scenario, set }: FormProps) {
  const words = scenarioWords(scene);
  return (
    <table class="printed">
      <tbody>
        {scenario.assumptions.map((one) => {
          const { value, low, high } = nowOf(one, set);
          const told = (number: number) => said(scene, one.unit, number, scenario.currency);
          const isOwn = set?.some(({ key }) => key === one.key) === true;
          const sources = [...new Set(one.citations.map(({ source }) => source.name))].join(', ');
          return (
            <tr key={one.key}>
              <th scope="row">{one.label}</th>
              <td>{told(value)}</td>
              <td>{low === high ? '' : words.range(told(low), told(high))}</td>
              <td>
                {isOwn
                  ? words.origins.READER
                  : sources === ''
                    ? words.origins[one.origin]
                    : sources}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function OneAssumption({
  scene,
  scenario,
  set,
  assumption,
}: FormProps & { assumption: Assumption }) {
  const words = scenarioWords(scene);
  const { key, label, unit, why, citations, isChanged, now } = assumption;
  const { value, low, high } = nowOf(assumption, set);
  const own = set?.find((one) => one.key === key);
  const isOwn = own !== undefined;
  const told = (one: number) => said(scene, unit, one, scenario.currency);
  const enter = (part: Omit<Entered, 'key'> | null) =>
    scene.change(assume({ set: entering(set, key, part) }));
  const origin = isOwn ? 'READER' : assumption.origin;
  const takeNow = () => {
    const before = choicesIn(scene.state)?.before;
    scene.change(assume({ before: entering(before, key, null) }));
  };
  return (
    <>
      <NumberField
        scene={scene}
        label={label}
        assumption={assumption}
        value={value}
        told={told}
        onEnter={(next) => enter({ ...widened(own, next), value: next })}
      />
      <span class="faint range">
        {low === high ? words.noRange : words.range(told(low), told(high))}
      </span>
      <span class={`origin ${origin.toLowerCase()}`}>{words.origins[origin]}</span>
      {isOwn && (
        <button
          type="button"
          class="quiet"
          aria-label={words.resetWhat(label)}
          onClick={() => enter(null)}
        >
          {words.reset}
        </button>
      )}
      {!isOwn && isChanged === true && (
        <span role="status">
          {' '}
          {words.changed} {now === null ? words.factGone : words.factNow(told(now))}{' '}
          {assumption.origin === 'KEPT' && (
            <button type="button" class="quiet" onClick={takeNow}>
              {words.takeNow}
            </button>
          )}
        </span>
      )}
      {!isOwn && why !== null && <p class="faint why">{why}</p>}
      {!isOwn && citations.length > 0 && <Passages scene={scene} citations={citations} />}
      <details class="ends">
        <summary>{words.editRange}</summary>
        <NumberField
          scene={scene}
          label={`${words.low}, ${label}`}
          shown={words.low}
          assumption={assumption}
          value={low}
          told={told}
          onEnter={(next) =>
            enter({ value: Math.max(value, next), low: next, high: Math.max(high, next) })
          }
        />
        <NumberField
          scene={scene}
          label={`${words.high}, ${label}`}
          shown={words.high}
          assumption={assumption}
          value={high}
          told={told}
          onEnter={(next) =>
            enter({ value: Math.min(value, next), low: Math.min(low, next), high: next })
          }
        />
      </details>
    </>
  );
}

/** A range that the reader entered holds the value; any other follows from the value alone. */
const widened = (own: Entered | undefined, value: number) =>
  own?.low === undefined || own.high === undefined
    ? {}
    : { low: Math.min(own.low, value), high: Math.max(own.high, value) };

interface FieldProps extends Props {
  readonly label: string;
  /** What is shown in the place of the label, which is still read out. */
  readonly shown?: string;
  readonly assumption: Assumption;
  readonly value: number;
  readonly told: (value: number) => string;
  readonly onEnter: (value: number) => void;
}

/** Parts are entered as percentages. */
const scaleOf = ({ unit }: Assumption) => (unit === 'SHARE' ? 100 : 1);
/** Without the noise of binary fractions: 0.07 as a percentage is 7. */
const written = (value: number, scale: number) => String(Number((value * scale).toPrecision(12)));
/** As people write numbers in either language: spaces between thousands, a comma or a point. */
function numberIn(text: string): number {
  const plain = text.replace(/[\s\u00a0\u202f$%]/g, '');
  const isThousands = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  return plain === ''
    ? Number.NaN
    : Number(isThousands ? plain.replaceAll(',', '') : plain.replace(',', '.'));
}

function NumberField({ scene, label, shown, assumption, value, told, onEnter }: FieldProps) {
  const words = scenarioWords(scene);
  const scale = scaleOf(assumption);
  const [text, setText] = useState(written(value, scale));
  const entered = numberIn(text) / scale;
  const isRight = entered >= assumption.least && entered <= assumption.most;
  const field = useRef<HTMLInputElement>(null);
  // What is entered elsewhere is shown here; what is being typed stays as it is typed.
  useEffect(() => {
    if (document.activeElement !== field.current) setText(written(value, scale));
  }, [value, scale]);
  const id = `assumption-${shown ?? ''}-${assumption.key}`;
  return (
    <div class="number">
      <label>
        <span class={shown === undefined ? undefined : 'unseen'}>{label}</span>
        {shown !== undefined && <span aria-hidden="true">{shown}</span>}
        <input
          ref={field}
          data-key={shown === undefined ? assumption.key : undefined}
          type="text"
          inputMode="decimal"
          autocomplete="off"
          value={text}
          aria-invalid={!isRight}
          aria-describedby={isRight ? undefined : id}
          onInput={({ currentTarget }) => {
            const next = currentTarget.value;
            setText(next);
            const number = numberIn(next) / scale;
            if (number >= assumption.least && number <= assumption.most) onEnter(number);
          }}
          onBlur={() => setText(written(value, scale))}
        />
        {scale === 100 && <span aria-hidden="true"> {words.percent}</span>}
      </label>
      {!isRight && (
        <span id={id} class="wrong" role="alert">
          {words.wrong(told(assumption.least), told(assumption.most))}
        </span>
      )}
    </div>
  );
}
