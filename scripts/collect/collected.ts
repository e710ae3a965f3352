/** What a repository says of itself at one commit: the same commit always gives the same answer. */
import { parse } from 'yaml';
import { isRecord } from '../../api/loading/values.ts';
import { type Channel, channelsOf } from './channels.ts';
import { type Commits, commitsOf } from './commits.ts';
import { type Keepers, keepersOf } from './keepers.ts';
import type { Known } from './known.ts';
import { declared, isLicenceFile, type Licence, recognise, sharpened } from './licences.ts';
import { isManifest, type Manifest, readManifest } from './manifests.ts';
import type { Repository } from './repository.ts';

export interface PublicCode {
  readonly path: string;
  readonly name: string | null;
  readonly licence: string | null;
  readonly owner: string | null;
  readonly usedBy: readonly string[];
  readonly fundedBy: readonly string[];
}

export interface Collected {
  readonly repository: string | null;
  readonly commit: string;
  /** Day of the commit. */
  readonly lastActivity: string;
  /** SPDX id, null where no licence was recognised. */
  readonly licence: string | null;
  readonly licences: readonly Licence[];
  readonly manifests: readonly Manifest[];
  readonly channels: readonly Channel[];
  readonly publicCode: PublicCode | null;
  /** Codebases of the facts that the manifests name, each once. */
  readonly dependsOn: readonly Dependency[];
  readonly keepers: Keepers;
  readonly commits: Commits;
}

export interface Dependency {
  /** The id of the codebase in the facts. */
  readonly entity: string;
  readonly path: string;
  /** As the manifest spells it. */
  readonly name: string;
}

const PUBLIC_CODE = ['publiccode.yml', 'publiccode.yaml'];

/** @param known what the facts know of hosts, and of names of organisations and codebases */
export function collect(
  repository: Repository,
  { hosts, organisations, codebases }: Known,
): Collected {
  const text = (path: string) => repository.text(path) ?? '';
  const licences = repository.paths
    .filter(isLicenceFile)
    .map((path) => recognise(path, text(path)))
    .sort((a, b) => depth(a.path) - depth(b.path) || (a.path < b.path ? -1 : 1));
  const manifests = withoutOwn(
    repository.paths.filter(isManifest).map((path) => readManifest(path, text(path))),
  );
  // The repository's licence is what its root declares; a package below may have another.
  const stated = manifests.flatMap(({ path, licence }) =>
    path.includes('/') ? [] : (licence ?? []),
  );
  const publicCode = publicCodeIn(repository);
  return {
    repository: repository.origin,
    commit: repository.commit,
    lastActivity: repository.date,
    licence:
      declared(publicCode?.licence ?? '') ?? sharpened(mainOf(licences), stated) ?? onlyOf(stated),
    licences,
    manifests,
    dependsOn: dependenciesIn(manifests, codebases),
    channels: channelsOf(repository),
    publicCode,
    keepers: keepersOf(repository, organisations),
    commits: commitsOf(repository, hosts),
  };
}

/** The last part of a path without what a registry puts before it: `@scope/name` and `owner/name` are `name`. */
const bare = (dependency: string) => dependency.replace(/^.*[/:]/, '').toLowerCase();

/** Two packages may share a name: an editor strikes out what is something else. */
function dependenciesIn(
  manifests: readonly Manifest[],
  codebases: Known['codebases'],
): readonly Dependency[] {
  const found = manifests.flatMap(({ path, dependencies: all }) =>
    all.flatMap((name) => {
      const entity = codebases.get(name.toLowerCase()) ?? codebases.get(bare(name));
      return entity === undefined ? [] : [{ entity, path, name }];
    }),
  );
  return [...new Map(found.map((one) => [one.entity, one])).values()];
}

/** Packages of one repository that name each other are no dependency on somebody else's code. */
function withoutOwn(manifests: readonly Manifest[]): readonly Manifest[] {
  const own = new Set(manifests.flatMap(({ own: name }) => name ?? []));
  return manifests.map((one) => ({
    ...one,
    dependencies: one.dependencies.filter((name) => !own.has(name)),
  }));
}

/** A plain LICENSE that is not recognised may say that others apply to parts only: then none is the main one. */
function mainOf(licences: readonly Licence[]): string | null {
  const plain = licences.find(({ path }) =>
    /^(un)?(licen[cs]e|copying)(\.(txt|md|rst))?$/i.test(path),
  );
  return (plain ?? licences.find(({ id }) => id !== null))?.id ?? null;
}

/** What the manifests declare, where they agree. */
function onlyOf(stated: readonly string[]): string | null {
  const [only = null, ...others] = new Set(stated);
  return others.length === 0 ? only : null;
}

/** A file at the root speaks for the whole before one in a folder; COPYING.LESSER after COPYING. */
const depth = (path: string) => path.split('/').length * 100 + path.length;

const texts = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' && one !== '');

function yamlOf(text: string | null): Record<string, unknown> {
  try {
    const value: unknown = text === null ? {} : parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function publicCodeIn(repository: Repository): PublicCode | null {
  const path = PUBLIC_CODE.find((one) => repository.paths.includes(one));
  if (path === undefined) return null;
  const file = yamlOf(repository.text(path));
  const legal = isRecord(file['legal']) ? file['legal'] : {};
  const funders = Array.isArray(file['fundedBy']) ? file['fundedBy'].filter(isRecord) : [];
  const [name = null] = texts(file['name']);
  const [licence = null] = texts(legal['license']);
  const [owner = null] = texts(legal['repoOwner'] ?? legal['mainCopyrightOwner']);
  return {
    path,
    name,
    licence,
    owner,
    usedBy: texts(file['usedBy']),
    fundedBy: funders.flatMap((funder) => texts(funder['name'])),
  };
}
