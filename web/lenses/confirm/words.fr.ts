/** Les mots de la page de ce qui est à confirmer, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'À confirmer bientôt',
  lead: 'D’abord ce qui a été vérifié il y a le plus longtemps, n’a qu’une source et sert d’appui à beaucoup d’autres faits. Ouvrez la source, regardez, et dites si c’est toujours vrai : un clic suffit.',
  none: 'Rien n’attend d’être vérifié.',
  never: 'personne n’a dit quand cela a été vérifié',
  last: (day) => `confirmé pour la dernière fois : ${day}`,
  sources: (count) => (count === 0 ? 'aucune source' : of(count, 'source', 'sources')),
  links: (count) => of(count, 'lien en dépend', 'liens en dépendent'),
  open: (name) => `Ouvrir ${name}`,
  still: 'J’ai vérifié : c’est toujours vrai',
  thanks: 'C’est dit',
  other: 'Avec une autre source',
  correct: 'Ce n’est plus vrai',
  message: (source) => `Toujours vrai : ${source}, relu.`,
  waits: 'Merci : la rédaction va le lire.',
  published: (revision) => `Publié : modification ${revision}.`,
  before: 'Les précédents',
  after: 'Les suivants',
};
