/** Briefs to bring to a meeting: of a convergence, a divergence, a gap, an entity, money, the state of things. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../api/briefs/brief.ts';
import { AROUND_QUESTION } from '../../api/briefs/question.ts';
import { type Answered, SUBJECTS } from '../../api/briefs/subjects.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { serving } from '../support/serving.ts';
import { WORLD, world } from '../support/world.ts';

const FILES = {
  ...WORLD,
  'le-registre/brief.yaml': `
entities:
  - { id: contre, kind: Organisation, name: { both: Contre Inc. }, website: "https://contre.example", cite: { at: fiche 2 } }
links:
  - { from: oeuvre-du-port, kind: HOLDS, to: le-lac-est-a-tous, stance: for, cite: { quote: "le lac est au port aussi" } }
  - { from: contre, kind: HOLDS, to: le-lac-est-a-tous, stance: against, cite: { quote: "le lac est à nous" } }
  - { from: contre, kind: FUNDS, to: coop-du-lac, flowKind: contract, amount: { value: 1234567, unit: CAD, qualifier: exact, period: "2024" }, cite: { at: fiche 3 } }
`,
};

let ask: Ask;
let address: string;
let cards: { id: string; kind: string }[];
let parts: { id: string }[];

beforeAll(async () => {
  const graph = await world(FILES);
  ask = asking(graph);
  address = await serving(graph);
  const { data } = await ask(
    '{ convergences(first: 50, where: ALL) { nodes { id kind } } divergences(first: 9, where: ALL) { nodes { id } } }',
  );
  cards = data.convergences.nodes;
  parts = data.divergences.nodes;
});

async function briefOf(by: string, id: string, more = '', language: 'fr' | 'en' = 'en') {
  const subject = SUBJECTS[by];
  if (subject === undefined) throw new Error(by);
  const query = new URLSearchParams(`${by}=${id}${more}`);
  const { data, errors } = await ask(subject.question, { ...subject.variables(id) }, language);
  expect(errors).toBeUndefined();
  const ids = subject.about?.(data as Answered) ?? [];
  const around = ids.length === 0 ? null : (await ask(AROUND_QUESTION, { ids }, language)).data;
  return subject.write(
    data,
    {
      language,
      vocabulary: readVocabulary(),
      about: data.about,
      address: 'https://lacis.example',
      now: '2026-11-30T20:00:00Z',
    },
    query,
    around,
  );
}

const titles = (brief: Brief | null) => brief?.sections.map(({ title }) => title) ?? [];
const text = (brief: Brief | null) =>
  [...(brief?.lead ?? []), ...(brief?.sections.flatMap(({ lines }) => lines) ?? [])]
    .map((line) => `${line.text} ${line.aside}`)
    .join('\n');

const OWN = '&ask=What+now%3F&step=Names&step=Facts';

describe('what a brief brings to a meeting', () => {
  test('a convergence: who, where they agree and part, the question, the agenda', async () => {
    const card = cards.find(({ kind }) => kind === 'STATEMENT') ?? cards[0];
    const brief = await briefOf('card', card?.id ?? '', OWN);
    expect(titles(brief)).toEqual(
      expect.arrayContaining([
        ...['Who takes part', 'Where they agree', 'Where they part'],
        ...['A question to open with', 'Proposed agenda'],
      ]),
    );
    expect(text(brief)).toContain('What now?');
    expect(text(brief)).toContain('2. Facts');
  });

  test('a divergence: each side in its own words', async () => {
    const brief = await briefOf('card', parts[0]?.id ?? '', OWN);
    expect(text(brief)).toContain('le lac est à nous');
    expect(text(brief)).toContain('le lac est à tout le monde');
  });

  test('an entity: its public contact', async () => {
    const brief = await briefOf('e', 'contre', OWN, 'fr');
    expect(titles(brief)).toContain('Coordonnées publiques');
    expect(text(brief)).toContain('https://contre.example');
  });

  test('money of one recipient: purchases apart, what is counted and what is not', async () => {
    const brief = await briefOf('money', 'coop-du-lac', OWN);
    expect(titles(brief)).toContain('Purchases');
    expect(text(brief)).toMatch(/Contre Inc\. pays .*: \$1,234,567/);
    expect(brief?.title).not.toBe('coop-du-lac');
  });

  test('the state of things: meetings, what is missing, money', async () => {
    const brief = await briefOf('state', 'all', OWN);
    expect(titles(brief)).toEqual(
      expect.arrayContaining(['Where they agree', 'What is missing', 'Who pays whom']),
    );
  });

  test('words of the reader are bounded', async () => {
    const many = Array(40)
      .fill(`&step=${'x'.repeat(900)}`)
      .join('');
    const brief = await briefOf('e', 'ana', `&ask=${'y'.repeat(900)}${many}`);
    const agenda = brief?.sections.find(({ title }) => title === 'Proposed agenda');
    expect(agenda?.lines).toHaveLength(12);
    expect(Math.max(...(agenda?.lines.map((line) => line.text.length) ?? []))).toBeLessThan(250);
    expect(text(brief)).not.toContain('y'.repeat(241));
  });
});

test.each(['money=all', 'money=coop-du-lac', 'state=all', 'e=coop-du-lac'])(
  'the file of %s has one or two pages',
  async (query) => {
    const response = await fetch(`${address}/brief.pdf?${query}${OWN}&lang=fr`);
    expect(response.status).toBe(200);
    const file = Buffer.from(await response.arrayBuffer()).toString('latin1');
    const pages = file.match(/\/Type \/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(0);
    expect(pages).toBeLessThanOrEqual(2);
  },
);
