/** The ties of the map of convergences as a table: the same, at the same address, for keyboard and screen reader. */
import { useMemo } from 'preact/hooks';
import { stakeholders } from '../../cards/stakeholders.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import type { ConvergenceMap } from './answers.ts';
import { chooseOn } from './changes.ts';
import { mapLensWords } from './words.ts';

export function TieList({ scene, map }: Props & { map: ConvergenceMap }) {
  // A choice changes none of its links: hundreds of rows are not made again for it.
  const elsewhere = hrefOf(scene, chooseOn(null, null));
  return useMemo(() => listOf(scene, map), [map, scene.language, elsewhere]);
}

function listOf(scene: Props['scene'], map: ConvergenceMap) {
  const words = mapLensWords(scene).meet;
  const actors = new Map(map.actors.map((one) => [one.id, one]));
  const kinds = stakeholders(scene);
  const name = (id: string) => {
    const actor = actors.get(id);
    return (
      <>
        <a href={hrefOf(scene, chooseOn(id, null))} translate={false}>
          {actor?.name ?? id}
        </a>{' '}
        <span class="faint">{kinds[actor?.stakeholder ?? '']}</span>
      </>
    );
  };
  return (
    <details class="mode-list">
      <summary>{words.listed(map.ties.length)}</summary>
      <TableFrame scene={scene} name={words.label} file="lacis-convergences">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.one}</th>
              <th scope="col">{words.other}</th>
              <th scope="col">{words.reasons}</th>
              <th scope="col">{words.howMany}</th>
              <th scope="col">{words.met}</th>
            </tr>
          </thead>
          <tbody>
            {map.ties.map((tie) => (
              <tr key={tie.id}>
                <td>{name(tie.ends[0])}</td>
                <td>{name(tie.ends[1])}</td>
                <td>
                  <a href={hrefOf(scene, chooseOn(null, tie.ends))}>
                    {tie.reasons.map(({ title }) => title).join(' · ')}
                  </a>
                </td>
                <td>{tie.reasonCount}</td>
                <td>
                  {tie.meeting !== null ? words.should : tie.tied ? words.tied : words.untied}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
