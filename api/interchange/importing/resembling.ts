/** How much two names resemble each other, from 0 to 1, whatever their accents, capitals and legal forms. */
import { fold } from '../../folding.ts';

/** Words that say what form a body has, not which one it is. */
const FORMS = new Set(
  'inc incorporated ltd limited ltee limitee llc corp corporation co company cie sa sarl sas srl gmbh ag bv plc senc sencrl llp lp obnl osbl coop cooperative the le la les l de du des d of and et'.split(
    ' ',
  ),
);

/** A name made ready to be compared: making it costs more than comparing. */
export interface Spelling {
  readonly folded: string;
  /** Without the words that say a form; all of them where nothing else is left. */
  readonly bare: string;
  readonly squeezed: string;
  readonly words: readonly string[];
}

export function spelling(name: string): Spelling {
  const folded = fold(name);
  const all = folded.split(' ');
  const left = all.filter((word) => !FORMS.has(word));
  const words = [...new Set(left.length === 0 ? all : left)];
  const bare = (left.length === 0 ? all : left).join(' ');
  return { folded, bare, squeezed: bare.replace(/ /g, ''), words };
}

export function resemblance(one: Spelling, other: Spelling): number {
  if (one.folded === other.folded) return 1;
  if (one.bare === other.bare) return 0.9;
  if (one.squeezed === other.squeezed) return 0.85;
  const common = one.words.filter((word) => other.words.includes(word)).length;
  const shared = common / (one.words.length + other.words.length - common);
  return shared >= 0.8 || !isNear(one.bare, other.bare) ? shared : 0.8;
}

/** Whether one sign more, less, or another makes one of the other, or two in a long name. */
function isNear(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  const most = shorter >= 14 ? 2 : 1;
  if (shorter < 8 || Math.abs(one.length - other.length) > most) return false;
  // What is the same at both ends need not be compared.
  let start = 0;
  while (start < shorter && one[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && one[one.length - 1 - end] === other[other.length - 1 - end])
    end += 1;
  const [a, b] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  if (Math.max(a.length, b.length) > 6) return false;
  return distance(a, b) <= most;
}

function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= other.length; j += 1)
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[other.length] as number;
}
