/** Adds a statement; first shows who says nearly the same already, here or in the texts. */
import { useState } from 'preact/hooks';
import type { ResultOf } from '../../remote/graphql.ts';
import { Passages } from '../../shared/passages.tsx';
import { useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { alikeOperation, submitOperation, voteOperation } from './operations.ts';
import { Refusal } from './refusal.tsx';
import { consultationWords } from './words.ts';

type Alike = NonNullable<ResultOf<typeof alikeOperation>['liveConsultation']>['alike'];
type Spoken = 'FR' | 'EN';

export function Adding({ scene, one, again }: Inside) {
  const words = consultationWords(scene);
  const { tell, refused, isBusy } = useTelling(scene);
  const reader: Spoken = scene.language === 'fr' ? 'FR' : 'EN';
  const first = one.languages.includes(reader) ? reader : (one.languages[0] ?? reader);
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<Spoken>(first);
  const [alike, setAlike] = useState<Alike | null>(null);
  const [said, setSaid] = useState('');
  const labels = { FR: words.french, EN: words.english };

  async function done(what: string): Promise<void> {
    setSaid(what);
    setText('');
    setAlike(null);
    await again();
  }

  async function look(): Promise<void> {
    setSaid('');
    const found = await tell(alikeOperation, { id: one.id, text });
    const all = found?.liveConsultation?.alike;
    if (all === undefined) return;
    if (all.length === 0) await add();
    else setAlike(all);
  }

  async function add(held?: string): Promise<void> {
    const own = held === undefined ? { text, language } : { held };
    const added = await tell(submitOperation, { input: { consultation: one.id, ...own } });
    if (added === null) return;
    const { isJoined, statement } = added.submitStatement;
    await done(isJoined ? words.joined : statement.state === 'WAITING' ? words.waits : words.added);
  }

  async function agree(statement: number): Promise<void> {
    const voted = await tell(voteOperation, { id: one.id, statement, vote: 'AGREE' });
    if (voted !== null) await done(words.joined);
  }

  return (
    <form
      class="adding"
      aria-labelledby="adding"
      onSubmit={(event) => {
        event.preventDefault();
        void look();
      }}
    >
      <h2 id="adding">{words.add}</h2>
      <p class="faint" id="adding-text">
        {words.addText}
      </p>
      <label for="adding-words">{words.words}</label>
      <textarea
        id="adding-words"
        rows={2}
        maxLength={200}
        required
        lang={language.toLowerCase()}
        aria-describedby="adding-text"
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setAlike(null);
        }}
      />
      {one.languages.length > 1 && (
        <label>
          {words.language}{' '}
          <select
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value as Spoken)}
          >
            {one.languages.map((each) => (
              <option key={each} value={each}>
                {labels[each]}
              </option>
            ))}
          </select>
        </label>
      )}
      {alike === null ? (
        <p class="actions">
          <button type="submit" disabled={isBusy || text.trim() === ''}>
            {words.addGo}
          </button>
        </p>
      ) : (
        <div class="alike" role="status">
          <Found
            title={words.alikeTexts}
            all={alike.flatMap(({ held }) => (held === null ? [] : [held]))}
          >
            {({ id, name, citations }) => (
              <li key={id}>
                <span>{name}</span> <Passages scene={scene} citations={citations} />
                <button type="button" disabled={isBusy} onClick={() => void add(id)}>
                  {words.takeThis}
                </button>
              </li>
            )}
          </Found>
          <Found
            title={words.alikeOthers}
            all={alike.flatMap(({ statement }) => (statement === null ? [] : [statement]))}
          >
            {({ number, text: other }) => (
              <li key={number}>
                <span>{other}</span>{' '}
                <button type="button" disabled={isBusy} onClick={() => void agree(number)}>
                  {words.agreeWith}
                </button>
              </li>
            )}
          </Found>
          <p class="actions">
            <button type="button" disabled={isBusy} onClick={() => void add()}>
              {words.addMine}
            </button>
          </p>
        </div>
      )}
      <p role="status">{said}</p>
      <Refusal refused={refused} />
    </form>
  );
}

interface FoundProps<T> {
  readonly title: string;
  readonly all: readonly T[];
  readonly children: (one: T) => preact.JSX.Element;
}

function Found<T>({ title, all, children }: FoundProps<T>) {
  if (all.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="lines">{all.map(children)}</ul>
    </>
  );
}
