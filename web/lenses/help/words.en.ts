/** How to read the page, in English. */

export const en = {
  title: 'How to read this',
  paragraphs: [
    'Each shape is an entity; each line is a link that a source states. The larger the shape, the more links are shown.',
    'A link marked proposed, planned or hypothetical is not a fact: no source says that it is so. Facts that the coders of the texts deduced are marked inferred.',
    'Beside each sentence, “1 source” opens the passage: who says it, in which words, where, when it was read and under which licence.',
    'Something that is absent here may exist: none of the texts read so far says it.',
    'The address of the page holds all that you see: copy it, and another person sees the same.',
  ],
  keys: 'By keyboard',
  keyList: [
    ['/', 'to the search'],
    ['Arrow keys on the map', 'along links to a neighbour'],
    ['+ and −', 'zoom in, zoom out'],
    ['0', 'show all'],
    ['Enter', 'open the selected entity'],
    ['Escape', 'clear the selection'],
  ],
  contribute: 'Correct or add something',
  privacy: 'Data and privacy',
  people: 'Persons',
  peopleText:
    'People appear only in public roles, as published texts name them. Anyone can ask to be removed.',
};
