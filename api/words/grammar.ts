/** French grammar at the seam between our words and a name: elision (« d’EPUB ») and contraction (« du lac »). */

/** Words that lose their last vowel before a vowel or a mute h. */
const ELIDED = ['de', 'que', 'le', 'la', 'ne', 'se', 'jusque', 'lorsque', 'puisque'];
const CONTRACTED: Readonly<Record<string, string>> = {
  'de le': 'du',
  'de les': 'des',
  'à le': 'au',
  'à les': 'aux',
};

/** Words that begin with a vowel and take no elision: « de onze », « le oui ». */
const NO_ELISION = /^(onz(e|ième)s?|oui|ouistitis?|uhlans?|y)(?!\p{L})/iu;

/** The usual words with an h aspiré, and names that people write with « de ». Other words in h elide. */
const ASPIRATED =
  /^(hack|hai(e|n|r)|hal(age|l|te)|hameau|hamilton|hand(icap|ball)|hangar|hareng|haricot|harpe|harvard|hasard|h[aâ]t(e|if)|hauss|haut|havre|hé(ron|ros)(?!ïne|ïque)|hérisson|hibou|hi[ée]rarchi|hip|hobby|hockey|holding|holland|homard|hondura|hong|hono?t|hors|houe|houille|hub(?!ert)|huit(?!r)|hull|hurl|husky|hutte)/iu;

/**
 * Whether « de » becomes « d’ » before this. An acronym counts by its first letter: « l’ONU »,
 * « d’EPUB », but « le FMI » and « de HTML ». Another script, a figure or a quotation mark changes
 * nothing.
 */
export function elides(text: string): boolean {
  // Accents apart from their letters, so that é is found as e.
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '');
  if (NO_ELISION.test(plain)) return false;
  if (/^h/i.test(plain)) return !/^H[A-Z0-9]/.test(plain) && !ASPIRATED.test(text.normalize('NFC'));
  // « Yaourt » and « Yahoo » begin with a consonant, « Yves » with a vowel.
  if (/^y/i.test(plain)) return /^y[b-df-hj-np-tv-xz]/i.test(plain);
  return /^[aeiouœæ]/i.test(plain);
}

/**
 * Our words, then a name or a phrase: « membre de » and « les syndicats » make « membre des
 * syndicats ». A capital article belongs to its name and stays: « de Le Devoir ».
 * @param before ends with the space that parts the two
 */
export function followed(before: string, name: string): string {
  const seam = /(?<![\p{L}\p{N}’])(\p{L}+)([ \u00a0])$/u.exec(before);
  const [, word = '', space = ''] = seam ?? [];
  const start = before.slice(0, seam?.index);
  const [, article = '', rest = ''] = /^(les?) (.*)$/s.exec(name) ?? [];
  const contracted = CONTRACTED[`${word.toLowerCase()} ${article}`];
  if (contracted !== undefined) return `${start}${inCaseOf(word, contracted)}${space}${rest}`;
  if (ELIDED.includes(word.toLowerCase()) && elides(name))
    return `${start}${word.slice(0, -1)}’${name}`;
  return before + name;
}

const inCaseOf = (word: string, text: string) =>
  /^\p{Lu}/u.test(word) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
