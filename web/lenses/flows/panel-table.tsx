/** The table twin of the ribbons, and flows as lines: from whom to whom, how much, when, and who says so. */
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { inWords, type Props, type Scene } from '../../shared/scene.ts';
import { StatusMark } from '../../shared/status.tsx';
import { TableFrame } from '../../shared/table-frame.tsx';
import { atlasIn } from '../../state.ts';
import { amountSaid } from '../../words/amounts.ts';
import { date } from '../../words/formats.ts';
import type { MoneyFlow } from './model.ts';
import { flowsWords } from './words.ts';

/** Rows of one table; beyond them the reader narrows. */
const ROWS = 200;

interface FlowsProps extends Props {
  readonly flows: readonly MoneyFlow[];
}

export function FlowTable({ scene, flows, rest }: FlowsProps & { rest: number }) {
  const words = flowsWords(scene);
  const sorted = [...flows].sort((a, b) => (b.amount?.value ?? -1) - (a.amount?.value ?? -1));
  const hidden = rest + Math.max(0, sorted.length - ROWS);
  return (
    <section>
      <h2>{words.table}</h2>
      <TableFrame scene={scene} name={words.table} file="lacis-flows">
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
            {sorted.slice(0, ROWS).map((flow) => (
              <tr key={flow.id}>
                <td>
                  <Ends scene={scene} flow={flow} />
                  <Passages scene={scene} citations={flow.citations} />
                </td>
                <td class={flow.amount?.value == null ? 'silent' : 'figure'}>
                  {amountOf(scene, flow)}
                </td>
                <td>{kindOf(scene, flow)}</td>
                <td>{whenOf(scene, flow)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {hidden > 0 && <p class="faint">{words.rest(hidden)}</p>}
    </section>
  );
}

export function FlowLines({ scene, flows }: FlowsProps) {
  const words = flowsWords(scene);
  return (
    <ul class="lines flows">
      {flows.slice(0, ROWS).map((flow) => (
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

const amountOf = ({ language, words }: Scene, { amount }: MoneyFlow) =>
  amount === null ? words.facts.unknown : amountSaid(amount, language);

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
