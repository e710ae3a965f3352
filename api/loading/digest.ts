/** A digest of the files of facts: it changes when one of them does. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASET } from './dataset.ts';

/**
 * @param directory the folder of the seeds
 * @param folders those that `dataset.yaml` lists
 */
export function digestOf(directory: string, folders: readonly string[]): string {
  const hash = createHash('sha256');
  const add = (name: string) =>
    hash.update(`\n${name}\n`).update(readFileSync(join(directory, name)));
  add(DATASET);
  for (const folder of folders) {
    const files = readdirSync(join(directory, folder)).filter((file) => file.endsWith('.yaml'));
    for (const file of files.sort()) add(`${folder}/${file}`);
  }
  return hash.digest('base64url');
}
