/** Groups that vote alike, crossed with the kinds of stakeholder to which people say to belong. */
import type { Props } from '../../shared/scene.ts';
import { TableFrame } from '../../shared/table-frame.tsx';
import { number } from '../../words/formats.ts';
import type { Results } from './remote.ts';
import { consultationWords } from './words.ts';

export function Crossed({ scene, results }: Props & { results: Results['results'] }) {
  const { language } = scene;
  const words = consultationWords(scene);
  const {
    groups,
    kindSizes,
    floor,
    participantCount: participants,
    ungroupedCount: ungrouped,
  } = results;
  const of = (kind: string, at: number) =>
    groups[at]?.kindSizes.find((one) => one.kind === kind)?.participantCount ?? null;
  return (
    <section>
      <h3>{words.groups}</h3>
      <p>
        {groups.length === 0 ? words.noGroups(floor) : words.groupsSaid(groups.length, ungrouped)}
      </p>
      {kindSizes.length === 0 && <p>{words.noKinds}</p>}
      {(groups.length > 0 || kindSizes.length > 0) && (
        <TableFrame scene={scene} name={words.groups} file="lacis-consultation-groups">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.kind}</th>
                {groups.map((group) => (
                  <th key={group.number} scope="col">
                    {words.group(group.number)}
                  </th>
                ))}
                <th scope="col">{words.allOfKind}</th>
              </tr>
            </thead>
            <tbody>
              <tr>
                <th scope="row">{words.everybody}</th>
                {groups.map((group) => (
                  <td key={group.number}>{number(group.participantCount, language)}</td>
                ))}
                <td>{number(participants, language)}</td>
              </tr>
              {kindSizes.map(({ kind, label, participantCount: size }) => (
                <tr key={kind}>
                  <th scope="row">{label}</th>
                  {groups.map((group, at) => (
                    <td key={group.number}>{told(of(kind, at))}</td>
                  ))}
                  <td>{told(size)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </section>
  );

  function told(value: number | null) {
    return value === null ? <span class="faint">{words.tooFew}</span> : number(value, language);
  }
}
