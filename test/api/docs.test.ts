import { beforeAll, expect, test } from 'vitest';
import { READY_QUESTIONS } from '../../api/docs/ready-questions.ts';
import { type Ask, asking } from '../support/asking.ts';
import { seeded } from '../support/seeded.ts';
import { serving } from '../support/serving.ts';

let address: string;
let ask: Ask;
beforeAll(async () => {
  const graph = await seeded();
  address = await serving(graph);
  ask = asking(graph);
});

test('the documentation holds every type of the schema, in both languages, and nothing from elsewhere', async () => {
  const { data } = await ask('{ __schema { types { name } } }');
  for (const language of ['en', 'fr']) {
    const page = await (await fetch(`${address}/docs?language=${language}`)).text();
    expect(page).toContain(`<html lang="${language}">`);
    for (const { name } of data.__schema.types) {
      if (!name.startsWith('__') && !['ID', 'String', 'Int', 'Float', 'Boolean'].includes(name))
        expect(page).toContain(`id="${name}"`);
    }
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
  }
});

test.each(READY_QUESTIONS.map(({ title, query }) => [title, query]))(
  'the ready question « %s » has an answer',
  async (_, query) => {
    const { data, errors } = await ask(query);
    expect(errors).toBeUndefined();
    const [answer] = Object.values(data) as unknown[];
    expect(JSON.stringify(answer).length).toBeGreaterThan(100);
  },
);

test('GraphiQL opens in a browser with the ready questions', async () => {
  const page = await (
    await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } })
  ).text();
  expect(page).toContain('Quels obstacles sont nommés');
  expect(page).not.toMatch(/unpkg\.com|jsdelivr\.net|cdnjs/);
});
