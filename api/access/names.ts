/** Names that people give to accounts, passkeys and tokens. */
import { fold } from '../folding.ts';
import { accessRefused } from '../words/refusing.ts';

const [SHORTEST, LONGEST] = [2, 60];
/** Authors of changes that are no persons. */
const TAKEN = new Set(['files', 'administrator', 'fichiers', 'administrateur']);

/** @throws BAD_INPUT for a name that is too short, too long, or not one line of text */
export function nameIn(text: string, field = 'name', longest = LONGEST): string {
  const name = text.normalize('NFC').trim().replace(/\s+/g, ' ');
  const isFine =
    name.length >= SHORTEST && name.length <= longest && !/[\p{Cc}\p{Cf}\p{Co}]/u.test(name);
  if (!isFine) throw accessRefused('BAD_INPUT', (say) => say.notName(SHORTEST, longest), field);
  return name;
}

/** @throws BAD_INPUT for a name that nobody can bear; CONFLICT is for one that somebody bears */
export function foldedName(name: string): string {
  const folded = fold(name);
  if (folded === '' || TAKEN.has(folded))
    throw accessRefused('BAD_INPUT', (say) => say.nameReserved, 'name');
  return folded;
}
