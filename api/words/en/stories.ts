/** What is expected of the file of a story. */

export const stories = {
  address: 'the address of a view, such as /map',
  story: 'a story with title, lead and steps',
  entries: (list: string) => `entries with fields in “${list}”`,
  step: 'at least one step',
  sentence: 'at least one sentence',
  text: 'a text',
};
