import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const programmes = concept(import.meta.url, {
  Programme: {
    providers: follow('PROVIDES', 'IN'),
    proposers: follow('PROPOSES', 'IN'),
    funds: follow('FUNDS'),
    funders: follow('FUNDS', 'IN'),
    partners: follow('PARTNERS_WITH', 'BOTH'),
    appliesTo: follow('APPLIES_TO'),
    lifts: follow('LIFTS'),
  },
});
