/** Sentences about a vote: its meaning and its limits. */
import { english } from '../formats.ts';

const { count, number } = english;

export const votes = {
  sentence: (told: {
    readonly votes: number;
    readonly participants: number;
    readonly groups: number;
    /** Of the groups, -1 to 1; null where there are none. */
    readonly silhouette: number | null;
    readonly statements: number;
    /** How many statements have enough votes for a consensus. */
    readonly scored: number;
    /** Votes that each group must have given. */
    readonly floor: number;
  }) => {
    const found =
      told.groups === 0 || told.silhouette === null
        ? 'No groups can be seen.'
        : `${count(told.groups, 'group', 'groups')} can be seen (silhouette ${number(told.silhouette)}).`;
    return `${count(told.votes, 'vote', 'votes')} by ${count(told.participants, 'participant', 'participants')}. ${found} ${number(told.scored)} of ${count(told.statements, 'statement', 'statements')} ${told.scored === 1 ? 'has' : 'have'} enough votes for a consensus (${number(told.floor)} in each group).`;
  },
};
