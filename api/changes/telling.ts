/** What a change did to a thing, as a sentence. */
import type { Context } from '../context.ts';
import type { Language } from '../errors.ts';
import type { Properties, Touched } from '../graph/things.ts';
import { verbOf } from '../links/verbs.ts';
import { kindOf, linkKindOf } from '../vocabulary/vocabulary.ts';
import { valueText } from '../words/values.ts';
import { inWords, wordsIn } from '../words/words.ts';

/** Properties that say nothing to a reader: marks of the program, and what follows from others. */
const MUTE =
  /^(id|kind|from|to|of|source|hash|seeded|edited|folder|named|nameIsOne|sort(Fr|En)|by)$/;

export const isTold = (field: string): boolean => !MUTE.test(field);

/** One field that differs. */
export interface FieldChange {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The thing on which it is. */
  readonly touched: Touched;
}

export function fieldsOf(touched: Touched): FieldChange[] {
  const { before, after } = touched;
  return [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .sort()
    .map((field) => ({
      field,
      before: before?.[field] ?? null,
      after: after?.[field] ?? null,
      touched,
    }));
}

/** A field, and the thing on which it is. */
interface OfThing {
  readonly field: string;
  readonly touched: Pick<Touched, 'label' | 'kind'>;
}

/** The name of a field as the vocabulary gives it; its own id where it does not. */
export function fieldLabel(
  { field, touched }: OfThing,
  language: Language,
  { vocabulary }: Pick<Context, 'vocabulary'>,
): string {
  const { fields: own } = wordsIn(language).history;
  const [, base = field, tongue] = /^(.*?)(Fr|En)?$/.exec(field) ?? [];
  const known =
    touched.label === 'Link'
      ? linkKindOf(vocabulary, touched.kind)?.fields
      : kindOf(vocabulary, touched.kind)?.fields;
  const entry = known?.find(({ id }) => id === base || id === field);
  const label =
    entry === undefined ? (own[base as keyof typeof own] ?? base) : inWords(entry.label, language);
  return tongue === undefined
    ? label
    : wordsIn(language).history.inLanguage(label, tongue === 'Fr');
}

/** A value with the label of its choice, where it is one. */
export function shown(
  { field, touched }: OfThing,
  value: unknown,
  language: Language,
  { vocabulary }: Pick<Context, 'vocabulary'>,
): string {
  const known =
    touched.label === 'Link'
      ? linkKindOf(vocabulary, touched.kind)?.fields
      : kindOf(vocabulary, touched.kind)?.fields;
  const list = known?.find(({ id }) => id === field)?.choices ?? CHOSEN[field];
  const choice =
    list === undefined ? undefined : vocabulary.choices[list]?.find(({ id }) => id === value);
  if (choice !== undefined) return inWords(choice.label, language);
  if (field === 'status') {
    const status = vocabulary.statuses.find(({ id }) => id === value);
    if (status !== undefined) return inWords(status.label, language);
  }
  if (Array.isArray(value))
    return wordsIn(language).values.list(value.map((one) => valueText(one)));
  return valueText(value);
}

const CHOSEN: Readonly<Record<string, string>> = {
  qualifier: 'qualifier',
  amountQualifier: 'qualifier',
  how: 'absenceHow',
};

export function fieldSentence(change: FieldChange, language: Language, context: Context): string {
  const { history } = wordsIn(language);
  const label = fieldLabel(change, language, context);
  const [before, after] = [change.before, change.after].map((value) =>
    value === null ? null : shown(change, value, language, context),
  ) as [string | null, string | null];
  const { touched } = change;
  // Of a thing that is added or removed whole, there is nothing to compare.
  if (touched.before === null || touched.after === null)
    return history.value(label, after ?? before ?? '');
  return history.field(label, before, after);
}

const beside = new WeakMap<Touched, ReadonlyMap<string, Properties>>();

/** Things of one change: each is told with the names of the others, which the graph may not hold. */
export function together(all: readonly Touched[]): readonly Touched[] {
  const names = new Map<string, Properties>();
  for (const { label, id, before, after } of all)
    if (label === 'Entity') names.set(id, { ...before, ...after });
  for (const one of all) beside.set(one, names);
  return all;
}

/** The sentence of a touched thing. */
export async function sentenceOf(
  touched: Touched,
  language: Language,
  context: Context,
): Promise<string> {
  const { history } = wordsIn(language);
  const { label, before, after } = touched;
  const now = after ?? before ?? {};
  const step = before === null ? 'added' : after === null ? 'removed' : 'changed';
  const said = fieldsOf(touched)
    .filter(({ field }) => isTold(field))
    .map((one) => fieldSentence(one, language, context));
  const names = beside.get(touched);
  const name = (id: unknown) => entityName(String(id), language, context, names);
  switch (label) {
    case 'Entity': {
      const own = nameIn(now, language) ?? (await name(touched.id));
      const kind = kindOf(context.vocabulary, touched.kind);
      const sort = kind === undefined ? touched.kind : inWords(kind.label, language);
      return history.entity[step](own, step === 'changed' ? said : [sort]);
    }
    case 'Link': {
      const verb = verbOf({ ...now, kind: touched.kind }, 'label', language, context);
      const sentence = history.link(await name(touched.from), verb, await name(touched.to));
      return history.links[step](sentence, step === 'changed' ? said : []);
    }
    case 'Citation': {
      const { quote, locator } = now as { quote?: string; locator?: string };
      const source = await name(touched.source ?? now['source']);
      return history.citation[step](source, quote ?? null, locator ?? null);
    }
    case 'Withdrawn':
      return history.withdrawn[step === 'removed' ? 'removed' : 'added'](
        nameIn(now, language) ?? (await name(now['key'] ?? touched.id)),
      );
    case 'Merged':
      return history.merged[step === 'removed' ? 'removed' : 'added'](
        nameIn(now, language) ?? touched.id,
        await name(now['into'] ?? touched.id),
      );
    case 'Value':
      return history.part[step](history.parts.Value, [await valueSaid(now, language, context)]);
    default:
      return history.part[step](history.parts[label], said);
  }
}

/** One of several values of a field: the name of the field, and the value as a reader writes it. */
async function valueSaid(now: Properties, language: Language, context: Context): Promise<string> {
  const [of, field] = [String(now['of']), String(now['field'])];
  const owner = await context.entity(of);
  const kind = owner?.kind ?? linkKindIn(of);
  const one = { field, touched: { label: owner === null ? 'Link' : 'Entity', kind } } as const;
  const label = fieldLabel(one, language, context);
  const value = shown(one, JSON.parse(String(now['value'])), language, context);
  return wordsIn(language).history.value(label, value);
}

/** An id of a link holds its kind between its ends. */
const linkKindIn = (id: string) => (id.split('--')[1] ?? '').toUpperCase().replaceAll('-', '_');

export function nameIn({ nameFr, nameEn }: Properties, language: Language): string | null {
  const [first, second] = language === 'FR' ? [nameFr, nameEn] : [nameEn, nameFr];
  return (first ?? second ?? null) as string | null;
}

async function entityName(
  id: string,
  language: Language,
  context: Context,
  names: ReadonlyMap<string, Properties> | undefined,
): Promise<string> {
  const row = (await context.entity(id)) ?? names?.get(id) ?? null;
  return row === null ? id : (nameIn(row, language) ?? id);
}
