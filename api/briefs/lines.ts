/** Lines and sections of a brief, and the numbering of its sources. */
import type { Line, Section, Source } from './brief.ts';
import type { Passage, Reached } from './question.ts';

export const plain = (text: string): Line => ({ text, aside: '', sources: [] });

export const section = (title: string, lines: readonly Line[], running = false): Section => ({
  title,
  lines,
  running,
  more: 0,
});

export const filled = (sections: readonly Section[]): readonly Section[] =>
  sections.filter(({ lines }) => lines.length > 0);

export const said = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ');

const MOST_CONTACTS = 8;

/** The public addresses of those who have one. */
export function contactsOf(all: readonly Reached[]): readonly Line[] {
  const known = [...new Map(all.map((one) => [one.id, one])).values()];
  return known
    .flatMap(({ name, website, repository }) => {
      const at = website ?? repository ?? null;
      return at === null ? [] : [{ text: name, aside: at, sources: [] }];
    })
    .slice(0, MOST_CONTACTS);
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
