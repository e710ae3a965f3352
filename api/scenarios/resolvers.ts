import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const scenarios = concept(import.meta.url, {
  Scenario: {
    involves: follow('INVOLVES'),
    proposers: follow('PROPOSES', 'IN'),
    asks: follow('ASKS'),
  },
});
