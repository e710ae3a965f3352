import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const people = concept(import.meta.url, {
  Person: {
    roles: follow('WORKS_FOR'),
    memberOf: follow('MEMBER_OF'),
    founded: follow('FOUNDED'),
    authored: follow('AUTHORED'),
    tookPartIn: follow('TOOK_PART_IN'),
    barriers: follow(['NAMES', 'FACES']),
    contributesTo: follow('CONTRIBUTES_TO'),
    models: follow('CITES_AS_MODEL'),
    criticises: follow('CRITICISES'),
    proposes: follow('PROPOSES'),
  },
});
