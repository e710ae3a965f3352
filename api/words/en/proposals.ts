/** Sentences about proposals that are refused, or cannot be decided. */
import { english } from '../formats.ts';

const { count } = english;

export const proposals = {
  tooLarge: (most: number) =>
    `A proposal holds at most ${count(most, 'character', 'characters')}: make several smaller ones.`,
  tooManyOpen: 'Too many proposals wait for review: try again in a few days.',
  tooOften: (seconds: number) =>
    `Too many proposals from this address: try again in ${count(seconds, 'second', 'seconds')}.`,
  nothingNew: 'This says what is already there: nothing would change.',
  longThread: (most: number) =>
    `This conversation already has ${count(most, 'message', 'messages')}.`,
  unknown: 'No proposal has this address or this id.',
  notOne: 'Give entities and links, or one merge, or one retirement, and only one of these.',
  oneAddress: 'Give the address of the proposal, or its id, and only one of these.',
  byPost: 'A proposal is asked for by POST, so that no cache keeps it.',
  decided: {
    waiting: 'This proposal waits for review.',
    asked: 'An editor asked something about this proposal.',
    accepted: 'This proposal is already accepted.',
    refused: 'This proposal is already refused.',
    withdrawn: 'Its author withdrew this proposal.',
  },
};
