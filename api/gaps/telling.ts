/** A gap in words: its sentence and its invitation, in one language. */
import type { Language } from '../errors.ts';
import type { Known } from '../snapshot/names.ts';
import { type Field, linkKindOf, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Words } from '../words/en.ts';
import { inWords, nameOf, wordsIn } from '../words/words.ts';
import type { Gap, GapKind, Missing, Names } from './gap.ts';
import { ruleOf } from './rules.ts';

/** How many names a sentence gives before it counts the rest. */
const NAMED = 4;

function namesIn({ facts, vocabulary }: Known, language: Language): Names {
  const name = (id: string) => nameOf(facts.entities.get(id), id, language);
  const { gaps, values } = wordsIn(language);
  const labelled = (choices: string | undefined, id: string) => {
    const found = vocabulary.choices[choices ?? '']?.find((one) => one.id === id);
    return found === undefined ? id : inWords(found.label, language);
  };
  return {
    name,
    some: (ids) => ({
      names: ids.slice(0, NAMED).map(name),
      others: Math.max(0, ids.length - NAMED),
    }),
    verb: (kind) => inWords(linkKindOf(vocabulary, kind)?.label ?? same(kind), language),
    term: (id) => termOf(id, vocabulary, language, gaps),
    value: (id, value) => {
      const field = fieldOf(id, vocabulary);
      if (field?.kind === 'date') return values.date(value);
      return labelled(field?.choices, value);
    },
    labels: (choices, ids) => ids.map((id) => labelled(choices, id)),
    text: (label) => inWords(label, language),
  };
}

const same = (id: string) => ({ fr: id, en: id });

/** A link is said both ways: an absence does not tell which way it was looked for. */
function termOf(
  id: string,
  vocabulary: Vocabulary,
  language: Language,
  words: Words['gaps'],
): string {
  const link = linkKindOf(vocabulary, id);
  if (link !== undefined) {
    const [label, inverse] = [inWords(link.label, language), inWords(link.inverse, language)];
    return label === inverse ? words.link(label) : words.eitherLink(label, inverse);
  }
  const kind = vocabulary.kinds.find((one) => one.id === id);
  return kind === undefined
    ? words.field(fieldLabel(id, vocabulary, language, words))
    : inWords(kind.label, language);
}

export function sentenceOf(gap: Gap, known: Known, language: Language): string {
  const { kinds } = wordsIn(language).gaps;
  return ruleOf.get(gap.kind)?.sentence(gap, namesIn(known, language), kinds[gap.kind]) ?? '';
}

export const titleOf = (kind: GapKind, language: Language) =>
  wordsIn(language).gaps.kinds[kind].title;

/** How gaps of a kind are found. */
export const ruleInWords = (kind: GapKind, language: Language) =>
  ruleOf.get(kind)?.rule(wordsIn(language).gaps.kinds[kind]) ?? '';

/** What to look for, and where it can be contributed. */
export function invitationOf(gap: Gap, { facts, vocabulary }: Known, language: Language): string {
  const { gaps } = wordsIn(language);
  const where = gaps.contribute({
    subject: nameOf(facts.entities.get(gap.subject), gap.subject, language),
    entry: entryOf(ruleOf.get(gap.kind)?.missing ?? {}, vocabulary, language, gaps),
  });
  return `${gaps.kinds[gap.kind].invitation} ${where}`;
}

/** The entry that is missing, as the page names it. */
function entryOf(
  { link, direction, field }: Missing,
  vocabulary: Vocabulary,
  language: Language,
  words: Words['gaps'],
): string {
  const kind = link === undefined ? undefined : linkKindOf(vocabulary, link);
  if (kind !== undefined)
    return words.link(inWords(direction === 'IN' ? kind.inverse : kind.label, language));
  if (field === undefined) return words.citation;
  return words.field(fieldLabel(field, vocabulary, language, words));
}

function fieldLabel(
  id: string,
  vocabulary: Vocabulary,
  language: Language,
  { fields }: Words['gaps'],
): string {
  const own = Object.entries(fields).find(([field]) => field === id)?.[1];
  const label = fieldOf(id, vocabulary)?.label;
  return own ?? (label === undefined ? id : inWords(label, language));
}

const fieldOf = (id: string, { kinds, links }: Vocabulary): Field | undefined =>
  [...kinds, ...links].flatMap(({ fields }) => fields).find((field) => field.id === id);
