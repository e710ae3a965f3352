/** Who depends on whom: distinct payers, the share of the largest, and the index with its meaning. */
import { useState } from 'preact/hooks';
import { Name } from '../../shared/name.tsx';
import type { Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { sumSaid } from '../../words/amounts.ts';
import { number } from '../../words/formats.ts';
import type { Dependence as Row } from './model.ts';
import { flowsWords } from './words.ts';

export function Dependence({ scene, all }: Props & { all: readonly Row[] }) {
  const words = flowsWords(scene);
  const [alone, setAlone] = useState(false);
  if (all.length === 0) return null;
  const shown = alone ? all.filter(({ funderCount }) => funderCount === 1) : all;
  return (
    <section>
      <h2>{words.dependence}</h2>
      <p class="faint">{words.dependenceLead}</p>
      <fieldset class="languages currencies">
        <legend class="unseen">{words.dependence}</legend>
        {[false, true].map((one) => (
          <button
            key={`${one}`}
            type="button"
            aria-pressed={alone === one}
            onClick={() => setAlone(one)}
          >
            {one ? words.onlyOne : words.everyone}
          </button>
        ))}
      </fieldset>
      <TableFrame scene={scene} name={words.dependence} file="lacis-funders">
        <table class="twin">
          <thead>
            <tr>
              <th scope="col">{words.recipient}</th>
              <th scope="col">{words.funders}</th>
              <th scope="col">{words.largest}</th>
              <th scope="col">{words.share}</th>
              <th scope="col">{words.index}</th>
              <th scope="col">{words.meaning}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Line
                key={`${row.recipient.id}${row.nature}${row.currency}${row.estimated}`}
                scene={scene}
                row={row}
              />
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}

function Line({ scene, row }: Props & { row: Row }) {
  const { language } = scene;
  const words = flowsWords(scene);
  const largest = row.largest ?? (row.funderCount === 1 ? (row.funders[0] ?? null) : null);
  // The only payment known has an amount, and still says nothing of the share.
  const silence = row.total === null ? scene.words.facts.unknown : words.notComputed;
  const share =
    row.largestShare === null
      ? silence
      : new Intl.NumberFormat(language === 'fr' ? 'fr-CA' : 'en-CA', {
          style: 'percent',
          maximumFractionDigits: 0,
        }).format(row.largestShare);
  return (
    <tr>
      <th scope="row">
        <Name scene={scene} {...row.recipient} />
        <span class="faint">
          {sumSaid(row.total, row.currency, scene.language)}
          {row.estimated && ` (${words.estimates})`}
          {`, ${words.natures[row.nature]}`}
        </span>
      </th>
      <td class="figure">{number(row.funderCount, language)}</td>
      <td>{largest === null ? '' : <Name scene={scene} {...largest} />}</td>
      <td class={row.largestShare === null ? 'silent' : 'figure'}>{share}</td>
      <td class={row.hhi === null ? 'silent' : 'figure'}>
        {row.hhi === null ? silence : number(Math.round(row.hhi), language)}
      </td>
      <td>{row.meaning}</td>
    </tr>
  );
}
