/** What a vote says: its groups, and each statement with who agrees where. */
import { useEffect, useRef } from 'preact/hooks';
import type { Props, Scene } from '../../../shared/scene.ts';
import { TableFrame } from '../../../shared/table-frame.tsx';
import { number } from '../../../words/formats.ts';
import type { Ballot } from './ballot.ts';
import type { Consulted } from './result.ts';
import { voteWords } from './words.ts';

interface ResultProps extends Props {
  readonly ballot: Ballot;
  readonly consulted: Consulted;
}

export function VoteResult({ scene, ballot, consulted }: ResultProps) {
  const words = voteWords(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  // The answer is read where it appears.
  useEffect(() => heading.current?.focus(), [consulted]);
  return (
    <section class="voted">
      <h2 ref={heading} tabIndex={-1}>
        {consulted.sentence}
      </h2>
      <h3>{words.groups}</h3>
      {consulted.groups.length === 0 ? (
        <p>{words.noGroups(consulted.floor)}</p>
      ) : (
        <ul class="lines">
          {consulted.groups.map((places, at) => (
            <li key={places[0]}>
              <b>{words.group(at + 1)}</b> {words.size(places.length)}
              <details>
                <summary>{words.members}</summary>
                {places.map((place) => ballot.participants[place]).join(', ')}
              </details>
            </li>
          ))}
          {consulted.ungrouped > 0 && <li>{words.ungrouped(consulted.ungrouped)}</li>}
        </ul>
      )}
      <h3>{words.statements}</h3>
      <p class="faint">{words.ranked(consulted.floor)}</p>
      <TableFrame scene={scene} name={words.statements} file="lacis-vote">
        <Statements scene={scene} ballot={ballot} consulted={consulted} />
      </TableFrame>
      <p class="actions">
        <button type="button" class="quiet" onClick={() => print()}>
          {words.print}
        </button>
      </p>
    </section>
  );
}

function Statements({ scene, ballot, consulted }: ResultProps) {
  const words = voteWords(scene);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.statement}</th>
          <th scope="col">{words.consensus}</th>
          <th scope="col">{words.division}</th>
          <th scope="col">{words.agrees}</th>
          <th scope="col">{words.disagrees}</th>
          <th scope="col">{words.passes}</th>
          <th scope="col">{words.unseen}</th>
          {consulted.groups.map((places, at) => (
            <th key={places[0]} scope="col">
              {words.group(at + 1)}
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
            <td>{one.agreeCount}</td>
            <td>{one.disagreeCount}</td>
            <td>{one.passCount}</td>
            <td>{one.unseenCount}</td>
            {one.groups.map(({ agreeCount: agrees, voteCount: votes }, at) => (
              <td key={consulted.groups[at]?.[0]}>{words.ofGroup(agrees, votes)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const score = (scene: Scene, value: number | null) =>
  value === null ? (
    <span class="faint">{voteWords(scene).below}</span>
  ) : (
    number(value, scene.language)
  );
