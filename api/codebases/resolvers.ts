import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const codebases = concept(import.meta.url, {
  Codebase: {
    developers: follow('DEVELOPS', 'IN'),
    maintainers: follow('MAINTAINS', 'IN'),
    contributors: follow('CONTRIBUTES_TO', 'IN'),
    publishers: follow('PUBLISHES', 'IN'),
    users: follow('USES', 'IN'),
    services: follow('RUNS_ON', 'IN'),
    dependsOn: follow('DEPENDS_ON'),
    dependants: follow('DEPENDS_ON', 'IN'),
    funders: follow('FUNDS', 'IN'),
    meets: follow('MEETS'),
    derivedFrom: follow('DERIVED_FROM'),
    derivatives: follow('DERIVED_FROM', 'IN'),
  },
});
