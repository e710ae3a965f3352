/** Les effets d’un retrait : qui est exposé, et ce qui se défait. */
import type { dependencies as english } from '../en/dependencies.ts';
import { french } from '../formats.ts';
import { phrase } from '../typeset.ts';

const { count, form } = french;

export const dependencies: typeof english = {
  exposure: ({ name, distance, verb, remaining }) => {
    const left =
      remaining === 0
        ? 'Aucune solution de rechange connue'
        : count(remaining, 'solution de rechange connue', 'solutions de rechange connues');
    return phrase`${name} : à ${count(distance, 'lien', 'liens')} de ce qui est retiré (premier lien : « ${verb} »). ${left}.`;
  },
  cut: ({ name, pieces, cutOff }) =>
    phrase`Sans ${name}, cette partie du graphe se sépare en ${count(pieces, 'morceau', 'morceaux')}. ${count(cutOff, 'entité', 'entités')} ne ${form(cutOff, 'rejoint', 'rejoignent')} plus le plus grand.`,
};
