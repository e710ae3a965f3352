/** A brief to bring to a meeting: its question and its agenda are proposed, the reader changes them, the file has both. */
import { useState } from 'preact/hooks';
import type { Props } from './scene.ts';

/** By what the server finds the subject: the name of a parameter of `/brief.pdf`, and its value. */
export interface BriefSubject {
  readonly by: 'card' | 'e' | 'money' | 'state';
  readonly id: string;
  /** What the proposed question speaks of. */
  readonly sort: 'meeting' | 'gap' | 'entity' | 'measure' | 'money' | 'state';
  readonly name: string;
}

/** As the server takes them, in characters and in number. */
const [LONGEST, MOST] = [240, 12];

export function BriefForm({ scene, subject }: Props & { subject: BriefSubject }) {
  const { by, id, sort, name } = subject;
  // Another subject, or another language, begins anew.
  return <Form key={`${by} ${id} ${sort} ${name} ${scene.language}`} {...{ scene, subject }} />;
}

function Form({ scene, subject: { by, id, sort, name } }: Props & { subject: BriefSubject }) {
  const words = scene.words.brief;
  const [ask, setAsk] = useState(words.questions[sort](name));
  const [agenda, setAgenda] = useState(words.steps[sort].join('\n'));
  const steps = agenda
    .split('\n')
    .map((line) => line.trim().slice(0, LONGEST))
    .filter((line) => line !== '')
    .slice(0, MOST);
  const query = new URLSearchParams([
    [by, id],
    ['lang', scene.language],
    ['ask', ask],
    ...steps.map((step): [string, string] => ['step', step]),
  ]);
  return (
    <details class="brief-form">
      <summary>{words.title}</summary>
      <p class="faint">{words.note}</p>
      <label>
        {words.ask}
        <textarea
          rows={2}
          maxLength={LONGEST}
          value={ask}
          onInput={({ currentTarget }) => setAsk(currentTarget.value)}
        />
      </label>
      <label>
        {words.agenda}
        <textarea
          rows={6}
          value={agenda}
          onInput={({ currentTarget }) => setAgenda(currentTarget.value)}
        />
      </label>
      <p>
        <a href={`/brief.pdf?${query}`} target="_blank" rel="noopener">
          {words.pdf}
        </a>
      </p>
    </details>
  );
}
