/** One’s ballot: join, vote on one statement after the other, change a vote, say who one is, leave. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { choose, say } from '../../changes.ts';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { type Telling, useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { joinOperation, voteOperation, withdrawOperation } from './operations.ts';
import { Adding } from './panel-adding.tsx';
import { Speaking } from './panel-speaking.tsx';
import { Who } from './panel-who.tsx';
import { Refusal } from './refusal.tsx';
import type { One, Own, Vote } from './remote.ts';
import { consultationWords } from './words.ts';

export function Ballot(inside: Inside) {
  const { scene, one } = inside;
  const words = consultationWords(scene);
  if (one.state !== 'OPEN')
    return (
      <section>
        <p>{words.closedText}</p>
        <ToResults scene={scene} />
      </section>
    );
  return one.own === null ? <Joining {...inside} /> : <Voting {...inside} own={one.own} />;
}

const ToResults = ({ scene }: Props) => (
  <p class="actions">
    <a href={hrefOf(scene, choose('consultations', { part: 'results' }))}>
      {consultationWords(scene).seeResults}
    </a>
  </p>
);

function Joining({ scene, one, again }: Inside) {
  const words = consultationWords(scene);
  const { tell, refused, isBusy } = useTelling(scene);
  const [code, setCode] = useState('');
  return (
    <form
      class="joining"
      onSubmit={(event) => {
        event.preventDefault();
        void tell(joinOperation, { id: one.id, code: code || null }).then((joined) =>
          joined === null ? undefined : again(),
        );
      }}
    >
      {one.needsCode && (
        <label>
          {words.code}{' '}
          <input
            value={code}
            autocomplete="off"
            maxLength={60}
            onInput={({ currentTarget }) => setCode(currentTarget.value)}
          />
        </label>
      )}
      <p class="faint" id="joining-text">
        {words.joinText}
      </p>
      <p class="actions">
        <button type="submit" class="main" disabled={isBusy} aria-describedby="joining-text">
          {words.join}
        </button>
      </p>
      <Refusal refused={refused} />
    </form>
  );
}

type VotingProps = Inside & { readonly own: Own };

function Voting(inside: VotingProps) {
  const { scene, one, again, own } = inside;
  const words = consultationWords(scene);
  const telling = useTelling(scene);
  const [next] = own.next;
  const hasVoted = useRef(false);

  async function vote(statement: number, as: Vote | null): Promise<void> {
    const kept = await telling.tell(voteOperation, { id: one.id, statement, vote: as });
    if (kept === null) return;
    hasVoted.current = true;
    await again();
  }

  return (
    <>
      <section class="ballot" aria-label={words.vote}>
        {next === undefined ? (
          <Done scene={scene} one={one} />
        ) : (
          <Statement
            key={next.number}
            scene={scene}
            next={next}
            at={one.statements.length - own.leftCount + 1}
            all={one.statements.length}
            isFocused={hasVoted.current}
            isBusy={telling.isBusy}
            vote={(as) => void vote(next.number, as)}
          />
        )}
        <Refusal refused={telling.refused} />
      </section>
      <Adding {...inside} />
      <Mine {...inside} vote={vote} />
      <Written scene={scene} own={own} />
      <Who {...inside} />
      <Speaking {...inside} />
      <Leaving {...inside} telling={telling} />
    </>
  );
}

function Done({ scene, one }: Props & { one: One }) {
  const words = consultationWords(scene);
  return (
    <>
      <p role="status">{one.statements.length === 0 ? words.noStatements : words.doneAll}</p>
      <ToResults scene={scene} />
    </>
  );
}

interface StatementProps extends Props {
  readonly next: Own['next'][number];
  readonly at: number;
  readonly all: number;
  /** Whether it takes the focus: it follows a vote. */
  readonly isFocused: boolean;
  readonly isBusy: boolean;
  readonly vote: (as: Vote) => void;
}

function Statement({ scene, next, at, all, isFocused, isBusy, vote }: StatementProps) {
  const words = consultationWords(scene);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isFocused) heading.current?.focus();
  }, [isFocused]);
  const isForeign = !next.isTranslated;
  return (
    <>
      <p class="faint">{words.statement(at, all)}</p>
      <h2 ref={heading} tabIndex={-1} lang={isForeign ? next.language.toLowerCase() : undefined}>
        {next.text}
      </h2>
      {isForeign && <p class="faint">{words.untranslated[next.language]}</p>}
      {next.held !== null && (
        <p>
          {words.inTexts} <Passages scene={scene} citations={next.held.citations} />
        </p>
      )}
      <div class="votes">
        <button type="button" disabled={isBusy} onClick={() => vote('AGREE')}>
          {words.agree}
        </button>
        <button type="button" disabled={isBusy} onClick={() => vote('DISAGREE')}>
          {words.disagree}
        </button>
        <button type="button" disabled={isBusy} onClick={() => vote('PASS')}>
          {words.pass}
        </button>
      </div>
    </>
  );
}

interface MineProps extends VotingProps {
  readonly vote: (statement: number, as: Vote | null) => Promise<void>;
}

function Mine({ scene, one, own, vote }: MineProps) {
  const words = consultationWords(scene);
  const votes = new Map(own.marks.map((mark) => [mark.statement, mark.vote]));
  const mine = one.statements.filter(({ number }) => votes.has(number));
  if (mine.length === 0) return null;
  const labels = { AGREE: words.agree, DISAGREE: words.disagree, PASS: words.pass };
  return (
    <details class="mine">
      <summary>{words.mine(mine.length)}</summary>
      <p class="faint">{words.mineText}</p>
      <ul class="lines">
        {mine.map(({ number, text }) => (
          <li key={number}>
            <span id={`mine-${number}`}>{text}</span>{' '}
            <select
              aria-label={`${words.voteOn}: ${text}`}
              value={votes.get(number)}
              onChange={({ currentTarget }) =>
                void vote(number, (currentTarget.value || null) as Vote | null)
              }
            >
              {Object.entries(labels).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
              <option value="">{words.taken}</option>
            </select>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What became of the statements that one wrote oneself. */
function Written({ scene, own }: Props & { own: Own }) {
  const words = consultationWords(scene);
  if (own.submitted.length === 0) return null;
  return (
    <details class="mine">
      <summary>{words.written(own.submitted.length)}</summary>
      <ul class="lines">
        {own.submitted.map(({ number, text, state, reason }) => (
          <li key={number}>
            {text} <span class="faint">{words.became[state](reason ?? '')}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Leaving({ scene, one, again, telling }: VotingProps & { telling: Telling }) {
  const words = consultationWords(scene);
  const [isSure, setSure] = useState(false);
  if (!isSure)
    return (
      <p class="actions leaving">
        <button type="button" class="quiet" onClick={() => setSure(true)}>
          {words.leave}
        </button>
      </p>
    );
  return (
    <div class="trouble" role="alert">
      <p>{words.leaveSure}</p>
      <p class="actions">
        <button
          type="button"
          disabled={telling.isBusy}
          onClick={() =>
            void telling.tell(withdrawOperation, { id: one.id }).then((gone) => {
              if (gone === null) return;
              scene.change(say(words.left));
              return again();
            })
          }
        >
          {words.leaveYes}
        </button>{' '}
        <button type="button" onClick={() => setSure(false)}>
          {words.leaveNo}
        </button>
      </p>
    </div>
  );
}
