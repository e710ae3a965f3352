/** After `npm start` alone, the command line still works: what needs more says so. */
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { inDevelopment } from '../../scripts/development.ts';

test('a command whose package is not installed stands in the list and says what to do', async () => {
  const missing = Object.assign(new Error('gone'), { code: 'ERR_MODULE_NOT_FOUND' });
  const command = await inDevelopment('bench', () => Promise.reject(missing));
  expect(command.name()).toBe('bench');
  expect(command.description()).toContain('npm install');
});

test('a command that is there is given as it is, and any other failure is not hidden', async () => {
  const command = new Command('bench');
  expect(await inDevelopment('bench', async () => command)).toBe(command);
  await expect(inDevelopment('bench', () => Promise.reject(new Error('broken')))).rejects.toThrow(
    'broken',
  );
});
