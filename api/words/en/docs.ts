/** The page that documents the API. */

export const docs = {
  title: 'Lacis: the API',
  ask: 'Ask',
  questions: 'Ready questions',
  codesTitle: 'Error codes',
  codesLead:
    'An error has a code in extensions.code and a sentence in the language of the request.',
  limitsTitle: 'Limits',
  limitsLead:
    'The most that one request may ask. A request over a limit is refused before it runs.',
  thisLanguage: 'English',
  lead: 'Every type, field and argument, from the schema that runs. Ask at',
  schema: 'The whole schema as text:',
  contents: 'Contents',
  home: 'The application',
  /** The questions that are ready to be sent, on the page and in GraphiQL. */
  ready: {
    tied: 'Who is this entity tied to, and who says so?',
    barriers: 'Which barriers are named, and by whom?',
    needs: 'Which software needs does no codebase meet?',
    linked: 'How are these two linked?',
    money: 'Who pays whom, how much, and how exactly do we know?',
  },
  /** How an answer is restricted to documents, on a part of the page of its own. */
  documents: {
    title: 'Restricting an answer to documents',
    lead: 'A document stands for its parts as well, at any depth: a post for its comments, a comment for the replies to it. An id that names no document is refused with NOT_FOUND in every argument.',
    ways: {
      sources:
        'sources keeps the entities, links, quantities and flows for which one of these documents is cited. The other conditions of the same filter are read from these documents alone: a place, a link that is there or lacking, an amount.',
      several:
        'sourcesAtLeast asks that at least so many of the documents say so. A document and its part are two where each of them is cited.',
      other:
        'where is a condition on the entity at the other end of a link, not turns a condition round, and both can hold conditions in turn.',
      gaps: 'documents of gaps judges what is missing from these documents alone. What they do not say is missing, whatever others say.',
      boards:
        'documents of convergences and divergences keeps the cards in which each of these documents speaks. Who takes part is the same as without it.',
    },
  },
  /** The meaning of each error code, for the author of a client. */
  codes: {
    BAD_INPUT: 'The request has a mistake. The message says where. The same request fails again.',
    NOT_FOUND: 'Nothing has this id, or nothing is at this address.',
    SOURCE_REQUIRED: 'A fact was given without a source. Add a citation.',
    CONFLICT: 'The same thing changed meanwhile. Read it again, then try again.',
    TOO_COSTLY:
      'The request asks for more than one of the limits below allows. The message names the limit.',
    UNAVAILABLE:
      'Lacis is loading, has too much to do, or cannot reach its database. Retry-After says when to try again.',
    UNAUTHENTICATED: 'This needs an account: sign in first.',
    FORBIDDEN: 'This account may not do this.',
    INTERNAL:
      'Lacis itself has a fault. The message gives an id, under which the log has the details: report it.',
  },
  /** The meaning of each limit of a request. The values are in bounds/limits.ts. */
  limits: {
    tokens: 'Words and signs of a query.',
    depth: 'Levels of nesting, introspection apart.',
    aliases: 'Fields under another name, in the whole query.',
    cost: 'Objects that the answer may hold at most, by its page sizes.',
    body: 'Bytes of the body of a request.',
    requests:
      'Points of one address in a minute. A question takes 1, a page 2, a brief or a table 10.',
    characters: 'Characters of a query. Data go into variables.',
    lines: 'Lines of a query.',
    nesting:
      'Brackets within brackets in a query; lists and objects within each other in variables.',
    name: 'Characters of a name or a number.',
    operations: 'Operations in one query. One of them is answered.',
    fragments: 'Fragments of a query.',
    selections:
      'Fields and fragments of a query, with each fragment written out wherever it is used.',
    comparisons: 'Comparisons between fields that have the same name in the answer.',
    list: 'Values of one list in an argument.',
    conditions: 'Conditions on links in one list of a filter.',
    text: 'Characters of a text in an argument.',
    prose: 'Characters of a text of some paragraphs in an argument.',
    id: 'Characters of an id or a cursor.',
    words: 'Words of a text that is searched.',
    errors: 'Errors of a query after which validation ends.',
    failures: 'Errors that one answer reports.',
    message: 'Characters of one error.',
  },
};
