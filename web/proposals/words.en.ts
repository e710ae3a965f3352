/** The words that pages about changes and proposals share, in English. */
export const en = {
  nothing: 'nothing before',
  signIn: 'Sign in',
  removed: 'removed',
  nobody: 'somebody without a name',
  files: 'the files',
  states: {
    WAITING: 'waits for review',
    ASKED: 'an editor asked something',
    ACCEPTED: 'accepted',
    REFUSED: 'refused',
    WITHDRAWN: 'withdrawn',
  },
  by: (name: string) => `by ${name}`,
  said: { editor: 'editor', proposer: 'proposer' } as Record<string, string>,
  attempts: {
    title: 'Similar attempts',
    ended: '(ended)',
    shared: (names: string) => `In common: ${names}.`,
    hindered: (names: string) => `It faced: ${names}.`,
    all: (count: number) =>
      count === 1 ? 'Why, with its sources' : `All ${count}, with their sources`,
  },
  notSent: 'Nothing was sent: the server does not answer. What you typed is kept; try again.',
  conflict: (field: string, mine: string, theirs: string) =>
    `${field}: you say ${mine}; it says ${theirs} since.`,
};
