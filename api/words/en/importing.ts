/** Why a file that people bring cannot be taken, or a part of it, and what an import says. */
import { english } from '../formats.ts';

const { list, number } = english;
const megabytes = (bytes: number) => number(Math.round(bytes / 1_000_000));

export const importing = {
  notAFile: () => 'this is no regular file',
  empty: () => 'the file is empty',
  noRepository: () => 'the folder holds no git repository with a commit',
  notAnAddress: () => 'this is no address of a server, or a name or password stands in it',
  notListed: (origin: string) =>
    `${origin} is not among the servers that may be asked: list it in LACIS_IMPORT_FROM (with commas between several)`,
  answered: (origin: string, status: number): string =>
    status >= 300 && status < 400
      ? `${origin} leads to another address (${status}), which is not followed: give that one`
      : `${origin} answers with ${status} instead of the file`,
  notReached: (origin: string, reason: string) =>
    `${origin} does not answer as it should (${reason}): nothing was taken`,
  unreadable: (code: string) => `the file cannot be read (${code}): check its name and permissions`,
  tooLarge: (bytes: number, most: number) =>
    `the file has ${megabytes(bytes)} MB, and at most ${megabytes(most)} MB of this form are read: cut it into several`,
  utf16: () => 'the file is in UTF-16: save it as UTF-8',
  notUtf8: () => 'the file is not in UTF-8 (perhaps in Latin-1 or Windows-1252): save it as UTF-8',
  binary: () => 'a zero byte stands here: the file is damaged, or is no text',
  tooDeep: (most: number) => `lists and maps stand more than ${most} deep within one another here`,
  notJson: () => 'the file is not valid JSON: a sign is missing here, or one is too many',
  notJsonLine: () => 'this line is not a JSON object of its own',
  notYaml: (why: { en: string; fr: string }) => why.en,
  repeats: () => 'the file repeats its parts by aliases more often than is read',
  notXml: (why: string) => `the file is not valid XML: ${why}`,
  documentType: () =>
    'the file declares a document type or entities (DOCTYPE), which are not read: remove the declaration',
  manyColumns: (most: number) => `the row has more than ${number(most)} columns`,
  longRow: (most: number) =>
    `the row has more than ${number(most)} characters: perhaps a quotation mark is left open`,
  manyRows: (most: number) => `the table has more than ${number(most)} rows: cut it into several`,
  openQuote: () => 'a quotation mark is left open',
  notSheets: () => 'the archive is no spreadsheet (XLSX), or is damaged',
  wideSheet: (rows: number, columns: number) =>
    `the sheet reaches over ${number(rows)} rows and ${number(columns)} columns: delete those that are empty, or cut it into several`,
  unpacksLarge: (most: number) => `the archive holds more than ${megabytes(most)} MB once unpacked`,
  unknownFormat: () =>
    'the format of the file is not recognised: npm run lacis -- import --formats lists those that are read',
  noSuchFormat: (as: string, known: readonly string[]) =>
    `no format is called “${as}”; expected one of ${known.join(', ')}`,
  otherFormat: (asked: string, found: string | null): string =>
    found === null
      ? `the content is not ${asked}, and no other format is recognised`
      : `the content is not ${asked}: it looks like ${found}`,
  nothingFound: (people: number): string =>
    people > 0
      ? `the file holds nothing but people (${number(people)}), who are left out`
      : 'the file holds nothing that can be imported',
  noSource: (title: boolean, licence: boolean): string =>
    title && licence
      ? 'no fact without a source: say where the file comes from (--source TITLE) and under which licence (--licence L)'
      : title
        ? 'no fact without a source: say where the file comes from (--source TITLE)'
        : 'the file does not say its licence: give it (--licence L)',
  noName: (columns: readonly string[]) =>
    `no column is recognised as the name; the columns are ${list(columns.map((one) => `“${one}”`))}: say which one it is (on the command line: --mapping FILE)`,
  noKind: () =>
    'the file does not say what it lists: say it (on the command line: --kind Organisation, --kind Codebase…)',
  noLinkKind: () =>
    'the file does not say what its links are: say it (on the command line: --link PARTNERS_WITH, --link DEPENDS_ON…)',
  notAKind: (kind: string, known: readonly string[]) =>
    `“${kind}” is no kind; expected one of ${known.join(', ')}`,
  noMapping: () =>
    'the mapping needs “rows” (entities or links) and “columns”, each with what it is',
  noColumn: (names: readonly string[]) =>
    `the table lacks ${list(names.map((one) => `“${one}”`))}, which the mapping names`,
  noTarget: (names: readonly string[]) =>
    `the mapping leads to ${list(names.map((one) => `“${one}”`))}, which the vocabulary does not know`,
  rowWithoutName: () => 'the row has no name',
  unknownWord: (word: string): string =>
    word === '' ? 'the row does not say its kind' : `“${word}” is no kind of the vocabulary`,
  wrongCell: (field: string, cell: string) =>
    `“${cell.slice(0, 500)}” is no value that ${field} can have`,
  noEnd: (end: string) => `the link has no ${end === 'from' ? 'beginning' : 'end'}`,
  nobodyNamed: (name: string) =>
    `nothing is named “${name.slice(0, 500)}”, and the file does not say what it is: add a column of kinds, or --kind`,
  oneAtBothEnds: (name: string) => `both ends of the link turn out to be “${name.slice(0, 500)}”`,
  absentNode: (node: string) => `the link leads to “${node}”, which the file does not hold`,
  undeclared: (keys: readonly string[]) =>
    `the file uses ${list(keys.map((one) => `“${one}”`))} without declaring them`,
  invalid: (format: string, what: string) => `the file is no valid ${format}: it lacks ${what}`,
  schemaOnly: () =>
    'the file is a schema: it says how others are written, and holds no facts to import',
  poolsOnly: () =>
    'the file lists pools of grants, whose grants stand in files of their own: import those',
  noPayee: () => 'the row does not say who pays or who is paid',
  sumsOnly: () =>
    'the table holds sums by supplier or department without the other side: it says nothing of who pays whom',

  /** What a plan of a project wishes for: a sum that nobody has given. */
  /** The label of a repository’s figure. */
  commitsInTwoYears: 'commits in two years',
  wishedFor: (plan: string) => `wished for: ${plan}`,

  formats: {
    canadaContracts: 'Federal contracts (CSV)',
    canadaOrganisations: 'Organisations of the Government of Canada',
    resourceExchange: 'Open Resource Exchange',
    table: 'CSV table',
  },

  reasons: {
    identifier: 'same identifier',
    website: 'same website',
    name: 'same name',
    alias: 'same alias',
    similar: 'similar name',
    place: 'same place',
    earlier: 'imported before from this file',
    id: 'same id',
    'other-identifier': 'another identifier',
    'other-website': 'another website',
    'other-place': 'another place',
    short: 'a short name',
    several: 'several fit',
  } as Readonly<Record<string, string>>,

  noFiles: () => 'name at least one file: npm run lacis -- import FILE',
  notWhole: (doubtful: number, refused: number): string =>
    `nothing was written: ${[
      ...(doubtful > 0 ? [`${number(doubtful)} doubtful (--decisions FILE, or --as-new)`] : []),
      ...(refused > 0 ? [`${number(refused)} refused`] : []),
    ].join(', ')}; --take-certain takes the rest`,

  /** Where in a file. */
  atLine: (line: number, column: number | null, words: string): string =>
    `line ${number(line)}${column === null ? '' : `, column ${number(column)}`}: ${words}`,

  /** What the page is told beside. */
  noForm: () =>
    'send the file as multipart/form-data: a part “file”, and a part “options” with a JSON object',
  manyParts: () => 'the request has more parts than “file” and “options”',
  noFile: () => 'no file was sent: choose one',
  badOptions: (field: string) =>
    `“${field}” in the options does not have the form that it must have`,
  tooLong: (seconds: number) =>
    `the file was not read within ${number(seconds)} seconds, and nothing was written: cut it into several, or import it with the command`,
  manyEntries: (count: number, most: number) =>
    `the file holds ${number(count)} entities and links, and at most ${number(most)} are taken here: cut it into several, or ask who runs the server to import it with the command`,
  nothingChosen: () => 'nothing would change: the graph says all of this already',
  notDecided: (doubtful: number, refused: number): string =>
    `nothing was written: ${[
      ...(doubtful > 0 ? [`${number(doubtful)} doubtful`] : []),
      ...(refused > 0 ? [`${number(refused)} refused`] : []),
    ].join(', ')}. Decide, or leave them out`,
  manyImports: () => 'too many files wait for an editor already: try again in some days',

  /** What the command prints. */
  said: {
    file: (file: string, format: string, title: string, licence: string) =>
      `${file}: ${format}, from “${title}” (${licence})`,
    entities: 'entities:',
    links: 'links:',
    counts: (added: number, changed: number, unchanged: number, removed: number) =>
      `new ${number(added)}, changed ${number(changed)}, unchanged ${number(unchanged)}, removed ${number(removed)}`,
    doubtful: (some: number) => `doubtful: ${number(some)}`,
    refused: (some: number) => `refused: ${number(some)}`,
    leftOut: (some: number) => `values left out: ${number(some)}`,
    duplicates: (some: number) => `pairs that may be one: ${number(some)}`,
    conflicts: (some: number) => `a person’s word is kept: ${number(some)}`,
    waiting: (some: number) => `links that wait for a decision: ${number(some)}`,
    personal: (parts: readonly string[]) => `personal data left out: ${parts.join(', ')}`,
    data: { people: 'people', emails: 'e-mail addresses', addresses: 'addresses and telephones' },
    unused: (names: readonly string[], all: number) =>
      `not used (${number(all)}): ${names.join(', ')}`,
    more: (some: number) => `and ${number(some)} more`,
    why: {
      edited: 'a person changed it since',
      withdrawn: 'a person took it out',
      'gone-from-files': 'the file says it no more, and a person had changed it',
    },
    done: (revision: number, wrote: boolean, kept: number): string =>
      `${wrote ? `written as change ${number(revision)}` : 'nothing to write'}${kept > 0 ? `, ${number(kept)} kept as people wrote them` : ''}`,
  },
};
