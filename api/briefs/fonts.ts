/** The fonts of a brief: the page's own two families, and the characters that they do not draw. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = (path: string) => readFileSync(require.resolve(`@fontsource/${path}.woff`));
const TEXT = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

const TITLE = 'literata/files/literata';
/** Letters that only Literata draws, of the two families: of Vietnamese, Greek and Cyrillic. */
const others = (weight: number) =>
  ['vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'].map(
    (letters) => `${TITLE}-${letters}-${weight}-normal`,
  );
const files = (family: string, weight: number) => [
  `${family}-latin-${weight}-normal`,
  `${family}-latin-ext-${weight}-normal`,
  ...others(weight),
];

/** Each style, with the file of western letters before those that hold the others. */
export const STYLES = {
  text: files(TEXT, 400),
  strong: files(TEXT, 700),
  title: files(TITLE, 500),
};

export type Style = keyof typeof STYLES;

let read: ReadonlyMap<string, Buffer> | null = null;

/** The files, read when the first brief is asked for. */
export function fontFiles(): ReadonlyMap<string, Buffer> {
  read ??= new Map(
    Object.values(STYLES)
      .flat()
      .map((path) => [path, file(path)]),
  );
  return read;
}

export interface Run {
  readonly font: string;
  readonly text: string;
}

/** The families have no narrow no-break space. */
const [NARROW, NO_BREAK] = ['\u202f', '\u00a0'];

/** In place of a letter that no file draws: a reader sees that something stands there. */
export const MISSING = '\u00a4';

/**
 * Cuts a text where the file of letters changes. Control characters and the marks that turn the
 * direction of a line are left out: in a brief they could only disturb.
 * @param draws whether a font has a glyph for a character
 */
export function runsOf(
  text: string,
  style: Style,
  draws: (font: string, point: number) => boolean,
): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const letter of text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replaceAll(NARROW, NO_BREAK)) {
    const point = letter.codePointAt(0) ?? 0;
    const drawn = STYLES[style].find((one) => draws(one, point));
    const font = drawn ?? runs.at(-1)?.font ?? STYLES[style][0] ?? '';
    const written = drawn === undefined ? MISSING : letter;
    const last = runs.at(-1);
    if (last?.font === font) last.text += written;
    else runs.push({ font, text: written });
  }
  return runs;
}
