import { concept } from '../concept.ts';
import { follow } from '../links/followed.ts';

export const questions = concept(import.meta.url, {
  Question: {
    askedBy: follow('ASKS', 'IN'),
    answers: follow('ANSWERS', 'IN'),
    addressedTo: follow('ADDRESSED_TO'),
  },
});
