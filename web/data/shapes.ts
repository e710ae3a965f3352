/** The outline of each kind's shape, as an SVG path in a box from -1 to 1: legend, panel and drawing share it. */

const OUTLINES: Record<string, string> = {
  disc: 'M-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0z',
  ring: 'M-.9 0a.9.9 0 1 0 1.8 0a.9.9 0 1 0-1.8 0zM-.42 0a.42.42 0 1 1 .84 0a.42.42 0 1 1-.84 0z',
  square: 'M-.8-.8h1.6v1.6h-1.6z',
  'rounded-square':
    'M-.36-.82h.72a.46.46 0 0 1 .46.46v.72a.46.46 0 0 1-.46.46h-.72a.46.46 0 0 1-.46-.46v-.72a.46.46 0 0 1 .46-.46z',
  diamond: 'M0-1 1 0 0 1-1 0z',
  'triangle-up': 'M0-.95.98.75h-1.96z',
  'triangle-down': 'M0 .95-.98-.75h1.96z',
  hexagon: 'M-.5-.87h1L1 0 .5.87h-1L-1 0z',
  letter: 'M-.7 0a.7.7 0 1 0 1.4 0a.7.7 0 1 0-1.4 0z',
};

export const outline = (shape: string): string => OUTLINES[shape] ?? (OUTLINES['letter'] as string);
