/** The facts as seed files: a folder that `LACIS_SEEDS` may name, and that loads back to the same graph. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { claimsByFolder, type FolderIndex } from '../claims.ts';
import { entityEntry, linkEntry } from '../entries.ts';
import type { Exported, WholeEntity, WholeLink } from '../whole.ts';
import { briefStatementOf } from './stating.ts';
import type { Content, Format, OneOf } from './writer.ts';

export const seedFiles: Format = { extension: 'seeds.zip', type: 'application/zip', files };

/** Files beside the facts, which go with them: the vocabulary of one's own, the stories, the licence. */
const BESIDE = /^(vocabulary\.json|LICEN[CS]E(\.\w+)?|stories|scenarios|purchases)$/;

async function* files(all: Exported): AsyncGenerator<OneOf> {
  const index = await claimsByFolder(all);
  const listed = all.stated.folders.filter((name) => index.folders.has(name));
  const others = [...index.folders.keys()].filter((name) => !listed.includes(name)).sort();
  const folders = [...listed, ...others];
  yield { path: 'dataset.yaml', content: once(datasetText(all, folders)) };
  yield* beside(all.stated.seeds);
  for (const name of folders) yield* folder(name, all, index);
}

function datasetText(all: Exported, folders: readonly string[]): string {
  const { stated } = all;
  const path = stated.seeds === null ? null : join(stated.seeds, 'dataset.yaml');
  const held = path !== null && existsSync(path) ? parse(readFileSync(path, 'utf8')) : {};
  const { fr, en } = briefStatementOf(all);
  const place = stated.place !== null && all.selection.entities.includes(stated.place);
  const dataset = {
    ...held,
    name: { fr: stated.nameFr, en: stated.nameEn },
    licence: stated.licence,
    place: place ? stated.place : undefined,
    folders,
  };
  return `# ${fr}\n# ${en}\n${text(dataset)}`;
}

async function* beside(seeds: string | null): AsyncGenerator<OneOf> {
  if (seeds === null) return;
  for (const name of readdirSync(seeds)
    .filter((one) => BESIDE.test(one))
    .sort()) {
    const path = join(seeds, name);
    const inside = statSync(path).isDirectory() ? readdirSync(path).sort() : [''];
    for (const file of inside)
      yield { path: join(name, file), content: once(readFileSync(join(path, file), 'utf8')) };
  }
}

async function* folder(name: string, all: Exported, index: FolderIndex): AsyncGenerator<OneOf> {
  const { documents, entities, links } = index.folders.get(name) ?? NOTHING;
  const entity = (one: WholeEntity) => entityEntry(one, name, index, all);
  const link = (one: WholeLink) => linkEntry(one, name, index, all);
  if (documents.length > 0)
    yield { path: `${name}/source.yaml`, content: list('', all.entities(documents), entity) };
  if (entities.length > 0)
    yield {
      path: `${name}/entities.yaml`,
      content: list('entities:\n', all.entities(entities), entity),
    };
  if (links.length > 0)
    yield { path: `${name}/links.yaml`, content: list('links:\n', all.links(links), link) };
}

const NOTHING = { documents: [], entities: [], links: [] };

async function* list<T>(
  title: string,
  pages: AsyncIterable<readonly T[]>,
  entry: (one: T) => object,
): Content {
  const indent = title === '' ? '' : '  ';
  yield title;
  for await (const page of pages)
    yield page.map((one) => indented(text([entry(one)]), indent)).join('');
}

/** A line ends at `\n` alone: a line separator (U+2028) within a quote begins none. */
const indented = (lines: string, indent: string) =>
  indent === '' ? lines : lines.replace(/(^|\n)(?=[^\n])/g, `$1${indent}`);

/** Long lines stay whole, so that a quote stands letter for letter. */
const text = (one: unknown) =>
  stringify(one, { lineWidth: 0, aliasDuplicateObjects: false, blockQuote: false });

async function* once(content: string): Content {
  yield content;
}
