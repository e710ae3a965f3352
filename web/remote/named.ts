/** An entity in an answer: its id, its name and its kind. */
import type { Named } from '../data/sheet.ts';

export function named(one: { __typename: string; id: string; name: string }): Named {
  return { id: one.id, name: one.name, kind: one.__typename };
}
