/** Ce qu’un vote dit et ne dit pas. */
import type { votes as english } from '../en/votes.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, form, number } = french;

export const votes: typeof english = {
  sentence: (told) => {
    const found =
      told.groups === 0 || told.silhouette === null
        ? 'Aucun groupe ne s’en dégage.'
        : `${count(told.groups, 'groupe s’en dégage', 'groupes s’en dégagent')} (silhouette ${number(told.silhouette)}).`;
    return phrase`${count(told.votes, 'vote', 'votes')} de ${count(told.participants, 'personne', 'personnes')}. ${found} Sur ${count(told.statements, 'énoncé', 'énoncés')}, ${number(told.scored)} ${form(told.scored, 'a', 'ont')} assez de votes pour un consensus (${number(told.floor)} par groupe).`;
  },
};
