/** The list of consultations, and the questions that nobody has opened. */
import { choose } from '../../changes.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { date } from '../../words/formats.ts';
import { useAsked } from './asked.ts';
import { consultationsOperation } from './operations.ts';
import { Opening } from './panel-opening.tsx';
import type { Listed } from './remote.ts';
import { consultationWords } from './words.ts';

type Row = Listed['liveConsultations'][number];

/** In the text, discussions are put to people; others introduce what follows. */
const DISCUSSED = 'DISCUSSION';

export function ConsultationList({ scene }: Props) {
  const words = consultationWords(scene);
  const { answer, again } = useAsked(scene, consultationsOperation, {});
  return (
    <>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Waiting scene={{ ...scene, retry: () => void again() }} of={answer}>
        {({
          liveConsultations: all,
          questions,
          mayOpenConsultations: mayOpen,
          stakeholderKinds: kinds,
        }) => {
          const opened = new Set(all.map(({ question }) => question?.id));
          const others = questions.nodes
            .filter(({ id }) => !opened.has(id))
            .sort(
              (a, b) => Number(b.questionKind === DISCUSSED) - Number(a.questionKind === DISCUSSED),
            );
          return (
            <>
              {all.every(({ state }) => state !== 'OPEN') && <p>{words.none}</p>}
              <Some scene={scene} title={words.open} all={all} state="OPEN" />
              <Some scene={scene} title={words.planned} all={all} state="PLANNED" />
              <Some scene={scene} title={words.over} all={all} state="CLOSED" />
              {others.length > 0 && (
                <section>
                  <h2>{words.notOpened}</h2>
                  <p class="faint">{words.notOpenedText}</p>
                  <ul class="lines">
                    {others.map(({ id, name }) => (
                      <li key={id}>
                        <Name scene={scene} id={id} kind="Question" name={name} />
                        {mayOpen && (
                          <Opening scene={scene} question={id} name={name} kinds={kinds} />
                        )}
                      </li>
                    ))}
                  </ul>
                </section>
              )}
            </>
          );
        }}
      </Waiting>
    </>
  );
}

interface SomeProps extends Props {
  readonly title: string;
  readonly all: readonly Row[];
  readonly state: Row['state'];
}

function Some({ scene, title, all, state }: SomeProps) {
  const { language } = scene;
  const words = consultationWords(scene);
  const own = all.filter((one) => one.state === state);
  if (own.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="invitations">
        {own.map(
          ({
            id,
            question,
            opensOn: opens,
            closesOn: closes,
            participantCount: participants,
            voteCount: votes,
          }) => (
            <li key={id}>
              <h3>
                <a href={hrefOf(scene, choose('consultations', { on: id }))}>
                  {question?.name ?? id}
                </a>
              </h3>
              <p class="faint">
                {state === 'PLANNED'
                  ? words.from(date(opens, language))
                  : closes === null
                    ? words.noEnd
                    : words.until(date(closes, language))}
                {' · '}
                {words.so(participants, votes)}
              </p>
            </li>
          ),
        )}
      </ul>
    </section>
  );
}
