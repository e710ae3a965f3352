/** Whom to meet, on what, and by which facts: the meetings that the API derives, each with its passages. */
import type { Meeting, Party } from '../../cards/board.ts';
import { Fact } from '../../cards/card-fact.tsx';
import { cardWords } from '../../cards/words.ts';
import { see, turn } from '../../changes.ts';
import { loadingOf } from '../../remote/need.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { alliesNeed } from './needs.ts';
import { alliesWords } from './words.ts';

export function WhomToMeet({ scene, chosen }: Props & { chosen: string }) {
  const { state } = scene;
  const words = alliesWords(scene);
  return (
    <section class="whom">
      <h2>{words.meet.title}</h2>
      <Waiting scene={scene} of={loadingOf(state, alliesNeed)}>
        {({ meetings }) =>
          meetings.length === 0 ? (
            <p>{words.meet.none}</p>
          ) : (
            <>
              <p class="faint">{words.meet.note}</p>
              {meetings.map((meeting) => (
                <OneMeeting key={meeting.id} scene={scene} meeting={meeting} chosen={chosen} />
              ))}
            </>
          )
        }
      </Waiting>
    </section>
  );
}

function OneMeeting({ scene, meeting, chosen }: Props & { meeting: Meeting; chosen: string }) {
  const words = alliesWords(scene);
  const said = cardWords(scene);
  const others = meeting.parties.filter(({ id }) => id !== chosen);
  return (
    <article class="meeting">
      <h3>{meeting.title}</h3>
      <p>{meeting.sentence}</p>
      <ul class="lines">
        {others.map((party) => (
          <li key={party.id}>
            <Other scene={scene} party={party} chosen={chosen} />
          </li>
        ))}
      </ul>
      {meeting.facts.length > 0 && (
        <details>
          <summary>{said.facts(meeting.factCount)}</summary>
          <ul class="lines">
            {meeting.facts.map((fact) => (
              <li key={fact.id}>
                <Fact scene={scene} fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <a href={hrefOf(scene, turn('convergences', { card: meeting.id }, { selected: null }))}>
          {words.meet.card}
        </a>
      </p>
    </article>
  );
}

function Other({ scene, party, chosen }: Props & { party: Party; chosen: string }) {
  return (
    <>
      <Name scene={scene} id={party.id} kind={party.kind} name={party.name} />{' '}
      <a class="how" href={hrefOf(scene, see({ selected: chosen, to: party.id }))}>
        {alliesWords(scene).how}
      </a>
    </>
  );
}
