/** Small folders of seeds, written for a test and removed after it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path in the folder; `dataset.yaml` lists the folders among them unless it is given. */
export type Files = Readonly<Record<string, string>>;

export function writeSeeds(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-seeds-'));
  const folders = [
    ...new Set(
      Object.keys(files)
        .filter((path) => path.includes('/'))
        .map((path) => dirname(path)),
    ),
  ];
  const dataset = `name: { fr: Un petit monde, en: A small world }\nlicence: CC-BY-4.0\nfolders: [${folders.join(', ')}]\n`;
  for (const [path, text] of Object.entries({ 'dataset.yaml': dataset, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** The same, removed when the test is over. */
export function seedsFor(files: Files): string {
  const folder = writeSeeds(files);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
