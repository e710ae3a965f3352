/** Where sources disagree: values of a field, quantities of one measure, and lists of one thing. */

import { fold } from '../../folding.ts';
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { QuantityFact } from '../../snapshot/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { part } from './counting.ts';
import { listsInWords, listsThatDiffer } from './lists.ts';

/** Texts in two languages differ in their wording; a year and a day of that year say the same. */
const isWording = (field: string) => /(Fr|En)$/.test(field);
const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a);

function values({ facts }: View): Found[] {
  const all = grouped(
    facts.values.filter(({ field }) => !isWording(field)),
    ({ of, field }) => `${of}\n${field}`,
  );
  return [...all.values()].flatMap((group): Found[] => {
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
        parts: [
          part('sources qui se contredisent', 'sources that contradict each other', sources.length),
        ],
        detail: { what: first.field, values: texts.join(' / ') },
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
function quantities({ facts }: View): Found[] {
  const all = grouped(facts.quantities, ({ of, unit, periodEn, measuresEn, measuresFr }) =>
    [of, unit, periodEn, fold(measuresEn ?? measuresFr ?? '')].join('\n'),
  );
  return [...all.values()].flatMap((group): Found[] => {
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
        parts: [part('chiffres', 'numbers', known.length)],
        detail: {
          what: first.measuresEn ?? first.measuresFr ?? '',
          values: known.map(({ value }) => value).join(' / '),
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

export const sourcesDisagree: Rule = {
  kind: 'sources-disagree',
  title: { fr: 'Sources en désaccord', en: 'Sources that disagree' },
  rule: {
    fr: 'Deux documents donnent d’un même champ, d’une même mesure ou d’une même liste des valeurs qui ne peuvent être vraies ensemble; « 2017 » et « 2017-06 » le peuvent.',
    en: 'Two documents give one field, one measure or one list values that cannot be true together; “2017” and “2017-06” can.',
  },
  sentence: {
    fr: (gap, telling) =>
      gap.detail?.['lists'] !== undefined
        ? listsInWords.fr(gap, telling)
        : `Sur ${telling.name(gap.subject)}, les sources diffèrent (${telling.term('what')}) : ${telling.of('values')}.`,
    en: (gap, telling) =>
      gap.detail?.['lists'] !== undefined
        ? listsInWords.en(gap, telling)
        : `On ${telling.name(gap.subject)}, sources differ (${telling.term('what')}): ${telling.of('values')}.`,
  },
  invitation: {
    fr: 'Relisez les deux sources, ou demandez à l’intéressé laquelle est à jour.',
    en: 'Read both sources again, or ask those concerned which is up to date.',
  },
  missing: {},
  absence: [],
  find: (view) => [...values(view), ...quantities(view), ...listsThatDiffer(view)],
};
