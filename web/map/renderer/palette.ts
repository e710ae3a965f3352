/** The colours of the page, read from the tokens of style.css: one source for both. */
import type { Family } from '../../data/vocabulary.ts';

export type Rgb = readonly [number, number, number];

export interface Palette {
  readonly background: Rgb;
  readonly text: Rgb;
  readonly mutedText: Rgb;
  readonly family: Readonly<Record<Family, Rgb>>;
  readonly font: string;
  readonly title: string;
  readonly dark: boolean;
}

export function paletteOf(root: Element): Palette {
  const style = getComputedStyle(root);
  const token = (name: string) => rgbOf(style.getPropertyValue(`--${name}`).trim());
  const background = token('ground');
  return {
    background: background,
    text: token('ink'),
    mutedText: token('ink-2'),
    family: {
      actors: token('actors'),
      commons: token('commons'),
      means: token('means'),
      ends: token('ends'),
      words: token('words'),
    },
    font: style.getPropertyValue('--text').trim() || 'sans-serif',
    title: style.getPropertyValue('--title').trim() || 'serif',
    dark: background[0] < 100,
  };
}

export function rgbOf(text: string): Rgb {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (hex === null) return [128, 128, 128];
  return [1, 2, 3].map((index) => Number.parseInt(hex[index] ?? '80', 16)) as unknown as Rgb;
}

export const mixed = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((one, index) => Math.round(one + ((to[index] ?? one) - one) * share)) as unknown as Rgb;

export const hex = (rgb: Rgb): string =>
  `#${rgb.map((one) => one.toString(16).padStart(2, '0')).join('')}`;
