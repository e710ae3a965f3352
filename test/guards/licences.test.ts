/** Every package that runs with Lacis goes with its licence, and none needs a script to be installed. */
import { expect, test } from 'vitest';
import { isCompatible, packages } from '../../scripts/licences.ts';

/** Packages with a script that is not needed, each with the reason. */
const SCRIPTS_NOT_NEEDED: Readonly<Record<string, string>> = {
  esbuild: 'checks the program that comes as a package of its own; tsx runs without',
};

test('licences go with AGPL-3.0-or-later', () => {
  const all = packages();
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((one) => !one.isCompatible)).toEqual([]);
});

test('no script runs when packages are installed', () => {
  const names = packages()
    .filter(({ hasInstallScript }) => hasInstallScript)
    .map(({ name }) => name);
  expect(names).toEqual(Object.keys(SCRIPTS_NOT_NEEDED));
});

test.each([
  ['MIT', true],
  ['(MIT OR Apache-2.0)', true],
  ['(SSPL-1.0 OR MIT)', true],
  ['MIT AND BSD-3-Clause', true],
  ['MIT AND SSPL-1.0', false],
  ['GPL-2.0-only', false],
  ['UNLICENSED', false],
  ['SEE LICENSE IN LICENSE', false],
  ['', false],
])('« %s »: %s', (expression, fits) => expect(isCompatible(expression)).toBe(fits));
