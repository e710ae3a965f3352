/** The name of an entity of the snapshot, in the language of a sentence. */
import type { Language } from '../errors.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Facts } from './facts.ts';
import type { EntityFact } from './queries.ts';

/** What a sentence looks names up in: entities by id, kinds and choices in the vocabulary. */
export interface Known {
  readonly facts: Facts;
  readonly vocabulary: Vocabulary;
}

/** The name in this language, or else in the other one, or else the id. */
export function nameOf(entity: EntityFact | undefined, id: string, language: Language): string {
  const [first, second] = language === 'FR' ? (['fr', 'en'] as const) : (['en', 'fr'] as const);
  return entity?.[first] ?? entity?.[second] ?? id;
}
