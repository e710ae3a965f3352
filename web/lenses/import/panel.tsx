/** The Import page: choose a file, see what it would change, decide, accept. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '../../proposals/answer.ts';
import { Answered } from '../../proposals/answered.tsx';
import { Trouble } from '../../proposals/trouble.tsx';
import {
  type Look,
  type Mapping,
  type Offered,
  type Outcome,
  readOffered,
  type Step,
  sendFile,
} from '../../remote/importing.ts';
import type { Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { keepMappings, keptMappings, withMappings } from './kept.ts';
import { Accepting } from './panel-accepting.tsx';
import { Choosing } from './panel-choosing.tsx';
import { Columns } from './panel-columns.tsx';
import { Difference } from './panel-difference.tsx';
import { Done } from './panel-done.tsx';
import { SourceForm } from './panel-source.tsx';
import { SAYS_NOTHING, type Said } from './said.ts';
import { importWords } from './words.ts';

interface Busy {
  readonly step: Step;
  readonly share: number | null;
}

export function ImportPage({ scene }: Props) {
  const { language, state } = scene;
  const words = importWords(scene);
  const [offered, again] = useAnswer(language, () => readOffered(language));
  return (
    <main id="content" class="page import" tabIndex={-1}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Answered scene={scene} of={offered} again={again}>
        {(what) => (
          <Waiting scene={scene} of={state.remote.atlas}>
            {({ vocabulary }) => <OneFile scene={scene} offered={what} vocabulary={vocabulary} />}
          </Waiting>
        )}
      </Answered>
    </main>
  );
}

interface FileProps extends Props {
  readonly offered: Offered;
  readonly vocabulary: Parameters<typeof Columns>[0]['vocabulary'];
}

const today = () => new Date().toISOString().slice(0, 10);

function OneFile({ scene, offered, vocabulary }: FileProps) {
  const { language } = scene;
  const words = importWords(scene);
  const [file, setFile] = useState<File | null>(null);
  const [format, setFormat] = useState('');
  const [mappings, setMappings] = useState<readonly Mapping[]>(keptMappings);
  const [said, setSaid] = useState<Said>(SAYS_NOTHING);
  const [decisions, setDecisions] = useState<Readonly<Record<string, string>>>({});
  const [look, setLook] = useState<Look | null>(null);
  const [busy, setBusy] = useState<Busy | null>(null);
  const [trouble, setTrouble] = useState<Error | null>(null);
  const [outcome, setOutcome] = useState<Exclude<Outcome, Look> | null>(null);
  /** Answers of an earlier choice are dropped. */
  const turn = useRef(0);
  const [key, setKey] = useState('');

  async function send(options: object, chosen = file): Promise<void> {
    if (chosen === null) return;
    turn.current += 1;
    const own = turn.current;
    setTrouble(null);
    setBusy({ step: 'sending', share: null });
    try {
      const all = {
        as: format,
        mappings,
        decisions,
        ...said,
        read: said.read || today(),
        ...options,
      };
      const answer = await sendFile(chosen, all, language, (step, share) => {
        if (own === turn.current) setBusy({ step, share: share ?? null });
      });
      if (own !== turn.current) return;
      if ('published' in answer || 'proposed' in answer) setOutcome(answer);
      else setLook(answer);
    } catch (error) {
      if (own === turn.current) setTrouble(error as Error);
    } finally {
      if (own === turn.current) setBusy(null);
    }
  }

  function choose(chosen: File): void {
    setFile(chosen);
    setLook(null);
    setDecisions({});
    setFormat('');
    setSaid(SAYS_NOTHING);
    setKey(crypto.randomUUID());
    void send({ as: '', decisions: {}, ...SAYS_NOTHING, read: today() }, chosen);
  }

  useEffect(() => {
    if (file !== null && look !== null && outcome === null) void send({});
  }, [language]);

  function forget(): void {
    turn.current += 1;
    setFile(null);
    setLook(null);
    setBusy(null);
    setTrouble(null);
    setOutcome(null);
  }

  if (outcome !== null) return <Done scene={scene} outcome={outcome} again={forget} />;
  return (
    <>
      <Choosing scene={scene} offered={offered} file={file} choose={choose} />
      <p class="progress" role="status">
        {busy !== null && (
          <>
            <span>{words.steps[busy.step]}</span>{' '}
            <progress
              aria-label={words.steps[busy.step]}
              {...(busy.share === null ? {} : { value: busy.share, max: 1 })}
            />
          </>
        )}
      </p>
      <Trouble scene={scene} of={trouble} />
      {file !== null && look !== null && (
        <>
          {look.problem !== null && (
            <div class="trouble" role="alert">
              <p>{look.problem}</p>
            </div>
          )}
          {look.format !== null && (
            <p class="input">
              <label for="import-format">{words.readAs}</label>
              <select
                id="import-format"
                value={look.format.id}
                onChange={({ currentTarget: { value } }) => {
                  setFormat(value);
                  void send({ as: value });
                }}
              >
                {offered.formats.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </p>
          )}
          {look.tables.length > 0 && (
            <Columns
              key={`${file.name} ${JSON.stringify(look.tables.map(({ mapping }) => mapping))}`}
              scene={scene}
              look={look}
              vocabulary={vocabulary}
              corrected={(added) => {
                const all = withMappings(mappings, added);
                keepMappings(all);
                setMappings(all);
                void send({ mappings: all });
              }}
            />
          )}
          {look.format !== null && (
            <SourceForm
              scene={scene}
              look={look}
              said={said}
              set={(part) => setSaid((before) => ({ ...before, ...part }))}
              show={() => void send({})}
            />
          )}
          {look.difference !== undefined && (
            <>
              <Difference
                scene={scene}
                look={look}
                vocabulary={vocabulary}
                decisions={decisions}
                decide={(entry, decision) =>
                  setDecisions((before) => ({ ...before, [entry]: decision }))
                }
              />
              <Accepting
                scene={scene}
                look={look}
                undecided={(look.doubtful ?? []).filter(({ entry }) => !decisions[entry]).length}
                isBusy={busy !== null}
                send={(options) => void send({ ...options, revision: look.revision, key })}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
