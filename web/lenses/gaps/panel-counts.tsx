/** How many gaps of each kind, the three silences in columns of their own. */
import type { SilenceCount } from '../../cards/board.ts';
import { cardWords } from '../../cards/words.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { ownOf } from '../../view.ts';
import { number } from '../../words/formats.ts';
import { narrow } from './changes.ts';
import { gapsWords } from './words.ts';

const SILENCES = ['LOOKED_FOR', 'STATED_ABSENT', 'NOT_RECORDED'] as const;

export function GapCounts({ scene, counts }: Props & { counts: readonly SilenceCount[] }) {
  const words = gapsWords(scene);
  const said = cardWords(scene);
  const { topic = null } = ownOf(scene.state.view, 'gaps');
  return (
    <details class="matrix" open={topic === null}>
      <summary>{words.counts}</summary>
      <TableFrame scene={scene} name={words.counts} file="lacis-gaps">
        <table>
          <thead>
            <tr>
              <th scope="col">{said.kind}</th>
              {SILENCES.map((silence) => (
                <th key={silence} scope="col">
                  {said.silences[silence]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {counts
              .filter(({ totalCount: total }) => total > 0)
              .map((count) => (
                <tr key={count.kind} aria-current={topic === count.kind ? 'true' : undefined}>
                  <th scope="row">
                    <a
                      href={hrefOf(
                        scene,
                        narrow({ topic: topic === count.kind ? null : count.kind }),
                      )}
                      title={count.rule}
                    >
                      {count.title}
                    </a>
                  </th>
                  {[count.lookedForCount, count.statedAbsentCount, count.notRecordedCount].map(
                    (one, at) => (
                      <td key={SILENCES[at]}>
                        {one > 0 && (
                          <a
                            href={hrefOf(
                              scene,
                              narrow({ topic: count.kind, knowledge: SILENCES[at] ?? null }),
                            )}
                          >
                            {number(one, scene.language)}
                          </a>
                        )}
                      </td>
                    ),
                  )}
                </tr>
              ))}
          </tbody>
        </table>
      </TableFrame>
    </details>
  );
}
