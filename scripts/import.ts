/** `import`: facts from a file of another format; each file is one change, all of it or nothing. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Command, Option } from 'commander';
import type { Graph } from '../api/graph/graph.ts';
import { csv } from '../api/interchange/csv.ts';
import type { Asked } from '../api/interchange/importing/facts.ts';
import { allowedIn, fetched, isAddress } from '../api/interchange/importing/fetching.ts';
import { TEMPLATES } from '../api/interchange/importing/headers.ts';
import {
  accepted,
  type Prepared,
  prepared,
  readFile,
  type Told,
} from '../api/interchange/importing/importing.ts';
import type { Decisions } from '../api/interchange/importing/matching.ts';
import { Unimportable } from '../api/interchange/importing/refusing.ts';
import { READERS } from '../api/interchange/readers/readers.ts';
import { opened } from '../api/starting/opening.ts';
import { vocabularyOf } from '../api/starting/seeding.ts';
import { type Environment, environment, seedsIn } from '../api/starting/settings.ts';
import { Trouble, terminalLanguage } from '../api/starting/trouble.ts';
import type { Vocabulary } from '../api/vocabulary/vocabulary.ts';
import { both } from '../api/words/words.ts';
import { collectedIn } from './collect/in-graph.ts';
import { decisionsFor, doneLine, isWhole, linesOf } from './import-lines.ts';
import { progressOn } from './progress.ts';
import { verb } from './verb.ts';

interface Options extends Told {
  readonly as?: string;
  readonly kind?: string;
  readonly link?: string;
  readonly mapping?: string;
  readonly decisions?: string;
  readonly dryRun: boolean;
  readonly takeCertain: boolean;
  readonly asNew: boolean;
  readonly withPeople: boolean;
  readonly prefer: 'people' | 'files';
  readonly template?: 'entities' | 'links';
  readonly formats: boolean;
}

export const importing = new Command('import')
  .description('import facts from files of other formats: each file all of it, or nothing')
  .argument(
    '[files...]',
    'files, one change each; a folder with a git repository; or the address of another Lacis that LACIS_IMPORT_FROM lists',
  )
  .option('--as <format>', 'the format, where the content does not tell it')
  .option('--source <title>', 'where the file comes from, as people will cite it')
  .option('--licence <licence>', 'its licence, such as CC-BY-4.0; “not stated” where none is')
  .option('--address <url>', 'where it was found')
  .option('--read <date>', 'when it was read, such as 2026-11-30 (default: today)')
  .option('--kind <kind>', 'what it lists, where it does not say: Organisation, Codebase…')
  .option('--link <kind>', 'what its links are, where it does not say: DEPENDS_ON…')
  .option(
    '--mapping <file>',
    'how columns are read: written where the file is not there, read where it is',
  )
  .option(
    '--decisions <file>',
    'what doubtful entries are: written where the file is not there, read where it is',
  )
  .option('--dry-run', 'show what would change, and write nothing', false)
  .option('--take-certain', 'take what is certain, and leave what is doubtful or refused', false)
  .option('--as-new', 'make new entities of doubtful entries', false)
  .option('--with-people', 'take people too, where the file is about public roles', false)
  .addOption(
    new Option('--prefer <side>', 'whose word holds where the file and a person differ')
      .choices(['people', 'files'])
      .default('people'),
  )
  .addOption(
    new Option('--template <table>', 'print a table to fill in').choices(['entities', 'links']),
  )
  .option('--formats', 'list the formats that are read', false)
  .action(
    verb(async (files: readonly string[], options: Options) => {
      if (options.template !== undefined) {
        process.stdout.write(csv([TEMPLATES[options.template]]));
        return;
      }
      if (options.formats) {
        for (const { id, label } of READERS)
          console.log(`${id.padEnd(16)} ${label[terminalLanguage()]}`);
        return;
      }
      await importAll(files, options);
    }),
  );

async function importAll(files: readonly string[], options: Options): Promise<void> {
  const { en, fr } = both(({ importing }) => importing.noFiles());
  if (files.length === 0) throw new Trouble(en, fr);
  const env = environment();
  const vocabulary = vocabularyOf(seedsIn(env));
  const graph = await opened(env);
  try {
    for (const file of files) {
      await orSayWhere(file, async () => {
        const { read, asked, told } = await readAt(file, options, { vocabulary, env, graph });
        if (
          options.mapping !== undefined &&
          !existsSync(options.mapping) &&
          read.found.mapping !== undefined
        )
          writeFileSync(options.mapping, `${JSON.stringify(read.found.mapping, null, 2)}\n`);
        const before = await prepared(graph, read, asked, told, {
          decisions: decided(options.decisions),
          asNew: options.asNew,
          prefer: options.prefer,
        });
        await shownAndTaken(graph, file, before, options);
      });
    }
  } finally {
    await graph.close();
  }
}

interface Here {
  readonly vocabulary: Vocabulary;
  readonly env: Environment;
  readonly graph: Graph;
}

/** What a file holds, what another server answers, or what a git repository says of itself. */
async function readAt(file: string, options: Options, { vocabulary, env, graph }: Here) {
  const asked: Asked = { ...askedOf(options), vocabulary };
  const isFolder = existsSync(file) && statSync(file).isDirectory();
  if (!isAddress(file) && !isFolder)
    return { read: await readFile(file, asked, { as: options.as }), asked, told: options };
  const { path, name, remove } = isFolder
    ? await collectedIn(file, graph, options.address)
    : await fetched(file, allowedIn(env['LACIS_IMPORT_FROM']));
  try {
    const own: Asked = isFolder ? asked : { ...asked, server: new URL(file).origin };
    const read = await readFile(path, own, { as: options.as, name });
    return {
      read,
      asked: own,
      told: isFolder ? options : { ...options, address: options.address ?? name },
    };
  } finally {
    remove();
  }
}

async function shownAndTaken(
  graph: Parameters<typeof accepted>[0],
  file: string,
  before: Prepared,
  options: Options,
): Promise<void> {
  const language = terminalLanguage();
  for (const line of linesOf(file, before, language)) console.log(line);
  const { decisions } = options;
  if (decisions !== undefined && !existsSync(decisions) && before.doubtful.length > 0)
    writeFileSync(decisions, `${JSON.stringify(decisionsFor(before), null, 2)}\n`);
  if (options.dryRun) return;
  if (!isWhole(before) && !options.takeCertain) {
    const { en, fr } = both(({ importing }) =>
      importing.notWhole(
        before.doubtful.length,
        before.refused.filter(({ isPart }) => isPart !== true).length,
      ),
    );
    throw new Trouble(en, fr);
  }
  const progress = progressOn(process.stderr);
  const done = await accepted(graph, before, { author: 'import', progress: progress.told });
  progress.done();
  console.log(doneLine(done, language));
}

function askedOf({ kind, link, mapping, withPeople }: Options): Omit<Asked, 'vocabulary'> {
  return {
    kind,
    link,
    people: withPeople,
    mapping: mapping !== undefined && existsSync(mapping) ? jsonIn(mapping) : undefined,
  };
}

function decided(path: string | undefined): Decisions {
  if (path === undefined || !existsSync(path)) return {};
  const value = jsonIn(path);
  return Array.isArray(value)
    ? Object.fromEntries(
        value.map(({ entry, decision }: { entry: string; decision: string }) => [entry, decision]),
      )
    : {};
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    const { en, fr } = both(({ importing }) => importing.notJson());
    throw new Trouble(`${path}: ${en}`, `${path} : ${fr}`);
  }
}

async function orSayWhere(file: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Unimportable)) throw error;
    const { words, spot } = error;
    const at = [file, spot?.line, spot?.column].filter((part) => part !== undefined).join(':');
    throw new Trouble(`${at} — ${words.en}`, `${at} — ${words.fr}`);
  }
}
