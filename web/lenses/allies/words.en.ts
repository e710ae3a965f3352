/** The words of the lens of allies, in English. */

export const en = {
  title: 'Find allies',
  lead: 'Choose an organisation, a person, a need or a barrier.',
  pick: 'Who are you, or what do you need?',
  none: (name: string) =>
    `No source says that anybody shares a need, a barrier, a tool or a table with ${name}.`,
  shares: (name: string) => `Who has something in common with ${name}`,
  sharesNote:
    'Organisations of the place first, people last; among them, whoever shares more and rarer things.',
  where: { local: 'local', elsewhere: 'elsewhere', unknown: 'place not known' },
  likewise: (me: string) => `, and so does ${me}.`,
  and: '; ',
  it: (name: string) => name,
  which: ', which',
  others: (count: number) =>
    count === 1 ? '1 more thing in common' : `${count} more things in common`,
  against: (sentences: string) => `Between the two: ${sentences}.`,
  parted: (titles: string) => `They part on: ${titles}.`,
  tied: (sentences: string) => `Linked already: ${sentences}.`,
  notTied: 'Not linked yet in the sources, and no dispute is recorded.',
  between: 'Could introduce:',
  more: (count: number) =>
    count === 1 ? '1 more is not listed.' : `${count} more are not listed.`,
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
