/** Small drawings for the legend of the modes: a line as a tie is drawn, a ring as an absence is. */
import type { Absence, Fill, Pattern } from '../../data/mode-graph.ts';
import type { Family } from '../../data/vocabulary.ts';

export function Line({ family, pattern }: { family: Family; pattern: Pattern }) {
  return (
    <svg class={`swatch line-${pattern} of-${family}`} viewBox="0 0 44 12" aria-hidden="true">
      {pattern === 'double' ? (
        <path d="M2 4H42M2 8H42" />
      ) : pattern === 'missing' ? (
        <path d="M2 6h6m3 0h4m0-4v8M29 2v8m0-4h4m3 0h6" />
      ) : (
        <path d="M2 6H42" />
      )}
    </svg>
  );
}

/** In degrees: the middle of the side on which the ring is open. */
const OPEN: Readonly<Record<Absence, number>> = {
  who: -90,
  what: 0,
  means: 90,
  rules: 180,
  voices: -135,
};
const FAMILY: Readonly<Record<Absence, Family | 'muted'>> = {
  who: 'actors',
  what: 'commons',
  means: 'means',
  rules: 'ends',
  voices: 'muted',
};
const [RADIUS, HALF] = [8, 36];

const at = (degrees: number) => {
  const angle = (degrees * Math.PI) / 180;
  return `${(10 + RADIUS * Math.cos(angle)).toFixed(2)} ${(10 + RADIUS * Math.sin(angle)).toFixed(2)}`;
};

export function Ring({ absence, isDashed = false }: { absence: Absence; isDashed?: boolean }) {
  const open = OPEN[absence];
  return (
    <svg
      class={`swatch ring of-${FAMILY[absence]} ${isDashed ? 'dashed' : ''}`}
      viewBox="0 0 20 20"
      aria-hidden="true"
    >
      <path d={`M${at(open + HALF)}A${RADIUS} ${RADIUS} 0 1 1 ${at(open - HALF)}`} />
    </svg>
  );
}

export function Hole({ fill }: { fill: Exclude<Fill, 'full'> }) {
  return (
    <svg class={`swatch hole ${fill}`} viewBox="0 0 20 20" aria-hidden="true">
      <circle cx="10" cy="10" r={fill === 'faint' ? 4 : 7.5} />
      {fill === 'hatched' && <path d="M4 12l8-8M6 16L16 6M10 17l7-7" />}
    </svg>
  );
}

export function Shore() {
  return (
    <svg class="swatch shore" viewBox="0 0 44 20" aria-hidden="true">
      <rect x="2" y="2" width="40" height="16" rx="8" />
    </svg>
  );
}
