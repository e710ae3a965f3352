/** What is known from one source only, or by hearsay. */
import { type Facts, grouped } from '../../snapshot/facts.ts';
import { relianceOn, relyingOn } from '../../snapshot/reliance.ts';
import type { Found, Rule } from '../gap.ts';
import { ends, part, starts } from './counting.ts';

/** The whole of which a document is a part: comments under a post are of one source with it. */
export function whole(facts: Facts, id: string): string {
  const [link] = facts.out(id, 'PART_OF');
  return link !== undefined && facts.entities.get(link.to)?.kind === 'Document' ? link.to : id;
}

/** The only source of all these; null where there are none or several. */
function onlySource(facts: Facts, ids: readonly string[]): string | null {
  let only: string | null = null;
  for (const id of ids)
    for (const { source } of facts.cited(id)) {
      const one = whole(facts, source);
      if (only !== null && one !== only) return null;
      only = one;
    }
  return only;
}

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
      if (relyingOn(facts, standing, id) < RELIED || freedom === 'proprietary') return [];
      const reliance = relianceOn(facts, standing, id);
      const upkeep = facts.into(id, 'DEVELOPS', 'MAINTAINS', 'PROVIDES').filter(standing.holds);
      const links = [...reliance, ...upkeep];
      const source = onlySource(facts, [id, ...links.map((link) => link.id)]);
      if (source === null) return [];
      return [
        {
          subject: id,
          entities: [id, source, ...starts(reliance)],
          links,
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
      ({ id, status }) => HEARSAY.has(status) && onlySource(facts, [id]) !== null,
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
