/** Sources that were read long ago, and texts without a date. */

import { monthsBefore } from '../../day.ts';
import { byId, grouped } from '../../snapshot/facts.ts';
import type { Found, Rule } from '../gap.ts';
import { part } from './counting.ts';

/** Texts from which more or less is cited, or of which something changed. */
const cited: NonNullable<Rule['subjects']> = ({ entities, sources }) =>
  new Set([...entities, ...sources]);

interface Old {
  readonly read: string;
  readonly facts: number;
}

export const oldFacts: Rule<'old-facts', Old> = {
  kind: 'old-facts',
  missingIn: 'RECORDS',
  missing: { field: 'read' },
  absence: [],
  subjects: cited,
  find: ({ facts, asOf, oldAfter }) => {
    const limit = monthsBefore(asOf, oldAfter);
    // A reading without a date is not known to be old.
    const isOld = (read: string | null): read is string => read !== null && read < limit;
    const candidates = facts.citations.filter(({ read }) => isOld(read));
    if (candidates.length === 0) return [];
    const fresh = new Set(facts.citations.flatMap(({ of, read }) => (isOld(read) ? [] : [of])));
    const last = new Map<string, { source: string; read: string }>();
    for (const { of, source, read } of candidates)
      if (isOld(read) && !fresh.has(of) && read >= (last.get(of)?.read ?? ''))
        last.set(of, { source, read });
    return [...grouped([...last], ([, { source }]) => source)].map(
      ([source, group]): Found<Old> => {
        const held = group.flatMap(([id]) => facts.link(id) ?? []).sort(byId);
        return {
          subject: source,
          entities: [source],
          links: held,
          parts: [part('oldFacts', group.length)],
          detail: {
            read:
              group
                .map(([, { read }]) => read)
                .sort()
                .at(-1) ?? '',
            facts: group.length,
          },
        };
      },
    );
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ source: name(subject), ...detail }),
};

export const documentWithoutDate: Rule<'document-without-date', { readonly cited: number }> = {
  kind: 'document-without-date',
  missingIn: 'RECORDS',
  missing: { field: 'date' },
  absence: ['date'],
  subjects: cited,
  find: ({ facts }) => {
    // Passages that speak of the document itself count as on its page; alone, they support nothing else.
    const counts = new Map<string, number>();
    const relied = new Set<string>();
    for (const { of, source } of facts.citations) {
      counts.set(source, (counts.get(source) ?? 0) + 1);
      if (of !== source) relied.add(source);
    }
    return facts
      .of('Document')
      .filter(({ id, date }) => date === null && relied.has(id))
      .map(({ id }) => ({
        subject: id,
        entities: [id],
        links: [],
        parts: [part('citations', counts.get(id) ?? 0)],
        detail: { cited: counts.get(id) ?? 0 },
      }));
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ document: name(subject), cited: detail.cited }),
};
