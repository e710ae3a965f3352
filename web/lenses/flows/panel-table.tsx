/** The table twin of the ribbons, and flows as lines: from whom to whom, how much, when, and who says so. */
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { inWords, type Props, type Scene } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { TableFrame } from '../../shared/table-frame.tsx';
import { atlasIn } from '../../state.ts';
import { amountSaid } from '../../words/amounts.ts';
import { date } from '../../words/formats.ts';
import type { MoneyFlow, Nature } from './model.ts';
import { flowsWords } from './words.ts';

interface FlowsProps extends Props {
  readonly flows: readonly MoneyFlow[];
}

/** All of them: what is taken away as a file or printed is what the page counts. */
export function FlowTable({ scene, nature, flows }: FlowsProps & { nature: Nature }) {
  const words = flowsWords(scene);
  const sorted = [...flows].sort((a, b) => largeness(b) - largeness(a));
  const name = words.table(words.natures[nature]);
  return (
    <section>
      <h3>{name}</h3>
      <TableFrame scene={scene} name={name} file={`lacis-${nature.toLowerCase()}`}>
        <table class="twin">
          <thead>
            <tr>
              <th scope="col">{words.who}</th>
              <th scope="col">{words.amount}</th>
              <th scope="col">{words.flow}</th>
              <th scope="col">{words.when}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map((flow) => (
              <tr key={flow.id}>
                <td>
                  <Ends scene={scene} flow={flow} />
                  <Passages scene={scene} citations={flow.citations} />
                </td>
                <td class={flow.sum === null ? 'silent' : 'figure'}>{amountOf(scene, flow)}</td>
                <td>{kindOf(scene, flow)}</td>
                <td>{whenOf(scene, flow)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

export function FlowLines({ scene, flows }: FlowsProps) {
  const words = flowsWords(scene);
  return (
    <ul class="lines flows">
      {flows.map((flow) => (
        <li key={flow.id}>
          <b>{amountOf(scene, flow)}</b> <Ends scene={scene} flow={flow} />{' '}
          <span class="faint">
            {[kindOf(scene, flow), whenOf(scene, flow)].filter(Boolean).join(', ')}
            {flow.until !== null && `, ${words.until(date(flow.until, scene.language))}`}
          </span>
          <Passages scene={scene} citations={flow.citations} />
        </li>
      ))}
    </ul>
  );
}

function Ends({ scene, flow }: Props & { flow: MoneyFlow }) {
  const { payer, recipient, intermediary, status, purpose } = flow;
  return (
    <>
      <Name scene={scene} {...payer} /> → <Name scene={scene} {...recipient} />
      {intermediary !== null && (
        <>
          {' '}
          <span class="faint inline">{flowsWords(scene).through}</span>{' '}
          <Name scene={scene} {...intermediary} />
        </>
      )}
      <StatusMark scene={scene} status={status} />
      {purpose !== null && <span class="faint">{purpose}</span>}
    </>
  );
}

const largeness = ({ sum, amount }: MoneyFlow) => Math.abs(sum ?? 0) || (amount?.value ?? -1);

function amountOf(scene: Scene, { amount, givenBack, certainty }: MoneyFlow) {
  const words = flowsWords(scene);
  if (amount === null) return scene.words.facts.unknown;
  const value = amount.value === null ? null : Math.abs(amount.value);
  const said = amountSaid({ ...amount, value }, scene.language);
  if (givenBack) return words.backSaid(said);
  return certainty === 'RATE' ? words.rateSaid(said) : said;
}

const kindOf = (scene: Scene, { flowKind }: MoneyFlow) =>
  inWords(
    atlasIn(scene.state)
      ?.vocabulary.choices.get('flowKind')
      ?.get(flowKind ?? ''),
    scene,
  );

function whenOf({ language }: Scene, { amount, since }: MoneyFlow): string {
  return amount?.period ?? (since === null ? '' : date(since, language));
}
