/** Services that somebody runs for others and of which no text says whether they are free. */
import type { Rule } from '../gap.ts';
import { part, seeing, starts } from './counting.ts';

export const serviceWithoutLicence: Rule<
  'service-without-licence',
  { readonly providers: readonly string[] }
> = {
  kind: 'service-without-licence',
  missingIn: 'RECORDS',
  missing: { field: 'freedom' },
  absence: ['licence', 'freedom', 'RUNS_ON'],
  subjects: seeing(['RUNS_ON']),
  find: ({ facts, standing }) => {
    const isSaid = (id: string) => {
      const freedom = facts.entities.get(id)?.freedom ?? 'not-stated';
      return freedom !== 'not-stated' || (facts.entities.get(id)?.licence ?? null) !== null;
    };
    return facts.of('Service').flatMap((service) => {
      const { id } = service;
      // Many a service is people at work: whoever coded it as software noted that its licence is not stated.
      if (!standing.holds(service) || service.freedom !== 'not-stated' || isSaid(id)) return [];
      const running = facts.out(id, 'RUNS_ON').filter(standing.holds);
      if (running.some(({ to }) => isSaid(to))) return [];
      const providing = facts.into(id, 'PROVIDES', 'DEVELOPS', 'MAINTAINS').filter(standing.holds);
      const using = facts.into(id, 'USES').filter(standing.holds);
      const meeting = facts.out(id, 'MEETS').filter(standing.holds);
      // What nobody provides and nobody uses is only mentioned.
      if (providing.length + using.length + meeting.length === 0) return [];
      const providers = starts(providing);
      return {
        subject: id,
        entities: [...new Set([id, ...providers, ...starts(using)])],
        links: [...providing, ...using, ...running],
        parts: [part('providers', providers.length), part('users', starts(using).length)],
        detail: { providers },
      };
    });
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, some }, words) =>
    words.sentence({ service: name(subject), providers: some(detail.providers) }),
};
