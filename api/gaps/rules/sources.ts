/** Facts that are old, that rest on one source, or that are only hearsay; texts without a date. */
import { type Facts, grouped } from '../../facts/facts.ts';
import { relianceOn } from '../../facts/reliance.ts';
import type { Found, Rule } from '../gap.ts';
import { monthsBefore } from '../months.ts';
import { ends, part, starts } from './counting.ts';

/** The whole of which a document is a part: comments under a post are of one source with it. */
function whole(facts: Facts, id: string): string {
  const [link] = facts.out(id, 'PART_OF');
  return link !== undefined && facts.entities.get(link.to)?.kind === 'Document' ? link.to : id;
}

const sources = (facts: Facts, ids: readonly string[]) => [
  ...new Set(ids.flatMap((id) => facts.cited(id).map(({ source }) => whole(facts, source)))),
];

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
    const last = new Map<string, { source: string; read: string | null }>();
    for (const { of, source, read } of facts.citations) {
      const before = last.get(of);
      // A reading without a date is not known to be old.
      if (before === undefined || (before.read !== null && (read === null || read > before.read)))
        last.set(of, { source, read });
    }
    const old = [...last].filter(([, { read }]) => read !== null && read < limit);
    return [...grouped(old, ([, { source }]) => source)].map(([source, group]): Found => {
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
              .map(([, { read }]) => read ?? '')
              .sort()
              .at(-1) ?? '',
          facts: group.length,
        },
      };
    });
  },
};

const RELIED = 2;

export const singleSource: Rule = {
  kind: 'single-source',
  title: { fr: 'Appui d’une seule source', en: 'Resting on one source' },
  rule: {
    fr: `Une base de code ou un service sur quoi comptent au moins ${RELIED} autres, et dont l’existence, les utilisateurs et les mainteneurs ne sont connus que d’un seul document (ses parties comptent pour lui).`,
    en: `A codebase or service on which at least ${RELIED} others rely, whose existence, users and maintainers are known from one document only (its parts count as one with it).`,
  },
  sentence: {
    fr: (gap, { name, of, count }) =>
      `${count('reliance', 'compte', 'comptent')} sur ${name(gap.subject)}, que l’on ne connaît que par « ${name(of('source'))} ».`,
    en: (gap, { name, of, count }) =>
      `${count('reliance', 'relies', 'rely')} on ${name(gap.subject)}, known only from “${name(of('source'))}”.`,
  },
  invitation: {
    fr: 'Cherchez une seconde source, de préférence d’une autre main.',
    en: 'Look for a second source, preferably of another hand.',
  },
  missing: {},
  absence: [],
  find: ({ facts, standing }) =>
    [...facts.of('Codebase'), ...facts.of('Service')].flatMap(({ id, freedom }): Found[] => {
      const reliance = relianceOn(facts, standing, id);
      if (reliance.length < RELIED || freedom === 'proprietary') return [];
      const upkeep = facts.into(id, 'DEVELOPS', 'MAINTAINS', 'PROVIDES').filter(standing.holds);
      const all = sources(facts, [id, ...[...reliance, ...upkeep].map((link) => link.id)]);
      const [source] = all;
      if (source === undefined || all.length > 1) return [];
      return [
        {
          subject: id,
          entities: [id, source, ...starts(reliance)],
          links: [...reliance, ...upkeep],
          parts: [part('qui comptent dessus', 'that rely on it', reliance.length)],
          detail: { source, reliance: reliance.length },
        },
      ];
    }),
};

const HEARSAY = new Set(['reported', 'unverified']);

export const hearsay: Rule = {
  kind: 'hearsay',
  title: { fr: 'Ouï-dire', en: 'Hearsay' },
  rule: {
    fr: 'Ce qu’un seul document rapporte d’un autre, ou que personne n’a encore vérifié, rangé par celui ou celle dont on parle.',
    en: 'What one document only relays of somebody else, or what nobody has verified yet, listed by whom it is about.',
  },
  sentence: {
    fr: (gap, { name, count }) =>
      `De ${name(gap.subject)}, ${count('facts', 'fait n’est connu', 'faits ne sont connus')} que par ouï-dire.`,
    en: (gap, { name, count }) =>
      `Of ${name(gap.subject)}, ${count('facts', 'fact is', 'facts are')} known by hearsay only.`,
  },
  invitation: {
    fr: 'Cherchez ce que l’intéressé en dit lui-même.',
    en: 'Look for what those concerned say of it themselves.',
  },
  missing: {},
  absence: [],
  find: ({ facts }) => {
    const alone = facts.links.filter(
      ({ id, status }) => HEARSAY.has(status) && sources(facts, [id]).length === 1,
    );
    return [...grouped(alone, ({ from }) => from)].map(([subject, links]) => ({
      subject,
      entities: [...new Set([subject, ...ends(links)])],
      links,
      parts: [part('faits par ouï-dire', 'facts by hearsay', links.length)],
      detail: { facts: links.length },
    }));
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
