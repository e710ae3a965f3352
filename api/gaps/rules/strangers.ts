/** Organisations that share several needs, codebases or partners, and between which nothing is known. */
import type { LinkFact } from '../../facts/queries.ts';
import type { Found, Rule, View } from '../gap.ts';
import { ends, part } from './counting.ts';

const SHARED = ['HAS_NEED', 'USES', 'MAINTAINS', 'DEVELOPS', 'CONTRIBUTES_TO', 'PARTNERS_WITH'];
/** How much two must share. */
const LEAST = 2;
/** What more organisations than this share brings no two of them together. */
const CROWD = 12;

/** By what each thing is shared: its organisations, each with the link that ties it. */
function sharers({ facts, standing }: View): Map<string, Map<string, LinkFact>> {
  const all = new Map<string, Map<string, LinkFact>>();
  const add = (thing: string, organisation: string, link: LinkFact) => {
    const { kind, named, sort } = facts.entities.get(organisation) ?? {};
    if (kind !== 'Organisation' || named === false || sort === 'class') return;
    const group = all.get(thing) ?? new Map<string, LinkFact>();
    all.set(thing, group.set(organisation, link));
  };
  for (const kind of SHARED)
    for (const link of facts.all(kind)) {
      if (!standing.holds(link)) continue;
      add(link.to, link.from, link);
      if (kind === 'PARTNERS_WITH') add(link.from, link.to, link);
    }
  return all;
}

function pairs(groups: ReadonlyMap<string, ReadonlyMap<string, LinkFact>>) {
  const shared = new Map<string, LinkFact[]>();
  for (const group of groups.values()) {
    if (group.size < 2 || group.size > CROWD) continue;
    const members = [...group].sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [at, [one, link]] of members.entries())
      for (const [other, back] of members.slice(at + 1)) {
        const key = `${one}\n${other}`;
        const links = shared.get(key);
        if (links === undefined) shared.set(key, [link, back]);
        else links.push(link, back);
      }
  }
  return shared;
}

export const strangers: Rule = {
  kind: 'strangers-with-much-in-common',
  title: { fr: 'Devraient se connaître', en: 'Should know each other' },
  rule: {
    fr: `Deux organisations nommées qui partagent au moins ${LEAST} besoins, bases de code ou partenaires et qu’aucun lien connu ne relie; ce que plus de ${CROWD} partagent n’est pas compté.`,
    en: `Two named organisations that share at least ${LEAST} needs, codebases or partners and that no known link ties; what more than ${CROWD} share is not counted.`,
  },
  sentence: {
    fr: (gap, { name, of, list }) =>
      `${name(gap.subject)} et ${name(of('other'))} partagent ${list(common(gap))}, et aucun lien entre elles n’est connu.`,
    en: (gap, { name, of, list }) =>
      `${name(gap.subject)} and ${name(of('other'))} share ${list(common(gap))}, and no link between them is known.`,
  },
  invitation: {
    fr: 'Demandez-leur si elles se connaissent; sinon, présentez-les.',
    en: 'Ask them whether they know each other; if not, introduce them.',
  },
  missing: { link: 'PARTNERS_WITH', direction: 'OUT' },
  absence: [],
  find: (view) => {
    const { facts } = view;
    const known = new Set<string>();
    const found = [...pairs(sharers(view))].filter(([, links]) => links.length >= 2 * LEAST);
    const among = new Set(found.flatMap(([key]) => key.split('\n')));
    for (const { from, to } of facts.links)
      if (among.has(from) && among.has(to))
        known.add(from < to ? `${from}\n${to}` : `${to}\n${from}`);
    return found.flatMap(([key, links]): Found[] => {
      const [one = '', other = ''] = key.split('\n');
      if (known.has(key)) return [];
      const things = [...new Set(ends(links).concat(links.map(({ from }) => from)))].filter(
        (id) => id !== one && id !== other,
      );
      return [
        {
          subject: one,
          key: other,
          entities: [one, other, ...things],
          links,
          parts: [part('en commun', 'in common', things.length)],
          detail: { other, things },
        },
      ];
    });
  },
};

const common = ({ detail }: Found) => (detail?.['things'] ?? []) as readonly string[];
