/** Values to put into every sentence of the API: a name, a count, and what is made of both. */

import type { Things } from '../../api/words/en/convergences.ts';
import type { Words } from '../../api/words/en.ts';
import type { Some } from '../../api/words/formats.ts';
import type { Samples } from './samples.ts';
import { PURCHASE_SAMPLES } from './wording-purchases.ts';
import { SCENARIO_SAMPLES } from './wording-scenarios.ts';

const DAY = '2019-05-01';

const some = (name: string, count: number): Some => ({
  names: [name, name],
  others: Math.max(0, count - 2),
});
const alone = (name: string): Some => ({ names: [name], others: 0 });
const few = (name: string, count: number) => (count < 2 ? alone(name) : some(name, count));
/** Thresholds are two or more. */
const least = (count: number) => Math.max(2, count);

type Title = (name: string, count: number) => [title: string];
const title: Title = (name) => [name];
const amount = (): [string] => ['40'];
type One = (name: string, count: number) => [who: Some];
const who: One = (name, count) => [few(name, count)];
const things = (name: string, count: number): [Things] => [
  {
    things: Array(least(count))
      .fill({ title: name, relayed: count === 2 })
      .slice(0, 3),
    others: Math.max(0, count - 3),
  },
];
const shared = (name: string, count: number): [Some, string] => [few(name, count), name];
const need = (name: string, count: number) =>
  [{ need: name, holders: count === 0 ? { names: [], others: 0 } : few(name, count) }] as [
    { need: string; holders: Some },
  ];
const relied = (name: string, count: number): [{ codebase: string; reliance: number }] => [
  { codebase: name, reliance: count },
];
const kept = (
  name: string,
  count: number,
): [{ codebase: string; reliance: number; only: string; counted: boolean }] => [
  { codebase: name, reliance: count, only: name, counted: count % 2 === 0 },
];
const said = (name: string, count: number): [string, readonly string[]] => [
  name,
  Array.from({ length: count % 3 }, () => name),
];
const cited = (name: string, count: number): [string, string | null, string | null] => [
  name,
  count === 0 ? name : null,
  count === 1 ? name : null,
];
const threshold = (_: string, count: number): [number] => [least(count)];

const stated = (name: string, count: number) => ({
  ...{ nameFr: name, nameEn: name, licence: 'CC0-1.0', revision: 1_234, at: `${DAY}T00:00:00Z` },
  ...{ origin: 'https://lacis.example', entities: count, links: count },
  leftOut: { entities: count, links: count },
});

export const SAMPLES: Samples<Words> = {
  purchases: PURCHASE_SAMPLES,
  scenarios: SCENARIO_SAMPLES,
  recovery: {
    forward: (_, count) => [{ from: 7, to: 7 + count }],
    rebuilt: (name, count) => [
      { why: count === 0 ? 'gone' : 'damaged', to: 7, aside: count === 0 ? null : name },
    ],
    cut: () => [],
    'caught-up': (_, count) => [{ from: 7, to: 7 + count }],
    begun: (name, count) => [{ at: count, aside: count === 0 ? null : name }],
    erased: (_, count) => [{ count: Math.max(1, count) }],
    lost: (_, count) => [{ changes: [3, 5, 9].slice(0, count), things: count }],
    'records-restored': (_, count) => [{ count }],
    'records-damaged': (name, count) => [{ count, aside: count === 0 ? null : name }],
  },
  followup: {
    scorecard: {
      lead: (_, count) => [count, count, DAY],
      measured: (name, count) => [{ fr: name, en: name }, count],
      verdict: (name) => [{ verdict: { fr: name, en: name }, place: name, day: DAY }],
      notRated: (_, count) => [count === 0 ? null : DAY],
      due: () => [DAY],
      late: () => [DAY],
      bodies: (name) => [[name, name]],
      readings: {},
      unreachable: () => [DAY],
    },
    campaign: { ask: title, allies: title },
  },
  access: {
    notName: (_, count) => [2, least(count)],
    providerAway: title,
    providerRefused: title,
    tooManyPasskeys: (_, count) => [least(count)],
    tooManyTokens: (_, count) => [least(count)],
    days: (_, count) => [least(count)],
    firstLink: title,
    link: (name) => [name, DAY],
    notRole: (name) => [['editor', 'administrator'], name],
  },
  exporting: {
    stated: (name, count) => [stated(name, count)],
    statedBriefly: (name, count) => [stated(name, count)],
    tables: {},
    unknownFormat: (name) => [name, ['csv', 'gexf']],
    grant: (name) => [{ funder: name, recipient: name }],
    precision: (_, count) => [count === 0 ? 'exact' : 'about', '2018'],
    grantsLeftOut: (_, count) => [count],
  },
  docs: { ready: {}, documents: { ways: {} }, codes: {}, limits: {} },
  history: {
    wordOf: (name) => [name, DAY],
    inLanguage: (name, count) => [name, count === 0],
    field: (name, count) => [name, count === 0 ? null : name, count === 1 ? null : name],
    value: (name) => [name, name],
    fields: {},
    entity: { added: said, removed: said, changed: said },
    link: (name) => [name, name, name],
    links: { added: said, removed: said, changed: said },
    citation: { added: cited, removed: cited, changed: cited },
    withdrawn: { added: (name) => [name], removed: (name) => [name] },
    merged: { added: (name) => [name, name], removed: (name) => [name, name] },
    parts: {},
    part: { added: said, removed: said, changed: said },
    kinds: {},
    feedOf: (name) => [name],
    feedOfPlace: (name) => [name],
    feedOfTheme: (name) => [name],
    changeBy: (name) => [name, name],
    reviewedBy: (name) => [name],
  },
  proposals: {
    tooLarge: (_, count) => [count],
    tooOften: (_, count) => [count],
    longThread: (_, count) => [count],
    decided: {},
  },
  pages: { nothing: (name) => [name], quote: (name) => [name] },
  bounds: {
    names: {
      ...{ characters: {}, lines: {}, tokens: {}, nesting: {}, name: {}, operations: {} },
      ...{ fragments: {}, selections: {}, comparisons: {}, depth: {}, aliases: {}, cost: {} },
    },
    tooCostly: () => [{ name: 'a', advice: 'b' }, 1_234, 500],
    containsItself: title,
    tooLong: () => ['text', 1_234, 200],
    tooMany: () => ['ids', 1_234, 500],
  },
  doctor: {
    states: {},
    usual: () => ['4000'],
    node: () => ['24.11.0'],
    nodeTooOld: () => ['18.0.0', '20.19'],
    nodeNotKeptUp: () => ['25.1.0', [22, 24]],
    seeds: (name) => [name, { fr: name, en: name }],
    engine: () => ['linux x64'],
    folderWritable: title,
    folderNotWritable: title,
    room: (_, count) => [count],
    portFree: () => [4000],
    portOfLacis: () => [4000],
    portTaken: () => [4000],
    portNotUsable: () => ['127.0.0.1', 4000, 'EACCES'],
    noData: title,
    inUse: title,
    counts: (_, count) => [count, count, count, count],
    astray: (name, count) => [count, name],
    orphans: (name, count) => [count, name],
    unsourced: (_, count) => [count],
    notCounted: (_, count) => [count],
    total: (_, count) => [count],
  },
  http: {
    notAllowed: () => ['PUT', ['GET', 'HEAD']],
    notAcceptable: () => [['text/html', 'application/json']],
    bodyTooLarge: () => [262_144],
    tooOften: () => [60],
    internal: title,
    invalid: title,
  },
  program: {
    notPort: title,
    notIssuer: title,
    notOidcName: () => [60],
    notContact: () => [300],
    notToken: () => [24],
    notLevel: (name) => [['silent', 'warn'], name],
    notProxies: title,
    notSwitch: (name) => ['LACIS_METRICS', name],
    notOrigin: title,
    notTiles: title,
    notNeo4jUri: title,
    portInUse: () => [4000],
    portForbidden: () => [80],
    hostUnknown: title,
    hostElsewhere: title,
    cannotListen: () => ['127.0.0.1', 4000, 'EIO'],
    faults: {},
    folderFaults: () => ['data', 'linux x64'],
    folderFault: title,
    neo4jFaults: () => ['bolt://localhost:7687', 'neo4j', 'neo4j'],
    neo4jFault: () => ['bolt://localhost:7687'],
    newerFolder: (name) => [name, '3.0.0', 7, 1],
    unreadableMark: title,
    migrating: (name) => [name, name],
    problemsInFiles: (_, count) => ['seeds', count],
    noDataset: title,
    otherOnSeed: (name, count) => [count === 0 ? null : name, name],
    otherAtStart: (name) => [name, name],
    changedFiles: () => ['seeds', DAY],
    changedFilesOffline: () => ['seeds', DAY],
    ready: () => ['http://localhost:4000', 12, 34, 'embedded'],
    backedUp: (name) => [name, 7, 'a'.repeat(64)],
    nothingToBackUp: title,
    noBackup: title,
    backupFaults: title,
    backupHolds: (name, count) => [
      { ...stated(name, count), taken: `${DAY}T00:00:00Z`, hasAccounts: count > 0 },
      { entities: count, links: count, records: count },
    ],
    notEmpty: title,
    restored: (_, count) => [count, count],
    notSlug: title,
    ecosystemMade: (name) => [name, 'toronto'],
    folderNotEmpty: title,
    generated: (name, count) => [1_200, 4_800, count === 0 ? null : name],
    licensed: (_, count) => [202, count === 0 ? 0 : 2],
  },
  changes: {
    removedMeanwhile: (name, count) => [count, name],
    changedMeanwhile: (name, count) => [
      count,
      name,
      count === 0
        ? []
        : [
            {
              id: name,
              field: 'since',
              change: count,
              mine: count === 1 ? null : '2',
              theirs: '2012',
            },
          ],
    ],
    notOne: (name) => [name, name],
    noEnd: (name) => [name, name],
    notMerged: (name) => [name],
    notTouched: (name, count) => [count, name],
    changedSince: (name, count) => [count, name, count === 0 ? [] : ['since']],
    entries: (_, count) => [100, count],
    length: (_, count) => ['message', least(count)],
    cannotSaySo: (name) => [name],
    supports: (_, count) => [count],
    unknownChange: (_, count) => [count],
    problem: (name) => [name, 'x'],
  },
  consultations: {
    rules: (_, count) => [
      {
        opens: DAY,
        closes: count === 0 ? null : DAY,
        isBefore: count % 2 === 0,
        needsCode: count % 2 === 1,
        invited: count === 0 ? [] : ['unions'],
        languages: count === 0 ? ['FR'] : ['FR', 'EN'],
        floor: 5,
      },
    ],
    said: (_, count) => [
      {
        ...{ votes: 40, participants: 12, statements: 4, groups: count, scored: count },
        ...{ unvoted: count, floor: 5 },
      },
    ],
    numbered: (_, count) => [count],
    document: title,
    counted: (_, count) => [{ votes: count, participants: count, statements: count }],
    proposed: (_, count) => [count],
    refusals: {
      tooFast: (_, count) => [least(count)],
      noQuestion: title,
      noEntity: title,
      noStatement: (_, count) => [count],
      noKind: title,
      noDay: title,
      length: (_, count) => ['text', least(count)],
      noHeld: title,
      tooManyReading: () => [20],
      notMarks: (_, count) => [count],
    },
  },
  briefs: {
    list: (name) => [[name, name]],
    more: (_, count) => [count],
    quote: (name, count) => [name, count === 0 ? null : 'EN'],
    read: (_, count) => [count === 0 ? '2019' : DAY],
    licence: (name, count) => [count === 0 ? null : name],
    made: (name) => [{ day: DAY, address: name, licence: name }],
    lacksLetters: (name) => [name],
    since: (_, count) => [count === 0 ? '2019-05' : DAY],
    until: (_, count) => [count === 0 ? '2019' : DAY],
    measured: (name) => [name, name],
    natures: {},
    partOn: (name) => [name],
    side: (name) => [name, name],
    paid: (name) => [{ payer: name, recipient: name, amount: '40' }],
    summed: (name, count) => [
      { nature: name, flows: count, least: '40', estimated: count === 0 ? null : '50' },
    ],
    page: (_, count) => [count, count],
    money: (_, count) => [{ currency: 'CAD', value: count }],
    number: (_, count) => [count],
    amount: {
      range: () => ['40', '50'],
      ABOUT: amount,
      AT_LEAST: amount,
      AT_MOST: amount,
      MAGNITUDE: amount,
      ESTIMATE: amount,
    },
  },
  convergences: {
    shares: {
      SUPPORT: shared,
      WORRY: shared,
      NEED: shared,
      BARRIER: shared,
      CONCEPT: shared,
      CODEBASE: shared,
      FUNDER: shared,
      PERSON: shared,
      EVENT: shared,
      PARTNER: shared,
      PLACE: shared,
      CAUSE: shared,
    },
    nobody: title,
    relayed: who,
    alsoRelayed: who,
    notCounted: who,
    countedAsAsked: who,
    meet: (_, count) => [{ kinds: count, documents: count === 0 ? null : count }],
    untied: (name) => [[name, name]],
    tied: (name) => [[name, name]],
    common: (name, count) => [least(count), [name, name]],
    meetingRelayed: who,
    between: (name) => [[name, name]],
    disputed: (name) => [[name, name]],
    community: (name, count) => [{ size: count, hubs: [name, name], share: 0.785 }],
    meeting: {
      STATEMENT: things,
      NEED: things,
      BARRIER: things,
      CONCEPT: things,
      JOINED: things,
      CODEBASE: things,
      FUNDER: things,
      PERSON: things,
      EVENT: things,
      PARTNER: things,
      PLACE: things,
      CAUSE: things,
    },
    divergences: {
      OPPOSITION: (name) => [name, [name, name]],
      RESERVATION: (name) => [name, [name, name]],
      MEANS: (name) => [name, [name, name]],
    },
    joined: { SUPPORTS: (name) => [name, name], SAME_END: (name) => [name, name] },
    answers: {
      OPPOSITION: (name) => [name, name],
      RESERVATION: (name) => [name, name],
      MEANS: (name) => [name, name],
    },
    pair: (name) => [name, name],
    holding: (name) => [name, name],
    rejecting: (name) => [name, name],
    asOne: (name) => [name, name],
    countAsOne: who,
    inBetween: who,
    parts: (_, count) => [least(count)],
    who,
    withStatus: (name) => [name, [name, name]],
    means: (name, count) => [
      {
        who: name,
        instrument: count === 0 ? null : name,
        limit: count === 1 ? null : name,
      },
    ],
  },
  dependencies: {
    exposure: (name, count) => [{ name, distance: count, verb: name, remaining: count }],
    cut: (name, count) => [{ name, pieces: least(count), cutOff: count }],
  },
  funding: {
    reasons: {
      UNKNOWN: (_, count) => [least(count)],
      RATE: (_, count) => [least(count)],
      PASSED_ON: (_, count) => [least(count)],
      OVERLAP: (_, count) => [least(count)],
      NO_DATE: (_, count) => [least(count)],
      NO_PLACE: (_, count) => [least(count)],
      NOT_A_FACT: (_, count) => [least(count)],
    },
    how: (name, count) => [
      {
        flows: 2 * count,
        counted: count,
        leftOut: count === 0 ? [] : [{ reason: 'UNKNOWN', flows: count }],
        wider: count,
        parts: count === 1 ? [name] : [],
        unnamedParts: count > 1 ? [name, name] : [],
      },
    ],
    noAmount: (_, count) => [count],
    onePayment: (_, count) => [
      { nature: count === 1 ? 'PURCHASE' : 'FUNDING', payers: least(count), outside: count },
    ],
    onePayer: (_, count) => [{ counted: Math.max(2, count), outside: count }],
    levels: {},
    meaning: (_, count) => [{ level: 'high', equal: Math.max(1, count / 3), outside: count }],
  },
  paths: {},
  importing: {
    notAFile: () => [],
    empty: () => [],
    unreadable: () => ['EACCES'],
    tooLarge: (_, count) => [90_000_000 + count, 64_000_000],
    utf16: () => [],
    notUtf8: () => [],
    binary: () => [],
    tooDeep: () => [64],
    notJson: () => [],
    notJsonLine: () => [],
    notYaml: (name) => [{ en: name, fr: name }],
    repeats: () => [],
    notXml: title,
    documentType: () => [],
    noRepository: () => [],
    notAnAddress: () => [],
    notListed: () => ['https://lacis.example'],
    answered: (_, count) => ['https://lacis.example', count === 0 ? 302 : 404],
    notReached: () => ['https://lacis.example', 'ENOTFOUND'],
    manyColumns: () => [1_000],
    longRow: () => [1_000_000],
    manyRows: () => [2_000_000],
    openQuote: () => [],
    notSheets: () => [],
    wideSheet: () => [1_048_576, 12],
    unpacksLarge: () => [64_000_000],
    unknownFormat: () => [],
    noSuchFormat: (name) => [name, ['csv', 'xlsx']],
    otherFormat: (name, count) => [name, count === 0 ? null : name],
    nothingFound: (_, count) => [count],
    noSource: (_, count) => [count < 2, count !== 1],
    noName: (name) => [[name]],
    noKind: () => [],
    noLinkKind: () => [],
    notAKind: (name) => [name, ['Codebase']],
    noMapping: () => [],
    noColumn: (name) => [[name]],
    noTarget: (name) => [[name]],
    rowWithoutName: () => [],
    unknownWord: (name, count) => [count === 0 ? '' : name],
    wrongCell: (name) => ['since', name],
    noEnd: (_, count) => [count === 0 ? 'from' : 'to'],
    nobodyNamed: title,
    oneAtBothEnds: title,
    absentNode: title,
    undeclared: (name) => [[name]],
    invalid: () => ['SPDX', 'packages'],
    schemaOnly: () => [],
    poolsOnly: () => [],
    noPayee: () => [],
    sumsOnly: () => [],
    wishedFor: title,
    formats: {},
    reasons: {},
    noFiles: () => [],
    notWhole: (_, count) => [count + 1, count],
    atLine: (name, count) => [count + 1, count === 0 ? null : count, name],
    noForm: () => [],
    manyParts: () => [],
    noFile: () => [],
    badOptions: title,
    tooLong: () => [20],
    manyEntries: (_, count) => [90_000 + count, 20_000],
    nothingChosen: () => [],
    notDecided: (_, count) => [count + 1, count],
    manyImports: () => [],
    said: {
      file: (name) => [name, 'GEXF', name, 'CC0-1.0'],
      counts: (_, count) => [count, count, count, count],
      doubtful: (_, count) => [count],
      refused: (_, count) => [count],
      leftOut: (_, count) => [count],
      duplicates: (_, count) => [count],
      conflicts: (_, count) => [count],
      waiting: (_, count) => [count],
      personal: (name) => [[name]],
      data: {},
      unused: (name, count) => [[name], count],
      more: (_, count) => [count],
      why: {},
      done: (_, count) => [7, count > 0, count],
    },
  },
  gaps: {
    kinds: {
      'need-without-codebase': { sentence: need },
      'need-without-provider': { sentence: need },
      'need-without-funder': { sentence: need },
      'on-proprietary-software': {
        sentence: (name, count) => [{ organisation: name, software: few(name, count) }],
      },
      'barrier-without-measure': {
        sentence: (name, count) => [{ barrier: name, named: count, faced: count }],
      },
      'codebase-without-maintainer': { rule: threshold, sentence: relied },
      'codebase-without-licence': { rule: threshold, sentence: relied },
      'codebase-without-funding': { rule: threshold, sentence: relied },
      'codebase-without-local-contributor': { rule: threshold, sentence: relied },
      'codebase-with-one-maintainer': { sentence: kept },
      'codebase-with-one-employer': { sentence: kept },
      'organisation-with-one-funder': {
        sentence: (name) => [{ organisation: name, funder: name }],
      },
      'stakeholder-missing': {
        sentence: (name, count) => [{ conversation: name, group: name, statements: count }],
      },
      'kinds-of-stakeholder-missing': {
        rule: threshold,
        sentence: (name, count) => [{ text: name, holders: count, kinds: [name, name] }],
      },
      'measure-without-body': { sentence: title },
      'measure-without-budget': { sentence: title },
      'measure-without-deadline': { sentence: title },
      'federation-without-local-instance': { sentence: title },
      'strangers-with-much-in-common': {
        rule: (_, count) => [{ least: least(count), most: least(count) }],
        sentence: (name, count) => [{ one: name, other: name, shared: some(name, count) }],
      },
      'sources-disagree': {
        sentence: (name, count) => [
          {
            subject: name,
            link: count === 0 ? null : { verb: name, other: name },
            field: name,
            values: [name, name],
          },
        ],
        lists: (name, count) => [
          {
            subject: name,
            verb: name,
            first: name,
            second: name,
            inFirst: count,
            inSecond: count,
            inBoth: count,
            onlyInSecond: count === 0 ? { names: [], others: 0 } : few(name, count),
          },
        ],
      },
      'old-facts': {
        sentence: (name, count) => [
          { source: name, read: count === 0 ? '2019' : DAY, facts: count },
        ],
      },
      'single-source': {
        rule: threshold,
        sentence: (name, count) => [{ codebase: name, reliance: count, source: name }],
      },
      hearsay: { sentence: (name, count) => [{ subject: name, facts: count }] },
      'document-without-date': {
        sentence: (name, count) => [{ document: name, cited: count }],
      },
      'recorded-absence': {
        sentence: (name, count) => [
          { subject: name, what: name, texts: few(name, count), stated: count === 2 },
        ],
      },
      'policy-without-body': { sentence: title },
      'policy-without-budget': { sentence: title },
      'service-without-licence': {
        sentence: (name, count) => [
          {
            service: name,
            providers: count === 0 ? { names: [], others: 0 } : few(name, count),
          },
        ],
      },
      'codebase-without-steward': { sentence: (name) => [{ codebase: name, only: name }] },
      'actor-without-name': { sentence: title },
    },
    weights: {},
    link: title,
    eitherLink: (name) => [name, name],
    field: title,
    fields: {},
    contribute: (name) => [{ subject: name, entry: name }],
  },
  links: {
    purchase: {},
    confirmed: title,
    disputed: title,
    said: (name, count) => [
      { from: name, verb: name, to: name, status: count === 0 ? null : name },
    ],
  },
  refusals: {
    unprintable: title,
    noPlace: title,
    unknownId: title,
    between: (_, count) => ['first', 1, least(count)],
    months: (_, count) => ['within', 1, least(count)],
    page: threshold,
    tooManyTexts: (_, count) => [least(count)],
    notErasable: (name, count) => [name, least(count)],
    noPerson: title,
    textOf: (_, count) => [least(count)],
    noDate: title,
    notDocument: title,
    saysNoDependency: (name) => [name, [name, name]],
  },
  risks: {
    LICENCE: {},
    LICENCE_HISTORY: {},
    COPYRIGHT: {},
    GOVERNANCE: {},
    SINGLE_VENDOR: {},
    OWNER_CHANGES: {},
    FUNDING: {},
    BUS_FACTOR: {},
    ELEPHANT_FACTOR: {},
  },
  values: {
    date: (_, count) => [count === 0 ? '2019-05' : DAY],
    list: (name) => [[name, name]],
    number: (_, count) => [count],
  },
  votes: {
    sentence: (_, count) => [
      {
        votes: count,
        participants: count,
        groups: count,
        silhouette: count === 0 ? null : 0.456,
        statements: count,
        scored: count,
        floor: 5,
      },
    ],
  },
};

/** A sentence as it was made, with the name that was put in, or null where it takes none. */
export interface Rendered {
  readonly path: string;
  readonly text: string;
  readonly name: string | null;
}

/** Every text of a language, made with one name and one count. */
export function rendered(words: Words, name: string, count: number): Rendered[] {
  const all: Rendered[] = [];
  const walk = (
    value: unknown,
    samples: unknown,
    path: string,
    given: string | null = null,
  ): void => {
    if (typeof value === 'string') all.push({ path, text: value, name: given });
    else if (typeof value === 'function') {
      if (typeof samples !== 'function') throw new Error(`${path} has no sample`);
      const values: unknown[] = samples(name, count);
      const made = value(...values);
      walk(made, {}, path, holds(values, name) ? name : null);
    } else
      for (const [key, one] of Object.entries(value as object))
        walk(one, (samples as Record<string, unknown>)[key] ?? {}, `${path}.${key}`, given);
  };
  walk(words, SAMPLES, '');
  return all;
}

/** Whether the name is among the values, however deep. */
const holds = (value: unknown, name: string): boolean =>
  value === name ||
  (typeof value === 'object' &&
    value !== null &&
    Object.values(value).some((one) => holds(one, name)));
