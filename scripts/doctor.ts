/** `doctor`: what is configured, what is missing, and whether the data is whole. */
import { Command } from 'commander';
import { httpSettings } from '../api/http/settings.ts';
import {
  type Environment,
  environment,
  type Settings,
  settings,
} from '../api/starting/settings.ts';
import { Trouble, terminalLanguage } from '../api/starting/trouble.ts';
import { wordsIn } from '../api/words/words.ts';
import { dataFindings, engineFinding, seedsFinding, wrongBy } from './doctor/data.ts';
import type { Finding } from './doctor/finding.ts';
import { folderFindings, nodeFinding, pageFinding, portFinding } from './doctor/machine.ts';
import { variableLines } from './doctor/variables.ts';
import { verb } from './verb.ts';

export const doctor = new Command('doctor')
  .description(
    'say what is configured, what is missing, and whether the data is whole; exit code 1 when something is wrong',
  )
  .action(
    verb(async () => {
      const env = environment();
      const { doctor: words } = wordsIn(terminalLanguage());
      const findings = await findingsIn(env);
      console.log([words.settings, ...variableLines(env, words), '', words.findings].join('\n'));
      for (const { state, say } of findings)
        console.log(`  ${words.states[state].padEnd(STATE)}  ${say(words)}`);
      const count = findings.filter(({ state }) => state === 'wrong').length;
      console.log(`\n${words.total(count)}`);
      process.exitCode = count === 0 ? 0 : 1;
    }),
  );

/** Columns of the longest state, in either language. */
const STATE = 6;

async function findingsIn(env: Environment): Promise<Finding[]> {
  const chosen = chosenIn(env);
  return [
    nodeFinding(),
    ...(chosen instanceof Trouble ? [wrongBy(chosen)] : []),
    pageFinding(),
    seedsFinding(env),
    await engineFinding(env),
    ...folderFindings(env),
    ...(chosen instanceof Trouble ? [] : [await portFinding(chosen)]),
    ...(await dataFindings(env)),
  ];
}

function chosenIn(env: Environment): Settings | Trouble {
  try {
    httpSettings(env);
    return settings(env);
  } catch (error) {
    if (error instanceof Trouble) return error;
    throw error;
  }
}
