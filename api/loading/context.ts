/** The surroundings of an entry while it is checked. */
import type { EntityClaim, LinkClaim } from './claims.ts';
import type { Surroundings } from './fields.ts';

export interface Around extends Surroundings {
  /** The id of the folder's own document; empty where it has none. */
  readonly source: string;
}

/** The claims of all folders, to which the check of each folder adds. */
export interface Found {
  readonly entities: EntityClaim[];
  readonly links: LinkClaim[];
  /** Ids of entities with a mistake: a name or a citation that they lack is an echo of it. */
  readonly suspects: Set<string>;
  /** Ids of entities whose kind is not known: where they may stand cannot be judged. */
  readonly unsure: Set<string>;
}

export interface Context extends Around {
  readonly folder: string;
  readonly found: Found;
}
