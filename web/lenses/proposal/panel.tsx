/** One proposal as its author sees it: what became of it, what was asked, and a way to answer or to take it back. */
import { useState } from 'preact/hooks';
import { turn } from '../../changes.ts';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import type { proposalParts } from '../../proposals/fragments.ts';
import { Thread } from '../../proposals/thread.tsx';
import { TouchedList } from '../../proposals/touched-list.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import { proposalWords } from '../../proposals/words.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { tell } from '../../remote/tell.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props as SceneProps } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { date } from '../../words/formats.ts';
import { proposalOperation, replyOperation, withdrawOperation } from './operations.ts';
import { proposalPageWords } from './words.ts';

type Proposal = ResultOf<typeof proposalParts>;

export function ProposalPage({ scene }: SceneProps) {
  const { state, language } = scene;
  const words = proposalPageWords(scene);
  const { address } = ownOf(state.view, 'proposal');
  const [answer, again] = useAnswer(
    address === undefined ? null : `${address} ${language} ${state.revision}`,
    async () => (await tell(proposalOperation, { address: address ?? '' }, language)).proposal,
  );
  return (
    <main id="content" class="page proposal" tabIndex={-1}>
      <h1>{words.title}</h1>
      {address === undefined ? (
        <p>{words.none}</p>
      ) : (
        <Answered scene={scene} of={answer} again={again}>
          {(proposal) => <Body scene={scene} proposal={proposal} address={address} again={again} />}
        </Answered>
      )}
    </main>
  );
}

interface Props extends SceneProps {
  readonly proposal: Proposal;
  readonly address: string;
  readonly again: () => void;
}

function Body({ scene, proposal, address, again }: Props) {
  const words = proposalPageWords(scene);
  const shared = proposalWords(scene);
  const { state, about, message, at, touched, problem, reason, change, messages } = proposal;
  const isOpen = state === 'WAITING' || state === 'ASKED';
  return (
    <>
      <p class={`state ${state.toLowerCase()}`}>
        <b>{shared.states[state]}</b>{' '}
        <span class="faint">{words.made(date(at.slice(0, 10), scene.language))}</span>
      </p>
      {state === 'REFUSED' && reason !== null && <p>{words.refused(reason)}</p>}
      {change !== null && (
        <p>
          {words.accepted(change)}{' '}
          <a href={hrefOf(scene, turn('history', { change }))}>{words.seeHistory}</a>
        </p>
      )}
      {about !== null && (
        <p>
          {words.about}{' '}
          <Name scene={scene} id={about.id} kind={about.__typename} name={about.name} />
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
          <h2>{words.changes}</h2>
          <TouchedList scene={scene} all={touched} />
        </>
      )}
      {messages.length > 0 && (
        <>
          <h2>{words.thread}</h2>
          <Thread scene={scene} all={messages} />
        </>
      )}
      {isOpen && (
        <Answering scene={scene} address={address} again={again} isAsked={state === 'ASKED'} />
      )}
    </>
  );
}

function Answering({
  scene,
  address,
  again,
  isAsked,
}: SceneProps & { address: string; again: () => void; isAsked: boolean }) {
  const words = proposalPageWords(scene);
  const [text, setText] = useState('');
  const [isSure, setSure] = useState(false);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const doing = async (work: () => Promise<unknown>) => {
    try {
      setTrouble(null);
      await work();
      setText('');
      again();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  const { language } = scene;
  return (
    <>
      {isAsked && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const input = { address, message: text.trim() };
            if (input.message !== '') void doing(() => tell(replyOperation, { input }, language));
          }}
        >
          <p class="input">
            <label for="reply">{words.reply}</label>
            <textarea
              id="reply"
              rows={3}
              maxLength={500}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          </p>
          <button type="submit" class="main">
            {words.send}
          </button>
        </form>
      )}
      <Trouble scene={scene} of={trouble} />
      <p class="actions">
        {isSure ? (
          <>
            <span>{words.sure}</span>
            <button
              type="button"
              onClick={() => void doing(() => tell(withdrawOperation, { address }, language))}
            >
              {words.yes}
            </button>
            <button type="button" class="quiet" onClick={() => setSure(false)}>
              {words.no}
            </button>
          </>
        ) : (
          <button type="button" class="quiet" onClick={() => setSure(true)}>
            {words.withdraw}
          </button>
        )}
      </p>
    </>
  );
}
