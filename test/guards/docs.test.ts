/** README and LISEZMOI name what there is: folders, commands, settings; each says what the other says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

describe('the docs', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const lisezmoi = readFileSync(join(ROOT, 'LISEZMOI.md'), 'utf8');

  test('name every folder at the top, in both languages', () => {
    const folders = readdirSync(ROOT, { withFileTypes: true }).filter(
      (file) => file.isDirectory() && !/^(\.|node_modules|dist|data)/.test(file.name),
    );
    for (const { name } of folders) {
      expect(readme).toContain(`${name}/`);
      expect(lisezmoi).toContain(`${name}/`);
    }
  });

  test('name every command and variable, in both languages', () => {
    const commands = [
      ...readFileSync(join(ROOT, 'scripts', 'lacis.ts'), 'utf8').matchAll(/addCommand\((\w+)\)/g),
    ].map(([, name]) => name ?? '');
    expect(commands.length).toBeGreaterThan(3);
    const settings = readdirSync(join(ROOT, 'api'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) =>
        [
          ...readFileSync(join(ROOT, 'api', file), 'utf8').matchAll(
            /env(?:ironment)?\['([A-Z0-9_]+)'\]/g,
          ),
        ].map(([, name]) => name ?? ''),
      )
      .filter((name) => !/^(LANG|LC_)/.test(name));
    for (const name of [...commands.map((one) => `\`${one}\``), ...settings]) {
      expect(readme).toContain(name);
      expect(lisezmoi).toContain(name);
    }
  });

  test('have the same headings in number, and examples that are the same', () => {
    const headings = (text: string) => (text.match(/^#+ /gm) ?? []).length;
    expect(headings(readme)).toBe(headings(lisezmoi));
    const query = (text: string) => /query=\{.*\}'/.exec(text)?.[0];
    expect(query(readme)).toBe(query(lisezmoi));
  });
});
