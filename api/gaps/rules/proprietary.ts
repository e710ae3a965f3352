/** Actors that need software and remain under proprietary software. */
import { grouped } from '../../snapshot/facts.ts';
import type { Found, Rule } from '../gap.ts';
import { ends, part, seeing } from './counting.ts';

interface Using {
  readonly software: readonly string[];
}

export const onProprietarySoftware: Rule<'on-proprietary-software', Using> = {
  kind: 'on-proprietary-software',
  missingIn: 'WORLD',
  missing: { link: 'USES', direction: 'OUT' },
  absence: ['USES', 'MEETS'],
  subjects: seeing(['USES', 'HAS_NEED']),
  find: ({ facts, standing }) => {
    const isProprietary = (id: string) => facts.entities.get(id)?.freedom === 'proprietary';
    const uses = facts.all('USES').filter((link) => isProprietary(link.to) && standing.holds(link));
    const isMet = (need: string) =>
      facts
        .into(need, 'MEETS')
        .some((one) => standing.holds(one) && facts.entities.get(one.from)?.kind === 'Codebase');
    return [...grouped(uses, ({ from }) => from)].flatMap(([id, using]): Found<Using>[] => {
      const needing = facts
        .out(id, 'HAS_NEED')
        .filter((link) => standing.holds(link) && facts.entities.get(link.to)?.sort === 'software')
        .filter(({ to }) => !isMet(to));
      if (needing.length === 0 || facts.entities.get(id)?.kind !== 'Organisation') return [];
      const [held, needs] = [ends(using), ends(needing)];
      return [
        {
          subject: id,
          entities: [id, ...held, ...needs],
          links: [...using, ...needing],
          parts: [part('softwareNeeds', needs.length)],
          detail: { software: held },
        },
      ];
    });
  },
  rule: (words) => words.rule,
  sentence: ({ subject, detail }, { name, some }, words) =>
    words.sentence({ organisation: name(subject), software: some(detail.software) }),
};
