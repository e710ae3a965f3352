/** What already stands between those who should meet: links that oppose or have ended, and disagreements. */
import { grouped } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Basis } from './basis.ts';
import type { Found } from './convergence.ts';
import { BETWEEN, JOINS, linksBetween } from './rules/acquainted.ts';

/** How many links and statements are shown. */
const FEW = 50;

export const between = ({ parties }: Pick<Found, 'parties'>, basis: Basis): LinkFact[] =>
  linksBetween(
    parties.map(({ id }) => id),
    [...BETWEEN, ...JOINS],
    basis,
  ).slice(0, FEW);

/** Statements that one of them is for and another against, whatever the status. */
export function disagreements({ parties }: Pick<Found, 'parties'>, basis: Basis): string[] {
  const own = parties.flatMap(({ id }) => basis.positionsOf(id));
  return [...grouped(own, ({ to }) => to)]
    .filter(([, said]) => {
      const holders = (...stances: string[]) =>
        said.filter(({ stance }) => stances.includes(stance ?? '')).map(({ from }) => from);
      const against = new Set(holders('against'));
      const on = new Set(holders('for', 'proposal'));
      return against.size > 0 && on.size > 0 && new Set([...against, ...on]).size > 1;
    })
    .map(([statement]) => statement)
    .sort()
    .slice(0, FEW);
}
