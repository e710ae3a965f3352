/** Sources that were read long ago, and texts without a date. */

import { monthsBefore } from '../../day.ts';
import { grouped } from '../../snapshot/facts.ts';
import type { Found, Rule } from '../gap.ts';
import { part } from './counting.ts';

export const oldFacts: Rule = {
  kind: 'old-facts',
  title: { fr: 'Source à relire', en: 'Source to read again' },
  rule: {
    fr: 'Des faits dont toutes les citations ont été lues avant la date choisie; ils sont rangés sous la dernière source lue.',
    en: 'Facts of which all citations were read before the chosen date; they are listed under the source that was read last.',
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `« ${name(gap.subject)} » a été lu pour la dernière fois le ${of('read')}; ${count('facts', 'fait ne repose', 'faits ne reposent')} sur rien de plus récent.`,
    en: (gap, { name, of, count }) =>
      `“${name(gap.subject)}” was last read on ${of('read')}; ${count('facts', 'fact rests', 'facts rest')} on nothing more recent.`,
  },
  invitation: {
    fr: 'Relisez cette source : ce qu’elle disait est-il encore vrai?',
    en: 'Read this source again: does what it said still hold?',
  },
  missing: { field: 'read' },
  absence: [],
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
    return [...grouped([...last], ([, { source }]) => source)].map(([source, group]): Found => {
      const held = group.flatMap(([id]) => facts.link(id) ?? []);
      return {
        subject: source,
        entities: [source],
        links: held,
        parts: [
          part(
            'faits qui n’ont rien de plus récent',
            'facts with nothing more recent',
            group.length,
          ),
        ],
        detail: {
          read:
            group
              .map(([, { read }]) => read)
              .sort()
              .at(-1) ?? '',
          facts: group.length,
        },
      };
    });
  },
};

export const documentWithoutDate: Rule = {
  kind: 'document-without-date',
  title: { fr: 'Texte sans date', en: 'Text without a date' },
  rule: {
    fr: 'Un document cité dont la date n’est pas connue : on ne sait pas quand ce qu’il dit était vrai.',
    en: 'A cited document whose date is not known: one cannot tell when what it says was true.',
  },
  sentence: {
    fr: (gap, { name, of }) => `« ${name(gap.subject)} », cité ${of('cited')} fois, est sans date.`,
    en: (gap, { name, count }) =>
      `“${name(gap.subject)}”, cited ${count('cited', 'time', 'times')}, has no date.`,
  },
  invitation: {
    fr: 'Cherchez la date dans le document, dans ses métadonnées ou dans une archive du Web.',
    en: 'Look for the date in the document, in its metadata or in an archive of the Web.',
  },
  missing: { field: 'date' },
  absence: ['date'],
  find: ({ facts }) => {
    const counts = new Map<string, number>();
    for (const { of, source } of facts.citations)
      if (of !== source) counts.set(source, (counts.get(source) ?? 0) + 1);
    return facts
      .of('Document')
      .filter(({ id, date }) => date === null && counts.has(id))
      .map(({ id }) => ({
        subject: id,
        entities: [id],
        links: [],
        parts: [part('citations', 'citations', counts.get(id) ?? 0)],
        detail: { cited: counts.get(id) ?? 0 },
      }));
  },
};
