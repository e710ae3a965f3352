/** What `import` prints before it writes: the difference, what is doubtful, refused, left out and unused. */
import type { Imported, Prepared } from '../api/interchange/importing/importing.ts';
import type { Match } from '../api/interchange/importing/matching.ts';
import { namesOf } from '../api/interchange/importing/personal.ts';
import type { Counts, Difference } from '../api/interchange/importing/planning.ts';
import { wordsIn } from '../api/words/words.ts';

type Language = 'fr' | 'en';

const SHOWN = 20;

/** Whether everything in the file is certain, so that nothing has to be decided. */
export const isWhole = ({ doubtful, refused }: Prepared) =>
  doubtful.length === 0 && refused.every(({ isPart }) => isPart === true);

export function linesOf(file: string, before: Prepared, language: Language): string[] {
  const { importing } = wordsIn(language);
  const { said } = importing;
  const { source, format, personal, unused, sample } = before;
  const left = Object.entries(personal).filter(([, count]) => count > 0);
  return [
    said.file(file, format.label[language], source.title, source.licence),
    ...sample.map((one) => `  ${nameOf(one)} — ${one.kind}, ${one.id}`),
    ...differenceLines(before.difference, language),
    ...listed(
      said.doubtful(before.doubtful.length),
      before.doubtful.map((one) => doubtfulLine(one, language)),
      language,
    ),
    ...refusedLines(
      said.refused,
      before.refused.filter(({ isPart }) => isPart !== true),
      file,
      language,
    ),
    ...refusedLines(
      said.leftOut,
      before.refused.filter(({ isPart }) => isPart === true),
      file,
      language,
    ),
    ...listed(
      said.conflicts(before.conflicts.length),
      before.conflicts.map(
        ({ id, field, why }) => `${id}${field === null ? '' : `, ${field}`} — ${said.why[why]}`,
      ),
      language,
    ),
    ...(before.waiting > 0 ? [said.waiting(before.waiting)] : []),
    ...(left.length > 0
      ? [
          said.personal(
            left.map(([name, count]) => `${said.data[name as keyof typeof said.data]} ${count}`),
          ),
        ]
      : []),
    ...(unused.size > 0 ? [said.unused([...unused.keys()].slice(0, SHOWN), unused.size)] : []),
  ];
}

function refusedLines(
  title: (some: number) => string,
  some: Prepared['refused'],
  file: string,
  language: Language,
): string[] {
  const colon = language === 'fr' ? ' :' : ':';
  const lines = some.map(({ spot: { line, column }, at, words }) => {
    const where = [file, ...(line > 0 ? [line, column] : [])].filter((part) => part !== undefined);
    return `${where.join(':')} — ${at}${colon} ${words[language]}`;
  });
  return listed(title(some.length), lines, language);
}

const nameOf = ({ body }: Match) => namesOf(body.name)[0] ?? body.key;

function doubtfulLine(match: Match, language: Language): string {
  const { reasons } = wordsIn(language).importing;
  const same = match.candidates.map(
    ({ id, score, reasons: why }) =>
      `${id} (${score}; ${why.map((one) => reasons[one]).join(', ')})`,
  );
  return `${nameOf(match)}, ${match.body.at} ≟ ${same.join(' | ')}`;
}

function listed(title: string, lines: readonly string[], language: Language): string[] {
  if (lines.length === 0) return [];
  const more = lines.length - SHOWN;
  return [
    title,
    ...lines.slice(0, SHOWN).map((line) => `  ${line}`),
    ...(more > 0 ? [`  ${wordsIn(language).importing.said.more(more)}`] : []),
  ];
}

function differenceLines({ entities, links }: Difference, language: Language): string[] {
  const { said } = wordsIn(language).importing;
  const line = (name: string, { added, changed, unchanged, removed }: Counts) =>
    `${name} ${said.counts(added, changed, unchanged, removed)}`;
  return [line(said.entities, entities), line(said.links, links)];
}

export function doneLine(
  { revision, difference, conflicts }: Imported,
  language: Language,
): string {
  const { entities, links } = difference;
  const wrote = [entities, links].some(
    ({ added, changed, removed }) => added + changed + removed > 0,
  );
  return wordsIn(language).importing.said.done(revision, wrote, conflicts.length);
}

/** A file for a person to fill in: each doubtful entry, with those that it may be. */
export const decisionsFor = ({ doubtful }: Prepared) =>
  doubtful.map((one) => ({
    entry: one.body.key,
    name: nameOf(one),
    same: one.candidates.map(({ id }) => id),
    decision: '',
  }));
