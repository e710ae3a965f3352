/** Sums as tables: each row of one currency; exact, minimum and estimate in columns of their own. */
import type { Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { sumSaid } from '../../words/amounts.ts';
import { number } from '../../words/formats.ts';
import type { Money, Total, Totals } from './model.ts';
import { flowsWords } from './words.ts';

export function Sums({ scene, money }: Props & { money: Money }) {
  const words = flowsWords(scene);
  return (
    <section>
      <h2>{words.sums}</h2>
      <Table
        scene={scene}
        name={words.sums}
        rows={money.byCurrency.rows}
        head={({ currency }) => currency ?? words.noCurrency}
      />
      <p class="faint">{money.byCurrency.how}</p>
    </section>
  );
}

export function SumsBy({ scene, title, totals }: Props & { title: string; totals: Totals }) {
  if (totals.rows.length < 2) return null;
  return (
    <details class="sums">
      <summary>
        <h2>{title}</h2>
      </summary>
      <Table scene={scene} name={title} rows={totals.rows} head={({ label }) => label} />
    </details>
  );
}

interface TableProps extends Props {
  readonly name: string;
  readonly rows: readonly Total[];
  readonly head: (row: Total) => string;
}

function Table({ scene, name, rows, head }: TableProps) {
  const words = flowsWords(scene);
  return (
    <TableFrame scene={scene} name={name} file="lacis-sums">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{words.exact}</th>
            <th scope="col">{words.atLeast}</th>
            <th scope="col">{words.estimated}</th>
            <th scope="col">{words.flows}</th>
            <th scope="col">{words.unknown}</th>
            <th scope="col">{words.twice}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.currency}`}>
              <th scope="row">{head(row)}</th>
              {[row.exact, row.minimum, row.estimated].map((value, at) => (
                <td key={`${at}`} class={value === null ? silenceOf(row) : undefined}>
                  {value === null && silenceOf(row) === 'faint'
                    ? words.noneSaid
                    : sumSaid(value, row.currency, scene.language)}
                </td>
              ))}
              <td>{number(row.flows, scene.language)}</td>
              <td>{number(row.unknown, scene.language)}</td>
              <td>{number(row.leftOut.length, scene.language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** Where all amounts of a row are unknown its sums are; else there are simply none of that sort. */
const silenceOf = ({ exact, minimum, estimated }: Total) =>
  exact === null && minimum === null && estimated === null ? 'silent' : 'faint';
