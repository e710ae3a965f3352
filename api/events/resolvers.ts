import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const events = concept(import.meta.url, {
  Event: {
    organisers: follow('ORGANISES', 'IN'),
    participants: follow('TOOK_PART_IN', 'IN'),
    venues: follow('HELD_AT'),
  },
});
