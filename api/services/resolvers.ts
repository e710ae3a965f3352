import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const services = concept(import.meta.url, {
  Service: {
    providers: follow('PROVIDES', 'IN'),
    developers: follow('DEVELOPS', 'IN'),
    runsOn: follow('RUNS_ON'),
    users: follow('USES', 'IN'),
    clients: follow('SERVES'),
    meets: follow('MEETS'),
  },
});
