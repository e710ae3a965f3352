import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const concepts = concept(import.meta.url, {
  Concept: {
    subjectOf: follow('ABOUT', 'IN'),
    mentionedIn: follow('MENTIONS', 'IN'),
  },
});
