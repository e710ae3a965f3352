/** What the folders of the five founding texts say, for the tests of the traps that these set. */
import { expect } from 'vitest';
import { fold } from '../../api/folding.ts';
import { checkSeeds } from '../../api/loading/check.ts';
import type { EntityClaim, LinkClaim } from '../../api/loading/claims.ts';
import { readSeeds } from '../../api/loading/read.ts';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';

export const TEXTS = [
  'ecologie-du-logiciel-libre',
  'numerique-social-et-solidaire',
  'fabrique-de-communs-numeriques',
  'mutualisation-et-logiciel-libre',
  'memoire-covid-19',
];
/** Folders that speak for the five texts: their own, and the names that they share. */
export const SPEAKING = new Set([...TEXTS, 'common-names']);

export const { claims } = checkSeeds(readSeeds('seeds'), readVocabulary());
export const entities = claims.entities.filter(({ folder }) => SPEAKING.has(folder));
export const links = claims.links.filter(({ folder }) => SPEAKING.has(folder));

/** What the folders of the five texts say of an entity, joined. */
export const said = (id: string): Record<string, unknown> & { kind: string } => {
  const found = entities.filter((entity) => entity.id === id);
  expect(found.length, `${id} is no entity of the texts`).toBeGreaterThan(0);
  return Object.assign(
    { kind: (found[0] as EntityClaim).kind },
    ...found.map((one) => one.properties),
  );
};
export const kindOf = (id: string) => said(id).kind;
export const linksWith = (part: Partial<LinkClaim>, among: readonly LinkClaim[] = links) =>
  among.filter((link) =>
    Object.entries(part).every(([field, value]) => link[field as keyof LinkClaim] === value),
  );
export const ends = (all: readonly LinkClaim[]) =>
  all.map(({ from, to, properties }) => [from, to, properties['status'] ?? 'stated']);
export const namesOf = ({ properties }: EntityClaim) =>
  [properties['nameFr'], properties['nameEn'], properties['aliases'] ?? []].flat().map(String);
/** Entities, anywhere in the data set, that bear one of these names or aliases. */
export const named = (...names: readonly string[]) => {
  const wanted = new Set(names.map(fold));
  return claims.entities.filter((entity) => namesOf(entity).some((name) => wanted.has(fold(name))));
};
export const sourcesOf = ({ citations }: LinkClaim) => citations.map(({ source }) => source);
