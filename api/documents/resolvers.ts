import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const documents = concept(import.meta.url, {
  Document: {
    authors: follow('AUTHORED', 'IN'),
    publishers: follow('PUBLISHES', 'IN'),
    signatories: follow('SIGNED', 'IN'),
    mentions: follow('MENTIONS'),
    partOf: follow('PART_OF'),
    parts: follow('PART_OF', 'IN'),
    derivedFrom: follow('DERIVED_FROM'),
    asks: follow('ASKS'),
  },
});
