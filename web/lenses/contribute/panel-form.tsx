/** One form: what is said, who says so, why; sent as a proposal, or published where the reader is an editor. */
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { open, turn } from '../../changes.ts';
import type { Vocabulary } from '../../data/vocabulary.ts';
import { type Asking, isEditor, spokenFor } from '../../proposals/role.ts';
import { keepSent } from '../../proposals/sent.ts';
import { SimilarAttempts } from '../../proposals/similar-attempts.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import { NotSent, Refused } from '../../remote/tell.ts';
import { hrefOf, inWords, type Props as SceneProps } from '../../shared/scene.ts';
import type { Bilingual } from '../../words/language.ts';
import { type Draft, keepDraft, keptDraft } from './draft.ts';
import { NewEntity, OtherEnd } from './ends.tsx';
import { begun, fieldsOf, shownNow } from './fields.ts';
import type { Form } from './form.ts';
import { FieldInput, idOf, Lines, Radios, TextInput } from './inputs.tsx';
import { chosenKind, LinkInputs } from './link-inputs.tsx';
import { MergeAhead } from './merge-ahead.tsx';
import { endIds, isMissing, type Subject, sentOf } from './model.ts';
import { NewLinks } from './new-links.tsx';
import { RateInputs } from './rate-inputs.tsx';
import { type Outcome, propose, publish } from './remote.ts';
import { linkSaid } from './said.ts';
import { SourceInputs } from './source.tsx';
import type { Contribution, Deed } from './view.ts';
import { contributeWords } from './words.ts';

/** Whoever drafts one of these is shown what was tried before. */
const ATTEMPTED: readonly string[] = ['Need', 'Barrier', 'Policy', 'Scenario'];
const DRAFTED: readonly Deed[] = ['correct', 'link', 'new'];

interface Props extends SceneProps {
  readonly vocabulary: Vocabulary;
  readonly subject: Subject;
  readonly name: Bilingual;
  readonly said: { readonly from: Bilingual; readonly to: Bilingual } | null;
  readonly own: Contribution;
  readonly deed: Deed;
  readonly revision: number;
  readonly asking: Asking;
  /** It was sent: the page says so, whatever has become of what the form is about. */
  readonly done: (outcome: Outcome) => void;
}

export function ContributionForm(props: Props) {
  const { scene, vocabulary, subject, name, said, own, deed, revision, asking } = props;
  const { role } = asking;
  const isWord = deed === 'confirm' || deed === 'dispute';
  const ends = subject.link === null ? [] : spokenFor(asking, endIds(subject.link));
  const { language, change } = scene;
  const words = contributeWords(scene);
  const kept = `${deed} ${own.link ?? subject.id} ${own.field ?? own.other ?? ''}`;
  const field = fieldsOf(subject, vocabulary).find(({ id }) => id === own.field) ?? null;
  const [draft, setDraft] = useState<Draft>(() => firstDraft(kept, subject, field, deed));
  const [missing, setMissing] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<Refused | NotSent | null>(null);
  const [isSending, setSending] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // Before it is painted: what somebody types at once keeps the focus.
  useLayoutEffect(() => heading.current?.focus(), []);
  const isSent = useRef(false);
  useEffect(() => {
    if (!isSent.current) keepDraft(kept, draft);
  }, [draft]);

  const form: Form = {
    ...{ scene, vocabulary, deed, subject, draft, missing },
    set: (values) => {
      setMissing(null);
      setDraft((before) => filled({ ...before, ...values }));
    },
  };

  async function send(event: Event): Promise<void> {
    event.preventDefault();
    const today = new Date().toISOString().slice(0, 10);
    const linkFields = chosenKind(form)?.kind.fields ?? [];
    const fieldsOfLink = (kind: string) => vocabulary.links.get(kind)?.fields ?? [];
    const known = { linkFields, fieldsOfLink, spokenFor: ends };
    const sent = sentOf({ deed, field, subject, draft, today, ...known });
    const lacking = isMissing(sent) ? sent.missing : draft['message']?.trim() ? null : 'message';
    setMissing(lacking);
    if (lacking !== null || isMissing(sent)) return focusOn(lacking ?? '');
    setSending(true);
    setTrouble(null);
    const sending = {
      sent,
      message: draft['message']?.trim() ?? '',
      name: draft['name']?.trim() || null,
      contact: draft['contact']?.trim() || null,
      expectedRevision: Number(draft['revision'] ?? revision),
      key: draft['key'] ?? '',
    };
    try {
      const done = await (isEditor(role) || isWord ? publish : propose)(sending, language);
      if ('address' in done && done.address !== null) keepSent(done.address);
      isSent.current = true;
      keepDraft(kept, {});
      props.done(done);
    } catch (error) {
      if (error instanceof Refused || error instanceof NotSent) setTrouble(error);
      else throw error;
    } finally {
      setSending(false);
    }
  }

  const whole = deed === 'new' ? words.newPart : words.deeds[deed];
  const title = field === null ? whole : `${words.deeds[deed]}: ${inWords(field.label, scene)}`;
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {said !== null && subject.link !== null && (
        <p class="reads">
          <b>{linkSaid(subject.link, said, vocabulary, language)}</b>
        </p>
      )}
      {field !== null && (
        <p class="faint">
          {words.now(shownNow(subject, field, vocabulary, scene) ?? words.noValue)}
        </p>
      )}
      {deed === 'correct' && field !== null && (
        <FieldInput
          form={form}
          name="value"
          field={field}
          label={words.newValue(inWords(field.label, scene))}
        />
      )}
      {deed === 'ended' && (
        <TextInput form={form} name="until" label={words.until} hint={words.dateHint} />
      )}
      {deed === 'link' && <LinkInputs form={form} name={name} />}
      {deed === 'rate' && <RateInputs form={form} />}
      {deed === 'new' && (
        <>
          <NewEntity form={form} prefix="new" kinds={[]} join={(id) => change(open(id))} />
          <NewLinks form={form} />
        </>
      )}
      {deed === 'same' && (
        <>
          <p class="faint">{words.intoLead}</p>
          <OtherEnd form={form} label={words.into} kinds={[subject.kind]} mayBeNew={false} />
        </>
      )}
      {DRAFTED.includes(deed) && ATTEMPTED.includes(subject.kind) && (
        <SimilarAttempts scene={scene} id={subject.id} />
      )}
      {deed === 'link' && draft['verb']?.startsWith('HAS_NEED') && draft['other.id'] && (
        <SimilarAttempts scene={scene} id={draft['other.id']} />
      )}
      {deed === 'same' && draft['other.id'] && (
        <MergeAhead scene={scene} id={subject.id} into={draft['other.id']} />
      )}
      {isWord && ends.length > 1 && said !== null && (
        <Radios
          form={form}
          name="end"
          label={words.whichEnd}
          options={ends.map((id) => [
            id,
            (id === subject.link?.entry['from'] ? said.from : said.to)[language],
          ])}
        />
      )}
      {isWord && ends.length === 0 && <p class="trouble">{words.onlyEnds}</p>}
      {isWord ? <p class="faint">{words.ownWord}</p> : <SourceInputs form={form} />}
      <Lines form={form} name="message" label={isWord ? words.myWords : words.why} />
      {role === 'READER' && !isWord && (
        <>
          <TextInput form={form} name="name" label={words.name} most={100} />
          <TextInput form={form} name="contact" label={words.contact} most={200} />
        </>
      )}
      <Trouble scene={scene} of={trouble} />
      <p class="actions">
        <button type="submit" class="main" disabled={isSending || (isWord && ends.length === 0)}>
          {isSending ? words.sending : isEditor(role) || isWord ? words.publish : words.send}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            keepDraft(kept, {});
            setTrouble(null);
            setDraft(firstDraft(kept, subject, field, deed));
          }}
        >
          {words.forget}
        </button>
      </p>
    </form>
  );

  function firstDraft(of: string, about: Subject, one: typeof field, what: Deed): Draft {
    const before = keptDraft(of);
    if (Object.keys(before).length > 0) return before;
    const now = what === 'correct' && one !== null ? begun(about, one) : {};
    const kind = what === 'new' && about.id === '' ? { 'new.kind': about.kind } : {};
    const first = { ...now, ...kind, ...known(own) };
    return { ...first, key: crypto.randomUUID(), revision: String(revision) };
  }
}

/** What the address says already of the other end. */
const known = ({ other, verb }: Contribution): Draft => ({
  ...(other === undefined ? {} : { 'other.id': other }),
  ...(verb === undefined ? {} : { verb }),
});

const filled = (draft: Draft): Draft =>
  Object.fromEntries(Object.entries(draft).filter(([, text]) => text !== ''));

function focusOn(name: string): void {
  requestAnimationFrame(() => {
    const one = document.getElementById(idOf(name));
    (
      one ?? document.querySelector<HTMLElement>('.contribute [aria-invalid="true"] input')
    )?.focus();
  });
}

export interface Done {
  readonly deed: Deed;
  readonly outcome: Outcome;
  /** Its subject. */
  readonly id: string;
  readonly name: Bilingual;
}

export function Sent({ scene, of: { outcome, id, name } }: SceneProps & { readonly of: Done }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const words = contributeWords(scene);
  const address = 'address' in outcome ? outcome.address : null;
  const href = address === null ? null : hrefOf(scene, turn('proposal', { address }));
  return (
    <section class="sent">
      <h2 ref={heading} tabIndex={-1}>
        {'published' in outcome ? words.published(outcome.published) : words.thanks}
      </h2>
      {'address' in outcome && address === null && <p>{words.sentBefore}</p>}
      {href !== null && (
        <p>
          {words.keep}
          <br />
          <a href={href}>{`${location.origin}${href}`}</a>
        </p>
      )}
      <p class="actions">
        {id !== '' && (
          <a href={hrefOf(scene, turn('entity', {}, { selected: id }))}>
            {words.back(name[scene.language])}
          </a>
        )}
        <a href={hrefOf(scene, turn('contribute', {}))}>{words.oneMore}</a>
      </p>
    </section>
  );
}
