/** Les mots du panneau et de la page d’une entité, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Ce qu’on en sait',
  close: 'Fermer',
  noSuch: (id: string) =>
    `Rien ne s’appelle « ${id} » ici. L’entité a pu être fusionnée, ou l’adresse est mal écrite.`,
  unnamed: 'Les sources en parlent sans la nommer.',
  aliases: 'Aussi appelé',
  numbers: 'Nombres',
  links: 'Liens',
  noLinks: 'Aucune source ne la lie encore à quoi que ce soit.',
  toRead: 'À savoir',
  passages: 'Ses passages',
  around: 'Ne montrer que ce qui l’entoure',
  hide: 'Mettre de côté',
  onMap: 'Montrer sur la carte',
  page: 'Sa page',
  showAll: (count: number) => `Montrer les ${count}`,
  allSources: 'Sources de cette page',
  pin: 'Garder en vue',
  unpin: 'Ne plus garder en vue',
  passageCount: (count: number) => of(count, 'passage', 'passages'),
  themes: {
    who: 'Qui',
    money: 'Argent',
    commons: 'Logiciels et dépendances',
    needs: 'Besoins et obstacles',
    positions: 'Positions et paroles',
    where: 'Où, et les rencontres',
    other: 'Aussi',
  },
  complete: 'Ce qu’on en sait, ce qu’on n’en sait pas',
  completeLead: (known, all) =>
    `De ${of(all, 'chose', 'choses')} qu’on voudrait savoir d’une telle entité, ${known === 0 ? 'aucune n’est connue' : of(known, 'est connue', 'sont connues')} ici.`,
  knowledge: {
    known: 'connu',
    absent: 'une source dit qu’il n’y en a pas',
    lookedFor: 'cherché, non trouvé',
    notRecorded: 'non consigné : à chercher',
  },
  towards: (verb) => `qui ou quoi : ${verb}…`,
  help: 'Qui connaît une source publique pour l’un de ces points peut l’ajouter : une ligne avec son passage suffit.',
  cite: 'Citer cette page',
  copy: 'Copier',
  copied: 'Copié.',
  risk: {
    title: 'Ce qui peut mal tourner',
    lead: 'Facteur par facteur, chacun avec ses faits, ou inconnu. Il n’y a pas de note : à qui lit de peser.',
    concern: {
      true: 'une raison d’y regarder de plus près',
      false: 'aucune raison de s’inquiéter n’est connue',
    },
    unknown: 'inconnu',
    lookFor: 'Quoi chercher :',
  },
};
