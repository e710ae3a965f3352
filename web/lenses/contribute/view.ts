/** What a reader wants to say of an entity, of one of its fields, or of one of its links. */
import { addressed, oneOf, text } from '../../parameters.ts';

export const DEEDS = [
  'correct',
  'source',
  'still',
  'ended',
  'link',
  'rate',
  'new',
  'same',
  'gone',
  'confirm',
  'dispute',
] as const;
export type Deed = (typeof DEEDS)[number];

declare module '../../view.ts' {
  interface Owns {
    readonly contribute: Contribution;
  }
}

export interface Contribution {
  readonly deed?: Deed;
  /** A field of the entity, or of the link. */
  readonly field?: string;
  /** The id of a link. */
  readonly link?: string;
  /** The id of the other entity, and the kind of link with its direction, where they are known already. */
  readonly other?: string;
  readonly verb?: string;
}

export const address = addressed<Contribution>({
  deed: oneOf('do', DEEDS),
  field: text('field'),
  link: text('link'),
  other: text('other'),
  verb: text('verb'),
});
