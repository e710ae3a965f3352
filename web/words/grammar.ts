/**
 * French grammar at the seam between a verb and the name that follows it: « a besoin d’un local », « membre de
 * Hockey Québec », « dépend d’Hibernate ». The server has the same rules for its own sentences; one test holds both.
 */
import type { Language } from './language.ts';

/** Words that lose their last vowel before a vowel or a mute h. */
const ELIDED = /(?<![\p{L}\p{N}’])(de|que|le|la|ne|se|jusque|lorsque|puisque)$/iu;

/** Words that begin with a vowel and take no elision: « de onze », « le oui ». */
const NO_ELISION = /^(onz(e|ième)s?|oui|ouistitis?|uhlans?|y)(?!\p{L})/iu;

/** The usual words with an h aspiré, and names that people write with « de ». Other words in h elide. */
const ASPIRATED =
  /^(hack|hai(e|n|r)|hal(age|l|te)|hameau|hamilton|hand(icap|ball)|hangar|hareng|haricot|harpe|harvard|hasard|h[aâ]t(e|if)|hauss|haut|havre|hé(ron|ros)(?!ïne|ïque)|hérisson|hibou|hi[ée]rarchi|hip|hobby|hockey|holding|holland|homard|hondura|hong|hono?t|hors|houe|houille|hub(?!ert)|huit(?!r)|hull|hurl|husky|hutte)/iu;

/** Whether « de » becomes « d’ » before this: an acronym counts by its first letter, a figure changes nothing. */
export function elides(text: string): boolean {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  if (NO_ELISION.test(plain)) return false;
  if (/^h/i.test(plain)) return !/^H[A-Z0-9]/.test(plain) && !ASPIRATED.test(text.normalize('NFC'));
  // « Yaourt » and « Yahoo » begin with a consonant, « Yves » with a vowel.
  if (/^y/i.test(plain)) return /^y[b-df-hj-np-tv-xz]/i.test(plain);
  return /^[aeiouœæ]/i.test(plain);
}

/** Our words as they stand before a name, with the space or the apostrophe that parts the two. */
export function before(words: string, name: string, language: Language): string {
  if (language === 'fr' && ELIDED.test(words) && elides(name)) return `${words.slice(0, -1)}’`;
  return words === '' ? '' : `${words} `;
}
