/**
 * Which organisations the files of a repository name as those who keep it. Nobody is named: a name that
 * no organisation of the facts has, and that has no word of an organisation in it, is only counted.
 */
import { XMLParser } from 'fast-xml-parser';
import list from 'spdx-license-list/full.js';
import { parse } from 'yaml';
import { isRecord } from '../../api/loading/values.ts';
import type { Repository } from './repository.ts';

export interface Keeper {
  readonly path: string;
  /** `maintains`: a sentence says so. `declares`: a field of a manifest. `rights`: a line of copyright. */
  readonly as: 'maintains' | 'declares' | 'rights';
  /** As the file spells it. */
  readonly organisation: string;
  /** The id of the organisation in the facts; null where they have none of that name. */
  readonly entity: string | null;
  /** The words that say so, at most 15; null for a line of copyright, which may also name people. */
  readonly quote: string | null;
}

export interface Keepers {
  readonly organisations: readonly Keeper[];
  /** How many different names were left out, because they may be those of people. */
  readonly others: number;
  /** The files that were read. */
  readonly read: readonly string[];
}

const PROSE =
  /^(\.github\/|docs\/)?(README|GOVERNANCE|MAINTAINERS|CONTRIBUTING|AUTHORS|OWNERS)([-_.]\w+)*$/i;
/** A folder of a collection of modules has a README of its own. */
const MODULE = /^[^/.]+\/README(\.(md|rst))?$/i;
const MODULES = 200;
/** A longer line is no sentence. */
const LONGEST = 1000;
/** A longer name is a sentence. */
const LONGEST_NAME = 60;
const TERMS = /^(LICEN[CS]E|COPYING|COPYRIGHT|NOTICE|README)([-_.][\w-]+)*$/i;
const FIELDS =
  /^(package\.json|composer\.json|pom\.xml|publiccode\.ya?ml|codemeta\.json|info\.xml|setup\.(py|cfg)|pyproject\.toml)$/;

/** A body that acts, not the sum of those who wrote: `Lake contributors` says nobody in particular. */
const BODY =
  /\b(inc|incorporated|llc|ltd|limited|gmbh|s\.?a\.?s|s\.?r\.?o|corp|corporation|company|co-?op|cooperative|coopérative|foundation|fondation|association|verein|e\.?v|university|université|polytechnique|institute?|laborator(y|ies)|laboratoire|chaire|cent(re|er)|city|ville|government|gouvernement|ministry|ministère|department|team|project|projet|group|groupe|society|société|consortium|council|agency|committee|technologies|networks|labs?|collective)\b|\.(org|io)$/i;
const CROWD =
  /\b(contributors?|authors?|developers?|community|others?|volunteers?|people|maintainers?)\b/i;

/** Markdown, reStructuredText and HTML around a name. */
const plain = (line: string) =>
  line
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[`*_|]+/g, ' ')
    .replace(/&(lt|gt|copy|amp);/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** `maintained by Lake Foundation`; a sentence may also begin with the name: `Lake Foundation maintains`. */
const SAYS = [
  /\b(?:maintained|stewarded|developed and maintained|supported and maintained|managed and maintained|coordinated|hosted|maintenue?s?)(?: by| par)(?: the| l’| la| le)? (?<name>[A-ZÉ][^;:()"“”]*?)(?= and | et | with | as | for | since | in | on | under | to |\.(?:\s|$)|, (?!(?:Inc|LLC|Ltd)\b)|[;:()"“”]|$)/gi,
  /(?:^|[.!] )(?<name>[A-ZÉ][\w.-]+(?: [A-ZÉ][\w.-]+){0,3}) maintains \S+/g,
];
const RIGHTS =
  /(?:copyright|©)\s*(?:\(c\)|©)?[\s,]*(?:\d{4}(?:\s*[-–,]\s*(?:\d{4}|present|now))*)?[\s,]*(?:by )?(?:the )?(?<name>[A-ZÉ][^<>(){}[\]]*)/gi;

/** Lines of copyright that stand in the text of a licence itself are not of the project. */
const OF_LICENCES = new Set(
  Object.values(list as Record<string, { licenseText: string }>).flatMap(({ licenseText }) =>
    licenseText
      .split('\n')
      .filter((line) => /copyright|©/i.test(line))
      .map(plain),
  ),
);
const OF_NONE = /free software foundation|linux foundation|name of copyright owner|yyyy/i;

const FIRM =
  /[\s,]+(?:inc|incorporated|ltd|limited|llc|corp|corporation|co|gmbh|s\.?r\.?o|e\.v)\.?$/i;

const trimmed = (name: string) =>
  name
    .replace(/\ball rights reserved\b.*$/i, '')
    .replace(/[,.]? (released|licen[cs]ed|distributed|https?:)\b.*$/i, '')
    .replace(/^(the|by) /i, '')
    .replace(/[\s,;:+]+$/, '')
    .replace(/(?<!\b(?:inc|ltd|corp|co|e\.v|s\.r\.o))\.$/i, '')
    .trim();

/** Holders named in one line; `Inc.` after a comma is of the name before it. */
const holders = (names: string): string[] =>
  names
    .split(/\s*&\s*|,(?!\s*(?:inc|ltd|llc|corp|co|gmbh|s\.r\.o)\b)\s*|\s+(?:and|et)\s+/i)
    .map((name) => trimmed(name.replace(/^copyright[\s©\d–-]*/i, '')))
    .filter((name) => name !== '');

const fifteen = (words: string) => words.split(' ').slice(0, 15).join(' ');

type Said = Pick<Keeper, 'path' | 'as' | 'organisation' | 'quote'>;

function saidIn(path: string, text: string): Said[] {
  return text.split('\n').flatMap((raw) => {
    const line = plain(raw);
    if (line.length > LONGEST) return [];
    return SAYS.flatMap((says) => [...line.matchAll(says)]).map(({ groups, index, 0: words }) => ({
      path,
      as: 'maintains' as const,
      organisation: trimmed(groups?.['name'] ?? ''),
      quote: fifteen(line.slice(index, index + words.length).replace(/^[.!] /, '')),
    }));
  });
}

function rightsIn(path: string, text: string): Said[] {
  return text.split('\n').flatMap((raw) => {
    const line = plain(raw);
    if (line.length > 300 || OF_LICENCES.has(line) || OF_NONE.test(line)) return [];
    if (!/©|\(c\)|copyright[\s,]+(\d{4}|by|[A-ZÉ])/i.test(line)) return [];
    return [...line.matchAll(RIGHTS)].flatMap(({ groups }) =>
      holders(groups?.['name'] ?? '').map((organisation) => ({
        path,
        as: 'rights' as const,
        organisation,
        quote: null,
      })),
    );
  });
}

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>((found, step) => (isRecord(found) ? found[step] : undefined), value);
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
/** `Name <mail> (address)` without what follows the name. */
const nameOf = (value: unknown) =>
  String((isRecord(value) ? value['name'] : value) ?? '').replace(/\s*[<(].*$/, '');

type Fields = (text: string) => readonly (readonly [field: string, name: unknown])[];

const json: Fields = (text) => {
  const file: unknown = JSON.parse(text);
  const people = ['maintainer', 'maintainers', 'author', 'authors'];
  return people.flatMap((field) => listed(at(file, field)).map((one) => [field, one] as const));
};
const publicCode: Fields = (text) => {
  const file: unknown = parse(text);
  return [
    ...listed(at(file, 'maintenance', 'contractors')).map((one) => ['contractors', one] as const),
    ['repoOwner', at(file, 'legal', 'repoOwner')],
    ['organisation', at(file, 'organisation', 'name')],
    ['mainCopyrightOwner', at(file, 'legal', 'mainCopyrightOwner')],
  ];
};
const xml =
  (...paths: readonly (readonly string[])[]): Fields =>
  (text) => {
    const file: unknown = new XMLParser().parse(text);
    return paths.map((path) => [path.slice(1).join('/'), at(file, ...path)] as const);
  };
const python: Fields = (text) =>
  [...text.matchAll(/^\s*(author|maintainer)\s*=\s*['"]?([^'"\n,]+)/gm)].map(
    ([, field = '', name]) => [field, name] as const,
  );
const toml: Fields = (text) =>
  [...text.matchAll(/^(authors|maintainers)\s*=\s*\[([\s\S]*?)\]/gm)].flatMap(
    ([, field = '', inner = '']) =>
      [...inner.matchAll(/name\s*=\s*['"]([^'"]+)|^\s*['"]([^'"]+)/gm)].map(
        ([, one, other]) => [field, one ?? other] as const,
      ),
  );

const READERS: readonly (readonly [name: RegExp, read: Fields])[] = [
  [/^publiccode\.ya?ml$/, publicCode],
  [/\.json$/, json],
  [/^pom\.xml$/, xml(['project', 'organization', 'name'])],
  [
    /^info\.xml$/,
    xml(['extension', 'maintainer', 'author'], ['extension', 'authors', 'author', 'name']),
  ],
  [/^setup\.(py|cfg)$/, python],
  [/^pyproject\.toml$/, toml],
];

function declaredIn(path: string, text: string): Said[] {
  const read = READERS.find(([name]) => name.test(path))?.[1];
  try {
    return (read?.(text) ?? []).flatMap(([field, value]) => {
      const organisation = trimmed(nameOf(value));
      return organisation === ''
        ? []
        : [
            {
              path,
              as: 'declares' as const,
              organisation,
              quote: fifteen(`${field}: ${organisation}`),
            },
          ];
    });
  } catch {
    // A broken manifest of somebody else names nobody.
    return [];
  }
}

const ORDER = ['maintains', 'declares', 'rights'];

/** @param organisations names, aliases and acronyms in small letters, with the id of the organisation */
export function keepersOf(
  repository: Repository,
  organisations: ReadonlyMap<string, string>,
): Keepers {
  const modules = repository.paths.filter((path) => MODULE.test(path)).slice(0, MODULES);
  const read = [
    ...repository.paths.filter((path) => [PROSE, TERMS, FIELDS].some((name) => name.test(path))),
    ...modules,
  ];
  const said = read.flatMap((path) => {
    const text = repository.text(path) ?? '';
    return [
      ...(PROSE.test(path) || MODULE.test(path) ? saidIn(path, text) : []),
      ...(FIELDS.test(path) ? declaredIn(path, text) : []),
      ...(TERMS.test(path) ? rightsIn(path, text) : []),
    ];
  });
  const found = new Map<string, Keeper>();
  const others = new Set<string>();
  for (const one of said.sort((a, b) => ORDER.indexOf(a.as) - ORDER.indexOf(b.as))) {
    const name = one.organisation;
    const entity = organisationOf(name, organisations);
    const isBody = BODY.test(name) && !CROWD.test(name) && name.length <= LONGEST_NAME;
    if (entity === null && !isBody) others.add(name);
    else if (!found.has(`${one.as} ${name}`)) found.set(`${one.as} ${name}`, { ...one, entity });
  }
  return {
    organisations: [...found.values()],
    others: others.size,
    read: read.filter((path) => !MODULE.test(path)),
  };
}

/** `Lake Inc.` and `Lake` are one firm. */
const organisationOf = (name: string, known: ReadonlyMap<string, string>) =>
  known.get(name.toLowerCase()) ?? known.get(name.replace(FIRM, '').toLowerCase()) ?? null;
