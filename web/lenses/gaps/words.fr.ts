/** Les mots du tableau des lacunes, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Lacunes',
  boards: 'Ce qui manque, et ce qui est à compléter',
  inTheWorld: 'Ce qui manque',
  toComplete: 'À compléter',
  leadToComplete:
    'Ce qui ne manque que dans ces données\u00a0: cela existe à coup sûr ou sans doute, et qui le sait peut l’ajouter avec sa source.',
  whose: 'De qui',
  anybody: 'de tous',
  lead: 'Ce qui manque dans le monde, d’après les sources, avec la règle qui l’a trouvé. Trois silences restent distincts : cherché et non trouvé, dit absent, ou simplement non consigné ici.',
  silence: 'Quel silence',
  anySilence: 'les trois',
  counts: 'Combien de chaque sorte',
  rule: 'Comment on l’a trouvé',
  invitation: 'Ce qu’on pourrait faire',
  theme: 'Thème',
  anyTheme: 'tous les thèmes',
  themes: {
    needs: 'besoins et obstacles',
    commons: 'bases de code et services',
    means: 'argent',
    measures: 'mesures',
    people: 'qui n’est pas là, qui ne s’est pas rencontré',
    sources: 'ce que les sources laissent ouvert',
  },
  kind: 'Sorte de lacune',
  anyKind: 'toutes les sortes',
  about: 'Au sujet de qui ou de quoi',
  aboutHint: 'Une organisation, une base de code, une mesure…',
  onlyAbout: (name) => `Seulement au sujet de ${name}.`,
  showAll: 'Tout montrer de nouveau',
  lookedFor: {
    LOOKED_FOR: 'Quelqu’un l’a cherché et ne l’a pas trouvé.',
    STATED: 'Une source dit que cela n’existe pas.',
  },
  leads: (count) =>
    `${of(count, 'chose le comblerait, si c’était un fait', 'choses le combleraient, si c’étaient des faits')}`,
  contribute: 'Ouvrir sa fiche',
  printPage: 'Imprimer un résumé de cette page',
};
