/** What each sort of card says beyond what all cards say. */
import { grouped } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import type { Basis } from './basis.ts';
import type { Card, CardParty } from './cards.ts';
import { kindIn, type Party, type Said } from './convergence.ts';
import { listOf } from './lists.ts';
import { acquaintances, JOINS, linksBetween, tiedPairs } from './rules/acquainted.ts';
import { tallies } from './rules/camps.ts';
import { partiesOf } from './rules/parties.ts';
import { consensusAbove, FLOOR } from './votes/consensus.ts';
import { campOf, positionsOn } from './words/naming.ts';

export type Fact = LinkFact;

/** How many of a list that has no page. */
const FEW = 50;

export const withBasis = (
  parties: readonly Party[],
  { basis }: { readonly basis: Basis },
): CardParty[] => parties.map((party) => ({ ...party, basis }));

export function positions(card: Card) {
  const { subject, basis, includeUncertain } = card;
  const stances = grouped(positionsOn(subject, basis), ({ stance }) => stance ?? '');
  return [...stances]
    .filter(([stance]) => stance !== '')
    .map(([stance, own]) => ({
      stance,
      parties: withBasis(partiesOf(own, basis, includeUncertain), card),
    }))
    .sort((a, b) => b.parties.length - a.parties.length || (a.stance < b.stance ? -1 : 1));
}

export function consensus(card: Card) {
  const { subject, basis, includeUncertain } = card;
  const groups = tallies(positionsOn(subject, basis), campOf(card), basis, includeUncertain);
  return { value: consensusAbove(groups), floor: FLOOR, groups };
}

/** Those of a card whose facts are of this kind. */
export const partiesBy = (kind: string) => (card: Card) => {
  const own = card.parties.flatMap(({ facts }) => facts.filter((link) => link.kind === kind));
  return withBasis(partiesOf(own as Said[], card.basis, card.includeUncertain), card);
};

export function byDocument(card: Card) {
  const facts = card.parties.flatMap(({ facts: own }) => own as readonly Said[]);
  const documents = [...new Set(facts.flatMap((fact) => fact.documents))].sort();
  return documents.map((document) => ({
    document,
    parties: withBasis(
      partiesOf(
        facts.filter((fact) => fact.documents.includes(document)),
        card.basis,
        card.includeUncertain,
      ),
      card,
    ),
  }));
}

const countedIn = ({ parties }: Card) =>
  parties.filter(({ counted }) => counted).map(({ id }) => id);

export function untiedPairs(card: Card): number {
  const ids = countedIn(card);
  return (
    (ids.length * (ids.length - 1)) / 2 - tiedPairs(ids, acquaintances(card.basis), card.basis)
  );
}

export const tied = (card: Card): Fact[] =>
  linksBetween(countedIn(card), JOINS, card.basis).slice(0, FEW);

export async function reasons({ reasons: ids = [], basis, includeUncertain }: Card) {
  const found = await Promise.all(
    ids.map(async (id) => {
      const kind = kindIn(id);
      const list = kind === undefined ? [] : await listOf(kind, includeUncertain, basis);
      return list.find((one) => one.id === id);
    }),
  );
  return found.flatMap((one) => (one === undefined ? [] : [{ ...one, basis, includeUncertain }]));
}
