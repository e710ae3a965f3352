/** The holes and missing ties of the map of gaps as a table: the same, at the same address. */
import { useMemo } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { hrefOf, inWords, type Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { atlasIn } from '../../state.ts';
import type { GapMap } from './answers.ts';
import { chooseOn } from './changes.ts';
import { holesIn, missingTiesIn } from './model-gaps.ts';
import { mapLensWords } from './words.ts';

export function HoleList({ scene, map }: Props & { map: GapMap }) {
  // A choice changes none of its links: hundreds of rows are not made again for it.
  const elsewhere = hrefOf(scene, chooseOn(null, null));
  const atlas = atlasIn(scene.state);
  return useMemo(() => listOf(scene, map), [map, atlas, scene.language, elsewhere]);
}

function listOf(scene: Props['scene'], map: GapMap) {
  const words = mapLensWords(scene).lack;
  const [holes, ties] = [holesIn(map), missingTiesIn(map)];
  const kinds = atlasIn(scene.state)?.vocabulary.kinds;
  const where = (isInWorld: boolean) => (isInWorld ? words.inWorld : words.inRecords);
  return (
    <details class="mode-list">
      <summary>{words.listed(holes.length + ties.length)}</summary>
      <TableFrame scene={scene} name={words.label} file="lacis-gaps-map">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.what}</th>
              <th scope="col">{words.lacks}</th>
              <th scope="col">{words.missing}</th>
              <th scope="col">{words.relying}</th>
            </tr>
          </thead>
          <tbody>
            {holes.map(({ id, name, kind, gaps, isInWorld, relying }) => (
              <tr key={id}>
                <td>
                  <a href={hrefOf(scene, chooseOn(id, null))} translate={false}>
                    {name}
                  </a>{' '}
                  <span class="faint">{inWords(kinds?.get(kind)?.label, scene)}</span>
                </td>
                <td>
                  {gaps.map((gap, at) => (
                    <span key={gap.id}>
                      {at > 0 && ' · '}
                      <a href={hrefOf(scene, turn('gaps', { card: gap.id }))}>{gap.title}</a>
                    </span>
                  ))}
                </td>
                <td>{where(isInWorld)}</td>
                <td>{relying}</td>
              </tr>
            ))}
            {ties.map(({ gap, from, to }) => (
              <tr key={gap.id}>
                <td>
                  <a href={hrefOf(scene, chooseOn(null, [from.id, to.id]))}>
                    {words.strangers(from.name, to.name)}
                  </a>
                </td>
                <td>
                  <a href={hrefOf(scene, turn('gaps', { card: gap.id }))}>{gap.title}</a>
                </td>
                <td>{where(gap.isInWorld)}</td>
                <td>2</td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
