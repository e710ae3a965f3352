/** What a vote says and does not say, in a sentence. */
import type { Language } from '../../errors.ts';
import { FLOOR } from './consensus.ts';
import type { Consultation } from './consultation.ts';

export function voteSentence(answer: Consultation, language: Language): string {
  const { participants, votes, groups, silhouette, statements } = answer;
  const scored = statements.filter(({ consensus }) => consensus !== null).length;
  const quality = silhouette === null ? '' : silhouette.toFixed(2);
  if (language === 'FR') {
    const found =
      groups.length === 0
        ? 'aucun groupe ne s’en dégage'
        : `${groups.length} groupes s’en dégagent (silhouette ${quality.replace('.', ',')})`;
    return `${votes} votes de ${participants} participants : ${found}; ${scored} énoncés sur ${statements.length} ont assez de votes (${FLOOR} par groupe) pour un consensus.`;
  }
  const found =
    groups.length === 0
      ? 'no groups can be seen'
      : `${groups.length} groups can be seen (silhouette ${quality})`;
  return `${votes} votes of ${participants} participants: ${found}; ${scored} of ${statements.length} statements have enough votes (${FLOOR} a group) for a consensus.`;
}
