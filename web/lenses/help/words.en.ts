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
  glossary: 'The words used here',
  terms: [
    ['entity', 'Anything on the map: an organisation, a person, a codebase, a need, a document…'],
    ['link', 'One relation that a source states between two entities, with its dates.'],
    [
      'source, passage',
      'The document that says something, and the words or the place in it where it says so.',
    ],
    [
      'actor, stakeholder',
      'An organisation or a person; its kind: co-operative, union, public body…',
    ],
    ['codebase, service', 'Software as its code; something run for others, on such code or not.'],
    ['need, barrier', 'What an actor lacks; what stands in its way.'],
    [
      'statement, position',
      'A sentence that can be debated; what somebody says of it: for, against, a concern.',
    ],
    ['funding, purchase', 'Money given; money paid for a good or a service. The two never add up.'],
    ['dependency', 'One codebase cannot work without another.'],
    [
      'convergence, divergence',
      'Where several agree, share a need or work on the same thing; where they part. Both are derived from facts, and shown with them.',
    ],
    [
      'gap',
      'Something that is missing in the world, or only in our records; each says which of the two.',
    ],
    [
      'measure, verdict',
      'Something demanded or promised; a cited judgement of whether it was done.',
    ],
    ['scenario', 'Named assumptions with their results, apart from the facts.'],
    ['proposal', 'A change that waits for an editor to read it.'],
    ['planned, proposed, hypothetical', 'Intended, asked for, imagined: none of these is a fact.'],
    ['reported, inferred', 'Said by somebody else; deduced by whoever read the text.'],
    ['to verify, ended', 'Taken as found and not checked yet; true once, and no longer.'],
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
