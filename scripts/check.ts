/** `check`: reads every file of the seeds and tells, at once, everything that is wrong with them. */
import { Command } from 'commander';
import { checkSeeds } from '../api/loading/check.ts';
import type { Claims } from '../api/loading/claims.ts';
import { type Problem, sentence } from '../api/loading/problems.ts';
import { readSeeds } from '../api/loading/read.ts';
import { reportOn } from '../api/loading/report.ts';
import { vocabularyIn } from '../api/loading/vocabulary-file.ts';
import { checkRegisters, readRegisters } from '../api/purchases/check.ts';
import { checkScenarios, readScenarios } from '../api/scenarios/check.ts';
import { datasetOf } from '../api/starting/seeding.ts';
import { environment, seedsIn } from '../api/starting/settings.ts';
import { terminalLanguage } from '../api/starting/trouble.ts';
import { checkStories } from '../api/stories/check.ts';
import { readStories } from '../api/stories/read.ts';
import { checkLinks } from './check/links.ts';
import { POLITE } from './check/reaching.ts';
import { progressOn } from './progress.ts';
import { reportLines } from './report.ts';
import { verb } from './verb.ts';

interface Options {
  readonly seeds?: string;
  readonly report: boolean;
  readonly links: boolean;
  readonly private: boolean;
}

export const check = new Command('check')
  .description('check the files of the seeds; exit code 1 when something is wrong')
  .option('--seeds <folder>', 'the folder of the facts (default: LACIS_SEEDS, or seeds)')
  .option('--report', 'print also what the facts cover and what they miss', false)
  .option(
    '--links',
    'ask each address of the facts whether it still answers, and tell by fact',
    false,
  )
  .option('--private', 'with --links: ask private machines too; for tests', false)
  .action(
    verb(async ({ seeds, report, links, private: isPrivate }: Options) => {
      const language = terminalLanguage();
      const folder = seeds ?? seedsIn(environment());
      const { claims, problems, lines } = checked(folder, report);
      for (const problem of problems) console.error(sentence(problem, language));
      for (const line of lines) console.log(line);
      console.log(total(claims, problems.length, language));
      process.exitCode = problems.length === 0 ? 0 : 1;
      if (!links || problems.length > 0) return;
      const { vocabulary } = vocabularyIn(folder);
      const manners = isPrivate ? { ...POLITE, isAllowed: () => true, pause: 0 } : POLITE;
      const progress = progressOn(process.stderr);
      const tell = progress.told;
      const asked = await checkLinks({ claims, vocabulary, language, manners, tell });
      progress.done();
      for (const line of asked.lines) console.log(line);
      if (!asked.isFine) process.exitCode = 1;
    }),
  );

interface Result {
  readonly claims: Claims;
  readonly problems: readonly Problem[];
  /** The report, where one is asked for. */
  readonly lines: readonly string[];
}

/** Facts are not judged by a vocabulary that is wrong: each would be one more problem. */
function checked(folder: string, report: boolean): Result {
  const { vocabulary, problems } = vocabularyIn(folder, { thorough: true });
  if (problems.length > 0) return { claims: { entities: [], links: [] }, problems, lines: [] };
  const { claims, problems: inFacts } = checkSeeds(readSeeds(folder), vocabulary);
  const known = inFacts.length === 0 ? claims : null;
  const inStories = checkStories(readStories(folder), vocabulary, known).problems;
  const inScenarios = checkScenarios(readScenarios(folder), vocabulary, known).problems;
  const inPurchases = checkRegisters(readRegisters(folder), vocabulary, known).problems;
  const place = report && known !== null ? (datasetOf(folder).place ?? null) : null;
  const lines = report ? reportLines(reportOn(claims, vocabulary, place), terminalLanguage()) : [];
  return { claims, problems: [...inFacts, ...inStories, ...inScenarios, ...inPurchases], lines };
}

function total({ entities, links }: Claims, problems: number, language: 'fr' | 'en'): string {
  const count = (all: readonly { readonly id: string }[]) => new Set(all.map(({ id }) => id)).size;
  const [found, tied] = [count(entities), count(links)];
  return language === 'fr'
    ? `${found} ${found < 2 ? 'entité' : 'entités'}, ${tied} ${tied < 2 ? 'lien' : 'liens'}, ${problems} ${problems < 2 ? 'problème' : 'problèmes'}`
    : `${found} ${found === 1 ? 'entity' : 'entities'}, ${tied} ${tied === 1 ? 'link' : 'links'}, ${problems} ${problems === 1 ? 'problem' : 'problems'}`;
}
