import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const organisations = concept(import.meta.url, {
  Organisation: {
    founders: follow('FOUNDED', 'IN'),
    founded: follow('FOUNDED'),
    people: follow('WORKS_FOR', 'IN'),
    members: follow('MEMBER_OF', 'IN'),
    memberOf: follow('MEMBER_OF'),
    clients: follow('SERVES'),
    suppliers: follow('SERVES', 'IN'),
    develops: follow('DEVELOPS'),
    maintains: follow('MAINTAINS'),
    contributesTo: follow('CONTRIBUTES_TO'),
    uses: follow('USES'),
    provides: follow('PROVIDES'),
    partners: follow('PARTNERS_WITH', 'BOTH'),
    partOf: follow('PART_OF'),
    parts: follow('PART_OF', 'IN'),
    locations: follow('LOCATED_IN'),
    authored: follow('AUTHORED'),
    signed: follow('SIGNED'),
    tookPartIn: follow('TOOK_PART_IN'),
    proposes: follow('PROPOSES'),
    needs: follow('HAS_NEED'),
    barriers: follow(['NAMES', 'FACES']),
    models: follow('CITES_AS_MODEL'),
    criticises: follow('CRITICISES'),
  },
});
