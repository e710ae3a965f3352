/** The words of the page as they are set in type, in each language by its own rules: those of every room. */
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import { bilingual } from '../../web/words/bilingual.ts';
import { typeset } from '../../web/words/typeset.ts';

type Text = readonly [where: string, text: string];

const WEB = new URL('../../web/', import.meta.url).pathname;
const ROOMS = readdirSync(WEB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('words.en.ts'))
  .map(dirname)
  .sort();

/** What a function of the words may be given; the first kind that it can say something of. */
const GIVEN = [3, 'nom', ['un', 'deux'], {}] as const;

/** Every text, and what each function makes of a number, a name or a list. */
function texts(words: unknown, where: string): Text[] {
  if (typeof words === 'string') return [[where, words]];
  if (typeof words === 'function') {
    return GIVEN.flatMap((given) => {
      try {
        return texts(words(...Array.from({ length: 6 }, () => given)), `${where}(${given})`);
      } catch {
        return [];
      }
    });
  }
  if (words === null || typeof words !== 'object') return [];
  return Object.entries(words).flatMap(([name, one]) => texts(one, `${where}.${name}`));
}

/** The words of every room in one language, as the page sets them. */
async function words(language: 'fr' | 'en'): Promise<Text[]> {
  const all = await Promise.all(
    ROOMS.map(async (room) => {
      const { en } = (await import(join(WEB, room, 'words.en.ts'))) as { en: unknown };
      const { fr } = (await import(join(WEB, room, 'words.fr.ts'))) as { fr: unknown };
      return texts(bilingual(en, fr)({ language }), room);
    }),
  );
  return all.flat();
}

/** The texts of the vocabulary in one language, with their spaces set. */
function vocabulary(language: 'fr' | 'en'): Text[] {
  const found: Text[] = [];
  const walk = (value: unknown, where: string): void => {
    if (value === null || typeof value !== 'object') return;
    for (const [name, one] of Object.entries(value)) {
      if (name === language && typeof one === 'string')
        found.push([where, language === 'fr' ? typeset(one) : one]);
      else walk(one, `${where}.${name}`);
    }
  };
  walk(readVocabulary(), 'vocabulary');
  return found;
}

const FRENCH: readonly Text[] = [...(await words('fr')), ...vocabulary('fr')];
const ENGLISH: readonly Text[] = [...(await words('en')), ...vocabulary('en')];

/** The texts in which a mistake is found, with where they stand. */
const wrong = (all: readonly Text[], mistake: RegExp) =>
  all.filter(([, text]) => mistake.test(text)).map(([where, text]) => `${where}: ${text}`);

test('there are words to read, as many in one language as in the other', () => {
  expect(ROOMS.length).toBeGreaterThan(15);
  expect(FRENCH.length).toBeGreaterThan(1000);
  expect(ENGLISH.length).toBe(FRENCH.length);
});

describe('French', () => {
  test.each([
    ['a narrow no-break space before ; ! ?', /[^\u202f;!?][;!?](?=\s|$)/],
    ['a narrow no-break space inside « »', /«[^\u202f]|[^\u202f]»|«$|^»/],
    ['a no-break space before :', /[^\u202f\u00a0]:(?=\s|$)/],
    ['no straight quote or apostrophe', /["']/],
    ['no English quotation mark', /[“”‘]/],
    ['one space at a time', /[ \u00a0\u202f]{2}/],
    ['an ellipsis of one sign', /\.\.\./],
    ['no space before a comma or a full stop', /[ \u00a0\u202f][,.](?!\d)/],
  ])('%s', (_, mistake) => expect(wrong(FRENCH, mistake)).toEqual([]));
});

describe('English', () => {
  test.each([
    ['no space before ; : ! ? , .', /[ \u00a0\u202f][;:!?,.](?!\d)/],
    ['no guillemets', /[«»]/],
    ['no straight quote or apostrophe', /["']/],
    ['one space at a time', /[ \u00a0\u202f]{2}/],
    ['an ellipsis of one sign', /\.\.\./],
  ])('%s', (_, mistake) => expect(wrong(ENGLISH, mistake)).toEqual([]));
});
