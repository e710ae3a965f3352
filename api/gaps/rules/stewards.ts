/** Codebases on which one body alone relies, and behind which no organisation is known. */
import { identityOf } from '../../snapshot/identity.ts';
import { KEEPING, RELIANCE, relianceOn, relyingOn } from '../../snapshot/reliance.ts';
import type { Rule } from '../gap.ts';
import { part, seeing, starts } from './counting.ts';

export const codebaseWithoutSteward: Rule<'codebase-without-steward', { readonly only: string }> = {
  kind: 'codebase-without-steward',
  missingIn: 'RECORDS',
  missing: { link: 'MAINTAINS', direction: 'IN' },
  absence: ['MAINTAINS', 'DEVELOPS'],
  subjects: seeing([...RELIANCE, ...KEEPING, 'PUBLISHES']),
  find: ({ facts, standing }) => {
    const { canonical } = identityOf(facts, standing);
    return facts.of('Codebase').flatMap((codebase) => {
      const { id, freedom } = codebase;
      // Of a codebase that the sources only mention in passing, nothing follows.
      if (freedom === 'proprietary' || !standing.fact(codebase)) return [];
      if (facts.cited(id).length === 0) return [];
      if (relyingOn(facts, standing, id) !== 1) return [];
      const reliance = relianceOn(facts, standing, id);
      const only = reliance[0]?.from ?? '';
      if (facts.entities.get(only)?.kind !== 'Organisation') return [];
      const keeping = facts.into(id, ...KEEPING, 'PUBLISHES');
      const isOrganisation = (one: string) => facts.entities.get(one)?.kind === 'Organisation';
      if (keeping.some((link) => standing.holds(link) && isOrganisation(link.from))) return [];
      return {
        subject: id,
        entities: [...new Set([id, canonical(only), ...starts(keeping)])],
        links: [...reliance, ...keeping.filter(standing.holds)],
        leads: keeping.filter((link) => !standing.holds(link)),
        parts: [part('people', keeping.filter(standing.holds).length)],
        detail: { only: canonical(only) },
      };
    });
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name }, words) =>
    words.sentence({ codebase: name(subject), only: name(detail.only) }),
};
