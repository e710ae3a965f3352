/** Checks what can be seen only with all folders side by side: names, sources, ends of links. */
import { linkKindOf, mayStand, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { EntityClaim, LinkClaim, Place } from './claims.ts';
import { type Problem, says } from './problems.ts';

type Wrong = (place: Place, entry: string, field: string, words: readonly [string, string]) => void;

export function checkTogether(
  entities: readonly EntityClaim[],
  links: readonly LinkClaim[],
  vocabulary: Vocabulary,
  problems: Problem[],
): void {
  const kinds = new Map<string, string>();
  const named = new Set<string>();
  const cited = new Set<string>();
  const wrong: Wrong = (place, entry, field, [en, fr]) =>
    void problems.push({ ...place, entry, field, en, fr });
  for (const claim of entities) {
    const kind = kinds.get(claim.id);
    if (kind !== undefined && kind !== claim.kind)
      wrong(claim.place, claim.id, 'kind', says.kindDiffers(claim.kind, kind));
    kinds.set(claim.id, kind ?? claim.kind);
    if (claim.properties['nameFr'] !== undefined || claim.properties['nameEn'] !== undefined)
      named.add(claim.id);
    if (claim.citations.length > 0) cited.add(claim.id);
  }
  const seen = new Set<string>();
  for (const claim of entities) {
    if (seen.has(claim.id)) continue;
    seen.add(claim.id);
    if (!named.has(claim.id)) wrong(claim.place, claim.id, 'name', says.noName());
    if (!cited.has(claim.id)) wrong(claim.place, claim.id, 'cite', says.noCitation());
  }
  for (const claim of [...entities, ...links]) {
    const parts = 'quantities' in claim ? [claim, ...claim.quantities, ...claim.absences] : [claim];
    for (const { source } of parts.flatMap(({ citations }) => citations)) {
      if (kinds.get(source) !== 'Document')
        wrong(claim.place, claim.id, 'cite.source', says.unknownSource(source));
    }
  }
  for (const link of links) checkEnds(link, kinds, vocabulary, wrong);
}

function checkEnds(
  link: LinkClaim,
  kinds: ReadonlyMap<string, string>,
  vocabulary: Vocabulary,
  wrong: Wrong,
): void {
  const kind = linkKindOf(vocabulary, link.kind);
  const [from, to] = [kinds.get(link.from), kinds.get(link.to)];
  if (from === undefined) wrong(link.place, link.id, 'from', says.dangling(link.from));
  if (to === undefined) wrong(link.place, link.id, 'to', says.dangling(link.to));
  for (const field of kind?.fields ?? []) {
    const value = link.properties[field.id];
    if (field.kind === 'entity' && value !== undefined && !kinds.has(String(value))) {
      wrong(link.place, link.id, field.id, says.dangling(value));
    }
  }
  if (kind === undefined || from === undefined || to === undefined) return;
  if (!mayStand(kind.from, from) || !mayStand(kind.to, to)) {
    wrong(link.place, link.id, 'kind', says.wrongEnds(kind.id, from, to));
  }
}
