/** The choices of the map: its mode, and what each mode shows. */
import { WHERE, type Where } from '../../cards/where.ts';
import { addressed, ids, oneOf, text, whole } from '../../parameters.ts';

/** Beside the map of links. */
export const MODES = ['convergences', 'gaps'] as const;
export type Mode = (typeof MODES)[number];

/** Where it is missing; without it, in the world. */
export const MISSING = ['records', 'both'] as const;

export interface MapView {
  /** Without it, the map of links. */
  readonly mode?: Mode;
  /** The ids of the entities whose dense balls are opened; without it, all are folded. */
  readonly opened?: readonly string[];
  /** Enum values of what two share; without it, what the board shows at first. */
  readonly shared?: readonly string[];
  /** Enum values of kinds of stakeholder. */
  readonly among?: readonly string[];
  /** How many things two share at least, from 2. */
  readonly atLeast?: number;
  /** Local, elsewhere or all; without it, local. */
  readonly where?: Where;
  /** Enum values of kinds of gap. */
  readonly lacking?: readonly string[];
  readonly missing?: (typeof MISSING)[number];
  /** The id of the entity that is chosen on the mode. */
  readonly at?: string;
  /** The ids of the two ends of the tie that is chosen, with a comma between them. */
  readonly tie?: readonly string[];
}

declare module '../../view.ts' {
  interface Owns {
    readonly map: MapView;
  }
}

export const mapAddress = addressed<MapView>({
  mode: oneOf('mode', MODES),
  opened: ids('opened'),
  shared: ids('shared'),
  among: ids('among'),
  atLeast: whole('least', 2, 99),
  where: oneOf('where', WHERE),
  lacking: ids('lacking'),
  missing: oneOf('missing', MISSING),
  at: text('at'),
  tie: ids('tie'),
});
