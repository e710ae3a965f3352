/** Two statements of different texts of which one supports the other, or that seek one end by other means. */
import type { Ground } from '../basis.ts';
import { type Found, idOf, JOINED, scored } from '../convergence.ts';
import { heldTrue } from './camps.ts';
import { meetingOf, meets, partiesOf, partsOf } from './parties.ts';
import { carryingTheLink } from './readings.ts';

const JOINING = ['SUPPORTS', 'SAME_END'] as const;

/** That the two go together is the reading of whoever coded the link: what is said is each sentence by itself. */
export function joinedStatements(ground: Ground, includeUncertain: boolean): Found[] {
  const { facts } = ground;
  const isStatement = (id: string) => facts.entities.get(id)?.kind === 'Statement';
  return JOINING.flatMap((kind) => facts.all(kind))
    .filter(({ from, to }) => isStatement(from) && isStatement(to))
    .flatMap((link): Found[] => {
      const carried = carryingTheLink(link, ground);
      const said = [...heldTrue(carried(link.from)), ...heldTrue(carried(link.to))];
      const both = [link.from, link.to].every((id) => said.some(({ to }) => to === id));
      if (!both || !meets(meetingOf(said, ground, true))) return [];
      const parts = partsOf(meetingOf(said, ground, includeUncertain));
      return [
        {
          id: idOf(JOINED, [link.from, link.to]),
          kind: JOINED,
          subject: link.to,
          other: link.from,
          score: scored(parts),
          certain: meets(meetingOf(said, ground, false)),
          parts,
          parties: partiesOf(said, ground, includeUncertain),
          beside: [link],
        },
      ];
    });
}
