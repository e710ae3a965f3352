/** The choice of the lens of places: the one that is read. */
import { addressed, text } from '../../parameters.ts';

export interface PlacesView {
  /** The id of a place. */
  readonly place?: string;
}

declare module '../../view.ts' {
  interface Owns {
    readonly places: PlacesView;
  }
}

export const placesAddress = addressed<PlacesView>({
  place: text('card'),
});
