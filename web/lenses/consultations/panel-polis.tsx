/** Statements and ballots from the tables that Polis writes: read and counted here first, then added. */
import { useState } from 'preact/hooks';
import { useTelling } from './asked.ts';
import type { Inside } from './inside.ts';
import { addBallotsOperation, addStatementsOperation } from './operations.ts';
import { type FromPolis, fromPolis, type PolisProblem, parted } from './polis.ts';
import { Refusal } from './refusal.tsx';
import { consultationWords } from './words.ts';

type Read = FromPolis | PolisProblem | null;

async function tableIn(file: File): Promise<string[][]> {
  const { default: Papa } = await import('papaparse');
  const text = (await file.text()).replace(/^\ufeff/, '');
  return Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
}

export function FromPolisFiles({ scene, one, done }: Inside & { done: () => Promise<void> }) {
  const all = consultationWords(scene);
  const words = all.moderation;
  const { tell, refused, isBusy } = useTelling(scene);
  const [read, setRead] = useState<Read>(null);
  const [language, setLanguage] = useState<'FR' | 'EN'>(scene.language === 'fr' ? 'FR' : 'EN');
  const [said, setSaid] = useState('');

  async function choose(files: FileList | null): Promise<void> {
    setSaid('');
    if (files === null || files.length === 0) return setRead(null);
    setRead(fromPolis(await Promise.all([...files].map(tableIn))));
  }

  async function add({ statements, ballots }: FromPolis): Promise<void> {
    const numbers: number[] = [];
    for (const texts of parted(statements)) {
      const added = await tell(addStatementsOperation, { id: one.id, texts, language });
      if (added === null) return;
      numbers.push(...added.addStatements.map(({ number }) => number));
    }
    let kept = 0;
    for (const marks of parted(ballots)) {
      const added = await tell(addBallotsOperation, {
        ...{ id: one.id, marks, kinds: [] },
        statements: numbers,
      });
      if (added === null) return setSaid(words.polisPart(kept, ballots.length));
      kept += added.addBallots;
    }
    setRead(null);
    setSaid(words.polisDone(statements.length, kept));
    await done();
  }

  return (
    <details class="paper">
      <summary>{words.polis}</summary>
      <p class="faint" id="polis-text">
        {words.polisText}
      </p>
      <label>
        {words.polisFiles}{' '}
        <input
          type="file"
          accept=".csv,text/csv"
          multiple
          aria-describedby="polis-text"
          onChange={({ currentTarget }) => void choose(currentTarget.files)}
        />
      </label>
      {typeof read === 'string' && (
        <p class="trouble" role="alert">
          {words.polisProblems[read]}
        </p>
      )}
      {read !== null && typeof read !== 'string' && (
        <>
          <p role="status">
            {words.polisRead(read.statements.length, read.ballots.length, read.votes, read.leftOut)}
          </p>
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
            <button type="button" disabled={isBusy} onClick={() => void add(read)}>
              {words.polisGo}
            </button>
          </p>
        </>
      )}
      <p role="status">{said}</p>
      <Refusal refused={refused} />
    </details>
  );
}
