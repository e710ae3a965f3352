/** One change in words, and for editors a way to take it back, once its consequences were seen. */
import { useState } from 'preact/hooks';
import { choose, say } from '../../changes.ts';
import { isEditor, useRole } from '../../proposals/role.ts';
import { type Touched, TouchedList } from '../../proposals/touched-list.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import { proposalWords } from '../../proposals/words.ts';
import { tell } from '../../remote/tell.ts';
import { hrefOf, type Props as SceneProps } from '../../shared/scene.ts';
import { date } from '../../words/formats.ts';
import { revertOperation } from './operations.ts';
import { historyWords } from './words.ts';

export interface Change {
  readonly number: number;
  readonly at: string;
  readonly kind:
    | 'LOAD'
    | 'IMPORT'
    | 'EDIT'
    | 'REVERT'
    | 'RETIRE'
    | 'MERGE'
    | 'UNMERGE'
    | 'CONFIRM'
    | 'ERASE';
  readonly author: string;
  readonly reviewer: string | null;
  readonly message: string;
  readonly touchedCount: number;
  readonly touched: readonly Touched[];
}

interface Props extends SceneProps {
  readonly change: Change;
  readonly again: () => void;
}

export function ChangeLine({ scene, change, again }: Props) {
  const words = historyWords(scene);
  const role = useRole();
  const { number, at, kind, author, reviewer, message, touchedCount: count, touched } = change;
  const own = hrefOf(scene, choose('history', { change: number }));
  return (
    <li>
      <p class="told">
        <a href={own}>{words.number(number)}</a>
        <time dateTime={at}>{date(at.slice(0, 10), scene.language)}</time>
        <Author scene={scene} author={author} />
        {reviewer !== null && <span class="faint">{words.reviewed(reviewer)}</span>}
        <span class="faint">{words.kinds[kind]}</span>
      </p>
      {message !== '' && <p>{message}</p>}
      <TouchedList scene={scene} all={touched} />
      {count > touched.length && (
        <p>
          <a href={own}>{words.more(count - touched.length)}</a>
        </p>
      )}
      {isEditor(role) && kind !== 'LOAD' && kind !== 'ERASE' && (
        <Revert scene={scene} number={number} again={again} isMerge={kind === 'MERGE'} />
      )}
    </li>
  );
}

function Author({ scene, author }: SceneProps & { author: string }) {
  const shared = proposalWords(scene);
  if (author === 'files') return <span>{shared.files}</span>;
  if (author === 'anonymous') return <span>{shared.nobody}</span>;
  return <a href={hrefOf(scene, choose('history', { author, change: null }))}>{author}</a>;
}

interface RevertProps extends SceneProps {
  readonly number: number;
  readonly again: () => void;
  readonly isMerge: boolean;
}

function Revert({ scene, number, again, isMerge }: RevertProps) {
  const words = historyWords(scene);
  const { language, change } = scene;
  const [tried, setTried] = useState<readonly Touched[] | null>(null);
  const [kept, setKept] = useState<readonly string[]>([]);
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Error | null>(null);
  const touchedIds = [...new Set((tried ?? []).map(({ id }) => id))];
  // A merge is undone whole: half of two is neither.
  const isInParts = touchedIds.length > 1 && !isMerge;
  const doing = async (work: () => Promise<void>) => {
    setTrouble(null);
    try {
      await work();
    } catch (error) {
      setTrouble(error as Error);
    }
  };
  const look = () =>
    doing(async () => {
      const input = { change: number, message: '—', dryRun: true };
      setTried((await tell(revertOperation, { input }, language)).revert.touched);
    });
  const revert = () =>
    doing(async () => {
      const some = touchedIds.filter((id) => !kept.includes(id));
      const only = kept.length === 0 ? {} : { only: some };
      const input = { change: number, message: text.trim(), ...only };
      const { revision } = (await tell(revertOperation, { input }, language)).revert;
      change(say(words.reverted(revision)));
      setTried(null);
      again();
    });
  if (tried === null) {
    return (
      <>
        <button type="button" class="quiet" onClick={() => void look()}>
          {isMerge ? words.unmerge : words.revert}
        </button>
        <Trouble scene={scene} of={trouble} />
      </>
    );
  }
  return (
    <form
      class="reverting"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '' && kept.length < touchedIds.length) void revert();
      }}
    >
      <p>{words.consequences}</p>
      {isInParts && <p class="faint">{words.part}</p>}
      <TouchedList
        scene={scene}
        all={tried}
        {...(isInParts && {
          mark: ({ id, sentence }: Touched) => (
            <input
              type="checkbox"
              aria-label={words.takeBack(sentence)}
              checked={!kept.includes(id)}
              onChange={() =>
                setKept(kept.includes(id) ? kept.filter((one) => one !== id) : [...kept, id])
              }
            />
          ),
        })}
      />
      <p class="input">
        <label for={`why-${number}`}>{words.why}</label>
        <input
          id={`why-${number}`}
          maxLength={500}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </p>
      <Trouble scene={scene} of={trouble} />
      <p class="actions">
        <button type="submit" class="main">
          {words.really}
        </button>
        <button type="button" class="quiet" onClick={() => setTried(null)}>
          {words.keep}
        </button>
      </p>
    </form>
  );
}
