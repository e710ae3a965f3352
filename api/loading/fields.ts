/** Checks the fields of one entry, and flattens them into the properties that the graph keeps. */
import type { Field, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Located, Properties } from './claims.ts';
import { joined, problemAt } from './entries.ts';
import { type Problem, type Sentences, says } from './problems.ts';
import {
  isBefore,
  isRecord,
  isText,
  wrongAddress,
  wrongDate,
  wrongNumber,
  wrongText,
} from './values.ts';

const AMOUNT_FIELDS = ['value', 'max', 'unit', 'qualifier', 'period', 'measures'];

export interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
}

export class Checker {
  readonly #at: Located;
  readonly #entry: string;
  readonly #around: Surroundings;
  readonly #inside: string;
  readonly #properties: Record<string, Properties[string]> = {};
  readonly #wrong = new Set<string>();
  #unknown = false;

  /** @param inside the part of the entry that is checked, as its fields are named: `quantities[0]` */
  constructor(at: Located, entry: string, around: Surroundings, inside = '') {
    this.#at = at;
    this.#entry = entry;
    this.#around = around;
    this.#inside = inside;
  }

  get properties(): Properties {
    return this.#properties;
  }

  /** Whether it holds a field that nobody knows: one that is missing is then likely that one, misspelt. */
  get misspelt(): boolean {
    return this.#unknown;
  }

  /** One mistake gives one problem: a field that is wrong already, or a part of one, is not told again. */
  wrong(field: string, words: Sentences): void {
    if (!this.isWrong(field)) this.several(field, [words]);
  }

  /** Several mistakes in one field. */
  several(field: string, all: readonly Sentences[]): void {
    if (all.length > 0) this.#wrong.add(field);
    const path = joined(this.#inside, field);
    for (const words of all)
      this.#around.problems.push(problemAt(this.#at(field), words, this.#entry, path));
  }

  isWrong(field: string): boolean {
    return [...this.#wrong].some(
      (one) => field.startsWith(one) && /^($|[.[])/.test(field.slice(one.length)),
    );
  }

  /** A field that the entry needs is not there. */
  missing(field: string, words: Sentences): void {
    if (!this.#unknown) this.wrong(field, words);
  }

  known(data: Readonly<Record<string, unknown>>, fields: readonly string[], inside = ''): void {
    for (const field of Object.keys(data)) {
      if (fields.includes(field)) continue;
      this.#unknown = true;
      this.wrong(joined(inside, field), says.unknownField(fields));
    }
  }

  /** The fields that entities, links, quantities and absences share. */
  common(data: Readonly<Record<string, unknown>>): void {
    if (data['status'] !== undefined)
      this.#oneOf('status', data['status'], this.#around.vocabulary.statuses);
    this.bilingual('description', data['description']);
    this.bilingual('note', data['note']);
  }

  /** A name that is one in both languages may stand alone. */
  names(value: unknown): void {
    const both = isRecord(value) && Object.keys(value).join() === 'both' ? value['both'] : value;
    if (value === undefined || typeof both === 'object') return this.bilingual('name', value);
    const words = wrongText(both);
    if (words !== null) return this.wrong(both === value ? 'name' : 'name.both', words);
    this.#properties['nameFr'] = String(both).trim();
    this.#properties['nameEn'] = String(both).trim();
    this.#properties['nameIsOne'] = true;
  }

  fields(fields: readonly Field[], data: Readonly<Record<string, unknown>>): void {
    for (const field of fields) this.#field(field, data[field.id]);
  }

  #field(field: Field, value: unknown): void {
    if (value === undefined) return;
    switch (field.kind) {
      case 'bilingual':
        return this.bilingual(field.id, value);
      case 'date':
        return this.date(field.id, value);
      case 'boolean':
        return this.flag(field.id, value);
      case 'choice':
        return this.choice(field.id, value, field.choices ?? '');
      case 'number':
        return this.#keep(field.id, value, wrongNumber(value));
      case 'url':
        return this.#keep(field.id, value, wrongAddress(value));
      case 'amount':
        return this.amount(field.id, value);
      default:
        return this.text(field.id, value);
    }
  }

  bilingual(field: string, value: unknown, property = field): void {
    if (value === undefined) return;
    const shape = says.expected(
      '{ fr: …, en: … } or { both: … }',
      '{ fr: …, en: … } ou { both: … }',
    );
    if (!isRecord(value)) {
      const unquoted = typeof value === 'string' ? null : wrongText(value);
      return this.wrong(field, typeof value === 'object' ? shape : (unquoted ?? shape));
    }
    const entries = Object.entries(value);
    const languages = entries.map(([language]) => language);
    const fits =
      languages.every((one) => ['fr', 'en'].includes(one)) || languages.join() === 'both';
    if (!fits || entries.length === 0) return this.wrong(field, shape);
    for (const [language, text] of entries) {
      const words = wrongText(text);
      if (words !== null) this.wrong(`${field}.${language}`, words);
      for (const suffix of language === 'both' ? ['Fr', 'En'] : [language === 'fr' ? 'Fr' : 'En'])
        this.#properties[`${property}${suffix}`] = String(text).trim();
    }
  }

  text(field: string, value: unknown, property = field): void {
    if (value === undefined) return;
    const text = this.optionalText(field, value);
    if (text !== null) this.#properties[property] = text.trim();
  }

  optionalText(field: string, value: unknown): string | null {
    const words = value === undefined ? null : wrongText(value);
    if (words !== null) this.wrong(field, words);
    return isText(value) ? value : null;
  }

  texts(field: string, value: unknown): void {
    if (value === undefined) return;
    if (!Array.isArray(value))
      return this.wrong(field, says.expected('a list of texts', 'une liste de textes'));
    const texts = value.map((one, at) => this.optionalText(`${field}[${at}]`, one));
    this.#properties[field] = texts.flatMap((one) => (one === null ? [] : [one.trim()]));
  }

  date(field: string, value: unknown): void {
    const date = this.optionalDate(field, value);
    if (date !== null) this.#properties[field] = date;
  }

  optionalDate(field: string, value: unknown): string | null {
    if (value === undefined) return null;
    const words = wrongDate(value);
    if (words === null) return String(value);
    this.wrong(field, words);
    return null;
  }

  /** An end is not before its beginning. */
  inOrder(): void {
    const { since, until } = this.#properties;
    if (since !== undefined && until !== undefined && isBefore(String(until), String(since)))
      this.wrong('until', says.endsFirst(String(since), String(until)));
  }

  flag(field: string, value: unknown): void {
    if (value === undefined) return;
    const right = typeof value === 'boolean';
    this.#keep(field, value, right ? null : says.expected('true or false', 'true ou false'));
  }

  choice(field: string, value: unknown, list: string, property = field): void {
    this.#oneOf(field, value, this.#around.vocabulary.choices[list] ?? [], property);
  }

  #oneOf(
    field: string,
    value: unknown,
    known: readonly { readonly id: string }[],
    property = field,
  ): void {
    const ids = known.map(({ id }) => id);
    const right = typeof value === 'string' && ids.includes(value);
    this.#keep(field, value, right ? null : says.unknownChoice(value, ids), property);
  }

  #keep(field: string, value: unknown, words: Sentences | null, property = field): void {
    if (words !== null) this.wrong(field, words);
    else this.#properties[property] = value as Properties[string];
  }

  /** Value or none, qualifier, unit, period and what it measures; `prefix` names an amount of a link. */
  amount(prefix: string, data: unknown, more: readonly string[] = []): void {
    if (!isRecord(data)) {
      const words = says.expected('an amount with its fields', 'un montant avec ses champs');
      return this.wrong(prefix, words);
    }
    const at = (field: string) => joined(prefix, field);
    const name = (field: string) =>
      prefix === '' ? field : `${prefix}${field[0]?.toUpperCase()}${field.slice(1)}`;
    this.known(data, [...AMOUNT_FIELDS, ...more], prefix);
    const { value, max, period } = data;
    for (const [field, number] of [
      ['value', value],
      ['max', max],
    ] as const) {
      if (number !== undefined) this.#keep(at(field), number, wrongNumber(number), name(field));
    }
    this.text(at('unit'), data['unit'], name('unit'));
    const qualifier = data['qualifier'] ?? (value === undefined ? 'unknown' : 'exact');
    this.choice(at('qualifier'), qualifier, 'qualifier', name('qualifier'));
    this.bilingual(at('measures'), data['measures'], name('measures'));
    this.bilingual(at('period'), isText(period) ? { both: period } : period, name('period'));
    if (value === undefined && qualifier !== 'unknown' && !this.isWrong(at('qualifier'))) {
      const words = says.expected(
        'a number, or the qualifier “unknown”',
        'un nombre, ou le qualificatif « unknown »',
      );
      this.missing(at('value'), words);
    }
    if (typeof value === 'number' && typeof max === 'number' && max < value)
      this.wrong(at('max'), says.turnedRound(value, max));
  }
}
