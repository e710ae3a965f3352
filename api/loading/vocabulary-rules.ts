/** The shape of `vocabulary.json`: what each part of it must hold, and what must not stand twice. */
import type { EntityKind, FieldShape, LinkKind, Vocabulary } from '../vocabulary/vocabulary.ts';
import { joined } from './entries.ts';
import { type Sentences, says } from './problems.ts';
import { isRecord, wrongText } from './values.ts';

export interface Mistake {
  readonly path: string;
  readonly words: Sentences;
}

type Rule = (value: unknown, path: string, wrong: (path: string, words: Sentences) => void) => void;

const SHAPES: readonly FieldShape[] = [
  'text',
  'bilingual',
  'date',
  'number',
  'url',
  'boolean',
  'choice',
  'entity',
  'amount',
];

const text: Rule = (value, path, wrong) => {
  const words = wrongText(value);
  if (words !== null) wrong(path, words);
};

/** An id of a form that the API can use for a name of its own. */
const id =
  (form: RegExp, en: string, fr: string): Rule =>
  (value, path, wrong) => {
    if (typeof value !== 'string' || !form.test(value)) wrong(path, says.expected(en, fr));
  };

const slug = id(
  /^[a-z0-9]+(-[a-z0-9]+)*$/,
  'a slug of a-z, 0-9 and hyphens',
  'un identifiant de a-z, 0-9 et traits d’union',
);
const kindName = id(/^[A-Z][A-Za-z]*$/, 'a name such as Organisation', 'un nom comme Organisation');
const verb = id(/^[A-Z]+(_[A-Z]+)*$/, 'a verb such as PART_OF', 'un verbe comme PART_OF');
const fieldName = id(/^[a-z][A-Za-z0-9]*$/, 'a name such as legalForm', 'un nom comme legalForm');

const boolean: Rule = (value, path, wrong) => {
  if (typeof value !== 'boolean') wrong(path, says.expected('true or false', 'true ou false'));
};

const oneOf =
  (known: readonly string[]): Rule =>
  (value, path, wrong) => {
    if (typeof value !== 'string' || !known.includes(value))
      wrong(path, says.unknownChoice(value, known));
  };

const map =
  (fields: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule =>
  (value, path, wrong) => {
    const all = { ...fields, ...optional };
    if (!isRecord(value)) return wrong(path, says.expected('{ … }', '{ … }'));
    for (const name of Object.keys(value))
      if (!(name in all)) wrong(joined(path, name), says.unknownField(Object.keys(all)));
    for (const [name, rule] of Object.entries(all)) {
      if (value[name] !== undefined) rule(value[name], joined(path, name), wrong);
      else if (name in fields) wrong(joined(path, name), says.expected(`“${name}”`, `« ${name} »`));
    }
  };

/** @param unique fields of which no two entries have the same value */
const listOf =
  (rule: Rule, unique: readonly string[] = []): Rule =>
  (value, path, wrong) => {
    if (!Array.isArray(value)) return wrong(path, says.expected('a list', 'une liste'));
    for (const [at, one] of value.entries()) rule(one, `${path}[${at}]`, wrong);
    for (const field of unique) {
      const seen = new Set<unknown>();
      for (const [at, one] of value.entries()) {
        const own = isRecord(one) ? one[field] : undefined;
        if (own !== undefined && seen.has(own)) wrong(`${path}[${at}].${field}`, TWICE(own));
        seen.add(own);
      }
    }
  };

const TWICE = (value: unknown): Sentences => [
  `“${String(value)}” stands already above: expected another one`,
  `« ${String(value)} » figure déjà plus haut : un autre est attendu`,
];

const label = map({ fr: text, en: text });

/** @returns every mistake, each with its path such as `links[3].inverse.fr` */
export function mistakesIn(vocabulary: unknown): readonly Mistake[] {
  const mistakes: Mistake[] = [];
  const whole = isRecord(vocabulary) ? vocabulary : {};
  const choices = isRecord(whole['choices']) ? whole['choices'] : {};
  const [kinds, verbs] = [idsIn(whole['kinds']), idsIn(whole['links'])];
  const fields = fieldsRule(Object.keys(choices));
  const choice = map(
    { id: slug, label },
    { description: label, stakeholder: oneOf(idsIn(choices['stakeholder'])) },
  );
  const ends = listOf(oneOf(['*', ...kinds]));
  const kind = map(
    {
      id: kindName,
      list: fieldName,
      family: oneOf(idsIn(whole['families'])),
      shape: text,
      label,
      plural: label,
      fields,
    },
    { description: label },
  );
  const verbField = map(
    {
      id: fieldName,
      on: listOf(oneOf(kinds)),
      direction: oneOf(['OUT', 'IN', 'BOTH']),
      description: label,
    },
    { with: listOf(oneOf(verbs)) },
  );
  const link = map(
    { id: verb, from: ends, to: ends, label, inverse: label, fields },
    { verbFields: listOf(verbField) },
  );
  const lists = (rule: Rule): Rule =>
    map(Object.fromEntries(Object.keys(choices).map((name) => [name, rule])));
  map(
    {
      statuses: listOf(map({ id: slug, label, description: label, fact: boolean }), ['id']),
      families: listOf(map({ id: slug, label }), ['id']),
      kinds: listOf(kind, ['id', 'list']),
      links: listOf(link, ['id']),
      choices: lists(listOf(choice, ['id'])),
    },
    { choiceLists: lists(map({ label, description: label })) },
  )(vocabulary, '', (path, words) => void mistakes.push({ path, words }));
  return mistakes;
}

function fieldsRule(choices: readonly string[]): Rule {
  const field = map(
    { id: fieldName, kind: oneOf(SHAPES), label },
    { choices: oneOf(choices), filter: fieldName },
  );
  const whole: Rule = (value, path, wrong) => {
    field(value, path, wrong);
    if (isRecord(value) && value['kind'] === 'choice' && value['choices'] === undefined)
      wrong(joined(path, 'choices'), says.unknownChoice('', choices));
  };
  return listOf(whole, ['id']);
}

const idsIn = (list: unknown): string[] =>
  Array.isArray(list) ? list.map((one) => String(isRecord(one) ? one['id'] : '')) : [];

/** The program names these itself, so that a vocabulary of one's own adds to them and takes none away. */
export function lacksOf(own: Vocabulary, shipped: Vocabulary): readonly Mistake[] {
  const lacks: Mistake[] = [];
  const compare = (path: string, has: readonly Named[], needs: readonly Named[]) => {
    const ids = new Set(has.map(({ id }) => id));
    for (const need of needs) if (!ids.has(need.id)) lacks.push({ path, words: LACKS(need.id) });
  };
  for (const name of ['statuses', 'families', 'kinds', 'links'] as const)
    compare(name, own[name], shipped[name]);
  for (const name of ['kinds', 'links'] as const) {
    for (const needed of shipped[name]) {
      const at = own[name].findIndex(({ id }) => id === needed.id);
      const held = own[name][at];
      if (held === undefined) continue;
      compare(`${name}[${at}].fields`, held.fields, needed.fields);
      compare(`${name}[${at}].verbFields`, verbFieldsOf(held), verbFieldsOf(needed));
    }
  }
  for (const [name, list] of Object.entries(shipped.choices))
    compare(`choices.${name}`, own.choices[name] ?? [], list);
  return lacks;
}

const verbFieldsOf = (kind: EntityKind | LinkKind) =>
  'verbFields' in kind ? (kind.verbFields ?? []) : [];

type Named = { readonly id: string };

const LACKS = (id: string): Sentences => [
  `“${id}” is missing, and the program needs it: copy it from the vocabulary that Lacis ships`,
  `« ${id} » manque, et le programme en a besoin : le reprendre du vocabulaire livré avec Lacis`,
];
