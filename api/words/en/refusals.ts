/** Sentences about a client’s mistake. */
import { english } from '../formats.ts';

const { list, number } = english;

export const refusals = {
  oneAround: 'Give one of these at most: an entity, a place, or a theme.',
  noPlace: (id: string) => `${id} is no place.`,
  unprintable: (field: string) =>
    `${field} holds a control character, or a mark that turns the direction of the text after it.`,
  unknownId: (id: string) => `Nothing here has the id “${id}”.`,
  between: (field: string, least: number, most: number) =>
    `${field} must be between ${number(least)} and ${number(most)}.`,
  months: (field: string, least: number, most: number) =>
    `${field} must be between ${number(least)} and ${number(most)} months.`,
  page: (most: number) => `first must be between 1 and ${number(most)}, and skip at least 0.`,
  noDate: (text: string) => `“${text}” is not a date: write 2019, 2019-05 or 2019-05-02.`,
  notDocument: (id: string) => `“${id}” is not a document.`,
  saysNoDependency: (kind: string, known: readonly string[]) =>
    `A link of kind ${kind} does not say who relies on whom. The kinds that do are ${list(known)}.`,
  briefOfNothing:
    'Say what the brief is about: e=<id of an entity>, card=<id of a card>, scorecard=<id of a document, or all>, or campaign=<id of a policy>.',
  tooManyFollow:
    'Too many programs follow the changes already: ask changedSince now and then instead.',
  nothingToErase: 'Say who is erased (person), which texts, or both.',
  tooManyTexts: (most: number) => `At most ${number(most)} texts are erased at once.`,
  notErasable: (text: string, least: number) =>
    `“${text}” cannot be erased as a text: it needs ${number(least)} letters or digits at least, and 12 words at most.`,
  noPerson: (id: string) => `“${id}” is not a person: take it out with retire, or erase texts.`,
  textOf: (most: number) => `Write between 1 and ${number(most)} characters.`,
  tooManyRequests: 'Too many requests wait already: write to the person in charge instead.',
  noRequest: 'There is no such request, or it is closed.',
  cannotBeUsed: 'This id or name cannot be used here.',
  two: 'between takes the ids of two actors.',
  tooBroad:
    'Too much lies between these two: allow fewer links, fewer kinds of link, or avoid the largest hubs.',
};
