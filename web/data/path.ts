/** How what is selected is linked to what one asked about: the paths as the server ranks them. */
import type { Citation, Named } from './sheet.ts';

/** One link, in the direction in which one walks. */
export interface Hop {
  readonly from: Named;
  /** The verb in that direction. */
  readonly said: string;
  readonly to: Named;
  readonly link: {
    readonly id: string;
    readonly status: string;
    readonly citations: readonly Citation[];
  };
}

export interface Path {
  /** By what it ties its ends, in words. */
  readonly by: string;
  readonly hops: readonly Hop[];
}

/** The paths from one to another, the strongest first; none where no path is known. */
export interface Paths {
  readonly from: string;
  readonly to: string;
  readonly all: readonly Path[];
}

export interface Step {
  /** Indices in the atlas. */
  readonly from: number;
  readonly link: number;
  readonly to: number;
}
