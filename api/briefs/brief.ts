/** A brief: what is known of one thing on one or two pages, each line with the numbers of its sources. */

export type Spoken = 'fr' | 'en';

export interface Line {
  readonly text: string;
  /** The rest of what is known: status, dates, the words of the source. */
  readonly aside: string;
  /** Numbers in the list of sources. */
  readonly sources: readonly number[];
}

export interface Section {
  readonly title: string;
  /** Whether its lines run on after the title, as one paragraph. */
  readonly running: boolean;
  readonly lines: readonly Line[];
  /** How many lines there are beyond these. */
  readonly more: number;
}

export interface Source {
  readonly name: string;
  readonly read: string | null;
  readonly licence: string | null;
  readonly address: string | null;
}

export interface Brief {
  readonly language: Spoken;
  /** How many pages it may have; two where it does not say. */
  readonly pages?: number;
  readonly kind: string;
  readonly title: string;
  readonly lead: readonly Line[];
  readonly sections: readonly Section[];
  readonly sources: readonly Source[];
  /** The address of the same page, with everything that does not fit on paper. */
  readonly address: string;
  readonly dataset: string;
  readonly licence: string;
  /** The day when it was made, ISO 8601. */
  readonly made: string;
}

/** The same with fewer lines in each section: a brief that runs over two pages is none. */
export function shortened(brief: Brief, most: number): Brief {
  const sections = brief.sections.map((section) => {
    const lines = section.lines.slice(0, most);
    return { ...section, lines, more: section.more + section.lines.length - lines.length };
  });
  return withSources({ ...brief, sections });
}

/** Only the sources that a line still calls upon, numbered anew in the order in which they are met. */
function withSources(brief: Brief): Brief {
  const numbers = new Map<number, number>();
  const written = [...brief.lead, ...brief.sections.flatMap(({ lines }) => lines)];
  for (const number of written.flatMap(({ sources }) => sources)) {
    if (!numbers.has(number)) numbers.set(number, numbers.size + 1);
  }
  const again = (line: Line): Line => {
    const sources = line.sources.map((number) => numbers.get(number) ?? number);
    return { ...line, sources: sources.sort((a, b) => a - b) };
  };
  const lead = brief.lead.map(again);
  const sections = brief.sections.map((section) => ({
    ...section,
    lines: section.lines.map(again),
  }));
  const sources = [...numbers.keys()].flatMap((number) => brief.sources[number - 1] ?? []);
  return { ...brief, lead, sections, sources };
}
