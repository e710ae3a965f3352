/** The queue of proposals, by mouse and by keyboard, and the one that is looked at. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { choose, say } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import { proposalWords } from '../../proposals/words.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { acceptOperation, queueOperation } from './operations.ts';
import { Weighing } from './panel-one.tsx';
import { isTyping } from './typing.ts';
import { reviewWords } from './words.ts';

type Queue = ResultOf<typeof queueOperation>['reviewQueue'];
type Waiting = Queue['nodes'][number];

export function ReviewPage({ scene }: Props) {
  const { state, language } = scene;
  const words = reviewWords(scene);
  const [answer, again] = useAnswer(
    `${language} ${state.revision}`,
    async () => (await tell(queueOperation, { skip: 0 }, language)).reviewQueue,
  );
  return (
    <main id="content" class="page review" tabIndex={-1}>
      <h1>{words.title}</h1>
      <Answered scene={scene} of={answer} again={again}>
        {(queue) => <Shown scene={scene} queue={queue} again={again} />}
      </Answered>
    </main>
  );
}

function Shown({ scene, queue, again }: Props & { queue: Queue; again: () => void }) {
  const { state, change, language } = scene;
  const words = reviewWords(scene);
  const { nodes, totalCount } = queue;
  const chosen = ownOf(state.view, 'review').proposal ?? null;
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const at = nodes.findIndex(({ id }) => id === chosen);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
      if (step === 0 || isTyping(event) || nodes.length === 0) return;
      event.preventDefault();
      const next = nodes[Math.min(Math.max(at + step, 0), nodes.length - 1)];
      if (next !== undefined) change(choose('review', { proposal: next.id }));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [at, nodes]);

  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  async function acceptTicked(): Promise<void> {
    setTrouble(null);
    try {
      for (const id of ticked) {
        const { accept } = await tell(acceptOperation, { input: { id } }, language);
        change(say(words.done(accept.revision)));
      }
    } catch (error) {
      setTrouble(error as Error);
    }
    setTicked([]);
    again();
  }

  const decided = () => {
    const next = nodes[at + 1] ?? nodes[at - 1];
    change(choose('review', { proposal: next?.id ?? null }));
    again();
  };

  if (nodes.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <p class="lead">{words.count(totalCount)}</p>
      <p class="faint keys">{words.keys}</p>
      <div class="beside-each-other">
        <div>
          <ol class="queue" ref={list}>
            {nodes.map((one) => (
              <Line
                key={one.id}
                scene={scene}
                one={one}
                isCurrent={one.id === chosen}
                isTicked={ticked.includes(one.id)}
                tick={(isOn) =>
                  setTicked((all) =>
                    isOn ? [...all, one.id] : all.filter((other) => other !== one.id),
                  )
                }
              />
            ))}
          </ol>
          {ticked.length > 1 && (
            <button type="button" class="main" onClick={() => void acceptTicked()}>
              {words.several(ticked.length)}
            </button>
          )}
          <Trouble scene={scene} of={trouble} />
        </div>
        {chosen === null ? (
          <p class="faint">{words.choose}</p>
        ) : (
          <Weighing key={chosen} scene={scene} id={chosen} decided={decided} />
        )}
      </div>
    </>
  );
}

interface LineProps extends Props {
  readonly one: Waiting;
  readonly isCurrent: boolean;
  readonly isTicked: boolean;
  readonly tick: (isOn: boolean) => void;
}

function Line({ scene, one, isCurrent, isTicked, tick }: LineProps) {
  const words = reviewWords(scene);
  const shared = proposalWords(scene);
  const { id, about, message, name, at, state, kind } = one;
  return (
    <li>
      <input
        type="checkbox"
        aria-label={words.tick(message)}
        checked={isTicked}
        onChange={(event) => tick(event.currentTarget.checked)}
      />
      <a
        href={hrefOf(scene, choose('review', { proposal: id }))}
        aria-current={isCurrent ? 'true' : undefined}
      >
        <b>{about?.name ?? words.kinds[kind]}</b>
        <span>{message}</span>
        <span class="faint">
          {[
            name ?? shared.nobody,
            date(at.slice(0, 10), scene.language),
            ...(state === 'ASKED' ? [shared.states.ASKED] : []),
          ].join(' · ')}
        </span>
      </a>
    </li>
  );
}
