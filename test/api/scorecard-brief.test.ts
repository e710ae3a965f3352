/** The scorecard on one printed page, in either language. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { Brief } from '../../api/briefs/brief.ts';
import { SCORECARD_QUESTION } from '../../api/briefs/question.ts';
import { type ScorecardAnswer, scorecardBrief } from '../../api/briefs/scorecard.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { type Ask, asking } from '../support/asking.ts';
import { MEASURES } from '../support/measures.ts';
import { serving } from '../support/serving.ts';
import { world } from '../support/world.ts';

let address: string;
let ask: Ask;
beforeAll(async () => {
  const graph = await world(MEASURES);
  address = await serving(graph);
  ask = asking(graph);
});

async function briefOf(documents: readonly string[] | null, language: 'fr' | 'en'): Promise<Brief> {
  const { data, errors } = await ask(SCORECARD_QUESTION, { documents }, language);
  expect(errors).toBeUndefined();
  return scorecardBrief(data.scorecard as ScorecardAnswer, {
    language,
    vocabulary: readVocabulary(),
    about: data.about,
    address: 'https://lacis.example/followup',
    now: '2026-11-30T20:00:00Z',
  });
}
const lines = ({ sections }: Brief) =>
  sections.flatMap((section) =>
    section.lines.map(({ text, aside }) => `${section.title} | ${text} | ${aside}`),
  );

describe('what a scorecard says', () => {
  test('each measure under its document, with its verdicts by place, its readings and its delay', async () => {
    expect(lines(await briefOf(null, 'en'))).toEqual(
      expect.arrayContaining([
        'Verdicts | kept: 1 measure | ',
        'The Memorandum | Open the lake | kept (France, 2022), address unreachable on October 15, 2026, kept in part (Québec, January 31, 2023), inferred, two readings reconciled, address unreachable on October 15, 2026, late since 2021, to be done by the Harbour',
        'The Memorandum | Dredge the harbour | not rated: looked for on November 20, 2026, late since 2021, no responsible body named',
        'The Memorandum | Plant willows | not rated: nobody has recorded a search, no responsible body named',
      ]),
    );
    expect(lines(await briefOf(['le-memoire'], 'fr')).join('\n')).toContain(
      'Le mémoire | Draguer le port | non évaluée\u202f: cherché le 20 novembre 2026',
    );
  });

  test('each line is numbered to the sources that it rests on', async () => {
    const brief = await briefOf(['le-memoire'], 'en');
    const [first] = brief.sections.find(({ title }) => title === 'The Memorandum')?.lines ?? [];
    const names = first?.sources.map((number) => brief.sources[number - 1]?.name);
    expect(names).toEqual(['The Memorandum', 'The Report']);
  });
});

describe('its file', () => {
  const fetched = async (query: string) => {
    const response = await fetch(`${address}/brief.pdf${query}`);
    return { status: response.status, file: Buffer.from(await response.arrayBuffer()) };
  };
  const pages = (file: Buffer) => file.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;

  test.each(['scorecard=all&lang=fr', 'scorecard=all&lang=en', 'scorecard=le-memoire&lang=fr'])(
    '%s is one page',
    async (query) => {
      const { status, file } = await fetched(`?${query}`);
      expect(status).toBe(200);
      expect(pages(file)).toBe(1);
    },
  );

  test('of what is no document there is none', async () => {
    expect((await fetched('?scorecard=quebec')).status).toBe(404);
  });
});
