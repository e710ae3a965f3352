/** Sums as tables: each row of one currency and nature; exact, minimum, estimate and what came back apart. */
import { Name } from '../../shared/name.tsx';
import type { Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { roundedSum, sumSaid } from '../../words/amounts.ts';
import { number } from '../../words/formats.ts';
import type { Money, Total, Totals } from './model.ts';
import { FlowLines } from './panel-table.tsx';
import { flowsWords } from './words.ts';

export function Sums({ scene, money }: Props & { money: Money }) {
  const words = flowsWords(scene);
  return (
    <section>
      <h2>{words.sums}</h2>
      <InWords scene={scene} totals={money.byCurrency} />
      <Table
        scene={scene}
        name={words.sums}
        totals={money.byCurrency}
        head={({ currency }) => currency ?? words.noCurrency}
      />
      <p class="faint">{money.byCurrency.how}</p>
      <LeftOut scene={scene} money={money} />
    </section>
  );
}

/** The sums as one reads them, in one sentence. */
function InWords({ scene, totals }: Props & { totals: Totals }) {
  const words = flowsWords(scene);
  const said = totals.rows.flatMap(({ nature, currency, minimum, estimated }) => {
    const rounded = (value: number) => roundedSum(value, currency, scene.language);
    if (minimum === null && estimated === null) return [];
    if (minimum === null) return [words.estimatedOnly[nature](rounded(estimated ?? 0))];
    const more = estimated === null ? '' : ` ${words.estimatedMore(rounded(estimated))}`;
    return [`${words.known[nature](rounded(minimum))}${more}`];
  });
  if (said.length === 0) return null;
  return (
    <p class="in-words">
      {words.inSum(totals.countedCount, totals.flowCount, said.join(words.semicolon))}
    </p>
  );
}

/** What the sums leave out, reason by reason, with the flows. What is no fact has a section of its own. */
function LeftOut({ scene, money }: Props & { money: Money }) {
  return (
    <>
      {money.leftOut
        .filter(({ reason }) => reason !== 'NOT_A_FACT')
        .map(({ reason, said, flows }) => {
          const left = money.flows.filter(({ id }) => flows.includes(id));
          return (
            <details key={reason} class="left-out">
              <summary>{said}</summary>
              {left.length > 0 && <FlowLines scene={scene} flows={left} />}
            </details>
          );
        })}
    </>
  );
}

export function SumsBy({ scene, title, totals }: Props & { title: string; totals: Totals }) {
  if (totals.rows.length < 2) return null;
  return (
    <details class="sums">
      <summary>
        <h2>{title}</h2>
      </summary>
      <Table scene={scene} name={title} totals={totals} head={({ label }) => label} />
    </details>
  );
}

interface TableProps extends Props {
  readonly name: string;
  readonly totals: Totals;
  readonly head: (row: Total) => string;
}

function Table({ scene, name, totals, head }: TableProps) {
  const words = flowsWords(scene);
  const { rows } = totals;
  const back = rows.some((row) => row.givenBack !== null || row.givenBackEstimated !== null);
  const said = (value: number | null, row: Total) => (
    <td class={value === null ? silenceOf(row) : undefined}>
      {value === null && silenceOf(row) === 'faint'
        ? words.noneSaid
        : sumSaid(value, row.currency, scene.language)}
    </td>
  );
  const count = (value: number) => <td>{number(value, scene.language)}</td>;
  return (
    <>
      <TableFrame scene={scene} name={name} file="lacis-sums">
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{name}</th>
              <th scope="col">{words.nature}</th>
              <th scope="col">{words.exact}</th>
              <th scope="col">{words.atLeast}</th>
              <th scope="col">{words.estimated}</th>
              {back && <th scope="col">{words.back}</th>}
              {back && <th scope="col">{words.net}</th>}
              <th scope="col">{words.flows}</th>
              <th scope="col">{words.unknown}</th>
              <th scope="col">{words.twice}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.key} ${row.currency} ${row.nature}`}>
                <th scope="row">
                  {head(row)}
                  <Parts scene={scene} row={row} />
                </th>
                <td>{words.natures[row.nature]}</td>
                {said(row.exact, row)}
                {said(row.minimum, row)}
                {said(row.estimated, row)}
                {back && said(row.givenBack ?? row.givenBackEstimated, row)}
                {back && said(row.net, row)}
                {count(row.countedCount)}
                {count(row.unknownCount)}
                {count(againIn(row))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
      {totals.rowCount > rows.length && (
        <p class="faint">{words.moreRows(totals.rowCount - rows.length)}</p>
      )}
    </>
  );
}

function Parts({ scene, row: { parts } }: Props & { row: Total }) {
  if (parts.length === 0) return null;
  return (
    <span class="faint">
      {flowsWords(scene).including}{' '}
      {parts.map((part) => (
        <Name key={part.id} scene={scene} {...part} />
      ))}
    </span>
  );
}

const againIn = ({ leftOut }: Total) =>
  leftOut.reduce(
    (sum, { reason, flowCount: count }) =>
      sum + (reason === 'PASSED_ON' || reason === 'OVERLAP' ? count : 0),
    0,
  );

/** Where all amounts of a row are unknown its sums are; else there are simply none of that sort. */
const silenceOf = ({ countedCount: counted }: Total) => (counted === 0 ? 'silent' : 'faint');
