/** Writes the brief of an entity, of a convergence or of a gap from what the API answered. */
import { enumValue } from '../vocabulary/sdl.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { inWords, wordsIn } from '../words/words.ts';
import { amountSaid } from './amounts.ts';
import type { Brief, Line, Section, Spoken } from './brief.ts';
import { contactsOf, filled, numbering, plain, said, section } from './lines.ts';
import { type OwnWords, ownSections } from './own-words.ts';
import type {
  About,
  AroundAnswer,
  CardAnswer,
  DivergenceAnswer,
  EntityAnswer,
  FactAnswer,
  Passage,
} from './question.ts';

export interface Around {
  readonly language: Spoken;
  readonly vocabulary: Vocabulary;
  readonly about: About;
  readonly address: string;
  /** ISO 8601. */
  readonly now: string;
}

/** What stands beside the facts of a brief: the reader's own words, and cards on the same things. */
export interface Beside {
  readonly own: OwnWords;
  readonly around: AroundAnswer | null;
}

const ALONE: Beside = { own: { ask: '', steps: [] }, around: null };

export function entityBrief(entity: EntityAnswer, around: Around, beside = ALONE): Brief {
  const { language, vocabulary } = around;
  const words = wordsIn(language).briefs;
  const sources = numbering();
  function line(text: string, asides: readonly string[], citations: readonly Passage[]): Line {
    return { text, aside: said(asides), sources: sources.of(citations) };
  }
  const lead = [entity.description ?? entity.name, entity.note].flatMap((text, at) =>
    text === null ? [] : line(text, [], at === 0 ? entity.citations : []),
  );
  const byVerb = new Map<string, Line[]>();
  for (const link of entity.links.nodes) {
    const { said: verb, other, status, endsSay, since, until, amount, citations } = link;
    const asides = [
      amount === null ? '' : amountSaid(amount, language),
      period(since, until, language),
      statusSaid(status, around),
      endsSay ?? '',
    ];
    byVerb.set(verb, [...(byVerb.get(verb) ?? []), line(other.name, asides, citations)]);
  }
  const numbers = entity.quantities.map((one) =>
    line(
      one.measures === null
        ? amountSaid(one, language)
        : words.measured(one.measures, amountSaid(one, language, true)),
      [one.period ?? '', statusSaid(one.status, around)],
      one.citations,
    ),
  );
  const absences = entity.absences.map((one) => line(one.note ?? one.what, [], one.citations));
  const kind = vocabulary.kinds.find(({ id }) => id === entity.__typename)?.label;
  return {
    ...common(around),
    kind: said([kind ? inWords(kind, language) : '', statusSaid(entity.status, around)]),
    title: entity.name,
    lead,
    sections: filled([
      section(words.numbers, numbers),
      ...cardsAround(beside, language),
      ...ownSections(beside.own, language),
      section(
        words.contacts,
        contactsOf([entity]).map((one) => ({ ...one, sources: sources.of(entity.citations) })),
      ),
      ...[...byVerb].map(([verb, lines]) => section(capital(verb), lines, true)),
      section(words.absences, absences),
    ]),
    sources: sources.all,
  };
}

export function cardBrief(card: CardAnswer, around: Around, beside = ALONE): Brief {
  const { language, vocabulary } = around;
  const words = wordsIn(language).briefs;
  const sources = numbering();
  const facts = card.facts.map((fact) => factLine(fact, around, sources));
  const parties = (card.parties ?? []).map(({ entity, stakeholder }) => {
    const kind = vocabulary.choices['stakeholder']?.find(({ id }) => enumValue(id) === stakeholder);
    return { text: entity.name, aside: kind ? inWords(kind.label, language) : '', sources: [] };
  });
  const parting = [
    ...(card.disagreements ?? []).map(({ name }) => plain(words.partOn(name))),
    ...(card.divergences ?? []).map(({ sentence }) => plain(sentence)),
    ...(card.between ?? []).map((fact) => factLine(fact, around, sources)),
  ];
  const isGap = card.rule !== undefined;
  return {
    ...common(around),
    kind: isGap ? card.title : '',
    title: (isGap ? card.subject?.name : undefined) ?? card.title,
    lead: [plain(card.sentence)],
    sections: filled([
      section(words.who, parties, true),
      {
        ...section(isGap ? words.facts : words.agree, facts),
        more: card.factCount - facts.length,
      },
      ...(isGap ? [] : [section(words.part, parting.length > 0 ? parting : [plain(words.noPart)])]),
      ...ownSections(beside.own, language),
      section(words.missing, missingAround(beside)),
      section(
        words.leads,
        (card.leads ?? []).map((fact) => factLine(fact, around, sources)),
      ),
      section(words.found, card.rule === undefined ? [] : [plain(card.rule)]),
      section(words.invitation, card.invitation === undefined ? [] : [plain(card.invitation)]),
      section(
        words.contacts,
        contactsOf([
          ...(card.parties ?? []).map(({ entity }) => entity),
          ...(card.subject ? [card.subject] : []),
        ]),
      ),
    ]),
    sources: sources.all,
  };
}

/** Who stands on which side, each in his or her own words. */
export function divergenceBrief(
  { sentence, statement, sides }: DivergenceAnswer,
  around: Around,
  beside = ALONE,
): Brief {
  const { language, vocabulary } = around;
  const words = wordsIn(language).briefs;
  const sources = numbering();
  const stanceSaid = (stance: string) => {
    const found = vocabulary.choices['stance']?.find(({ id }) => enumValue(id) === stance);
    return found ? inWords(found.label, language) : stance;
  };
  return {
    ...common(around),
    kind: words.part,
    title: statement.name,
    lead: [plain(sentence)],
    sections: filled([
      ...sides.map(({ stances, statement: on, parties }) =>
        section(
          words.side(words.list(stances.map(stanceSaid)), on.name),
          parties.flatMap(({ entity, facts }) =>
            facts.map((fact) => ({ ...factLine(fact, around, sources), text: entity.name })),
          ),
        ),
      ),
      ...ownSections(beside.own, language),
      section(words.missing, missingAround(beside)),
      section(
        words.contacts,
        contactsOf(sides.flatMap(({ parties }) => parties.map(({ entity }) => entity))),
      ),
    ]),
    sources: sources.all,
  };
}

function factLine(
  { from, verb, to, status, endsSay, since, until, citations }: FactAnswer,
  around: Around,
  sources: ReturnType<typeof numbering>,
): Line {
  const { language } = around;
  const { briefs: words, links } = wordsIn(language);
  const quote = citations.find((one) => one.quote !== null);
  return {
    text: links.said({ from: from.name, verb, to: to.name, status: null }),
    aside: said([
      period(since, until, language),
      statusSaid(status, around),
      endsSay ?? '',
      quote?.quote == null ? '' : words.quote(quote.quote, quote.language),
    ]),
    sources: sources.of(citations),
  };
}

const sentences = (cards: readonly { readonly sentence: string }[]) =>
  cards.map(({ sentence }) => plain(sentence));

const missingAround = ({ around }: Beside) => sentences(around?.gaps.nodes ?? []);

function cardsAround(beside: Beside, language: Spoken): readonly Section[] {
  const words = wordsIn(language).briefs;
  return [
    section(words.agree, sentences(beside.around?.convergences.nodes ?? [])),
    section(words.part, sentences(beside.around?.divergences.nodes ?? [])),
    section(words.missing, missingAround(beside)),
  ];
}

export const common = ({ language, address, about, now }: Around) => ({
  language,
  address,
  dataset: about.name,
  licence: about.licence,
  made: now,
});

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function period(since: string | null, until: string | null, language: Spoken): string {
  const words = wordsIn(language).briefs;
  return said([since === null ? '' : words.since(since), until === null ? '' : words.until(until)]);
}

/** A fact that is not simply stated names its status. */
export function statusSaid(status: string, { vocabulary, language }: Around): string {
  const found = vocabulary.statuses.find(({ id }) => enumValue(id) === status);
  return found === undefined || found.id === 'stated' ? '' : inWords(found.label, language);
}
