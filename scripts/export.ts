/** `export`: the graph in an open format, into a file, a folder or the next program. */
import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Command, Option } from 'commander';
import { createApi } from '../api/graphql.ts';
import { openLogger } from '../api/http/logging.ts';
import { asIn, contentOf, fileName } from '../api/interchange/answer-export.ts';
import { exporting } from '../api/interchange/exporting.ts';
import { FORMATS } from '../api/interchange/formats.ts';
import type { Exported } from '../api/interchange/whole.ts';
import type { Content, Format } from '../api/interchange/writers/writer.ts';
import { opened } from '../api/starting/opening.ts';
import { datasetOf, vocabularyOf } from '../api/starting/seeding.ts';
import { environment, seedsIn, settings } from '../api/starting/settings.ts';
import { terminalLanguage } from '../api/starting/trouble.ts';
import { progressOn } from './progress.ts';
import { verb } from './verb.ts';

interface Options {
  readonly format?: string;
  readonly seeds?: boolean;
  readonly filter?: string;
  readonly ids?: string;
  readonly e?: string;
  readonly to?: string;
}

export const exportCommand = new Command('export')
  .description('write the graph, or a part of it, in an open format')
  .addOption(
    new Option('--format <format>', 'the format').choices(Object.keys(FORMATS)).default('csv'),
  )
  .option('--seeds', 'the same as --format seeds: files that LACIS_SEEDS may name')
  .option('--filter <json>', 'only what entities(filter:) lets through, as JSON')
  .option('--ids <ids>', 'only these entities, with commas between them')
  .option('-e <id>', 'one entity with all its links')
  .option('--to <path>', 'a file; a folder, for csv and seeds; or - for standard output')
  .action(
    verb(async ({ format = 'csv', seeds, filter, ids, e, to }: Options) => {
      const env = environment();
      const folder = seedsIn(env);
      const [vocabulary, dataset] = [vocabularyOf(folder), datasetOf(folder)];
      const graph = await opened(env);
      try {
        const api = createApi({ graph, vocabulary, dataset, log: () => openLogger('silent') });
        const wanted = asIn(withoutGaps({ filter, ids, e }));
        const origin = settings(env).publicUrl ?? `urn:lacis:${dataset.id ?? 'ecosystem'}`;
        const all = await exporting({ graph, vocabulary, dataset, api }, wanted, origin, (work) =>
          work(),
        );
        const chosen = FORMATS[seeds === true ? 'seeds' : format] as Format;
        const path = await written(chosen, counting(all), to);
        if (path !== '-') console.log(said(all, path));
      } finally {
        await graph.close();
      }
    }),
  );

/** @returns where it was written */
async function written(format: Format, all: Exported, to: string | undefined): Promise<string> {
  if (to === '-') {
    await pipeline(Readable.from(contentOf(format, all)), process.stdout);
    return to;
  }
  const isFolder = 'files' in format && (to === undefined || !to.endsWith('.zip'));
  const path = to ?? fileName(all, format).replace(isFolder ? /\.zip$/ : /$^/, '');
  if (!isFolder) await save(contentOf(format, all), path);
  else
    for await (const { path: name, content } of format.files(all)) {
      await save(content, join(path, name));
    }
  return path;
}

async function save(content: Content, path: string): Promise<void> {
  await mkdir(dirname(resolve(path)), { recursive: true });
  await pipeline(Readable.from(content), createWriteStream(path));
}

/** Tells how far it is: some formats read everything several times, and go on from the start. */
function counting(all: Exported): Exported {
  const progress = progressOn(process.stderr);
  async function* told<T>(pages: AsyncGenerator<readonly T[]>, total: number) {
    let done = 0;
    for await (const page of pages) {
      yield page;
      done += page.length;
      if (process.stderr.isTTY) progress.told(done, Math.max(total, done));
    }
    if (process.stderr.isTTY) progress.done();
  }
  const { entities, links } = all.selection;
  return {
    ...all,
    entities: (ids) => told(all.entities(ids), (ids ?? entities).length),
    links: (ids) => told(all.links(ids), (ids ?? links).length),
  };
}

function said({ selection, stated }: Exported, path: string): string {
  const { entities, links } = selection;
  return terminalLanguage() === 'fr'
    ? `${entities.length} entités et ${links.length} liens de la révision ${stated.revision} écrits dans ${path}`
    : `${entities.length} entities and ${links.length} links of revision ${stated.revision} written to ${path}`;
}

const withoutGaps = (all: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(all).filter((one): one is [string, string] => one[1] !== undefined),
  );
