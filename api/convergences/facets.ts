/** By what a list of convergences may be narrowed, with how many would remain. */
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Basis } from './basis.ts';
import { type Found, KINDS } from './convergence.ts';

/** What has parties: a convergence, or a divergence with those of all its sides. */
type Parted = Pick<Found, 'parties'>;

export const kindsIn = (found: readonly Found[]) =>
  KINDS.map((kind) => ({
    kind,
    cardCount: found.filter((one) => one.kind === kind).length,
  })).filter(({ cardCount }) => cardCount > 0);

/** In the order of the vocabulary. */
export function stakeholdersIn(found: readonly Parted[], { choices }: Vocabulary) {
  const counts = counted(found.map(({ parties }) => parties.map(({ stakeholder }) => stakeholder)));
  return (choices['stakeholder'] ?? []).flatMap(({ id }) => {
    const cardCount = counts.get(id);
    return cardCount === undefined ? [] : [{ stakeholder: id, cardCount }];
  });
}

/** The whole documents on which most rest come first. */
export const documentsIn = (found: readonly Parted[], basis: Basis) =>
  [...counted(found.map((one) => documentsOf(one, basis)))]
    .map(([document, cardCount]) => ({ document, cardCount }))
    .sort((a, b) => b.cardCount - a.cardCount || (a.document < b.document ? -1 : 1));

const known = new WeakMap<Parted, readonly string[]>();

/** The whole documents in which those who take part do so, read once for each. */
export function documentsOf(found: Parted, { documents }: Basis): readonly string[] {
  const before = known.get(found);
  if (before !== undefined) return before;
  const all = new Set<string>();
  for (const { facts } of found.parties)
    for (const { id } of facts) for (const document of documents(id)) all.add(document);
  const own = [...all];
  known.set(found, own);
  return own;
}

/** In how many of the lists each stands. */
function counted(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
