/** The fields, numbers and absences of an entity as plain cited text. */
import type { ComponentChildren } from 'preact';
import { enumValue } from '../vocabulary/sdl.ts';
import type { Choice, Vocabulary } from '../vocabulary/vocabulary.ts';
import { wordsIn } from '../words/words.ts';
import { Passages } from './passage.tsx';
import type { PageAbsence, PageEntity, PageQuantity } from './question.ts';

type Language = 'fr' | 'en';

interface Around {
  readonly words: Vocabulary;
  readonly language: Language;
}

export function Known({ entity, ...around }: Around & { entity: PageEntity }) {
  const say = wordsIn(around.language).pages;
  return (
    <>
      <Section title={say.fields}>{fieldsOf(entity, around)}</Section>
      <Section title={say.numbers}>
        {entity.quantities.map((one, at) => (
          <Quantity key={at} quantity={one} {...around} />
        ))}
      </Section>
      <Section title={say.absences}>
        {entity.absences.map((one, at) => (
          <Absence key={at} absence={one} kind={entity.__typename} {...around} />
        ))}
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </>
  );
}

function fieldsOf(entity: PageEntity, { words, language }: Around) {
  const values = entity as unknown as Readonly<Record<string, unknown>>;
  const fields = words.kinds.find(({ id }) => id === entity.__typename)?.fields ?? [];
  return fields.flatMap((field) => {
    const value = values[field.id];
    if (value === null || value === undefined) return [];
    const choices = field.choices === undefined ? undefined : words.choices[field.choices];
    return [
      <li key={field.id}>
        {field.label[language]}: {valueSaid(String(value), choices, language)}
      </li>,
    ];
  });
}

function valueSaid(value: string, choices: readonly Choice[] | undefined, language: Language) {
  const choice = choices?.find(({ id }) => enumValue(id) === value);
  if (choice !== undefined) return choice.label[language];
  if (!/^https?:\/\//.test(value)) return value;
  return (
    <a href={value} rel="noopener noreferrer external">
      {value}
    </a>
  );
}

/** The data writes units in English: in French the words of what is measured say it, but for currencies and shares. */
function unitSaid({ unit, measures }: PageQuantity, language: Language): string {
  if (unit === null) return '';
  const isSign = /^([A-Z]{3}|%)$/.test(unit);
  return language === 'en' || isSign || measures === null ? ` ${unit}` : '';
}

function Quantity({ quantity: one, words, language }: Around & { quantity: PageQuantity }) {
  const said = (value: number) => value.toLocaleString(language === 'fr' ? 'fr-CA' : 'en-CA');
  const range = [one.value, one.max]
    .filter((value) => value !== null)
    .map(said)
    .join('–');
  const qualifier = words.choices['qualifier']?.find(({ id }) => enumValue(id) === one.qualifier);
  const about = [one.measures, one.period].filter((part) => part !== null).join(', ');
  return (
    <li>
      {range === '' ? wordsIn(language).pages.unknown : `${range}${unitSaid(one, language)}`}
      {range === '' || one.qualifier === 'EXACT' ? '' : ` (${qualifier?.label[language] ?? ''})`}
      {about === '' ? '' : `, ${about}`}.{' '}
      <small>
        <Passages all={one.citations} language={language} />
      </small>
    </li>
  );
}

function Absence({
  absence: one,
  kind,
  words,
  language,
}: Around & { absence: PageAbsence; kind: string }) {
  const label =
    words.kinds.find(({ id }) => id === kind)?.fields.find(({ id }) => id === one.what)?.label ??
    words.links.find(({ id }) => id === one.what)?.label;
  const how = words.choices['absenceHow']?.find(({ id }) => enumValue(id) === one.how);
  return (
    <li>
      {label?.[language] ?? one.what} ({how?.label[language]}).
      {one.note === null ? '' : ` ${one.note}`}{' '}
      <small>
        <Passages all={one.citations} language={language} />
      </small>
    </li>
  );
}
