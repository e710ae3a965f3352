/** Hostile text in each field that people write: nothing shows it but as text, and no format breaks on it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPrintable } from '../../api/folding.ts';
import type { Graph } from '../../api/graph/graph.ts';
import { csv } from '../../api/interchange/csv.ts';
import { ASKED, QUESTION } from '../support/asked-question.ts';
import type { Answer } from '../support/asking.ts';
import { HOSTILE_TEXTS, TURNING_TEXTS } from '../support/hostile-texts.ts';
import { hostileFacts, hostileWorld, spaced, xmlOf } from '../support/hostile-world.ts';
import { serving } from '../support/serving.ts';
import { ADD_STATEMENTS, JOIN, OPEN, SUBMIT, voting } from '../support/voting.ts';
import { world } from '../support/world.ts';

const TOKEN = 'a-token-of-an-administrator';
const SHELL =
  '<!doctype html><html lang="fr"><head><meta name="description" content="x" /><title>Lacis</title></head><body><div id="page"></div></body></html>';
const texts = Object.values(HOSTILE_TEXTS);
const trimmed = texts.map((text) => text.trim());

let graph: Graph;
let address: string;
const web = mkdtempSync(join(tmpdir(), 'lacis-hostile-'));
afterAll(() => rmSync(web, { recursive: true }));

async function ask(query: string, variables: object = {}, isEditor = false): Promise<Answer> {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(isEditor ? { authorization: `Bearer ${TOKEN}` } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json/);
  return (await response.json()) as Answer;
}
const asEditor = async (query: string, input: object) => {
  const { data, errors } = await ask(query, { input }, true);
  expect(errors).toBeUndefined();
  return data;
};
const PROPOSE =
  'mutation ($input: ProposeInput!) { propose(input: $input) { address proposal { id } } }';

beforeAll(async () => {
  writeFileSync(join(web, 'index.html'), SHELL);
  graph = await hostileWorld();
  address = await serving(graph, { adminToken: TOKEN, web });
}, 60_000);

test('what was proposed is told as it was written, to who may read it; accepted, it is a fact', async () => {
  const query = `query ($a: ID!) { proposal(address: $a) { state message messages { text } touched { sentence } } }`;
  for (const [at, text] of texts.entries()) {
    const input = { ...hostileFacts(text, at + 100), message: text, contact: text };
    const { data, errors } = await ask(PROPOSE, { input });
    expect([text, errors]).toEqual([text, undefined]);
    const { proposal, address: own } = data.propose;
    const { id } = proposal;
    const asked = { id, message: text };
    await asEditor('mutation ($input: AskInput!) { ask(input: $input) { state } }', asked);
    const told = (await ask(query, { a: own })).data.proposal;
    expect(told).toMatchObject({ message: text, messages: [{ text }] });
    if (at % 3 !== 0) continue;
    await asEditor('mutation ($input: AcceptInput!) { accept(input: $input) { revision } }', {
      id,
    });
    const { entity } = (
      await ask('query ($id: ID!) { entity(id: $id) { name aliases description } }', {
        id: `h-${at + 100}`,
      })
    ).data;
    const name = text.trim();
    expect(entity).toEqual({ name, aliases: [`${text} 2`.trim()], description: name });
  }
});

test.each(Object.entries(TURNING_TEXTS))('no field takes %s', async (_, text) => {
  const codes: unknown[] = [];
  const told = async (query: string, variables: object, isEditor = true) => {
    const { errors } = await ask(query, variables, isEditor);
    codes.push(errors?.[0]?.extensions.code);
  };
  const cite = { source: 'le-journal', at: 'p. 1' };
  const propose = (entities: object[], more: object = {}) =>
    told(PROPOSE, { input: { entities, message: 'm', ...more } });
  await propose([{ id: 'coop-du-lac', since: '1999', cite }], { message: text });
  await propose([{ id: 'coop-du-lac', since: '1999', cite }], { contact: text });
  await propose([{ id: 'coop-du-lac', name: { fr: text, en: 'x' }, cite }]);
  await propose([{ id: 'coop-du-lac', aliases: [text], cite }]);
  await propose([{ id: 'coop-du-lac', description: { both: text }, cite }]);
  await propose([{ id: 'coop-du-lac', since: '1999', cite: { ...cite, at: text } }]);
  await propose([{ id: 'coop-du-lac', since: '1999', cite: { ...cite, quote: text } }]);
  await told(PROPOSE, {
    input: { retire: { id: 'ana', source: 'le-journal', at: text }, message: 'm' },
  });
  await told(PROPOSE, {
    input: {
      merge: { id: 'oeuvre-du-port', into: 'coop-du-lac', source: 'le-journal', at: text },
      message: 'm',
    },
  });
  await told('mutation ($i: MergeInput!) { merge(input: $i) { revision } }', {
    i: { id: 'oeuvre-du-port', into: 'coop-du-lac', reason: text, source: 'le-journal', at: 'x' },
  });
  await told('mutation ($i: ConfirmInput!) { confirm(input: $i) { revision } }', {
    i: { link: 'coop-du-lac--develops--riviere', end: 'coop-du-lac', message: text },
  });
  await told('mutation ($i: AboutMeInput!) { aboutMe(input: $i) { at } }', {
    i: { person: 'ana', wants: 'CORRECT', message: text },
  });
  expect(codes).toEqual(codes.map(() => 'BAD_INPUT'));
});

test('an address that runs is no address', async () => {
  for (const website of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'vbscript:x',
    '//x.example',
    'https:javascript',
  ])
    expect([
      website,
      (
        await ask(
          PROPOSE,
          {
            input: {
              message: 'm',
              entities: [{ id: 'coop-du-lac', website, cite: { source: 'le-journal', at: 'x' } }],
            },
          },
          true,
        )
      ).errors?.[0]?.extensions.code,
    ]).toEqual([website, 'BAD_INPUT']);
});

/** Elements that the pages of the server write, and none of which runs anything. */
const WRITTEN =
  /^(html|head|meta|title|link|body|div|main|article|section|nav|h[1-3]|p|ul|ol|li|a|em|small|q|b|span|dl|dt|dd|table|thead|tbody|tr|th|td|script)$/;

describe('pages of the server', () => {
  const paths = (at: number) => [
    `/e/h-${at}`,
    `/e/h-${at}?lang=fr`,
    `/e/s-${at}`,
    `/e/c-${at}?lang=fr`,
  ];

  test('write it as text: no element, no attribute, no address comes of it', async () => {
    for (const path of [
      ...texts.flatMap((_, at) => paths(at)),
      '/e?kind=Organisation',
      '/e?kind=Document&lang=fr',
    ]) {
      const response = await fetch(address + path);
      const html = await response.text();
      expect(response.headers.get('content-security-policy')).toContain("script-src 'self'");
      const tags = [
        ...html.replace(/^<!doctype html>/, '').matchAll(/<(\/?)([^\s>/]+)((?:"[^"]*"|[^>"])*)>/g),
      ];
      for (const [tag, , name = '', attributes = ''] of tags) {
        expect([path, tag, WRITTEN.test(name)]).toEqual([path, tag, true]);
        expect([
          path,
          tag,
          /\son\w+\s*=|srcdoc|style=/i.test(attributes.replaceAll(/"[^"]*"/g, '""')),
        ]).toEqual([path, tag, false]);
        const href = /\shref="([^"]*)"/.exec(attributes)?.[1];
        if (href !== undefined) expect(href).toMatch(/^(\/|https?:\/\/)/);
      }
      const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)];
      for (const [, attributes, body = ''] of scripts) {
        expect(attributes).toMatch(/^ type="application\/(ld\+json|json" id="ecosystem)"$/);
        expect(() => JSON.parse(body)).not.toThrow();
      }
    }
  });

  test('tell machines the name as it is', async () => {
    for (const [at, text] of trimmed.entries()) {
      const html = await (await fetch(`${address}/e/h-${at}`)).text();
      const data = JSON.parse(
        /<script type="application\/ld\+json">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '',
      );
      expect(data.name).toBe(text);
    }
  });

  test('and briefs hold no action', async () => {
    const worst = ['script', 'pdf', 'joined marks'];
    for (const name of worst) {
      const at = Object.keys(HOSTILE_TEXTS).indexOf(name);
      const response = await fetch(`${address}/brief.pdf?e=h-${at}&lang=fr`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toMatch(
        /^inline; filename="lacis-[a-z0-9-]+\.pdf"$/i,
      );
      const pdf = Buffer.from(await response.arrayBuffer()).toString('latin1');
      expect(pdf.startsWith('%PDF-')).toBe(true);
      const outside = pdf
        .replaceAll(/\bstream\r?\n[\s\S]*?endstream/g, '')
        .replaceAll(/\((?:\\[\s\S]|[^\\)])*\)/g, '()');
      const actions = outside.match(
        /\/(OpenAction|JavaScript|JS|AA|Launch|SubmitForm|EmbeddedFiles?)\b/g,
      );
      expect(actions).toBeNull();
    }
  });
});

describe('feeds', () => {
  test.each(['/changes.atom', '/changes.atom?lang=fr'])(
    '%s is well formed, and says it as text',
    async (path) => {
      const response = await fetch(address + path);
      expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
      const { texts: said, names } = xmlOf(await response.text());
      expect([...names].sort()).toEqual([
        'author',
        'category',
        'content',
        'entry',
        'feed',
        'id',
        'link',
        'name',
        'title',
        'updated',
      ]);
      for (const text of texts.filter((_, at) => at % 3 === 0).slice(1))
        expect(said.map(spaced)).toContain(spaced(text));
    },
  );

  test('of one entity as well, and of one that is not there', async () => {
    for (const [at, text] of trimmed.entries()) {
      const { texts: said } = xmlOf(
        await (await fetch(`${address}/changes.atom?e=h-${at}`)).text(),
      );
      expect(said.some((one) => spaced(one).includes(spaced(text)))).toBe(true);
    }
    const nothing = await fetch(`${address}/changes.atom?e=${encodeURIComponent('<script>')}`);
    expect(nothing.status).toBe(404);
    expect(await nothing.text()).not.toContain('<script>');
  });
});

test('statements of a consultation go out as text', async () => {
  const people = voting(await world(ASKED));
  await people.administrator(OPEN, { input: { question: QUESTION } });
  const short = texts.filter((text) => text.length <= 200);
  await people.administrator(ADD_STATEMENTS, {
    id: QUESTION,
    texts: short.slice(0, 20),
    language: 'FR',
  });
  const ana = people.somebody();
  await ana(JOIN, { id: QUESTION });
  for (const text of short.slice(20, 24)) {
    const { data } = await ana(SUBMIT, { input: { consultation: QUESTION, text, language: 'FR' } });
    const { statement, isJoined } = data.submitStatement;
    if (!isJoined) expect(statement.text).toBe(spaced(text).trim());
  }
  for (const text of Object.values(TURNING_TEXTS)) {
    const { errors } = await ana(SUBMIT, {
      input: { consultation: QUESTION, text, language: 'FR' },
    });
    expect(errors?.[0]?.extensions.code).toBe('BAD_INPUT');
  }
});

test('a table that is imported keeps each name as text, without marks that turn', async () => {
  const turning = Object.values(TURNING_TEXTS).filter((text) => !text.includes('\u0000'));
  const names = [...trimmed, ...turning.map((text) => `${text} ici`)].filter(
    (text) => !/\p{Cs}/u.test(text),
  );
  const content = csv([
    ['name', 'kind', 'description'],
    ...names.map((name) => [name, 'Concept', name]),
  ]);
  const form = new FormData();
  form.set('file', new Blob([content]), '"><script>.csv');
  const seen = { source: '<b>A list</b>', licence: 'CC0-1.0', read: '2026-11-30' };
  form.set('options', JSON.stringify(seen));
  const headers = { authorization: `Bearer ${TOKEN}`, 'accept-language': 'en' };
  const looked = await fetch(`${address}/import.json`, { method: 'POST', body: form, headers });
  const { revision } = (await looked.json()) as { revision?: number };
  expect(looked.status).toBeLessThan(500);
  form.set('options', JSON.stringify({ ...seen, do: 'publish', key: 'hostile-names', revision }));
  const done = (await (
    await fetch(`${address}/import.json`, { method: 'POST', body: form, headers })
  ).json()) as object;
  expect(done).toMatchObject({ published: expect.any(Number) });
  const { entities } = (
    await ask('{ entities(filter: { kinds: [CONCEPT] }, first: 500) { nodes { name } } }')
  ).data;
  const kept = entities.nodes.map(({ name }: { name: string }) => name);
  expect(kept).toContain(
    '<svg onload=window.ran=1><animate onbegin=window.ran=1 attributeName=x dur=1s>',
  );
  expect(kept).toContain('facturefdp.exe ici');
  for (const name of kept) expect(isPrintable(name)).toBe(true);
});
