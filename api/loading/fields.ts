/** Checks the fields of one entry and flattens them into the properties that the graph keeps. */
import type { Field, Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Place, Properties } from './claims.ts';
import { type Problem, says } from './problems.ts';

/** Partial ISO 8601: a year, a month or a day. */
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const ADDRESS = /^https?:\/\/\S+$/;
const AMOUNT_FIELDS = ['value', 'max', 'unit', 'qualifier', 'period', 'measures'];

export interface Surroundings {
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
}

export class Checker {
  readonly #place: Place;
  readonly #entry: string;
  readonly #around: Surroundings;
  readonly #inside: string;
  readonly #properties: Record<string, Properties[string]> = {};

  constructor(place: Place, entry: string, around: Surroundings, inside = '') {
    this.#place = place;
    this.#entry = entry;
    this.#around = around;
    this.#inside = inside;
  }

  get properties(): Properties {
    return this.#properties;
  }

  wrong(field: string, [en, fr]: readonly [string, string]): void {
    const path = [this.#inside, field].filter((part) => part !== '').join('.');
    this.#around.problems.push({ ...this.#place, entry: this.#entry, field: path, en, fr });
  }

  known(data: Readonly<Record<string, unknown>>, fields: readonly string[], inside = ''): void {
    for (const field of Object.keys(data)) {
      if (!fields.includes(field))
        this.wrong(inside === '' ? field : `${inside}.${field}`, says.unknownField(fields));
    }
  }

  /** What entities, links, quantities and absences share. */
  common(data: Readonly<Record<string, unknown>>): void {
    if (data['status'] !== undefined)
      this.#oneOf('status', data['status'], this.#around.vocabulary.statuses);
    this.bilingual('description', data['description']);
    this.bilingual('note', data['note']);
  }

  names(value: unknown): void {
    if (value === undefined) return;
    const { both, ...names } = value as { both?: unknown };
    if (typeof both === 'string' && Object.keys(names).length === 0) {
      this.#properties['nameFr'] = both;
      this.#properties['nameEn'] = both;
      this.#properties['nameIsOne'] = true;
      return;
    }
    this.bilingual('name', value);
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
        return this.number(field.id, value);
      case 'url':
        return this.address(field.id, value);
      case 'amount':
        return this.amount(field.id, value as Record<string, unknown>);
      default:
        return this.text(field.id, value);
    }
  }

  bilingual(field: string, value: unknown): void {
    if (value === undefined) return;
    const entries = value !== null && typeof value === 'object' ? Object.entries(value) : [];
    const right =
      entries.length > 0 &&
      entries.every(([key, text]) => ['fr', 'en', 'both'].includes(key) && isText(text));
    if (!right)
      return this.wrong(
        field,
        says.expected('{ fr: …, en: … } or { both: … }', '{ fr: …, en: … } ou { both: … }'),
      );
    for (const [key, text] of entries) {
      for (const language of key === 'both' ? ['Fr', 'En'] : [key === 'fr' ? 'Fr' : 'En']) {
        this.#properties[`${field}${language}`] = String(text).trim();
      }
    }
  }

  text(field: string, value: unknown, property = field): void {
    if (value === undefined) return;
    if (!isText(value)) return this.wrong(field, says.expected('a text', 'un texte'));
    this.#properties[property] = value.trim();
  }

  texts(field: string, value: unknown): void {
    if (value === undefined) return;
    if (!Array.isArray(value) || !value.every(isText))
      return this.wrong(field, says.expected('a list of texts', 'une liste de textes'));
    this.#properties[field] = value.map((text: string) => text.trim());
  }

  date(field: string, value: unknown): void {
    const date = this.optionalDate(field, value);
    if (date !== null) this.#properties[field] = date;
  }

  optionalDate(field: string, value: unknown): string | null {
    if (value === undefined) return null;
    if (typeof value === 'string' && DATE.test(value)) return value;
    this.wrong(
      field,
      says.expected(
        'a quoted date: "2013", "2016-05" or "2016-05-02"',
        'une date entre guillemets : "2013", "2016-05" ou "2016-05-02"',
      ),
    );
    return null;
  }

  optionalText(field: string, value: unknown): string | null {
    if (value === undefined) return null;
    if (isText(value)) return value;
    this.wrong(field, says.expected('a text', 'un texte'));
    return null;
  }

  flag(field: string, value: unknown): void {
    if (value === undefined) return;
    if (typeof value !== 'boolean')
      return this.wrong(field, says.expected('true or false', 'true ou false'));
    this.#properties[field] = value;
  }

  number(field: string, value: unknown): void {
    if (value === undefined) return;
    if (typeof value !== 'number' || !Number.isFinite(value))
      return this.wrong(field, says.expected('a number', 'un nombre'));
    this.#properties[field] = value;
  }

  address(field: string, value: unknown): void {
    if (typeof value !== 'string' || !ADDRESS.test(value))
      return this.wrong(field, says.expected('an address (https://…)', 'une adresse (https://…)'));
    this.#properties[field] = value;
  }

  choice(field: string, value: unknown, list: string): void {
    this.#oneOf(field, value, this.#around.vocabulary.choices[list] ?? []);
  }

  #oneOf(field: string, value: unknown, known: readonly { readonly id: string }[]): void {
    if (!known.some(({ id }) => id === value))
      return this.wrong(
        field,
        says.unknownChoice(
          value,
          known.map(({ id }) => id),
        ),
      );
    this.#properties[field] = String(value);
  }

  /** Value or none, qualifier, unit, period and what it measures; `prefix` tells an amount of a link. */
  amount(
    prefix: string,
    data: Readonly<Record<string, unknown>>,
    more: readonly string[] = [],
  ): void {
    if (data === null || typeof data !== 'object')
      return this.wrong(
        prefix,
        says.expected('an amount with its fields', 'un montant avec ses champs'),
      );
    const name = (field: string) =>
      prefix === '' ? field : `${prefix}${field[0]?.toUpperCase()}${field.slice(1)}`;
    this.known(data, [...AMOUNT_FIELDS, ...more], prefix);
    this.number(name('value'), data['value']);
    this.number(name('max'), data['max']);
    this.text(name('unit'), data['unit']);
    this.choice(
      name('qualifier'),
      data['qualifier'] ?? (data['value'] === undefined ? 'unknown' : 'exact'),
      'qualifier',
    );
    this.bilingual(name('measures'), data['measures']);
    const { period } = data;
    this.bilingual(name('period'), isText(period) ? { both: period } : period);
    if (data['value'] === undefined && this.#properties[name('qualifier')] !== 'unknown') {
      this.wrong(
        name('value'),
        says.expected(
          'a number, or the qualifier “unknown”',
          'un nombre, ou le qualificatif « unknown »',
        ),
      );
    }
  }
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '';
