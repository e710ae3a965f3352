/** What people ask about themselves, in English. */
interface Found {
  readonly removedCount: number;
  readonly markedCount: number;
  readonly changeCount: number;
  readonly recordCount: number;
}

export const en = {
  title: 'About me',
  titleOf: (name: string) => `About me: ${name}`,
  lead: 'A person appears here in a public role only, as published texts name them. Whoever is named can ask to be corrected or removed. Only administrators read this; it needs no account.',
  whom: 'Who is it about?',
  unknown: 'Nobody of this name is here.',
  other: 'Look for another name',
  wants: 'What do you ask for?',
  wishes: { CORRECT: 'that something be corrected', REMOVE: 'to be removed' },
  message: 'What is wrong, or why',
  contact: 'An address for an answer (if you like)',
  contactHint: 'Kept apart, and deleted when your request is closed.',
  missing: 'Something is missing here.',
  send: 'Send the request',
  thanks: 'Thank you. Your request has reached the administrators.',
  next: 'Whoever is removed leaves the map, the search, the history and the files of this server at once; an older backup that is restored is looked through again.',
  privacy: 'What is kept of whom, and for how long',
  requests: 'What people ask about themselves',
  requestsLead: 'Answer within a day. A request that is closed is deleted, with its address.',
  noRequests: 'Nobody waits.',
  gone: 'somebody who is not here any more',
  noContact: 'No address for an answer.',
  answer: (contact: string) => `Answer to: ${contact}`,
  look: 'See the person',
  close: 'Close the request',
  erase: (name: string) => `Erase ${name} for good`,
  eraseTexts: 'Erase texts for good',
  eraseLead:
    'It cannot be taken back. A mark, […], stands where a text was. The history says that an erasure took place, and nothing of what. What the seed files say must be taken out of them too.',
  texts: 'Texts to erase, one a line',
  otherTexts: 'Other spellings and texts to erase, one a line',
  textsHint:
    'At least 6 letters or digits, at most 12 words; case and accents do not matter. Names of at least 6 letters are looked for by themselves.',
  try: 'Look what would go',
  found: ({
    removedCount: removed,
    markedCount: marked,
    changeCount: changes,
    recordCount: records,
  }: Found) =>
    `Goes: ${removed} (entities, links, citations, numbers). Stays with a mark: ${marked}. Changes of the history told anew: ${changes}. Proposals, messages and accounts: ${records}.`,
  markedIn:
    'A mark would stand in these entities. One that should not be here shows that a text is too common.',
  sure: 'I have looked: this is to be erased, for good',
  eraseNow: 'Erase',
  erased: 'It is erased.',
  erasedText: (revision: number) => `Change ${revision} says that an erasure took place.`,
  backToRequests: 'Back to the requests',
};
