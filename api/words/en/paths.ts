/** By what a path ties its ends. */

export const paths = {
  MONEY: 'By money',
  ROLES: 'By roles and membership',
  WORK: 'By shared work',
  DISPUTE: 'By a lawsuit or a competition',
  USE: 'By use or a shared need',
  WORDS: 'By what is said or signed',
  PLACES: 'By place',
};
