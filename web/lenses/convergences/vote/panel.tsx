/** A vote of the reader's own: pasted or opened as a table, computed by the API, kept nowhere. */
import Papa from 'papaparse';
import { useRef, useState } from 'preact/hooks';
import type { Props, Scene } from '../../../shared/scene.ts';
import { type Ballot, ballotOf, type Problem, SAMPLE } from './ballot.ts';
import { VoteResult } from './panel-result.tsx';
import { consult } from './remote.ts';
import type { Consulted } from './result.ts';
import { voteWords } from './words.ts';

type Step =
  | { readonly at: 'asking' }
  | { readonly at: 'computing' }
  | { readonly at: 'wrong'; readonly said: string }
  | { readonly at: 'said'; readonly ballot: Ballot; readonly consulted: Consulted };

export function VotePanel({ scene }: Props) {
  const words = voteWords(scene);
  const [text, setText] = useState('');
  const [step, setStep] = useState<Step>({ at: 'asking' });
  const latest = useRef(0);

  async function compute(): Promise<void> {
    const turn = ++latest.current;
    const ballot = ballotOf(cellsOf(text));
    if ('what' in ballot) return setStep({ at: 'wrong', said: problemSaid(scene, ballot) });
    setStep({ at: 'computing' });
    try {
      const consulted = await consult(ballot.marks, scene.language);
      if (turn === latest.current) setStep({ at: 'said', ballot, consulted });
    } catch {
      if (turn === latest.current) setStep({ at: 'wrong', said: scene.words.failed.offline });
    }
  }

  function write(next: string): void {
    latest.current += 1;
    setText(next);
    setStep({ at: 'asking' });
  }

  return (
    <>
      <form
        class="vote"
        onSubmit={(event) => {
          event.preventDefault();
          void compute();
        }}
      >
        <p id="vote-how">{words.how}</p>
        <label>
          {words.paste}
          <textarea
            rows={8}
            spellcheck={false}
            aria-describedby="vote-how vote-kept"
            value={text}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        </label>
        <label>
          {words.file}{' '}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              file
                ?.text()
                .then(write, () => setStep({ at: 'wrong', said: words.problems.notRead }));
            }}
          />
        </label>
        <p class="actions">
          <button type="submit" disabled={step.at === 'computing'}>
            {step.at === 'computing' ? words.computing : words.compute}
          </button>
          <button type="button" class="quiet" onClick={() => write(sampleIn(scene))}>
            {words.sample}
          </button>
          {text !== '' && (
            <button type="button" class="quiet" onClick={() => write('')}>
              {words.clear}
            </button>
          )}
        </p>
        <p id="vote-kept" class="faint">
          {words.kept}
        </p>
      </form>
      {step.at === 'wrong' && (
        <p class="trouble" role="alert">
          {step.said}
        </p>
      )}
      {step.at === 'said' && (
        <VoteResult scene={scene} ballot={step.ballot} consulted={step.consulted} />
      )}
    </>
  );
}

/** Commas, semicolons or tabs: as the spreadsheet of each country writes. */
const cellsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { skipEmptyLines: 'greedy' }).data;

function problemSaid(scene: Scene, problem: Problem): string {
  const { problems } = voteWords(scene);
  switch (problem.what) {
    case 'cell':
      return problems.cell(problem.row, problem.column, problem.value);
    case 'ragged':
      return problems.ragged(problem.row, problem.found, problem.expected);
    case 'twice':
      return problems.twice(problem.participant, problem.statement);
    case 'name':
      return problems.name(problem.name);
    default:
      return problems[problem.what];
  }
}

/** The example in the reader's words. */
function sampleIn(scene: Scene): string {
  const words = voteWords(scene);
  const said = { '1': words.agrees, '-1': words.disagrees, '0': words.passes };
  const rows = SAMPLE.map((votes, at) => [
    String(at + 1),
    ...votes.map((one) => said[`${one}` as keyof typeof said]),
  ]);
  return Papa.unparse([['participant', ...words.samples], ...rows], { newline: '\n' });
}
