/** Briefs: one or two pages with sources, date, address and licence, in either language. */
import { inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../api/briefs/brief.ts';
import { shortened } from '../../api/briefs/brief.ts';
import { MISSING, runsOf } from '../../api/briefs/fonts.ts';
import { pdfOf } from '../../api/briefs/pdf.ts';
import { ENTITY_QUESTION, type EntityAnswer } from '../../api/briefs/question.ts';
import { entityBrief } from '../../api/briefs/writing.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { asking } from '../support/asking.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

let address: string;
let briefOf: (id: string, language: 'fr' | 'en') => Promise<Brief>;

beforeAll(async () => {
  const graph = await world();
  address = await serving(graph);
  const ask = asking(graph);
  briefOf = async (id, language) => {
    const { data } = await ask(ENTITY_QUESTION, { id }, language);
    return entityBrief(data.entity as EntityAnswer, {
      language,
      vocabulary: readVocabulary(),
      about: data.about,
      address: `https://lacis.example/e/${id}`,
      now: '2026-11-26T20:00:00Z',
    });
  };
});

const fetched = async (query: string, language = 'en') => {
  const response = await fetch(`${address}/brief.pdf${query}`, {
    headers: { 'accept-language': language },
  });
  const file = Buffer.from(await response.arrayBuffer());
  return { status: response.status, type: response.headers.get('content-type'), file };
};

const pages = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const lines = ({ sections }: Brief) =>
  sections.flatMap((section) =>
    section.lines.map(({ text, aside }) => `${section.title} | ${text} | ${aside}`),
  );

describe('what a brief of an entity says', () => {
  test('its links by verb, numbers with their doubt, absences, and what is not plainly stated', async () => {
    expect(lines(await briefOf('coop-du-lac', 'en'))).toEqual(
      expect.arrayContaining([
        'Numbers | members: about 40 | ',
        'Develops | Rivière | since 2010',
        'Looked for and not found, or stated to be absent | The article gives no website. | ',
      ]),
    );
    expect(lines(await briefOf('coop-du-lac', 'fr'))).toEqual(
      expect.arrayContaining([
        'Nombres | membres\u202f: environ 40 | ',
        'Est financé par | une ville de la région | au moins 25\u00a0000\u00a0$',
      ]),
    );
    expect(lines(await briefOf('riviere', 'en')).join('\n')).toContain(
      'a town of the region | planned',
    );
  });

  test('an unknown amount is said, never left out', async () => {
    expect(lines(await briefOf('oeuvre-du-port', 'en')).join('\n')).toContain('amount unknown');
  });

  test('every line has its sources, numbered in the order in which they are met', async () => {
    const brief = shortened(await briefOf('coop-du-lac', 'fr'), 50);
    const written = [...brief.lead, ...brief.sections.flatMap(({ lines }) => lines)];
    const called = written.flatMap(({ sources }) => sources);
    expect(Math.max(...called)).toBe(brief.sources.length);
    expect(brief.sources.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Le journal du lac', 'Le registre']),
    );
    for (const { lines } of brief.sections)
      for (const { sources } of lines) expect(sources.length).toBeGreaterThan(0);
  });
});

test('the PDF is tagged, has a title and a language, and is one page long', async () => {
  const { status, type, file } = await fetched('?e=coop-du-lac&lang=fr');
  expect([status, type, pages(file)]).toEqual([200, 'application/pdf', 1]);
  const text = file.toString('latin1');
  expect(text).toContain('/Lang (fr-CA)');
  expect(text).toContain('/Marked true');
  expect(text).toMatch(/\/S \/H1/);
  expect(text).toContain('/DisplayDocTitle true');
  expect((await fetched('?e=coop-du-lac', 'en')).file.toString('latin1')).toContain(
    '/Lang (en-CA)',
  );
});

test('a convergence and a gap have theirs', async () => {
  const ask = asking(await world());
  const { data } = await ask(
    '{ convergences(first: 1) { nodes { id } } gaps(first: 1) { nodes { id } } }',
  );
  for (const { id } of [...data.convergences.nodes, ...data.gaps.nodes]) {
    const { status, file } = await fetched(`?card=${id}`);
    expect([status, file.subarray(0, 5).toString()]).toEqual([200, '%PDF-']);
  }
});

test('it never runs over two pages, however much is known', async () => {
  const brief = await briefOf('coop-du-lac', 'en');
  const line = { text: 'A very long line '.repeat(12), aside: '', sources: [1] };
  const section = { title: 'Many', running: false, lines: Array(400).fill(line), more: 0 };
  const file = await pdfOf({ ...brief, sections: [section] });
  expect(pages(file)).toBeLessThanOrEqual(2);
});

test('what does not exist is a 404, and no question a 400', async () => {
  expect((await fetched('?e=nobody')).status).toBe(404);
  expect((await fetched('')).status).toBe(400);
});

test('letters that no font draws, controls and direction marks do not break it', async () => {
  const brief = await briefOf('ana', 'en');
  const title = 'Ana \u202eعربي 🌊\u0000 <script>alert(1)</script> Łódź Ő '.repeat(6);
  const file = await pdfOf({
    ...brief,
    title,
    lead: [{ text: title, aside: title, sources: [1] }],
  });
  expect(file.subarray(0, 5).toString()).toBe('%PDF-');
  const drawn = runsOf('\u202eA\u0000b', 'text', () => true)
    .map(({ text }) => text)
    .join('');
  expect(drawn).toBe(' A b');
});

/** The letters that a PDF draws, in capitals of hexadecimal, as its fonts map them back to text. */
function drawnIn(file: Buffer): string {
  const text = file.toString('latin1');
  const parts = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, body = '']) => {
    try {
      return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return parts
    .filter((part) => part.includes('begincmap'))
    .join('\n')
    .toUpperCase();
}
const mapped = (letter: string) => letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');

test.each([
  ['Vietnamese', 'Nguyễn Thị Phương', ['ễ', 'ị', 'ư']],
  ['Greek', 'Ελληνική Ένωση', ['Ε', 'λ', 'ή']],
  ['Russian', 'Свободное ПО', ['С', 'б', 'П']],
])('names in %s are drawn with all their letters', async (_, title, letters) => {
  const brief = await briefOf('ana', 'en');
  const drawn = drawnIn(
    await pdfOf({ ...brief, title, lead: [{ text: title, aside: '', sources: [] }] }),
  );
  for (const letter of letters) expect(drawn).toContain(mapped(letter));
  expect(drawn).not.toContain(mapped(MISSING));
});

test('a sign stands for each letter that no font draws', async () => {
  const brief = await briefOf('ana', 'en');
  const arabic = drawnIn(await pdfOf({ ...brief, title: 'جمعية البرمجيات' }));
  expect(arabic).toContain(mapped(MISSING));
});
