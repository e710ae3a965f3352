/** What happens when something is gone: who is exposed, and what falls apart. */
import { english } from '../formats.ts';

const { count, form } = english;

export const dependencies = {
  exposure: (told: {
    readonly name: string;
    /** Links from what is removed. */
    readonly distance: number;
    /** The first of these links. */
    readonly verb: string;
    /** Known alternatives. */
    readonly remaining: number;
  }) => {
    const left =
      told.remaining === 0
        ? 'No known alternative'
        : count(told.remaining, 'known alternative', 'known alternatives');
    return `${told.name}: ${count(told.distance, 'link', 'links')} from what is removed (first link: “${told.verb}”). ${left}.`;
  },
  cut: (told: { readonly name: string; readonly pieces: number; readonly cutOff: number }) =>
    `Without ${told.name}, this part of the graph splits into ${count(told.pieces, 'piece', 'pieces')}. ${count(told.cutOff, 'entity', 'entities')} no longer ${form(told.cutOff, 'reaches', 'reach')} the largest piece.`,
};
