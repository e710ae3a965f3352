import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const policies = concept(import.meta.url, {
  Policy: {
    proposers: follow('PROPOSES', 'IN'),
    adopters: follow('ADOPTED', 'IN'),
    appliesTo: follow('APPLIES_TO'),
    exempts: follow('EXEMPTS'),
    requires: follow('REQUIRES'),
    lifts: follow('LIFTS'),
    partOf: follow('PART_OF'),
    parts: follow('PART_OF', 'IN'),
    about: follow('ABOUT'),
    successors: follow('SUCCEEDS', 'IN'),
  },
});
