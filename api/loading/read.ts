/** Get: reads the YAML of the seeds folder, each entry with the place where it stands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place } from './claims.ts';
import { type Problem, says } from './problems.ts';

export interface Entry {
  readonly place: Place;
  readonly data: Readonly<Record<string, unknown>>;
}

/** One folder of facts: its documents, entities and links as written, not yet checked. */
export interface Folder {
  readonly name: string;
  readonly documents: readonly Entry[];
  readonly entities: readonly Entry[];
  readonly links: readonly Entry[];
}

export interface Reading {
  /** Name and licence of the whole, as `dataset.yaml` gives them. */
  readonly dataset: Readonly<Record<string, unknown>>;
  readonly folders: readonly Folder[];
  readonly problems: readonly Problem[];
}

const DATASET = 'dataset.yaml';
const SOURCE = 'source.yaml';
/** Folders beside the facts that hold something else. */
const NOT_FACTS = new Set(['stories']);

/** @param only `dataset` reads the name and licence, and none of the facts. */
export function readSeeds(directory: string, { only }: { only?: 'dataset' } = {}): Reading {
  const problems: Problem[] = [];
  const top = parse(join(directory, DATASET), DATASET, problems);
  const dataset = (top?.toJS() ?? {}) as Record<string, unknown>;
  if (only === 'dataset') return { dataset, folders: [], problems };
  const listed = Array.isArray(dataset['folders']) ? dataset['folders'].map(String) : [];
  const unlisted = readdirSync(directory, { withFileTypes: true }).filter(
    (file) => file.isDirectory() && !listed.includes(file.name) && !NOT_FACTS.has(file.name),
  );
  for (const { name } of unlisted) problems.push(problem(name, 1, says.notListed()));
  const folders = listed.flatMap((name) => readFolder(directory, name, problems));
  return { dataset, folders, problems };
}

function readFolder(directory: string, name: string, problems: Problem[]): Folder[] {
  const path = join(directory, name);
  if (!existsSync(path)) {
    problems.push(problem(name, 1, says.noFile()));
    return [];
  }
  const folder = { name, documents: [] as Entry[], entities: [] as Entry[], links: [] as Entry[] };
  for (const file of readdirSync(path)
    .filter((file) => file.endsWith('.yaml'))
    .sort()) {
    const shown = `${name}/${file}`;
    const lines = new LineCounter();
    const document = parse(join(path, file), shown, problems, lines);
    if (document === undefined) continue;
    const list = (node: unknown): Entry[] => entries(node, shown, lines, problems);
    if (file === SOURCE) {
      folder.documents.push(...list(document.contents));
    } else {
      folder.entities.push(...list(document.get('entities', true)));
      folder.links.push(...list(document.get('links', true)));
    }
  }
  return [folder];
}

function parse(path: string, shown: string, problems: Problem[], lineCounter = new LineCounter()) {
  if (!existsSync(path)) {
    problems.push(problem(shown, 1, says.noFile()));
    return undefined;
  }
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter, uniqueKeys: true });
  for (const error of document.errors) {
    const line = lineCounter.linePos(error.pos[0]).line;
    problems.push(problem(shown, line, says.notYaml(error.message.split('\n')[0] ?? '')));
  }
  return document.errors.length === 0 && document.contents !== null ? document : undefined;
}

function entries(node: unknown, file: string, lines: LineCounter, problems: Problem[]): Entry[] {
  if (node === undefined || node === null) return [];
  if (!isSeq(node)) {
    problems.push(problem(file, 1, says.expected('a list', 'une liste')));
    return [];
  }
  return node.items.flatMap((item) => {
    const offset = isMap(item) ? (item.range?.[0] ?? 0) : 0;
    const place = { file, line: lines.linePos(offset).line };
    if (!isMap(item)) {
      problems.push(
        problem(
          file,
          place.line,
          says.expected('an entry with fields', 'une entrée avec des champs'),
        ),
      );
      return [];
    }
    return [{ place, data: item.toJSON() as Record<string, unknown> }];
  });
}

function problem(file: string, line: number, [en, fr]: readonly [string, string]): Problem {
  return { file, line, entry: '', field: '', en, fr };
}
