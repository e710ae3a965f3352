/** One proposal as an editor weighs it: the difference beside its source, what is wrong with it, what resembles it, and the decision. */
import { useEffect, useState } from 'preact/hooks';
import { say, turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { Thread } from '../../proposals/thread.tsx';
import { TouchedList } from '../../proposals/touched-list.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import { proposalWords } from '../../proposals/words.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { tell } from '../../remote/tell.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { acceptOperation, askOperation, refuseOperation, weighedOperation } from './operations.ts';
import { isTyping } from './typing.ts';
import { reviewWords } from './words.ts';

type Weighed = ResultOf<typeof weighedOperation>;
type Writing = 'reason' | 'question' | 'changed' | null;

interface OneProps extends Props {
  readonly id: string;
  /** The proposal is decided: the next one comes. */
  readonly decided: () => void;
}

export function Weighing({ scene, id, decided }: OneProps) {
  const { state, language } = scene;
  const [answer, again] = useAnswer(`${id} ${language} ${state.revision}`, () =>
    tell(weighedOperation, { id }, language),
  );
  return (
    <section class="weighing">
      <Answered scene={scene} of={answer} again={again}>
        {(weighed) => (
          <>
            <Seen scene={scene} proposal={weighed.proposal} />
            <Deciding scene={scene} weighed={weighed} decided={decided} again={again} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Seen({ scene, proposal }: Props & { proposal: Weighed['proposal'] }) {
  const words = reviewWords(scene);
  const shared = proposalWords(scene);
  const { about, kind, message, name, isSigned, touched, problem, similar, messages } = proposal;
  return (
    <>
      <h2>{about?.name ?? words.kinds[kind]}</h2>
      <p class="faint">
        {[
          words.kinds[kind],
          shared.by(name ?? shared.nobody),
          ...(isSigned ? [] : [words.unsigned]),
        ].join(' · ')}
      </p>
      {about !== null && (
        <p>
          <a
            href={hrefOf(scene, turn('entity', {}, { selected: about.id }))}
            target="_blank"
            rel="noopener"
          >
            {words.beside}
          </a>
        </p>
      )}
      <p>
        <span class="faint">{words.why}</span> {message}
      </p>
      {problem !== null && (
        <div class="trouble">
          <p>
            <b>{words.problem}</b>
          </p>
          <p>{problem.sentence}</p>
        </div>
      )}
      {touched.length > 0 && (
        <>
          <h3>{words.changes}</h3>
          <TouchedList scene={scene} all={touched} />
        </>
      )}
      {similar.length > 0 && (
        <>
          <h3>{words.similar}</h3>
          <ul class="lines">
            {similar.map((one) => (
              <li key={one.id}>
                <Name scene={scene} id={one.id} kind={one.__typename} name={one.name} />
              </li>
            ))}
          </ul>
        </>
      )}
      {messages.length > 0 && (
        <>
          <h3>{words.thread}</h3>
          <Thread scene={scene} all={messages} />
        </>
      )}
    </>
  );
}

interface DecidingProps extends Props {
  readonly weighed: Weighed;
  readonly decided: () => void;
  readonly again: () => void;
}

function Deciding({ scene, weighed, decided, again }: DecidingProps) {
  const { language, change } = scene;
  const words = reviewWords(scene);
  const { proposal, about } = weighed;
  const { id, kind, problem, entities, links } = proposal;
  const [writing, setWriting] = useState<Writing>(null);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [isBad, setBad] = useState(false);

  const doing = async (work: () => Promise<string>, after: () => void) => {
    setTrouble(null);
    try {
      change(say(await work()));
      setWriting(null);
      after();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  const accept = (instead: object = {}) =>
    doing(async () => {
      const input = { id, ...instead } as never;
      const done = await tell(acceptOperation, { input }, language);
      return words.done(done.accept.revision);
    }, decided);
  const write = (what: Writing, first = '') => {
    setText(first);
    setWriting(what);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) {
        if (event.key === 'Escape') setWriting(null);
        return;
      }
      if (event.key === 'a' && problem === null) void accept();
      else if (event.key === 'r') write('reason');
      else if (event.key === 'q') write('question');
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [id, problem, language]);

  function send(event: Event): void {
    event.preventDefault();
    const said = text.trim();
    if (said === '') return;
    if (writing === 'reason')
      void doing(async () => {
        await tell(refuseOperation, { input: { id, reason: said } }, language);
        return words.refused;
      }, decided);
    else if (writing === 'question')
      void doing(async () => {
        await tell(askOperation, { input: { id, message: said } }, language);
        return words.asked;
      }, again);
    else {
      const instead = parsed(said);
      setBad(instead === null);
      if (instead !== null) void accept({ ...instead, expectedRevision: about.revision });
    }
  }

  return (
    <>
      <Trouble scene={scene} of={trouble} />
      {writing === null ? (
        <p class="actions">
          {problem === null ? (
            <button type="button" class="main" onClick={() => void accept()}>
              {words.accept}
            </button>
          ) : (
            problem.code === 'CONFLICT' && (
              <button
                type="button"
                onClick={() => void accept({ expectedRevision: about.revision })}
              >
                {words.overtaken}
              </button>
            )
          )}
          {kind === 'EDIT' && (
            <button
              type="button"
              onClick={() => write('changed', JSON.stringify({ entities, links }, null, 2))}
            >
              {words.change}
            </button>
          )}
          <button type="button" onClick={() => write('reason')}>
            {words.refuse}
          </button>
          <button type="button" onClick={() => write('question')}>
            {words.ask}
          </button>
        </p>
      ) : (
        <form onSubmit={send}>
          <p class="input">
            <label for="decision">{words[writing]}</label>
            <textarea
              id="decision"
              // biome-ignore lint/a11y/noAutofocus: the reader asked for it with a key or a button.
              autoFocus
              rows={writing === 'changed' ? 14 : 3}
              maxLength={writing === 'changed' ? undefined : 500}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
            {isBad && (
              <span class="wrong" role="alert">
                {words.notJson}
              </span>
            )}
          </p>
          <p class="actions">
            <button type="submit" class="main">
              {writing === 'changed' ? words.accept : words.send}
            </button>
            <button type="button" class="quiet" onClick={() => setWriting(null)}>
              {words.cancel}
            </button>
          </p>
        </form>
      )}
    </>
  );
}

function parsed(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' ? value : null;
  } catch {
    return null;
  }
}
