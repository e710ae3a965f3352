/** What the lens of consultations keeps in the address: which one, and what of it is read. */
import { addressed, oneOf, text } from '../../parameters.ts';

export const PARTS = ['results', 'moderate', 'room'] as const;
export type Part = (typeof PARTS)[number];

export interface ConsultationsView {
  /** The id of a consultation. */
  readonly on?: string;
  /** Without one, one votes. */
  readonly part?: Part;
}

declare module '../../view.ts' {
  interface Owns {
    readonly consultations: ConsultationsView;
  }
}

export const consultationsAddress = addressed<ConsultationsView>({
  on: text('on'),
  part: oneOf('part', PARTS),
});
