/** Writes the brief of an entity, of a convergence or of a gap from what the API answered. */
import { enumValue } from '../vocabulary/sdl.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { inWords, wordsIn } from '../words/words.ts';
import { amountSaid } from './amounts.ts';
import type { Brief, Line, Section, Source, Spoken } from './brief.ts';
import type { About, CardAnswer, EntityAnswer, Passage } from './question.ts';

export interface Around {
  readonly language: Spoken;
  readonly vocabulary: Vocabulary;
  readonly about: About;
  readonly address: string;
  /** ISO 8601. */
  readonly now: string;
}

export function entityBrief(entity: EntityAnswer, around: Around): Brief {
  const { language, vocabulary } = around;
  const words = wordsIn(language).briefs;
  const sources = numbering();
  function line(text: string, asides: readonly string[], citations: readonly Passage[]): Line {
    return { text, aside: said(asides), sources: sources.of(citations) };
  }
  const byVerb = new Map<string, Line[]>();
  for (const { said: verb, other, status, since, until, amount, citations } of entity.links.nodes) {
    const asides = [
      amount === null ? '' : amountSaid(amount, language),
      period(since, until, language),
      statusSaid(status, around),
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
    lead: [entity.description ?? entity.name, entity.note].flatMap((text, at) =>
      text === null ? [] : line(text, [], at === 0 ? entity.citations : []),
    ),
    sections: [
      section(words.numbers, numbers),
      ...[...byVerb].map(([verb, lines]) => section(capital(verb), lines, true)),
      section(words.absences, absences),
    ].filter(({ lines }) => lines.length > 0),
    sources: sources.all,
  };
}

export function cardBrief(card: CardAnswer, around: Around): Brief {
  const { language } = around;
  const { briefs: words, links } = wordsIn(language);
  const sources = numbering();
  const facts = card.facts.map(({ from, verb, to, status, since, until, citations }): Line => {
    const quote = citations.find((one) => one.quote !== null);
    return {
      text: links.said({ from: from.name, verb, to: to.name, status: null }),
      aside: said([
        period(since, until, language),
        statusSaid(status, around),
        quote?.quote == null ? '' : words.quote(quote.quote, quote.language),
      ]),
      sources: sources.of(citations),
    };
  });
  const plain = (text: string): Line => ({ text, aside: '', sources: [] });
  const parties = card.parties?.map(({ entity }) => entity.name) ?? [];
  return {
    ...common(around),
    kind: card.subject === undefined ? '' : card.title,
    title: card.subject?.name ?? card.title,
    lead: [plain(card.sentence)],
    sections: [
      section(words.who, parties.length === 0 ? [] : [plain(words.list(parties))]),
      { ...section(words.facts, facts), more: card.factCount - facts.length },
      section(words.found, card.rule === undefined ? [] : [plain(card.rule)]),
      section(words.invitation, card.invitation === undefined ? [] : [plain(card.invitation)]),
    ].filter(({ lines }) => lines.length > 0),
    sources: sources.all,
  };
}

export const common = ({ language, address, about, now }: Around) => ({
  language,
  address,
  dataset: about.name,
  licence: about.licence,
  made: now,
});

export const section = (title: string, lines: readonly Line[], running = false): Section => ({
  title,
  lines,
  running,
  more: 0,
});

export const said = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

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

/** Numbers the documents in the order in which they are met. */
export function numbering() {
  const numbers = new Map<string, number>();
  const all: Source[] = [];
  return {
    all,
    of: (citations: readonly Passage[]): readonly number[] => {
      const mine = citations.map(({ source, read, licence }) => {
        const known = numbers.get(source.id);
        if (known !== undefined) return known;
        all.push({ name: source.name, read, licence, address: source.address });
        numbers.set(source.id, all.length);
        return all.length;
      });
      return [...new Set(mine)].sort((a, b) => a - b);
    },
  };
}
