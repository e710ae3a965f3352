/** The fields, numbers and absences of an entity as plain cited text. */
import { enumValue } from '../vocabulary/sdl.ts';
import type { Choice, Vocabulary } from '../vocabulary/vocabulary.ts';
import { escaped, passage } from './passage.ts';
import type { PageAbsence, PageEntity, PageQuantity } from './question.ts';

type Language = 'fr' | 'en';

const WORDS = {
  fr: { fields: 'En bref', numbers: 'Nombres', absences: 'Cherché, et absent', unknown: 'inconnu' },
  en: {
    fields: 'In short',
    numbers: 'Numbers',
    absences: 'Looked for, and not there',
    unknown: 'unknown',
  },
} as const;

export function known(entity: PageEntity, words: Vocabulary, language: Language): string {
  const say = WORDS[language];
  return [
    section(say.fields, fieldsOf(entity, words, language)),
    section(
      say.numbers,
      entity.quantities.map((one) => number(one, words, language)),
    ),
    section(
      say.absences,
      entity.absences.map((one) => absence(one, entity.__typename, words, language)),
    ),
  ].join('');
}

const section = (title: string, items: readonly string[]) =>
  items.length === 0
    ? ''
    : `<h2>${title}</h2>\n<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>\n`;

function fieldsOf(entity: PageEntity, words: Vocabulary, language: Language): readonly string[] {
  const values = entity as unknown as Readonly<Record<string, unknown>>;
  return (words.kinds.find(({ id }) => id === entity.__typename)?.fields ?? []).flatMap((field) => {
    const value = values[field.id];
    if (value === null || value === undefined) return [];
    const choices = field.choices === undefined ? undefined : words.choices[field.choices];
    return [`${escaped(field.label[language])}: ${valueSaid(String(value), choices, language)}`];
  });
}

function valueSaid(value: string, choices: readonly Choice[] | undefined, language: Language) {
  const choice = choices?.find(({ id }) => enumValue(id) === value);
  if (choice !== undefined) return escaped(choice.label[language]);
  return /^https?:\/\//.test(value)
    ? `<a href="${escaped(value)}" rel="noopener noreferrer external">${escaped(value)}</a>`
    : escaped(value);
}

function number(one: PageQuantity, words: Vocabulary, language: Language): string {
  const said = (value: number) => value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
  const range = [one.value, one.max]
    .filter((value) => value !== null)
    .map(said)
    .join('–');
  const qualifier = words.choices['qualifier']?.find(({ id }) => enumValue(id) === one.qualifier);
  const exact = one.qualifier === 'EXACT' ? '' : ` (${escaped(qualifier?.label[language] ?? '')})`;
  const amount = range === '' ? WORDS[language].unknown : `${range} ${escaped(one.unit ?? '')}`;
  const about = [one.measures, one.period]
    .filter((part) => part !== null)
    .map(escaped)
    .join(', ');
  return `${amount}${range === '' ? '' : exact}${about === '' ? '' : `, ${about}`}. <small>${passages(one.citations, language)}</small>`;
}

function absence(one: PageAbsence, kind: string, words: Vocabulary, language: Language): string {
  const label =
    words.kinds.find(({ id }) => id === kind)?.fields.find(({ id }) => id === one.what)?.label ??
    words.links.find(({ id }) => id === one.what)?.label;
  const how = words.choices['absenceHow']?.find(({ id }) => enumValue(id) === one.how);
  const note = one.note === null ? '' : ` ${escaped(one.note)}`;
  return `${escaped(label?.[language] ?? one.what)} (${escaped(how?.label[language] ?? '')}).${note} <small>${passages(one.citations, language)}</small>`;
}

const passages = (all: readonly Parameters<typeof passage>[0][], language: Language) =>
  all.map((one) => passage(one, language)).join('; ');
