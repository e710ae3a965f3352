/** The lens of files that come in keeps nothing in the address: a file belongs to the one who chose it. */
import type { Nothing } from '../../view.ts';

declare module '../../view.ts' {
  interface Owns {
    readonly import: Nothing;
  }
}

export type Importing = Nothing;
