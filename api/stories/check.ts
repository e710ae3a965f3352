/** Checks the stories: every sentence in both languages, with a source; every view one that can be shown. */
import type { CitationClaim, Claims } from '../loading/claims.ts';
import { Checker } from '../loading/fields.ts';
import { citations } from '../loading/passages.ts';
import { type Problem, says } from '../loading/problems.ts';
import { list, record } from '../loading/shapes.ts';
import type { Label, Vocabulary } from '../vocabulary/vocabulary.ts';
import { typesetFrench } from '../words/typeset.ts';
import { expected } from './expected.ts';
import type { StoryReading, Written, WrittenStory } from './read.ts';
import type { Sentence, Step, Story } from './story.ts';
import { wrongIn } from './views.ts';

export interface CheckedStories {
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/** @param claims what the ids of facts and sources must be among; null where the facts are not at hand. */
export function checkStories(
  { stories, problems: already }: StoryReading,
  vocabulary: Vocabulary,
  claims: Claims | null,
): CheckedStories {
  const problems: Problem[] = [...already];
  const known = claims === null ? null : knownIn(claims);
  return {
    stories: stories.map((story) => checkStory(story, { vocabulary, problems, known })),
    problems,
  };
}

interface Known {
  readonly entities: ReadonlySet<string>;
  readonly facts: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
}

interface Around {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  readonly known: Known | null;
}

function knownIn({ entities, links }: Claims): Known {
  const ids = new Set(entities.map(({ id }) => id));
  return {
    entities: ids,
    facts: new Set([...ids, ...links.map(({ id }) => id)]),
    documents: new Set(entities.filter(({ kind }) => kind === 'Document').map(({ id }) => id)),
  };
}

function checkStory({ id, place, data, steps }: WrittenStory, around: Around): Story {
  const check = new Checker(place, id, around);
  check.known(data, ['title', 'lead', 'steps']);
  if (steps.length === 0)
    check.wrong(
      'steps',
      expected(({ step }) => step),
    );
  return {
    id,
    title: both(check, 'title', data['title']),
    lead: both(check, 'lead', data['lead']),
    steps: steps.map((step, at) => checkStep(step, `${id} ${at + 1}`, around)),
  };
}

function checkStep(
  { place, data, sentences }: WrittenStory['steps'][number],
  name: string,
  around: Around,
): Step {
  const check = new Checker(place, name, around);
  check.known(data, ['title', 'view', 'text']);
  const view = String(data['view'] ?? '');
  for (const words of wrongIn(view, around.vocabulary, around.known?.entities ?? null)) {
    check.wrong('view', words);
  }
  if (sentences.length === 0)
    check.wrong(
      'text',
      expected((words) => words.sentence),
    );
  return {
    title: both(check, 'title', data['title']),
    view,
    sentences: sentences.map((one) => checkSentence(one, name, around)),
  };
}

function checkSentence({ place, data }: Written, name: string, around: Around): Sentence {
  const check = new Checker(place, name, around);
  check.known(data, ['fr', 'en', 'facts', 'cite'], 'text');
  const facts = list(data['facts']).map(String);
  const cites = citations(check, data['cite'], '', []);
  if (facts.length === 0 && cites.length === 0) check.wrong('text', says.noCitation());
  for (const id of facts) {
    if (around.known?.facts.has(id) === false) check.wrong('text.facts', says.dangling(id));
  }
  for (const { source } of cites) {
    if (!isDocument(source, around)) check.wrong('text.cite.source', says.unknownSource(source));
  }
  return {
    place,
    text: both(check, 'text', { fr: data['fr'], en: data['en'] }),
    facts,
    citations: cites,
  };
}

const isDocument = (source: CitationClaim['source'], { known }: Around) =>
  source !== '' && known?.documents.has(source) !== false;

/** Both languages, or each one that is missing is said. */
function both(check: Checker, field: string, value: unknown): Label {
  const { fr, en } = record(value);
  const text = (language: 'fr' | 'en', one: unknown) => {
    if (typeof one === 'string' && one.trim() !== '') return one.trim();
    check.wrong(
      `${field}.${language}`,
      expected((words) => words.text),
    );
    return '';
  };
  return { fr: typesetFrench(text('fr', fr)), en: text('en', en) };
}
