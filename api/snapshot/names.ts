/** The name of an entity of the snapshot, in the language of a sentence. */
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Facts } from './facts.ts';

/** What a sentence looks names up in: entities by id, kinds and choices in the vocabulary. */
export interface Known {
  readonly facts: Facts;
  readonly vocabulary: Vocabulary;
}
