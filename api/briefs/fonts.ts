/** The fonts of a brief: the page's own two families, and the characters that they do not draw. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const file = (path: string) => readFileSync(require.resolve(`@fontsource/${path}.woff`));
const TEXT = 'atkinson-hyperlegible-next/files/atkinson-hyperlegible-next';

/** Each style, with the file of western letters before the one that holds the others. */
export const STYLES = {
  text: [`${TEXT}-latin-400-normal`, `${TEXT}-latin-ext-400-normal`],
  strong: [`${TEXT}-latin-700-normal`, `${TEXT}-latin-ext-700-normal`],
  title: [
    'literata/files/literata-latin-500-normal',
    'literata/files/literata-latin-ext-500-normal',
  ],
} as const;

export type Style = keyof typeof STYLES;

let files: ReadonlyMap<string, Buffer> | null = null;

/** The files, read when the first brief is asked for. */
export function fontFiles(): ReadonlyMap<string, Buffer> {
  files ??= new Map(
    Object.values(STYLES)
      .flat()
      .map((path) => [path, file(path)]),
  );
  return files;
}

export interface Run {
  readonly font: string;
  readonly text: string;
}

/** The families have no narrow no-break space. */
const [NARROW, NO_BREAK] = ['\u202f', '\u00a0'];

/** In place of a letter that neither file draws: a reader sees that something stands there. */
const MISSING = '\u00a4';

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
  const [first, second] = STYLES[style];
  const runs: { font: string; text: string }[] = [];
  for (const letter of text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').replaceAll(NARROW, NO_BREAK)) {
    const point = letter.codePointAt(0) ?? 0;
    const font = draws(first, point) || !draws(second, point) ? first : second;
    const written = draws(font, point) ? letter : MISSING;
    const last = runs.at(-1);
    if (last?.font === font) last.text += written;
    else runs.push({ font, text: written });
  }
  return runs;
}
