/** Consultations: the list of them, or one with what one does there. */
import { choose } from '../../changes.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { useAsked } from './asked.ts';
import { consultationOperation } from './operations.ts';
import { Ballot } from './panel-ballot.tsx';
import { ConsultationList } from './panel-list.tsx';
import { Moderating } from './panel-moderate.tsx';
import { ResultsPart } from './panel-results.tsx';
import { Room } from './panel-room.tsx';
import type { One } from './remote.ts';
import { PARTS } from './view.ts';
import { consultationWords } from './words.ts';

export function ConsultationsPage({ scene }: Props) {
  const { on } = ownOf(scene.state.view, 'consultations');
  return (
    <div class="page consultations">
      {on === undefined ? <ConsultationList scene={scene} /> : <Opened scene={scene} id={on} />}
    </div>
  );
}

function Opened({ scene, id }: Props & { id: string }) {
  const words = consultationWords(scene);
  const { answer, again } = useAsked(scene, consultationOperation, { id });
  const { part } = ownOf(scene.state.view, 'consultations');
  return (
    <Waiting scene={{ ...scene, retry: () => void again() }} of={answer}>
      {({ liveConsultation: one, mayOpenConsultations: mayOpen }) => {
        if (one === null)
          return (
            <>
              <h1>{words.title}</h1>
              <p>{words.noSuch}</p>
              <p>
                <a href={hrefOf(scene, choose('consultations', { on: null }))}>{words.all}</a>
              </p>
            </>
          );
        const inside = { scene, one, again, mayOpen };
        return (
          <>
            <p class="faint">
              <a href={hrefOf(scene, choose('consultations', { on: null, part: null }))}>
                {words.all}
              </a>
            </p>
            <h1>{one.question?.name ?? id}</h1>
            <p class="faint">{periodOf(scene, one)}</p>
            <Parts scene={scene} one={one} />
            {part === 'results' ? (
              <ResultsPart scene={scene} id={id} />
            ) : part === 'room' ? (
              <Room scene={scene} id={id} />
            ) : part === 'moderate' && one.mayModerate ? (
              <Moderating {...inside} />
            ) : (
              <>
                <Introduction scene={scene} one={one} />
                <Ballot {...inside} />
              </>
            )}
          </>
        );
      }}
    </Waiting>
  );
}

function periodOf(
  { language }: Props['scene'],
  { opensOn: opens, closesOn: closes, state }: One,
): string {
  const words = consultationWords({ language });
  const when =
    state === 'PLANNED'
      ? words.from(date(opens, language))
      : closes === null
        ? words.noEnd
        : words.until(date(closes, language));
  const what = words.states[state];
  return `${what} · ${when}`;
}

function Parts({ scene, one }: Props & { one: One }) {
  const words = consultationWords(scene);
  const { part } = ownOf(scene.state.view, 'consultations');
  const all = [null, ...PARTS].filter((each) => each !== 'moderate' || one.mayModerate);
  const labels = {
    vote: words.vote,
    results: words.results,
    moderate: words.moderate,
    room: words.room,
  };
  return (
    <nav class="parts" aria-label={words.parts}>
      {all.map((each) => (
        <a
          key={each ?? 'vote'}
          href={hrefOf(scene, choose('consultations', { part: each }))}
          aria-current={(part ?? null) === each ? 'page' : undefined}
        >
          {labels[each ?? 'vote']}
        </a>
      ))}
    </nav>
  );
}

/** Who votes already has read it: it is folded away. */
function Introduction({ scene, one }: Props & { one: One }) {
  const words = consultationWords(scene);
  if (one.own === null) return <About scene={scene} one={one} />;
  return (
    <details class="introduction">
      <summary>{words.about}</summary>
      <About scene={scene} one={one} />
    </details>
  );
}

function About({ scene, one }: Props & { one: One }) {
  const words = consultationWords(scene);
  return (
    <section class="introduction">
      {(one.introduction ?? '').split(/\n+/).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {one.question !== null && (
        <p>
          {words.asked} <Passages scene={scene} citations={one.question.citations} />
        </p>
      )}
      {one.reading.length > 0 && (
        <>
          <h2>{words.reading}</h2>
          <ul class="lines">
            {one.reading.map(({ id, name, __typename, citations }) => (
              <li key={id}>
                <Name scene={scene} id={id} kind={__typename} name={name} />
                <Passages scene={scene} citations={citations} />
              </li>
            ))}
          </ul>
        </>
      )}
      <details>
        <summary>{words.rules}</summary>
        <ul class="rules">
          {one.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </details>
    </section>
  );
}
