/** Checks the stories: every sentence in both languages and with a source, every view one that can be shown. */
import type { Claims, Located } from '../loading/claims.ts';
import { isSlug, SLUG } from '../loading/entity.ts';
import { filled, within } from '../loading/entries.ts';
import { Checker } from '../loading/fields.ts';
import { saysOfFile } from '../loading/file-problems.ts';
import { citations } from '../loading/passages.ts';
import { type Problem, says } from '../loading/problems.ts';
import { list } from '../loading/shapes.ts';
import { isRecord, wrongText } from '../loading/values.ts';
import type { Label, Vocabulary } from '../vocabulary/vocabulary.ts';
import { typesetFrench } from '../words/typeset.ts';
import type { StoryReading, WrittenStory } from './read.ts';
import type { Sentence, Step, Story } from './story.ts';
import { wrongIn } from './views.ts';

export interface CheckedStories {
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/** @param claims what the ids of facts and sources must be among; null where the facts are not at hand */
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

type Data = Readonly<Record<string, unknown>>;

function knownIn({ entities, links }: Claims): Known {
  const ids = new Set(entities.map(({ id }) => id));
  return {
    entities: ids,
    facts: new Set([...ids, ...links.map(({ id }) => id)]),
    documents: new Set(entities.filter(({ kind }) => kind === 'Document').map(({ id }) => id)),
  };
}

function checkStory({ id, at, data: raw }: WrittenStory, around: Around): Story {
  const check = new Checker(at, id, around);
  // The name of the file is the address of the story.
  if (!isSlug(id)) check.wrong('', SLUG);
  const data = filled(raw, (field, words) => check.wrong(field, words));
  check.known(data, ['title', 'lead', 'steps']);
  const steps = entriesIn(check, data, 'steps', 'at least one step', 'au moins une étape');
  return {
    id,
    title: both(check, 'title', data['title']),
    lead: both(check, 'lead', data['lead']),
    steps: steps.map((step, n) =>
      checkStep(step, within(at, `steps[${n}]`), `${id} ${n + 1}`, around),
    ),
  };
}

/** The entries of a list that must not be empty. */
function entriesIn(check: Checker, data: Data, field: string, en: string, fr: string): Data[] {
  const entries = list(data[field]);
  if (entries.length === 0) check.missing(field, says.expected(en, fr));
  for (const [at, entry] of entries.entries()) {
    if (!isRecord(entry)) check.wrong(`${field}[${at}]`, saysOfFile.notAnEntry());
  }
  return entries.map((entry) => (isRecord(entry) ? entry : {}));
}

function checkStep(data: Data, at: Located, name: string, around: Around): Step {
  const check = new Checker(at, name, around);
  if (Object.keys(data).length > 0) check.known(data, ['title', 'view', 'text']);
  const view = String(data['view'] ?? '');
  check.several('view', wrongIn(view, around.vocabulary, around.known?.entities ?? null));
  const sentences = entriesIn(check, data, 'text', 'at least one sentence', 'au moins une phrase');
  return {
    title: both(check, 'title', data['title']),
    view,
    sentences: sentences.map((one, n) =>
      checkSentence(one, within(at, `text[${n}]`), name, around),
    ),
  };
}

function checkSentence(data: Data, at: Located, name: string, around: Around): Sentence {
  const check = new Checker(at, name, around, 'text');
  check.known(data, ['fr', 'en', 'facts', 'cite']);
  const facts = list(data['facts']).map(String);
  const cites = citations(check, data['cite'], '', []);
  if (facts.length === 0 && cites.length === 0) check.missing('', says.noCitation());
  const unknown = facts.filter((id) => around.known?.facts.has(id) === false);
  check.several(
    'facts',
    unknown.map((id) => says.dangling(id)),
  );
  for (const { source } of cites) {
    if (source === '')
      check.missing(
        'cite.source',
        says.expected('the id of a document', 'l’identifiant d’un document'),
      );
    else if (around.known?.documents.has(source) === false)
      check.wrong('cite.source', says.unknownSource(source));
  }
  const { fr, en } = data;
  return { place: at(''), text: texts(check, '', { fr, en }), facts, citations: cites };
}

/** Both languages, or each one that is missing is told. */
function both(check: Checker, field: string, value: unknown): Label {
  if (isRecord(value)) check.known(value, ['fr', 'en'], field);
  if (value !== undefined && !isRecord(value))
    check.wrong(field, says.expected('{ fr: …, en: … }', '{ fr: …, en: … }'));
  return texts(check, field, isRecord(value) ? value : {});
}

function texts(check: Checker, field: string, { fr, en }: Data): Label {
  const text = (language: 'fr' | 'en', one: unknown) => {
    const words = wrongText(one);
    if (words !== null) check.wrong(field === '' ? language : `${field}.${language}`, words);
    return words === null ? String(one).trim() : '';
  };
  return { fr: typesetFrench(text('fr', fr)), en: text('en', en) };
}
