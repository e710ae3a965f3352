/** Sums as tables: each row of one currency; exact, minimum and estimate in columns of their own. */
import type { Money, Total, Totals } from '../lenses/flows/model.ts';
import { money as inMoney, isCurrency, number } from '../words/formats.ts';
import type { Props, Scene } from './scene.ts';
import { TableFrame } from './table-frame.tsx';

export function Sums({ scene, money }: Props & { money: Money }) {
  const { words } = scene;
  return (
    <section>
      <h2>{words.money.sums}</h2>
      <Table
        scene={scene}
        name={words.money.sums}
        rows={money.byCurrency.rows}
        head={({ currency }) => currency ?? words.money.noCurrency}
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
  const { money } = scene.words;
  return (
    <TableFrame scene={scene} name={name} file="lacis-sums">
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{name}</th>
            <th scope="col">{money.exact}</th>
            <th scope="col">{money.atLeast}</th>
            <th scope="col">{money.estimated}</th>
            <th scope="col">{money.flows}</th>
            <th scope="col">{money.unknown}</th>
            <th scope="col">{money.twice}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.key} ${row.currency}`}>
              <th scope="row">{head(row)}</th>
              {[row.exact, row.minimum, row.estimated].map((value, at) => (
                <td key={`${at}`} class={value === null ? silenceOf(row) : undefined}>
                  {value === null && silenceOf(row) === 'faint'
                    ? money.noneSaid
                    : sumSaid(scene, value, row.currency)}
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

/** A sum in its currency; where nothing is known it is said, not shown as zero. */
export function sumSaid({ words, language }: Scene, value: number | null, currency: string | null) {
  if (value === null) return words.sheet.unknown;
  if (isCurrency(currency)) return inMoney(value, currency, language);
  return `${number(value, language)} ${currency ?? ''}`.trim();
}
