/** README and LISEZMOI name every command and setting, and each says what the other says; tree.test.ts compares folders. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = new URL('../../', import.meta.url).pathname;

describe('the docs', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const lisezmoi = readFileSync(join(ROOT, 'LISEZMOI.md'), 'utf8');

  test('name every command and variable, in both languages', () => {
    const commands = [
      ...readFileSync(join(ROOT, 'scripts', 'lacis.ts'), 'utf8').matchAll(
        /^ {2}(\w+): (?:async )?\(\) =>/gm,
      ),
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

  test('have the same structure, part by part', () => {
    expect(structureOf(lisezmoi)).toEqual(structureOf(readme));
    expect(structureOf(readme).length).toBeGreaterThan(30);
  });

  test('give the same question as an example', () => {
    const query = (text: string) => /query=\{.*\}'/.exec(text)?.[0];
    expect(query(readme)).toBeDefined();
    expect(query(readme)).toBe(query(lisezmoi));
  });

  test('lead to files that exist', () => {
    const documents = [
      ...['README.md', 'LISEZMOI.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
      ...['docs/performance.md', 'docs/examples/README.md', 'test/questions/README.md'],
      ...['seeds/README.md', 'seeds/LISEZMOI.md'],
    ];
    const broken = documents.flatMap((file) =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/\]\(((?!https?:|#)[^)#]+)/g)]
        .map(([, path = '']) => path)
        .filter((path) => !existsSync(join(ROOT, dirname(file), path)))
        .map((path) => `${file}: ${path}`),
    );
    expect(broken).toEqual([]);
  });
});

/** Headings by level, tables and lists by their size, paragraphs, blocks of code by their language. */
function structureOf(text: string): string[] {
  return text
    .replaceAll(/^```(\w*)\n.*?^```$/gms, (_, language) => `code ${language}`)
    .trim()
    .split(/\n{2,}/)
    .map((part) => {
      const lines = part.split('\n');
      if (part.startsWith('#')) return `heading ${/^#+/.exec(part)?.[0].length}`;
      if (part.startsWith('|')) return `table of ${lines.length} lines`;
      if (/^(-|\d+\.) /.test(part)) return `list of ${lines.length}`;
      return part.startsWith('code ') ? part : 'paragraph';
    });
}
