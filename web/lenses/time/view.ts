/** What the lens of time keeps in the address: a strategic framework whose horizons it shows. */
import { addressed, ids, text } from '../../parameters.ts';

export interface TimeView {
  /** The items of a framework, as `framework.ts` writes them. */
  readonly items?: readonly string[];
  /** When its horizons begin: a year or a month. */
  readonly start?: string;
}

declare module '../../view.ts' {
  interface Owns {
    readonly time: TimeView;
  }
}

export const timeAddress = addressed<TimeView>({ items: ids('items'), start: text('start') });
