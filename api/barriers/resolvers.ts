import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const barriers = concept(import.meta.url, {
  Barrier: {
    namedBy: follow('NAMES', 'IN'),
    facedBy: follow('FACES', 'IN'),
    liftedBy: follow('LIFTS', 'IN'),
  },
});
