/** What a moderator does: look at statements, translate, join, hide; add what was written on paper; close. */
import { useState } from 'preact/hooks';
import type { ResultOf } from '../../remote/graphql.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { useAsked, useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import {
  addStatementsOperation,
  closeOperation,
  moderateOperation,
  waitingOperation,
} from './operations.ts';
import { Proposing, SetAside } from './panel-after.tsx';
import { Paper } from './panel-paper.tsx';
import { FromPolisFiles } from './panel-polis.tsx';
import { Refusal } from './refusal.tsx';
import { consultationWords } from './words.ts';

type Asked = NonNullable<ResultOf<typeof waitingOperation>['liveConsultation']>;
type One = Asked['waiting'][number];

export function Moderating(inside: Inside) {
  const { scene, one, again: readAgain } = inside;
  const words = consultationWords(scene).moderation;
  const { answer, again } = useAsked(scene, waitingOperation, { id: one.id }, 10_000);
  const both = async () => {
    await Promise.all([again(), readAgain()]);
  };
  return (
    <>
      <Waiting scene={{ ...scene, retry: () => void again() }} of={answer}>
        {({ liveConsultation }) => {
          const { waiting = [], statements = [], setAside = [] } = liveConsultation ?? {};
          return (
            <section>
              <h2>{waiting.length === 0 ? words.nothing : words.waiting(waiting.length)}</h2>
              <ol class="waiting-list">
                {waiting.map((each) => (
                  <li key={`${each.number} ${each.state}`}>
                    <Decision
                      {...inside}
                      each={each}
                      others={statements.filter(({ number }) => number !== each.number)}
                      done={both}
                    />
                  </li>
                ))}
              </ol>
              <SetAside {...inside} all={setAside} done={both} />
            </section>
          );
        }}
      </Waiting>
      <AddTexts {...inside} done={both} />
      <Paper {...inside} done={both} />
      <FromPolisFiles {...inside} done={both} />
      {one.state === 'CLOSED' && <Proposing {...inside} />}
      {inside.mayOpen && one.state !== 'CLOSED' && <Closing {...inside} />}
    </>
  );
}

interface DecisionProps extends Inside {
  readonly each: One;
  readonly others: Asked['statements'];
  readonly done: () => Promise<void>;
}

function Decision({ scene, one, each, others, done }: DecisionProps) {
  const words = consultationWords(scene).moderation;
  const { tell, refused, isBusy } = useTelling(scene);
  const [fr, setFr] = useState(each.isFr ? each.fr : '');
  const [en, setEn] = useState(each.isEn ? each.en : '');
  const [reason, setReason] = useState('');
  const [into, setInto] = useState('');
  const id = `decision-${each.number}`;

  async function decide(
    decision: 'SHOW' | 'HIDE' | 'JOIN' | 'TRANSLATE',
    more: { reason?: string; into?: number } = {},
  ): Promise<void> {
    const input = {
      consultation: one.id,
      statement: each.number,
      decision,
      fr: fr.trim() || null,
      en: en.trim() || null,
      ...more,
    };
    if ((await tell(moderateOperation, { input })) !== null) await done();
  }

  const isShown = each.state === 'SHOWN';
  return (
    <fieldset>
      <legend lang={each.language.toLowerCase()}>
        {each.language === 'FR' ? each.fr : each.en}
      </legend>
      <label for={`${id}-fr`}>{words.fr}</label>
      <textarea
        id={`${id}-fr`}
        lang="fr"
        rows={2}
        maxLength={200}
        value={fr}
        onInput={({ currentTarget }) => setFr(currentTarget.value)}
      />
      <label for={`${id}-en`}>{words.en}</label>
      <textarea
        id={`${id}-en`}
        lang="en"
        rows={2}
        maxLength={200}
        value={en}
        onInput={({ currentTarget }) => setEn(currentTarget.value)}
      />
      <p class="actions">
        <button
          type="button"
          disabled={isBusy}
          onClick={() => void decide(isShown ? 'TRANSLATE' : 'SHOW')}
        >
          {isShown ? words.translate : words.show}
        </button>
      </p>
      <p class="choices-row">
        <label>
          {words.join}{' '}
          <select value={into} onChange={({ currentTarget }) => setInto(currentTarget.value)}>
            <option value="">{words.choose}</option>
            {others.map(({ number, text }) => (
              <option key={number} value={number}>
                {text}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={isBusy || into === ''}
          onClick={() => void decide('JOIN', { into: Number(into) })}
        >
          {words.joinGo}
        </button>
      </p>
      <p class="choices-row">
        <label>
          {words.reason}{' '}
          <input
            value={reason}
            maxLength={200}
            onInput={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </label>
        <button
          type="button"
          disabled={isBusy || reason.trim() === ''}
          onClick={() => void decide('HIDE', { reason })}
        >
          {words.hide}
        </button>
      </p>
      <Refusal refused={refused} />
    </fieldset>
  );
}

function AddTexts({ scene, one, done }: Inside & { done: () => Promise<void> }) {
  const all = consultationWords(scene);
  const words = all.moderation;
  const { tell, refused, isBusy } = useTelling(scene);
  const [text, setText] = useState('');
  const [language, setLanguage] = useState<'FR' | 'EN'>(scene.language === 'fr' ? 'FR' : 'EN');
  const texts = text.split('\n').flatMap((line) => line.trim() || []);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void tell(addStatementsOperation, { id: one.id, texts, language }).then((added) => {
          if (added === null) return;
          setText('');
          return done();
        });
      }}
    >
      <h2>{words.texts}</h2>
      <label for="added-texts">{words.textsText}</label>
      <textarea
        id="added-texts"
        rows={4}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="choices-row">
        <label>
          {all.language}{' '}
          <select
            value={language}
            onChange={({ currentTarget }) => setLanguage(currentTarget.value as 'FR' | 'EN')}
          >
            <option value="FR">{all.french}</option>
            <option value="EN">{all.english}</option>
          </select>
        </label>
        <button type="submit" disabled={isBusy || texts.length === 0}>
          {words.textsGo}
        </button>
      </p>
      <Refusal refused={refused} />
    </form>
  );
}

function Closing({ scene, one, again }: Inside) {
  const words = consultationWords(scene);
  const { tell, refused, isBusy } = useTelling(scene);
  const [isSure, setSure] = useState(false);
  return (
    <section>
      {isSure ? (
        <div class="trouble" role="alert">
          <p>{words.moderation.closeSure}</p>
          <p class="actions">
            <button
              type="button"
              disabled={isBusy}
              onClick={() =>
                void tell(closeOperation, { id: one.id }).then((closed) =>
                  closed === null ? undefined : again(),
                )
              }
            >
              {words.moderation.closeYes}
            </button>{' '}
            <button type="button" onClick={() => setSure(false)}>
              {words.leaveNo}
            </button>
          </p>
        </div>
      ) : (
        <p class="actions">
          <button type="button" class="quiet" onClick={() => setSure(true)}>
            {words.moderation.close}
          </button>
        </p>
      )}
      <Refusal refused={refused} />
    </section>
  );
}
