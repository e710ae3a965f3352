/** Pages that are served without a script: an entity, lists of entities, a failure. */

export const pages = {
  fields: 'In short',
  numbers: 'Numbers',
  absences: 'Looked for and not found, or stated to be absent',
  sources: 'Sources',
  aliases: 'Also',
  unknown: 'unknown',
  moreLinks: 'more links in the application',
  read: 'read',
  /** @param text of the source, which comes through as it is */
  quote: (text: string) => `“${text}”`,
  next: 'More',
  inThisLanguage: 'In English',
  application: 'The application',
  lists: 'Every entity, in lists',
  api: 'The API',
  nothing: (id: string) => `Nothing here is called “${id}”.`,
};
