import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { LIMITS } from '../../api/bounds/limits.ts';
import { BY_DOCUMENTS, readyQuestions } from '../../api/docs/ready-questions.ts';
import { CODES } from '../../api/errors.ts';
import { wordsIn } from '../../api/words/words.ts';
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

/** A text as the page writes it. */
const inHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const pageIn = async (language: string) =>
  (await fetch(`${address}/docs?language=${language}`)).text();

test('every error code is explained, with its status, in both languages', async () => {
  for (const language of ['en', 'fr'] as const) {
    const page = await pageIn(language);
    for (const code of CODES) {
      expect(page).toMatch(new RegExp(`<code>${code}</code> \\(HTTP \\d{3}\\)`));
      expect(page).toContain(wordsIn(language).docs.codes[code]);
    }
    // In the schema too, each in the language of the page.
    const values = /id="ErrorCode">.*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(values.match(/<dt>/g)).toHaveLength(CODES.length);
    expect(values).not.toContain('<span lang="en">');
  }
});

test('every limit has its value and its sentence, in both languages', async () => {
  for (const language of ['en', 'fr'] as const) {
    const page = await pageIn(language);
    const { limits } = wordsIn(language).docs;
    expect(Object.keys(limits).sort()).toEqual(Object.keys(LIMITS).sort());
    for (const [name, value] of Object.entries(LIMITS)) {
      expect(page).toContain(
        `<code>${name}</code>: ${Number(value).toLocaleString(`${language}-CA`)}`,
      );
      expect(page).toContain(limits[name as keyof typeof limits]);
    }
  }
});

test('every value of an enum has its sentence, in the language of the page where there are two', async () => {
  const [english, french] = [await pageIn('en'), await pageIn('fr')];
  const { data } = await ask(
    '{ __schema { types { name kind enumValues { name description } } } }',
  );
  const values = data.__schema.types
    .filter(
      ({ name, kind }: { name: string; kind: string }) => kind === 'ENUM' && !name.startsWith('__'),
    )
    .flatMap((one: { enumValues: { description: string | null }[] }) => one.enumValues);
  expect(values.length).toBeGreaterThan(200);
  for (const { description } of values) {
    const [sentence = ''] = String(description).split(' · ');
    expect(sentence).toMatch(/[.…]$/);
    expect(english).toContain(inHtml(sentence));
  }
  const term = (page: string) =>
    /id="LegalForm">.*?<code>WORKER_CO_OP<\/code><\/dt><dd>(.*?)<\/dd>/s.exec(page)?.[1];
  expect(term(english)).toBe('Legal form: worker co-operative.');
  expect(term(french)).toMatch(/^Forme juridique.*coopérative de travail\.$/);
  // English sentences are marked as such, so that a screen reader reads them in English.
  expect(french).toMatch(/id="PageInfo">.*?<dd><span lang="en">/s);
  expect(english).not.toContain('<span lang="en">');
});

test('the schema has an address of its own, as text', async () => {
  const response = await fetch(`${address}/schema.graphql`);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await response.text()).toBe(readFileSync('api/contract.graphql', 'utf8'));
});

test.each(
  readyQuestions(['koumbit', 'ville-de-montreal']).map(({ name, query }) => [
    wordsIn('EN').docs.ready[name],
    query,
  ]),
)('the ready question « %s » has an answer', async (_, query) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  const [answer] = Object.values(data) as unknown[];
  expect(JSON.stringify(answer).length).toBeGreaterThan(100);
});

test('GraphiQL opens in a browser with the ready questions', async () => {
  const page = await (
    await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } })
  ).text();
  expect(page).toContain('Quels obstacles sont nommés');
  expect(page).not.toMatch(/unpkg\.com|jsdelivr\.net|cdnjs/);
});

test('each way of restricting an answer to documents is explained with a query that runs', async () => {
  for (const language of ['en', 'fr'] as const) {
    const { ways, lead } = wordsIn(language).docs.documents;
    const page = await pageIn(language);
    for (const says of [lead, ...Object.values(ways)]) expect(page).toContain(inHtml(says));
    for (const query of Object.values(BY_DOCUMENTS)) expect(page).toContain(inHtml(query));
  }
  const ids = { one: 'ecologie-du-logiciel-libre', other: 'memoire-covid-19', place: 'montreal' };
  for (const query of Object.values(BY_DOCUMENTS)) {
    const text = query.replace(
      /"(one|other|place)"/g,
      (_, name: keyof typeof ids) => `"${ids[name]}"`,
    );
    expect((await ask(text)).errors, text).toBeUndefined();
  }
});
