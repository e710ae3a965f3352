/** The words of the lens of allies, in English. */

export const en = {
  title: 'Find allies',
  lead: 'Choose an organisation, a person, a need or a barrier.',
  pick: 'Who are you, or what do you need?',
  none: (name: string) =>
    `No source says that anybody shares a need, a barrier, a tool or a table with ${name}.`,
  shares: (name: string) => `Who has something in common with ${name}`,
  sharesNote:
    'The more is shared, and the rarer it is, the higher the place. Positions are not compared here.',
  tied: 'linked already',
  notTied: 'not linked yet',
  both: (verb: string) => `both: ${verb}`,
  holders: (name: string) => `Who has it, names it or faces it: ${name}`,
  answers: (name: string) => `What meets it or is meant to lift it: ${name}`,
  noAnswers: 'No source gives an answer.',
  how: 'How are they linked?',
  samples: 'For instance',
  onMap: 'Show on the map',
  forget: 'Forget',
  meet: {
    title: 'Whom to meet',
    note: 'Those who share rare things and whom no source ties to each other yet. It is derived from the facts below, and is no fact itself.',
    none: 'The facts so far bring nobody together here.',
    card: 'Open the card, to share or print',
  },
};
