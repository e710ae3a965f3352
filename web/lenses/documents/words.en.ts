/** The words of the lens of documents, in English. */
import { counted } from '../../words/formats.ts';

const of = (value: number, one: string, other: string) => counted(value, one, other, 'en');

export const en = {
  lead: (documents: number, passages: number) =>
    `${of(documents, 'document supports', 'documents support')} what you see, with ${of(passages, 'passage', 'passages')}.`,
  leadAll: (documents: number, passages: number) =>
    `${of(documents, 'document supports', 'documents support')} everything here, with ${of(passages, 'passage', 'passages')}.`,
  undated: (count: number) => `${of(count, 'of them has', 'of them have')} no date.`,
  onlySeen: 'Support what you see',
  everything: 'Support anything here',
  find: 'Find a document',
  order: 'Sort by',
  orders: { passages: 'passages', date: 'date', name: 'name' } as Record<string, string>,
  none: 'No document supports this selection.',
  noneFound: 'No document has such a name.',
  noDate: 'no date',
  updated: (day: string) => `updated ${day}`,
  by: (names: string) => `by ${names}`,
  passages: (count: number) => of(count, 'passage', 'passages'),
  ofAll: (seen: number, all: number) => `${seen} of its ${of(all, 'passage', 'passages')}`,
  more: (count: number) => `Show ${of(count, 'more', 'more')}`,
  back: 'All documents',
  heading: (count: number, facts: number) =>
    `${of(count, 'passage', 'passages')}, which support ${of(facts, 'fact', 'facts')}`,
  showAll: (all: number) => `Show all ${of(all, 'fact', 'facts')} that it supports`,
  showSeen: 'Show only those that support what you see',
  supports: 'Kind of fact',
  anything: (count: number) => `all kinds (${count})`,
  onMap: 'Only what this text says, on the map',
  inTable: 'in the table',
  nothing: 'No passage of this text supports what you see.',
  noSuch: (id: string) => `No document here is called “${id}”.`,
  thisText: 'This text',
  nothingAtAll: 'No fact rests on this document yet.',
  saidBy: (name: string) => `in the words of ${name}`,
  forFields: (fields: string) => `for: ${fields}`,
  absent: (what: string) => `absent: ${what}`,
};
