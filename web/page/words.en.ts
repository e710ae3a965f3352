/** The words of the frame of the page: its top line, its bars, and how to share it. In English. */

export const en = {
  home: 'first page',
  lenses: 'Views of this selection',
  views: 'Views',
  search: 'Search',
  toContent: 'Skip to content',
  turnDark: 'Dark mode',
  turnLight: 'Light mode',
  signIn: 'Sign in',
  account: (name: string) => `Your account: ${name}`,
  print: 'Print',
  download: 'Download',
  share: {
    open: 'Share',
    title: 'Share this view',
    french: 'Address, in French',
    english: 'Address, in English',
    embed: 'Code for another page',
    cite: 'Citation',
    citation: (title: string, day: string, address: string) =>
      `Lacis. “${title}”. Retrieved on ${day}. ${address}`,
    brief: 'Brief (PDF)',
    copy: 'Copy',
    copyWhat: (what: string) => `Copy: ${what}`,
    copied: (what: string) => `Copied: ${what}.`,
    close: 'Close',
    under: (licence: string) => `Data under ${licence}, each fact with its source.`,
  },
};
