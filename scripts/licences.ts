/** `licences`: every package that runs with Lacis, its licence, and whether that goes with AGPL-3.0-or-later. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { said } from '../api/starting/trouble.ts';
import { verb } from './verb.ts';

const ROOT = new URL('../', import.meta.url);

/**
 * Licences (SPDX) of works that a program under AGPL-3.0-or-later may include: permissive ones, those of
 * the GNU family that allow version 3, MPL 2.0 (by its section 3.3), and those of fonts and data.
 */
const COMPATIBLE = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Zlib'],
  ...['Unlicense', 'CC0-1.0', 'BlueOak-1.0.0', 'Python-2.0', 'MPL-2.0', 'OFL-1.1', 'CC-BY-4.0'],
  ...['LGPL-2.1-or-later', 'LGPL-3.0-or-later', 'GPL-2.0-or-later', 'GPL-3.0-or-later'],
  ...['AGPL-3.0-or-later', 'AGPL-3.0-only', 'GPL-3.0-only', 'LGPL-3.0-only'],
]);

/** Packages that name no licence in package.json, with that of their file LICENSE. */
const IN_A_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

export interface Package {
  readonly name: string;
  readonly version: string;
  /** As the package says, in SPDX; empty where it says nothing. */
  readonly licence: string;
  readonly isCompatible: boolean;
  /** Whether it wants to run a script when it is installed. */
  readonly hasInstallScript: boolean;
}

/** The packages of the lock that `npm ci --omit=dev` may install, on any platform. */
export function packages(): readonly Package[] {
  const lock = readFileSync(fileURLToPath(new URL('package-lock.json', ROOT)), 'utf8');
  const all = (JSON.parse(lock) as { packages: Readonly<Record<string, Locked>> }).packages;
  return Object.entries(all)
    .filter(([path, { dev, devOptional }]) => path !== '' && dev !== true && devOptional !== true)
    .map(([path, { version = '', license, hasInstallScript = false }]) => {
      const name = path.split('node_modules/').at(-1) ?? path;
      const licence = license ?? IN_A_FILE[name] ?? '';
      return { name, version, licence, isCompatible: isCompatible(licence), hasInstallScript };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `A OR B` leaves the choice; `A AND B` asks for both. */
export function isCompatible(expression: string): boolean {
  const bare = expression.replace(/[()]/g, ' ').trim();
  if (bare === '') return false;
  return bare
    .split(/\s+OR\s+/)
    .some((choice) => choice.split(/\s+AND\s+/).every((one) => COMPATIBLE.has(one.trim())));
}

export const licences = new Command('licences')
  .description(
    'list the licences of all packages that run with Lacis; exit code 1 where one does not go with AGPL',
  )
  .action(
    verb(() => {
      const all = packages();
      for (const { name, version, licence, isCompatible: fits } of all)
        console.log([fits ? ' ' : '!', `${name} ${version}`.padEnd(60), licence || '?'].join(' '));
      const wrong = all.filter(({ isCompatible: fits }) => !fits).length;
      console.log(said(({ licensed }) => licensed(all.length, wrong)));
      process.exitCode = wrong === 0 ? 0 : 1;
    }),
  );
