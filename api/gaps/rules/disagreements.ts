/** Where sources disagree: values of a field, quantities of one measure, and lists of one thing. */

import { fold } from '../../folding.ts';
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { QuantityFact } from '../../snapshot/queries.ts';
import { reaching } from '../../snapshot/reaching.ts';
import type { Words } from '../../words/en.ts';
import type { Label } from '../../words/words.ts';
import type { Found, Names, Rule, View } from '../gap.ts';
import { part } from './counting.ts';
import { type Lists, listsInWords, listsThatDiffer } from './lists.ts';

/** What is said of one field of an entity or link, or of one measure. */
interface Values {
  readonly what: Label | string;
  readonly values: readonly string[];
  /** The link of which it is said, where it is not said of the subject itself. */
  readonly link?: { readonly kind: string; readonly to: string };
}

/** Texts in two languages differ in their wording; a year and a day of that year say the same. */
const isWording = (field: string) => /(Fr|En)$/.test(field);
const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

function values({ facts }: View): Found<Values>[] {
  const all = grouped(
    facts.values.filter(({ field }) => !isWording(field)),
    ({ of, field }) => `${of}\n${field}`,
  );
  return [...all.values()].flatMap((group): Found<Values>[] => {
    const [first] = group;
    const texts = group.map(({ value }) => String(JSON.parse(value)));
    if (first === undefined || texts.every((one) => texts.every((other) => agree(one, other))))
      return [];
    const link = facts.link(first.of);
    const sources = [...new Set(group.flatMap((value) => value.sources))];
    const subject = link?.from ?? first.of;
    return [
      {
        subject,
        key: `${first.of === subject ? '' : `${first.of}-`}${first.field}`,
        entities: [...new Set([subject, ...(link ? [link.to] : []), ...sources])],
        links: link ? [link] : [],
        parts: [part('conflicting', sources.length)],
        detail: {
          what: first.field,
          values: texts,
          ...(link ? { link: { kind: link.kind, to: link.to } } : {}),
        },
      },
    ];
  });
}

const LEAST = new Set(['at-least']);
const MOST = new Set(['at-most']);

/** What a quantity leaves possible: « au moins trois » is anything from three up. */
function range({ value, max, qualifier }: QuantityFact): readonly [number, number] | null {
  if (value === null || ['unknown', 'about', 'estimate', 'magnitude'].includes(qualifier))
    return null;
  return [
    MOST.has(qualifier) ? -Infinity : value,
    LEAST.has(qualifier) ? Infinity : (max ?? value),
  ];
}

/** Of one measure, unit and period, numbers of different documents that cannot both be true. */
function quantities({ facts }: View): Found<Values>[] {
  const all = grouped(facts.quantities, ({ of, unit, periodEn, measuresEn, measuresFr }) =>
    [of, unit, periodEn, fold(measuresEn ?? measuresFr ?? '')].join('\n'),
  );
  return [...all.values()].flatMap((group): Found<Values>[] => {
    const known = group.filter((one) => range(one) !== null);
    const apart = known.some((one) =>
      known.some((other) => {
        const [[low], [, high]] = [
          range(one) as [number, number],
          range(other) as [number, number],
        ];
        return low > high && sourcesOf(facts, one) !== sourcesOf(facts, other);
      }),
    );
    const [first] = known;
    if (first === undefined || !apart) return [];
    return [
      {
        subject: first.of,
        key: fold(first.measuresEn ?? '').replaceAll(' ', '-'),
        entities: [
          first.of,
          ...new Set(group.flatMap(({ id }) => facts.cited(id).map(({ source }) => source))),
        ],
        links: [],
        parts: [part('numbers', known.length)],
        detail: {
          what: {
            fr: first.measuresFr ?? first.measuresEn ?? '',
            en: first.measuresEn ?? first.measuresFr ?? '',
          },
          values: known.map(({ value }) => String(value)),
        },
      },
    ];
  });
}

const sourcesOf = (facts: Facts, { id }: QuantityFact) =>
  facts
    .cited(id)
    .map(({ source }) => source)
    .sort()
    .join();

const valuesInWords = (
  subject: string,
  { what, values, link }: Values,
  { name, term, verb, text, value }: Names,
  words: Words['gaps']['kinds']['sources-disagree'],
): string =>
  words.sentence({
    subject: name(subject),
    link: link === undefined ? null : { verb: verb(link.kind), other: name(link.to) },
    field: typeof what === 'string' ? term(what) : text(what),
    values: values.map((one) => value(typeof what === 'string' ? what : '', one)),
  });

export const sourcesDisagree: Rule<'sources-disagree', Values | Lists> = {
  kind: 'sources-disagree',
  missingIn: 'RECORDS',
  missing: {},
  absence: [],
  // Two lists are compared by the names of what they hold.
  subjects: ({ entities }, { facts }) =>
    reaching(entities, [[...facts.kept.linkKinds.keys()]], facts),
  find: (view) => [...values(view), ...quantities(view), ...listsThatDiffer(view)],
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, names, words) =>
    'lists' in detail
      ? listsInWords(subject, detail, names, words)
      : valuesInWords(subject, detail, names, words),
};
