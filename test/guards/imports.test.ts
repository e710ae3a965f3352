/** Who may import whom: no circle in page or API, types included, and in the page only downwards from room to room. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

/** Files of a folder, each with the files of the same folder that it imports: for a value, for a type, or later. */
function importsOf(
  folder: 'api' | 'web' | 'scripts' | 'test',
): ReadonlyMap<string, readonly string[]> {
  const base = join(ROOT, folder);
  const files = readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file) && !file.endsWith('.config.ts'))
    .sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(base, file), 'utf8'));
      const found = importedFiles
        .filter(({ fileName }) => fileName.startsWith('.'))
        .map(({ fileName }) => normalize(join(file, '..', fileName)));
      return [file, [...new Set(found)].filter((one) => known.has(one))];
    }),
  );
}

/** The circles of a graph: groups of files of which each leads to each other (Tarjan 1972). */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly string[][] {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  function visit(file: string): void {
    index.set(file, index.size);
    low.set(file, index.get(file) as number);
    stack.push(file);
    const lower = (other: number) => low.set(file, Math.min(low.get(file) as number, other));
    for (const next of imports.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) lower(low.get(next) as number);
    }
    if (low.get(file) !== index.get(file)) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1 || imports.get(file)?.includes(file)) circles.push(circle.sort());
  }
  for (const file of imports.keys()) if (!index.has(file)) visit(file);
  return circles;
}

test('a circle is found, and a chain is none', () => {
  const graph = { a: ['b'], b: ['c'], c: ['a', 'd'], d: ['e'], e: [], f: ['f'] };
  expect(circlesIn(new Map(Object.entries(graph)))).toEqual([['a', 'b', 'c'], ['f']]);
});

test.each(['web', 'api', 'scripts', 'test'] as const)(
  '%s has no circle of imports, types included',
  (folder) => {
    const imports = importsOf(folder);
    expect(imports.size).toBeGreaterThan(20);
    expect(circlesIn(imports)).toEqual([]);
  },
);

/** The rooms of the page, each with the rooms below it from which it may import. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  words: [],
  data: ['words', 'state'],
  /** View, state, changes, store, parameters. */
  state: ['words', 'data'],
  remote: ['words', 'data', 'state'],
  /** What four or more lenses use; or two, that could else only import each other. */
  shared: ['words', 'data', 'state'],
  filters: ['words', 'data', 'state', 'shared'],
  cards: ['words', 'data', 'state', 'remote', 'shared'],
  /** What the pages share on which facts are corrected and reviewed. */
  proposals: ['words', 'data', 'state', 'remote', 'shared'],
  map: ['words', 'data', 'state', 'shared'],
  /** One lens: a lens never imports another one. */
  lens: ['words', 'data', 'state', 'remote', 'shared', 'filters', 'cards', 'proposals'],
  /** The list of lenses, and what each gives. */
  lenses: ['words', 'data', 'state', 'remote', 'shared', 'filters', 'lens'],
  /** Addresses: read and written through the list of lenses. */
  address: ['words', 'state', 'lenses'],
  page: ['words', 'data', 'state', 'remote', 'shared', 'filters', 'lens', 'lenses', 'address'],
  /** Where the page begins. */
  entry: [
    ...['words', 'data', 'state', 'remote', 'shared', 'map', 'lens', 'lenses', 'address', 'page'],
  ],
};

/** A lens by its name, and any other room as it is. */
function roomOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  if (first === 'lenses') return second.includes('.') ? 'lenses' : `lens ${second}`;
  if (file === 'address.ts') return 'address';
  if (['main.tsx', 'main-embedded.tsx', 'start.ts'].includes(file)) return 'entry';
  return second === '' ? 'state' : first;
}

/** `lens flows` is a `lens`. */
const sortOf = (room: string) => room.split(' ')[0] ?? '';

describe('in the page', () => {
  const imports = importsOf('web');
  const rooms = [...new Set([...imports.keys()].map(roomOf))].sort();

  test('every room is known', () => {
    expect(rooms.filter((room) => BELOW[sortOf(room)] === undefined)).toEqual([]);
  });

  test.each(rooms)('%s imports only from below', (room) => {
    const allowed = BELOW[sortOf(room)] ?? [];
    const wrong = [...imports]
      .filter(([file]) => roomOf(file) === room)
      .flatMap(([file, all]) => all.map((other) => [file, other] as const))
      .filter(([file, other]) => {
        const there = roomOf(other);
        // Every lens knows what a lens gives, and nothing else of their list.
        const isContract = sortOf(room) === 'lens' && other === 'lenses/lens.ts';
        return there !== room && !isContract && !allowed.includes(sortOf(there)) && file !== other;
      })
      .map(([file, other]) => `${file} → ${other}`);
    expect(wrong).toEqual([]);
  });
});
