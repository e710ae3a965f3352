/** `kill -9` while people vote: every vote that was acknowledged is there afterwards. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openConsultations } from '../../api/consultations/live.ts';
import { markOn } from '../../api/consultations/records.ts';
import { ballotIdOf } from '../../api/consultations/voter.ts';
import { openJournaled } from '../../api/graph/journal/recovering.ts';
import { seeded } from '../../api/random.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import { folder, removeStore } from '../support/journaled.ts';
import { run } from '../support/programs.ts';
import { runs } from '../support/runs.ts';
import { seedsFor } from '../support/seeds.ts';

const MARKS: Readonly<Record<string, string>> = { AGREE: '+', DISAGREE: '-', PASS: '0' };

test('no acknowledged vote is lost through a kill -9, with and without the database', {
  timeout: 600_000,
}, async () => {
  const [data, seeds] = [folder(), seedsFor(ASKED)];
  for (let time = 1; time <= runs(2); time += 1) {
    const child = run(['test/support/voting-until-killed.ts', String(time), seeds], {
      LACIS_DATA: data,
    });
    await child.says(/(?:kept .*\n(?:sent .*\n)*){40}/);
    await pause(seeded(time)() * 300);
    child.process.kill('SIGKILL');
    const { output, errors, signal } = await child.ended;
    expect(signal, errors).toBe('SIGKILL');
    if (time % 2 === 0) removeStore(data);
    const graph = await openJournaled(data);
    try {
      const live = await openConsultations(graph).of(QUESTION);
      // The last word on each: one that was sent and not acknowledged may be kept, or not.
      const last = new Map<string, { kept: string; sent: string }>();
      for (const [, what, secret, on, vote] of output.matchAll(
        /^(kept|sent) (\S+) (\d+) (\w+)$/gm,
      )) {
        const key = `${secret} ${on}`;
        const before = last.get(key) ?? { kept: '.', sent: '.' };
        last.set(key, { ...before, [what as 'kept' | 'sent']: MARKS[vote ?? ''] ?? '.' });
      }
      expect(last.size).toBeGreaterThan(30);
      const lost = [...last].filter(([key, { kept, sent }]) => {
        const [secret = '', on] = key.split(' ');
        const ballot = live?.ballots.get(ballotIdOf(secret, QUESTION));
        const mark = ballot === undefined ? 'no ballot' : markOn(ballot, Number(on));
        return mark !== kept && mark !== sent;
      });
      expect(lost).toEqual([]);
    } finally {
      await graph.close();
    }
  }
});
