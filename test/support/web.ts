/** A built page as small as it can be, in a folder of its own. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export const SHELL =
  '<!doctype html><html lang="fr"><head><meta name="description" content="x" /><title>Lacis</title></head><body><div id="page"></div></body></html>';
export const EMBED = SHELL.replace('Lacis', 'Lacis, embedded');
export const SCRIPT = `console.log(${JSON.stringify('lacis '.repeat(500))})`;

/** @returns the folder, removed after the tests */
export function builtPage(): string {
  const web = mkdtempSync(join(tmpdir(), 'lacis-web-'));
  mkdirSync(join(web, 'assets'));
  writeFileSync(join(web, 'index.html'), SHELL);
  writeFileSync(join(web, 'embed.html'), EMBED);
  writeFileSync(join(web, 'assets', 'page-abc123.js'), SCRIPT);
  writeFileSync(join(web, '.hidden'), 'nobody reads this');
  afterAll(() => rmSync(web, { recursive: true, force: true }));
  return web;
}
