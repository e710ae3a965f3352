/** The small world with a question, and a statement of its text. */
import type { Files } from './seeds.ts';
import { WORLD } from './world.ts';

export const ASKED: Files = {
  ...WORLD,
  'le-journal/questions.yaml': `
entities:
  - id: a-qui-est-le-lac
    kind: Question
    name: { fr: "À qui est le lac?", en: "Whose is the lake?" }
    questionKind: discussion
    cite: { at: fin }
links:
  - { from: le-journal, kind: ASKS, to: a-qui-est-le-lac, cite: { at: fin } }
`,
};

export const QUESTION = 'a-qui-est-le-lac';
