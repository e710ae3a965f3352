/** A page to print and hand on: sentences, in whose words, and the numbered sources behind them. */

import type { CardFact, Meeting, Section, Voiced } from '../../cards/board.ts';
import type { Source } from '../../data/sheet.ts';

/** What fits on one sheet beside the sources. */
export const MOST_LINES = 14;
export const MOST_CARDS = 8;
export const MOST_SOURCES = 8;
/** Lines of sentences on a sheet, and letters in a line, at most. */
const MOST_ROWS = 32;
const LETTERS = 95;

export interface BriefLine {
  readonly section: Section;
  readonly voice: Voiced | null;
  readonly fact: CardFact;
  readonly quote: string | null;
  readonly language: string | null;
  /** Numbers of sources. */
  readonly sources: readonly number[];
}

export interface BriefItem {
  readonly card: Meeting;
  readonly lines: readonly BriefLine[];
  /** Facts that did not fit. */
  readonly hidden: number;
  readonly sources: readonly number[];
}

export interface Brief {
  readonly items: readonly BriefItem[];
  readonly sources: readonly Source[];
  /** Cards and sources that did not fit. */
  readonly hiddenCards: number;
  readonly hiddenSources: number;
}

/** @param total how many cards there are, whatever the page. */
export function briefOf(cards: readonly Meeting[], alone: boolean, total: number): Brief {
  const sources = new Map<string, Source>();
  const numberOf = (source: Source): number => {
    if (!sources.has(source.id)) sources.set(source.id, source);
    return [...sources.keys()].indexOf(source.id) + 1;
  };
  const numbers = (facts: readonly CardFact[]) => [
    ...new Set(facts.flatMap(({ citations }) => citations.map(({ source }) => numberOf(source)))),
  ];
  const items = (alone ? cards : fitting(cards)).map((card): BriefItem => {
    const all = card.sections.flatMap(linesIn);
    const shown = alone ? spread(all, MOST_LINES) : [];
    const lines = shown.map((line): BriefLine => {
      const cited = line.fact.citations.find(({ quote }) => quote !== null);
      const [quote, language] = [cited?.quote ?? null, cited?.language ?? null];
      return { ...line, quote, language, sources: numbers([line.fact]) };
    });
    const facts = alone
      ? shown.map(({ fact }) => fact)
      : [...card.facts, ...all.map(({ fact }) => fact)];
    return { card, lines, hidden: alone ? all.length - shown.length : 0, sources: numbers(facts) };
  });
  return {
    items,
    sources: [...sources.values()].slice(0, MOST_SOURCES),
    hiddenCards: total - items.length,
    hiddenSources: Math.max(0, sources.size - MOST_SOURCES),
  };
}

/** As many from the first on as a sheet holds, and at least one. */
function fitting(cards: readonly Meeting[]): readonly Meeting[] {
  let rows = 0;
  return cards.slice(0, MOST_CARDS).filter((card, at) => {
    rows += 1.5 + Math.ceil(card.sentence.length / LETTERS);
    return at === 0 || rows <= MOST_ROWS;
  });
}

type Line = Pick<BriefLine, 'section' | 'voice' | 'fact'>;

const linesIn = (section: Section): Line[] => [
  ...section.voices.flatMap((voice) => voice.facts.map((fact) => ({ section, voice, fact }))),
  ...section.facts.map((fact) => ({ section, voice: null, fact })),
];

/** The first of each section, then the second of each, as many as fit; in the order of the sections. */
function spread(lines: readonly Line[], most: number): readonly Line[] {
  if (lines.length <= most) return lines;
  const ranks = new Map<Section, number>();
  const ranked = lines.map((line, at) => {
    const rank = ranks.get(line.section) ?? 0;
    ranks.set(line.section, rank + 1);
    return { line, rank, at };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .slice(0, most)
    .sort((a, b) => a.at - b.at)
    .map(({ line }) => line);
}
