/** What a vote says: its groups, and each statement with who agrees where. */
import { useEffect, useRef } from 'preact/hooks';
import type { Props, Scene } from '../../../shared/scene.ts';
import { TableFrame } from '../../../shared/table-frame.tsx';
import { number } from '../../../words/formats.ts';
import type { Ballot } from './ballot.ts';
import type { Consulted } from './result.ts';

interface ResultProps extends Props {
  readonly ballot: Ballot;
  readonly consulted: Consulted;
}

export function VoteResult({ scene, ballot, consulted }: ResultProps) {
  const { vote } = scene.words;
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer is read where it appears.
  useEffect(() => heading.current?.focus(), [consulted]);
  return (
    <section class="voted">
      <h2 ref={heading} tabIndex={-1}>
        {consulted.sentence}
      </h2>
      <h3>{vote.groups}</h3>
      {consulted.groups.length === 0 ? (
        <p>{vote.noGroups(consulted.floor)}</p>
      ) : (
        <ul class="lines">
          {consulted.groups.map((places, at) => (
            <li key={places[0]}>
              <b>{vote.group(at + 1)}</b> {vote.size(places.length)}
              <details>
                <summary>{vote.members}</summary>
                {places.map((place) => ballot.participants[place]).join(', ')}
              </details>
            </li>
          ))}
          {consulted.ungrouped > 0 && <li>{vote.ungrouped(consulted.ungrouped)}</li>}
        </ul>
      )}
      <h3>{vote.statements}</h3>
      <p class="faint">{vote.ranked(consulted.floor)}</p>
      <TableFrame scene={scene} name={vote.statements} file="lacis-vote">
        <Statements scene={scene} ballot={ballot} consulted={consulted} />
      </TableFrame>
      <p class="actions">
        <button type="button" class="quiet" onClick={() => print()}>
          {vote.print}
        </button>
      </p>
    </section>
  );
}

function Statements({ scene, ballot, consulted }: ResultProps) {
  const { vote } = scene.words;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{vote.statement}</th>
          <th scope="col">{vote.consensus}</th>
          <th scope="col">{vote.division}</th>
          <th scope="col">{vote.agrees}</th>
          <th scope="col">{vote.disagrees}</th>
          <th scope="col">{vote.passes}</th>
          <th scope="col">{vote.unseen}</th>
          {consulted.groups.map((places, at) => (
            <th key={places[0]} scope="col">
              {vote.group(at + 1)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {consulted.statements.map((one) => (
          <tr key={one.place}>
            <th scope="row">{ballot.statements[one.place]}</th>
            <td>{score(scene, one.consensus)}</td>
            <td>{score(scene, one.division)}</td>
            <td>{one.agrees}</td>
            <td>{one.disagrees}</td>
            <td>{one.passes}</td>
            <td>{one.unseen}</td>
            {one.groups.map(({ agrees, votes }, at) => (
              <td key={consulted.groups[at]?.[0]}>{vote.ofGroup(agrees, votes)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const score = ({ words, language }: Scene, value: number | null) =>
  value === null ? <span class="faint">{words.vote.below}</span> : number(value, language);
