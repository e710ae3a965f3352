/** Every statement with every figure. */
import type { Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { number } from '../../words/formats.ts';
import type { Results } from './remote.ts';
import { consultationWords } from './words.ts';

export function AllStatements({ scene, results }: Props & { results: Results['results'] }) {
  const { language } = scene;
  const words = consultationWords(scene);
  const { columns } = words;
  const { scores, groups, floor } = results;
  const kinds = scores[0]?.byKind ?? [];
  const below = <span class="faint">{words.below}</span>;
  const score = (value: number | null) => (value === null ? below : number(value, language));
  const share = (value: number | null) => (value === null ? below : words.percent(value));
  if (scores.length === 0) return null;
  return (
    <section>
      <h3>{words.table}</h3>
      <p class="faint">{words.tableText(floor)}</p>
      <TableFrame scene={scene} name={words.table} file="lacis-consultation">
        <table>
          <thead>
            <tr>
              {[
                columns.statement,
                columns.agrees,
                columns.disagrees,
                columns.passes,
                columns.unseen,
                columns.share,
                columns.low,
                columns.high,
                columns.consensus,
                columns.division,
                columns.kindDivision,
                ...groups.map((group) => words.group(group.number)),
                ...kinds.map(({ label }) => label),
              ].map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scores.map((one) => (
              <tr key={one.statement.number}>
                <th scope="row" class="name">
                  {one.statement.text}
                </th>
                <td>{number(one.agreeCount, language)}</td>
                <td>{number(one.disagreeCount, language)}</td>
                <td>{number(one.passCount, language)}</td>
                <td>{number(one.unseenCount, language)}</td>
                <td>{share(one.share)}</td>
                <td>{share(one.low)}</td>
                <td>{share(one.high)}</td>
                <td>{score(one.consensus)}</td>
                <td>{score(one.division)}</td>
                <td>{score(one.kindDivision)}</td>
                {one.byGroup.map(({ agreeCount: agrees, voteCount: votes }, at) => (
                  <td key={groups[at]?.number}>{words.ofGroup(agrees, votes)}</td>
                ))}
                {one.byKind.map(({ kind, agreeCount: agrees, voteCount: votes }) => (
                  <td key={kind}>
                    {agrees === null || votes === null ? below : words.ofGroup(agrees, votes)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </section>
  );
}
