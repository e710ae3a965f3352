/** What can go wrong at the door, in the few kinds that the program treats differently. */

export type GraphFailureKind = 'unavailable' | 'refused' | 'too-long' | 'conflict' | 'locked';

export class GraphFailure extends Error {
  readonly kind: GraphFailureKind;
  constructor(kind: GraphFailureKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GraphFailure';
    this.kind = kind;
  }
}
