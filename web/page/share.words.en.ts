/** The texts of sharing, in English. */

export const shareEn = {
  open: 'Share',
  title: 'Share this view',
  french: 'Address, in French',
  english: 'Address, in English',
  embed: 'Code for another page',
  cite: 'To cite',
  citation: (title: string, day: string, address: string) =>
    `Lacis. “${title}”. Consulted on ${day}. ${address}`,
  brief: 'Brief (PDF)',
  copy: 'Copy',
  copyWhat: (what: string) => `Copy: ${what}`,
  copied: (what: string) => `Copied: ${what}.`,
  close: 'Close',
  under: (licence: string) => `Data under ${licence}, each fact with its source.`,
};
