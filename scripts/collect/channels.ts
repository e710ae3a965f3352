/** Where a repository says that one may fund it: files that funding platforms and registries read. */
import { parse } from 'yaml';
import { isRecord } from '../../api/loading/values.ts';
import type { Repository } from './repository.ts';

export interface Channel {
  readonly path: string;
  /** A service, such as `github` or `open_collective`; `custom` for an address. */
  readonly service: string;
  /** Accounts or addresses, as the file gives them; they may be those of people, and go into no fact. */
  readonly accounts: readonly string[];
}

/** The files in which channels are looked for. */
export const FUNDING_FILES = [
  '.github/FUNDING.yml',
  'FUNDING.yml',
  'docs/FUNDING.yml',
  'funding.json',
  'package.json',
  'composer.json',
] as const;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');

const listed = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const field = (value: unknown, name: string): unknown =>
  isRecord(value) ? value[name] : undefined;

/** Services by the host of an address; another address is a page of the project’s own. */
const SERVICES: readonly (readonly [host: RegExp, service: string])[] = [
  [/(^|\.)github\.com$/, 'github'],
  [/(^|\.)opencollective\.com$/, 'open_collective'],
  [/(^|\.)patreon\.com$/, 'patreon'],
  [/(^|\.)ko-fi\.com$/, 'ko_fi'],
  [/(^|\.)liberapay\.com$/, 'liberapay'],
  [/(^|\.)tidelift\.com$/, 'tidelift'],
];

function serviceOf(address: string): string {
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  return SERVICES.find(([pattern]) => pattern.test(host))?.[1] ?? 'custom';
}

/** Of an npm or Composer package, `funding` is an address, an entry with one, or a list of both. */
const ofPackage = (file: unknown) =>
  listed(field(file, 'funding')).flatMap((one) =>
    texts(isRecord(one) ? one['url'] : one).map(
      (address) => [serviceOf(address), [address]] as const,
    ),
  );

/** https://fundingjson.org */
const ofManifest = (file: unknown) =>
  listed(field(field(file, 'funding'), 'channels')).flatMap((one) => {
    const addresses = texts(field(one, 'address'));
    return addresses.map((address) => [serviceOf(address), [address]] as const);
  });

const ofPlatform = (file: unknown) =>
  isRecord(file) ? Object.entries(file).map(([name, value]) => [name, texts(value)] as const) : [];

function readIn(path: string, text: string): readonly (readonly [string, readonly string[]])[] {
  try {
    // GitHub takes a comment that follows a list without a space; YAML does not.
    const file: unknown = path.endsWith('.json')
      ? JSON.parse(text)
      : parse(text.replace(/\]#/g, '] #'));
    if (path === 'funding.json') return ofManifest(file);
    return path.endsWith('.json') ? ofPackage(file) : ofPlatform(file);
  } catch {
    // A broken file of somebody else declares nothing.
    return [];
  }
}

export function channelsOf(repository: Repository): Channel[] {
  return FUNDING_FILES.flatMap((path) =>
    readIn(path, repository.text(path) ?? '')
      .filter(([, accounts]) => accounts.length > 0)
      .map(([service, accounts]) => ({ path, service, accounts })),
  );
}
