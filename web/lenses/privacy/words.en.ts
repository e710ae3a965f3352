/** Data and privacy, in English. */

export const en = {
  title: 'Data and privacy',
  parts: [
    [
      'You only read',
      'Lacis sets no cookie for you, counts no audience and knows no visitor.',
      'The network address of your device stays in memory for a few minutes, to limit how much one device asks. It is written nowhere. The log of the server holds errors under a number; no address, no name and nothing that you asked.',
      'Your language and the light that you chose stand in the address of the page, not with us.',
    ],
    [
      'You have an account',
      'It has your name, your role, the public part of your passkeys, and the scenarios that you keep: nobody else sees those that you do not share. Your name stands beside each change that you make, for everybody to read. That is its purpose: facts can be trusted when one sees who changed them.',
      'One cookie keeps you signed in, and does nothing else. For each session, browser and system are kept in two words, with the hour of the last use. It ends after 14 days without use, and after 90 days.',
      'An invitation is kept for a week, a token until its last day. Of cookies, links and tokens only digests are kept, from which nobody can sign in.',
      'Administrators see names, roles and invitations. Who runs the server can read all that is kept. Nothing is given to others.',
      'When an account is closed, its passkeys, sessions, tokens and kept scenarios are deleted at once. Its changes stay, under its name.',
    ],
    [
      'You are named in a fact',
      'People appear in public roles only, as published texts name them, each time with the source.',
      'You can ask to be corrected or removed, on your page or below, without an account. Only administrators read what you ask. It is deleted when it is answered.',
      'Who is removed is erased: from the map, the lists, the search, the history of changes, proposals and the files of this server, at once. A list of digests, from which no name can be read, is kept, so that an older backup that is restored, or a file that is loaded again, brings nothing back. The history says that an erasure took place, and nothing of what.',
      'Dates of birth, private addresses, telephone numbers and e-mail addresses of people are refused from whoever sends them.',
    ],
  ] as readonly (readonly [string, ...string[]])[],
  rights: 'Your rights',
  aboutMe: 'Ask to be corrected or removed',
  rightsText: [
    'You have the right to see what is kept of you, to have it rectified, and to withdraw your consent. You may ask what was collected, who has access to it and for how long it is kept.',
  ],
  law: 'The law that protects personal information here:',
  ask: (contact: string) => `The person in charge of personal information here: ${contact}`,
  nobodyNamed:
    'Whoever runs this server has not said here who is in charge of personal information.',
};
