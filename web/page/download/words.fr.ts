/** Les mots du téléchargement, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const amounts = (entities: number, links: number) =>
  `${counted(entities, 'entité', 'entités', 'fr')} et ${counted(links, 'lien', 'liens', 'fr')}`;

export const fr: typeof en = {
  view: 'Les faits de cette vue',
  everything: 'Tout',
  counts: (entities, links) =>
    `${amounts(entities, links)}, dans les deux langues, avec leurs sources et leurs passages.`,
  leftOut: (entities, links) =>
    entities + links === 0
      ? 'Rien n’est laissé de côté.'
      : `Laissés de côté : ${amounts(entities, links)}.`,
  around: 'Cette entité, tous ses liens et qui se trouve à leur autre bout, avec les sources.',
  formats: {
    csv: 'Tableaux (CSV)',
    xlsx: 'Classeur',
    gexf: 'Graphe (GEXF)',
    jsonld: 'JSON-LD',
  },
  coming: 'Le fichier se prépare…',
  failed: 'Le fichier n’est pas venu. Réessayer dans un moment.',
  more: 'D’autres formats, comme Turtle, GraphML ou FollowTheMoney : voir /export dans la documentation.',
};
