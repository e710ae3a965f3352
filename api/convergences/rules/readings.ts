/** Links between statements of different texts: whose words they rest on. */
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Basis } from '../basis.ts';
import type { Said } from '../convergence.ts';

/**
 * Such a link cites a passage of each text. A holder stands in it only where a passage is its own; and
 * where one text speaks for both statements, the passage goes to the one that no other text carries.
 */
export function carryingTheLink(link: LinkFact, { facts, positions, ownSources }: Basis) {
  const cited = [...new Set(facts.cited(link.id).map(({ source }) => source))];
  const citedIn = (said: Said) => {
    const own = ownSources(said);
    return cited.filter((source) => own.has(source));
  };
  const sources = (id: string) => new Set(positions(id).flatMap(citedIn));
  const [from, to] = [sources(link.from), sources(link.to)];
  return (statement: string): Said[] => {
    const [own, others] = statement === link.from ? [from, to] : [to, from];
    const alone = [...own].filter((source) => !others.has(source));
    const wanted = new Set(alone.length > 0 ? alone : own);
    return positions(statement).filter((said) =>
      citedIn(said).some((source) => wanted.has(source)),
    );
  };
}
