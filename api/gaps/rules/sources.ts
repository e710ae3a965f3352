/** What is known from one source only, or by hearsay. */
import { grouped } from '../../snapshot/facts.ts';
import { KEEPING, RELIANCE, relianceOn, relyingOn } from '../../snapshot/reliance.ts';
import { wholes } from '../../snapshot/wholes.ts';
import type { Found, Rule, View } from '../gap.ts';
import { ends, part, seeing, starts } from './counting.ts';

/** The only source of all these, comments and their post as one; null where there are none or several. */
function onlySource({ facts, standing }: View, ids: readonly string[]): string | null {
  const whole = wholes(facts, standing);
  let only: string | null = null;
  for (const id of ids)
    for (const { source } of facts.cited(id)) {
      const one = whole(source);
      if (only !== null && one !== only) return null;
      only = one;
    }
  return only;
}

const RELIED = 2;

interface Sourced {
  readonly source: string;
  readonly reliance: number;
}

export const singleSource: Rule<'single-source', Sourced> = {
  kind: 'single-source',
  missingIn: 'RECORDS',
  missing: {},
  absence: [],
  subjects: seeing([...RELIANCE, ...KEEPING]),
  find: (view) => {
    const { facts, standing } = view;
    return [...facts.of('Codebase'), ...facts.of('Service')].flatMap(
      ({ id, freedom }): Found<Sourced>[] => {
        if (relyingOn(facts, standing, id) < RELIED || freedom === 'proprietary') return [];
        const reliance = relianceOn(facts, standing, id);
        const upkeep = facts.into(id, 'DEVELOPS', 'MAINTAINS', 'PROVIDES').filter(standing.holds);
        const links = [...reliance, ...upkeep];
        const source = onlySource(view, [id, ...links.map((link) => link.id)]);
        if (source === null) return [];
        return [
          {
            subject: id,
            entities: [id, source, ...starts(reliance)],
            links,
            parts: [part('relyOn', reliance.length)],
            detail: { source, reliance: reliance.length },
          },
        ];
      },
    );
  },
  rule: (words) => words.rule(RELIED),
  sentence: ({ subject, detail: { source, reliance } }, { name }, words) =>
    words.sentence({ codebase: name(subject), source: name(source), reliance }),
};

const HEARSAY = new Set(['reported', 'unverified']);

export const hearsay: Rule<'hearsay', { readonly facts: number }> = {
  kind: 'hearsay',
  missingIn: 'RECORDS',
  missing: {},
  absence: [],
  subjects: seeing(),
  find: (view) => {
    const alone = view.facts.links.filter(
      ({ id, status }) => HEARSAY.has(status) && onlySource(view, [id]) !== null,
    );
    return [...grouped(alone, ({ from }) => from)].map(([subject, links]) => ({
      subject,
      entities: [...new Set([subject, ...ends(links)])],
      links,
      parts: [part('hearsay', links.length)],
      detail: { facts: links.length },
    }));
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ subject: name(subject), facts: detail.facts }),
};
