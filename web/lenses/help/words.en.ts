/** How to read the page, in English. */

export const en = {
  title: 'How to read this',
  paragraphs: [
    'Each shape is an entity; each thread is a link that a source states. The larger the shape, the more links are shown.',
    'A link marked proposed, planned or hypothetical is not a fact: nobody says that it is so. What is deduced by the coders of the texts is marked inferred.',
    'Beside each sentence, “1 source” opens the passage: who says it, in which words, where, when it was read and under which licence.',
    'What is absent here may exist: it only means that none of the texts read so far says it.',
    'The address of the page holds all that you see: copy it, and another person sees the same.',
  ],
  keys: 'By keyboard',
  keyList: [
    ['/', 'to the search'],
    ['Arrow keys on the map', 'along links to a neighbour'],
    ['+ and −', 'closer, further'],
    ['0', 'see all'],
    ['Enter', 'read what is selected'],
    ['Escape', 'let go'],
  ],
  people: 'Persons',
  peopleText:
    'People appear only in public roles, as published texts name them. Whoever wishes to be removed can ask.',
};
