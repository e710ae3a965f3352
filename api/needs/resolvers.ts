import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const needs = concept(import.meta.url, {
  Need: {
    holders: follow('HAS_NEED', 'IN'),
    namedBy: follow('NAMES', 'IN'),
    metBy: follow('MEETS', 'IN'),
  },
});
