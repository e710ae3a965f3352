/** The choices of the lens of dependencies: who or what is marked as gone. */
import type { Followed } from '../../filters/followed.ts';
import { addressed, ids } from '../../parameters.ts';

export interface DependenciesView {
  /** Ids of the entities of a first removal, and of a second one to compare. */
  readonly gone?: readonly string[];
  readonly versus?: readonly string[];
}

declare module '../../view.ts' {
  interface Owns {
    readonly dependencies: DependenciesView;
  }
}

export const dependenciesAddress = addressed<DependenciesView>({
  gone: ids('gone'),
  versus: ids('versus'),
});

/** The shared filters that have a meaning here. */
export const FOLLOWS: Followed = ['kinds', 'hidden', 'only'];
