/** What a mode of the map draws, as plain values: nodes, edges and outlines, without a word of the domain. */
import type { Family } from './vocabulary.ts';

/** Shapes as the vocabulary names them, in the order of the shaders. */
export const SHAPES = [
  'disc',
  'ring',
  'square',
  'rounded-square',
  'diamond',
  'triangle-up',
  'triangle-down',
  'hexagon',
  'letter',
] as const;
export type ModeShape = (typeof SHAPES)[number];

/** Full, hollow where something is missing, hatched where only records lack it, faint beside others. */
export const FILLS = ['full', 'hollow', 'hatched', 'faint'] as const;
export type Fill = (typeof FILLS)[number];

/** What may be missing; each has a colour and the side on which its ring is open. */
export const ABSENCES = ['who', 'what', 'means', 'rules', 'voices'] as const;
export type Absence = (typeof ABSENCES)[number];

/** Whether a ring is missing in the world (solid) or only in the records (dashed). */
export type Rings = Readonly<Partial<Record<Absence, 'world' | 'records'>>>;

/** How an edge is drawn: kinds are told apart by it and by colour. */
export const PATTERNS = ['solid', 'dashed', 'dotted', 'dash-dot', 'double', 'missing'] as const;
export type Pattern = (typeof PATTERNS)[number];

export interface ModeNode {
  readonly id: string;
  readonly name: string;
  readonly family: Family;
  readonly shape: ModeShape;
  readonly fill: Fill;
  /** In pixels, where the whole is in sight. */
  readonly radius: number;
  readonly rings: Rings;
  /** The id of its outline; null where it is in none. */
  readonly outline: string | null;
  /** Its name is written in italics: it is elsewhere, or nobody knows where. */
  readonly isAside: boolean;
}

export interface ModeEdge {
  readonly id: string;
  /** Several edges may stand for one thing that can be chosen, such as a tie. */
  readonly of: string;
  readonly from: string;
  readonly to: string;
  readonly family: Family;
  readonly pattern: Pattern;
  /** In pixels. */
  readonly width: number;
  /** How far it bends away from the straight line, as a share of its length. */
  readonly bend: number;
  readonly label: string;
  /** Drawn pale: it only says what something else says already. */
  readonly isFaint: boolean;
  /** How strongly it draws its ends together. */
  readonly pull: number;
}

export interface Outline {
  readonly id: string;
  readonly name: string;
  /** With a line around its members; without one, they only stand together under its name. */
  readonly isShore: boolean;
}

export interface ModeGraph {
  /** The most important first. */
  readonly nodes: readonly ModeNode[];
  readonly edges: readonly ModeEdge[];
  readonly outlines: readonly Outline[];
  /** Changes where all of it is laid out anew. */
  readonly key: string;
}

/** What of a graph is chosen: a node, or all edges of one thing. */
export interface ModeChoice {
  readonly node: string | null;
  readonly edge: string | null;
}

export interface ModeCallbacks {
  /** A click or a step: what is chosen, and along which edge one came. */
  readonly choose: (
    choice: ModeChoice,
    walked: { from: string; along: string | null } | null,
  ) => void;
  /** Enter: read what is chosen. */
  readonly read: () => void;
  /** The browser cannot draw, or can no longer: true where it can again. */
  readonly drawable: (isDrawable: boolean) => void;
}
