/** Which convergences one asks for: on what, with whom, in which documents, here or elsewhere. */

import { notFound, refused } from '../words/refusing.ts';
import type { Basis } from './basis.ts';
import type { Found } from './convergence.ts';
import { documentsOf } from './facets.ts';
import type { Placed } from './where.ts';

export interface Asked extends Placed {
  readonly stakeholders?: readonly string[] | null;
}

/** A theme or document that does not exist is refused: an empty list would pass for an answer. */
export function passing(found: readonly Found[], asked: Asked, basis: Basis): Found[] {
  const about = asked.about ? concerning(asked.about, basis) : null;
  const documents = asked.documents ? wholesOf(asked.documents, basis) : null;
  const named = new Set(asked.about);
  return found.filter(
    (one) =>
      (about === null || isAbout(one, about, named)) &&
      (!asked.stakeholders || takePart(one, asked.stakeholders)) &&
      (documents === null || restsOn(one, documents, basis)),
  );
}

/** The entities asked for, what they are about, and what is about them. */
export function concerning(ids: readonly string[], { facts, standing }: Basis): Set<string> {
  const all = new Set<string>();
  for (const id of ids) {
    if (!facts.entities.has(id)) throw notFound(id, 'about');
    all.add(id);
    for (const link of facts.out(id, 'ABOUT')) if (standing.fact(link)) all.add(link.to);
    for (const link of facts.into(id, 'ABOUT')) if (standing.fact(link)) all.add(link.from);
  }
  return all;
}

export function wholesOf(ids: readonly string[], { facts, whole }: Basis): string[] {
  return ids.map((id) => {
    const kind = facts.entities.get(id)?.kind;
    if (kind === undefined) throw notFound(id, 'documents');
    if (kind === 'Document') return whole(id);
    throw refused('documents', ({ notDocument }) => notDocument(id));
  });
}

/** Its theme is among what is wanted, or one of those named takes part in it. */
function isAbout(
  { subject, other = '', parties, reasons = [] }: Found,
  wanted: ReadonlySet<string>,
  named: ReadonlySet<string>,
): boolean {
  return (
    (subject !== null && wanted.has(subject)) ||
    wanted.has(other) ||
    parties.some(({ id }) => named.has(id)) ||
    reasons.some((id) => id.split('--').some((part) => wanted.has(part)))
  );
}

/** All of these kinds of stakeholder take part. */
const takePart = ({ parties }: Found, kinds: readonly string[]) =>
  kinds.every((kind) => parties.some(({ stakeholder }) => stakeholder === kind));

function restsOn(found: Found, documents: readonly string[], basis: Basis): boolean {
  const own = documentsOf(found, basis);
  return documents.every((id) => own.includes(id));
}
