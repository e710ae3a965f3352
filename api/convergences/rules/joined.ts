/** Two statements of different texts of which one supports the other, or that seek one end by other means. */
import type { Basis } from '../basis.ts';
import { type Found, idOf, JOINED, scored } from '../convergence.ts';
import { heldTrue } from './camps.ts';
import { meetingOf, meets, partiesOf, partsOf } from './parties.ts';
import { carryingTheLink } from './readings.ts';

const JOINING = ['SUPPORTS', 'SAME_END'] as const;

/** That the two go together is the reading of whoever coded the link: what is said is each sentence by itself. */
export function joinedStatements(basis: Basis, includeUncertain: boolean): Found[] {
  const { facts } = basis;
  const isStatement = (id: string) => facts.entities.get(id)?.kind === 'Statement';
  return JOINING.flatMap((kind) => facts.all(kind))
    .filter(({ from, to }) => isStatement(from) && isStatement(to))
    .flatMap((link): Found[] => {
      const carried = carryingTheLink(link, basis);
      const said = [...heldTrue(carried(link.from)), ...heldTrue(carried(link.to))];
      const both = [link.from, link.to].every((id) => said.some(({ to }) => to === id));
      if (!both || !meets(meetingOf(said, basis, true))) return [];
      const parts = partsOf(meetingOf(said, basis, includeUncertain));
      return [
        {
          id: idOf(JOINED, [link.from, link.to]),
          kind: JOINED,
          subject: link.to,
          other: link.from,
          score: scored(parts),
          certain: meets(meetingOf(said, basis, false)),
          parts,
          parties: partiesOf(said, basis, includeUncertain),
          beside: [link],
        },
      ];
    });
}
