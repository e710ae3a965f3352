/** Stories: text beside views, each sentence with its source; what is wrong is told with its line. */
import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../api/graphql.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import { sentence } from '../../api/loading/problems.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { checkStories } from '../../api/stories/check.ts';
import { readStories } from '../../api/stories/read.ts';
import type { Story } from '../../api/stories/story.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { DATASET } from '../support/asking.ts';
import { seedsFor, writeSeeds } from '../support/seeds.ts';
import { WORLD, world } from '../support/world.ts';

const STORY = `title: { fr: "Le port", en: "The harbour" }
lead: { fr: "Une histoire : la voici.", en: "A story: here it is." }
steps:
  - title: { fr: "Qui", en: "Who" }
    view: "/map?focus=coop-du-lac&verbs=DEVELOPS"
    text:
      - fr: "La coopérative développe Rivière."
        en: "The co-operative develops Rivière."
        facts: [coop-du-lac--develops--riviere]
      - fr: "Le lac est à tout le monde ?"
        en: "Does the lake belong to everybody?"
        cite: { source: le-journal, quote: "le lac est à tout le monde" }
`;

const vocabulary = readVocabulary();

function checked(
  text: string,
  folder = seedsFor({ ...WORLD, 'stories/port.yaml': text, ...LISTED }),
) {
  const { claims } = checkSeeds(readSeeds(folder), vocabulary);
  return checkStories(readStories(folder), vocabulary, claims);
}

/** The stories are no folder of facts. */
const LISTED = {
  'dataset.yaml':
    'name: { fr: Monde, en: World }\nlicence: CC-BY-4.0\nfolders: [le-journal, le-registre]\n',
};

const told = (text: string) => checked(text).problems.map((problem) => sentence(problem, 'en'));

test('a story that is right passes, and its French is set with no-break spaces', () => {
  const { stories, problems } = checked(STORY);
  expect(problems).toEqual([]);
  expect(stories[0]?.lead.fr).toBe('Une histoire\u202f: la voici.');
  expect(stories[0]?.steps[0]?.sentences[1]?.text.fr).toBe('Le lac est à tout le monde\u202f?');
});

describe('one clear sentence with file and line, when', () => {
  test.each([
    [
      'a fact is unknown',
      ['coop-du-lac--develops--riviere', 'coop--nothing'],
      /^stories\/port\.yaml:9 — port 1, text\.facts: “coop--nothing” is no entity/,
    ],
    [
      'a sentence has no source',
      ['        facts: [coop-du-lac--develops--riviere]\n', ''],
      /port\.yaml:7 — port 1, text: no fact without a source/,
    ],
    [
      'a sentence lacks a language',
      ['        en: "The co-operative develops Rivière."\n', ''],
      /port\.yaml:7 — port 1, text\.en: expected a text/,
    ],
    [
      'a title lacks a language',
      [', en: "Who" }', ' }'],
      /port\.yaml:4 — port 1, title\.en: expected a text/,
    ],
    [
      'a view is none',
      ['/map?focus', '/mop?focus'],
      /port\.yaml:5 — port 1, view: unknown value “\/mop”/,
    ],
    [
      'a view shows what is not there',
      ['focus=coop-du-lac', 'focus=coop-du-port'],
      /view: “coop-du-port” is no entity/,
    ],
    [
      'a view has a parameter that nothing reads',
      ['verbs=DEVELOPS', 'depth=3'],
      /view: unknown value “depth”; expected one of e, to, kinds/,
    ],
    [
      'a view asks for links that do not exist',
      ['verbs=DEVELOPS', 'verbs=ADORES'],
      /view: unknown value “ADORES”/,
    ],
    [
      'a view is on another host',
      ['/map?focus=coop-du-lac&verbs=DEVELOPS', '//example.org/map'],
      /view: expected the address of a view/,
    ],
    [
      'a source is no document',
      ['source: le-journal', 'source: ana'],
      /port\.yaml:12 — port 1, text\.cite\.source: “ana” is no document/,
    ],
    [
      'a quote is longer than fifteen words',
      ['le lac est à tout le monde"', `${'mot '.repeat(16)}"`],
      /the quote has 16 words/,
    ],
    ['a field is unknown', ['    view:', '    vue: x\n    view:'], /port 1, vue: unknown field/],
    [
      'the file is not YAML',
      ['steps:', 'steps: ]'],
      /port\.yaml:3:8 — port: the file is not valid YAML/,
    ],
  ] as const)('%s', (_, [from, to], expected) => {
    const problems = told(STORY.replace(from, to));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(expected);
  });

  test('it holds no step', () => {
    expect(told(`${STORY.split('steps:')[0]}steps: []\n`)).toEqual([
      'stories/port.yaml:3 — port, steps: expected at least one step',
    ]);
  });
});

test('a data set without stories has none', () => {
  expect(readStories(seedsFor(WORLD))).toEqual({ stories: [], problems: [] });
});

describe('the API', () => {
  let ask: (query: string, language?: string) => Promise<{ data: Record<string, never> }>;

  beforeAll(async () => {
    const folder = writeSeeds({ ...WORLD, 'stories/port.yaml': STORY, ...LISTED });
    const stories: readonly Story[] = checkStories(readStories(folder), vocabulary, null).stories;
    const api = createApi({ graph: await world(), vocabulary, dataset: DATASET, stories });
    ask = async (query, language = 'en') => {
      const response = await api.fetch('http://lacis/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify({ query }),
      });
      return response.json();
    };
  });

  test('lists them in the reader’s language', async () => {
    const query = '{ stories { id title lead steps { title view } } }';
    expect((await ask(query)).data).toEqual({
      stories: [
        {
          id: 'port',
          title: 'The harbour',
          lead: 'A story: here it is.',
          steps: [{ title: 'Who', view: '/map?focus=coop-du-lac&verbs=DEVELOPS' }],
        },
      ],
    });
    expect((await ask(query, 'fr')).data).toMatchObject({ stories: [{ title: 'Le port' }] });
  });

  test('gives each sentence with the passages on which it rests', async () => {
    const { data } = await ask(`{ story(id: "port") { steps { sentences {
      text facts { ... on Link { id } } citations { quote language licence read source { id } }
    } } } }`);
    expect(data).toEqual({
      story: {
        steps: [
          {
            sentences: [
              {
                text: 'The co-operative develops Rivière.',
                facts: [{ id: 'coop-du-lac--develops--riviere' }],
                citations: [
                  {
                    quote: 'elle développe Rivière depuis 2010',
                    language: 'FR',
                    licence: 'not stated',
                    read: '2026-11-21',
                    source: { id: 'le-journal' },
                  },
                ],
              },
              {
                text: 'Does the lake belong to everybody?',
                facts: [],
                citations: [
                  {
                    quote: 'le lac est à tout le monde',
                    language: 'FR',
                    licence: 'not stated',
                    read: '2026-11-21',
                    source: { id: 'le-journal' },
                  },
                ],
              },
            ],
          },
        ],
      },
    });
  });

  test('a story that nobody tells is null', async () => {
    expect((await ask('{ story(id: "none") { id } }')).data).toEqual({ story: null });
  });
});
