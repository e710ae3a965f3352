/** Which file of a folder imports which, types included. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** For each file of the folder, the files of the folder that it imports, by their paths inside it. */
export function importsWithin(folder: string): ReadonlyMap<string, readonly string[]> {
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
    .sort();
  const known = new Set(files);
  return new Map(
    files.map((file) => {
      const { importedFiles } = ts.preProcessFile(readFileSync(join(folder, file), 'utf8'));
      const paths = importedFiles.map(({ fileName }) => normalize(join(dirname(file), fileName)));
      return [file, paths.filter((path) => known.has(path))];
    }),
  );
}

/** Each group of files that reach one another through imports. */
export function circles(imports: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...imports.keys()].map((file) => [file, reachedFrom(file, imports)]));
  const groups = [...reached].map(([file, others]) =>
    [...others].filter((other) => reached.get(other)?.has(file)).sort(),
  );
  const named = new Map(groups.map((group) => [group.join(' '), group]));
  named.delete('');
  return [...named.values()];
}

/** Every file that this one imports, directly or not. It is itself among them only in a circle. */
export function reachedFrom(
  file: string,
  imports: ReadonlyMap<string, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set<string>();
  const left = [...(imports.get(file) ?? [])];
  for (let one = left.pop(); one !== undefined; one = left.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    left.push(...(imports.get(one) ?? []));
  }
  return found;
}
