/** A table of votes as people and Polis write it, read by the page; and what is wrong with one, and where. */
import { describe, expect, test } from 'vitest';
import { ballotOf } from '../../web/lenses/convergences/vote/ballot.ts';

const table = (text: string) => text.split('\n').map((row) => row.split(','));

describe('a table of votes', () => {
  test.each([
    ['words', 'participant,Code,Nuit\nana,agree,disagree\nbo,pass,'],
    [
      'French words, with capitals and typographic apostrophes',
      'Participante,Code,Nuit\nana,D’accord,Pas d’accord\nbo,Passe,',
    ],
    ['numbers', 'voter,Code,Nuit\nana,1,-1\nbo,0,'],
    ['signs', 'personne,Code,Nuit\nana,+,−\nbo,0,'],
    ['names under no heading that is known', 'x,Code,Nuit\nana,+,-\nbo,0,'],
    ['the matrix of Polis', 'participant,group-id,n-votes,Code,Nuit\nana,0,2,1,-1\nbo,1,1,0,'],
    ['a row for each vote', 'participant,statement,vote\nana,Code,1\nana,Nuit,-1\nbo,Code,0'],
    [
      'the list of votes of Polis',
      'timestamp,comment-id,voter-id,vote\n1,Code,ana,1\n2,Nuit,ana,-1\n3,Code,bo,0',
    ],
  ])('in %s is the same', (_, text) => {
    expect(ballotOf(table(text))).toEqual({
      participants: ['ana', 'bo'],
      statements: ['Code', 'Nuit'],
      marks: ['+-', '0.'],
    });
  });

  test('without names is numbered, and what was not seen is counted', () => {
    expect(ballotOf(table('a,b,c,d\n1,,,-1\n,,,1'))).toEqual({
      participants: ['1', '2'],
      statements: ['a', 'b', 'c', 'd'],
      marks: ['+2.-', '3.+'],
    });
  });

  test.each([
    [
      'a vote that is none',
      'participant,Code\nana,7',
      { what: 'cell', row: 2, column: 'Code', value: '7' },
    ],
    [
      'a ragged row',
      'participant,Code\nana,1,1',
      { what: 'ragged', row: 2, found: 3, expected: 2 },
    ],
    ['no row', 'participant,Code', { what: 'empty' }],
    ['nothing', '', { what: 'empty' }],
    ['rows without a vote', 'participant,Code\nana,\nbo,', { what: 'empty' }],
    ['nothing to vote on', 'participant\nana', { what: 'unnamed' }],
    ['a participant twice', 'participant,Code\nana,1\nana,1', { what: 'name', name: 'ana' }],
    [
      'a vote given twice',
      'participant,statement,vote\nana,Code,1\nana,Code,-1',
      { what: 'twice', participant: 'ana', statement: 'Code' },
    ],
    [
      'too many statements',
      `participant,${Array.from({ length: 501 }, (_, at) => `s${at}`).join()}\nana,${Array(501).fill(1).join()}`,
      { what: 'tooLarge' },
    ],
  ])('with %s says what and where', (_, text, problem) => {
    expect(ballotOf(table(text))).toEqual(problem);
  });
});
