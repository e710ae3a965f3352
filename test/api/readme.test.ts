/** The examples of README and LISEZMOI, as a reader would send them, on the shipped facts. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createApi } from '../../api/graphql.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { askingSeeded, seededIn } from '../support/seeded.ts';

const TOKEN = 'a-token-that-is-long-enough-for-a-test';

const FILES = ['README.md', 'LISEZMOI.md'] as const;
const textOf = (file: string) =>
  readFileSync(new URL(`../../${file}`, import.meta.url).pathname, 'utf8');

test.each(FILES)('%s: the question has an answer', async (file) => {
  const [, query = ''] = /--data-urlencode 'query=(.*)'$/m.exec(textOf(file)) ?? [];
  const { data, errors } = await (await askingSeeded())(query);
  expect(errors).toBeUndefined();
  expect(data.needs.nodes.length).toBeGreaterThan(4);
});

test.each(FILES)('%s: the edit changes a value of the shipped facts', async (file) => {
  const folder = mkdtempSync(join(tmpdir(), 'lacis-readme-'));
  const graph = await seededIn(folder);
  onTestFinished(async () => {
    await graph.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const api = createApi({
    ...{ graph, dataset: DATASET, vocabulary: readVocabulary(), adminToken: TOKEN },
    log: () => {},
  });
  const send = async (body: string) => {
    const response = await api.fetch('http://lacis/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
      body,
    });
    return await response.json();
  };

  const [, body = ''] = /-d '(\{.*?\})'\n```/s.exec(textOf(file)) ?? [];
  const [{ id, cite, ...fields }] = JSON.parse(body).variables.input.entities;
  const asked = JSON.stringify({
    query: `query ($id: ID!) { entity(id: $id) { ${Object.keys(fields).join(' ')} citations { quote } history { change { number } } } }`,
    variables: { id },
  });
  const before = (await send(asked)).data.entity;
  expect(before).not.toMatchObject(fields);
  const { data, errors } = await send(body);
  expect(errors).toBeUndefined();
  expect(data.edit.touchedCount).toBeGreaterThan(0);
  const after = (await send(asked)).data.entity;
  expect(after).toMatchObject(fields);
  expect(after.citations).toContainEqual({ quote: cite.quote });
  expect(after.history.length).toBeGreaterThan(before.history.length);
});
