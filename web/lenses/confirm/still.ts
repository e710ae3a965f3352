/** Says that somebody has looked at a source again, and that an entity is still as it says. */
import type { Citation } from '../../data/sheet.ts';
import { isEditor, type Role } from '../../proposals/role.ts';
import { keepSent } from '../../proposals/sent.ts';
import { tell } from '../../remote/tell.ts';
import type { Language } from '../../words/language.ts';
import { stillProposedOperation, stillPublishedOperation } from './operations.ts';

export interface Still {
  readonly id: string;
  /** The passage that was read again. */
  readonly citation: Citation;
  readonly revision: number;
  readonly message: string;
}

/** The same passage, read today. */
export function entryOf({ id, citation }: Pick<Still, 'id' | 'citation'>, today: string) {
  const { source, quote, locator, fields } = citation;
  const passage = {
    ...(quote === null ? {} : { quote }),
    ...(locator === null ? {} : { at: locator }),
    ...(fields.length === 0 ? {} : { for: fields }),
  };
  return { id, cite: { source: source.id, ...passage, read: today } };
}

/** @returns the revision where it is published; null where it waits for an editor */
export async function sayStill(
  still: Still,
  role: Role,
  language: Language,
): Promise<number | null> {
  const { revision, message } = still;
  const entities = [entryOf(still, new Date().toISOString().slice(0, 10))];
  const input = { entities, message, expectedRevision: revision, key: crypto.randomUUID() };
  if (isEditor(role))
    return (await tell(stillPublishedOperation, { input }, language)).edit.revision;
  const { propose } = await tell(stillProposedOperation, { input }, language);
  if (propose.address !== null) keepSent(propose.address);
  return null;
}
