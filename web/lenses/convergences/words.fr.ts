/** Les mots du tableau des convergences, en français. */
import { counted } from '../../words/formats.ts';
import type { en } from './words.en.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'fr');

export const fr: typeof en = {
  title: 'Convergences',
  among: 'Avec',
  anyStakeholder: 'toutes les parties prenantes',
  alsoAmong: 'et avec',
  nobodyElse: 'sans autre condition',
  without: (who) => `Retirer la condition\u00a0: ${who}`,
  parties: 'Qui',
  more: (count) => `et ${of(count, 'autre', 'autres')}`,
  documents: 'Dit dans',
  parts: 'Parties de ce tableau',
  topics: {
    MEET: 'Où l’on se rejoint',
    PART: 'Où l’on se sépare',
    MEETING: 'Qui devrait se rencontrer',
    COMMUNITY: 'Communautés',
    VOTE: 'Un vote',
  },
  leads: {
    MEET: 'Où l’on s’entend déjà, partage un besoin ou une cause, ou travaille sur le même code. Ce que partagent plusieurs voix d’ici vient d’abord ; une voix ne compte que pour ce que disent ses propres mots.',
    PART: 'Qui se sépare de qui, dans un texte ou d’un texte à l’autre, dans quels mots ; qui pose une limite à ce qu’un autre dit ; et où l’on veut la même fin par d’autres moyens.',
    MEETING:
      'De deux à cinq parties nommées et existantes, sans lien consigné entre elles, que des choses rares rapprochent ; avec ce qui se dresse déjà entre elles.',
    COMMUNITY:
      'Des parties de la carte plus liées entre elles qu’au reste, la stabilité de ce découpage d’un calcul à l’autre, et qui fait le pont.',
    VOTE: 'Ce que dit un vote : où des groupes qui votent autrement s’entendent tout de même, et où ils se séparent. Les votes sont calculés et rendus ; rien n’est conservé.',
  },
  within: 'Dit dans',
  anyDocument: 'tous les documents',
  about: 'À propos de qui ou de quoi',
  aboutHint: 'un nom, un thème, une mesure',
  onlyAbout: (name) => `à propos de ${name}`,
  remove: 'retirer',
  widen: 'Tout montrer de nouveau',
  printBoard: 'Imprimer un résumé de cette page',
};
