import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const places = concept(import.meta.url, {
  Place: {
    located: follow('LOCATED_IN', 'IN'),
    active: follow('ACTIVE_IN', 'IN'),
    events: follow('HELD_AT', 'IN'),
    partOf: follow(['PART_OF', 'LOCATED_IN']),
  },
});
