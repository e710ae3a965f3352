/** What was collected, as lines of seeds that an editor reads over, completes and keeps. */
import { stringify } from 'yaml';
import type { Collected } from './collected.ts';
import type { Known } from './known.ts';

export interface Fragment {
  readonly source: string;
  readonly facts: string;
}

/** The last part of a path without what a registry puts before it: `@scope/name` and `owner/name` are `name`. */
const bare = (dependency: string) => dependency.replace(/^.*[/:]/, '').toLowerCase();

/**
 * @param id the id of the codebase in the facts
 * @param read the day of the reading, `2026-11-30`
 */
export function fragmentOf(id: string, read: string, found: Collected, known: Known): Fragment {
  const source = `depot-${id}`;
  const address = found.repository;
  const day = found.lastActivity;
  const [licenceFile] = found.licences.filter(({ id: one }) => one !== null);
  const cite = (at: string, ...fields: string[]) => ({
    source,
    at: `${at}, commit ${found.commit.slice(0, 12)}`,
    ...(fields.length > 0 ? { for: fields } : {}),
  });
  const document = {
    id: source,
    kind: 'Document',
    name: { fr: `Dépôt de ${id}`, en: `Repository of ${id}` },
    documentKind: 'repository',
    date: day,
    ...(address === null ? {} : { address }),
    licence: found.licence ?? 'not stated',
    read,
  };
  const { commits } = found;
  const period = `${commits.since}/${commits.until}`;
  const named = commits.groups.filter(({ entity }) => entity !== null);
  const entity = {
    id,
    kind: 'Codebase',
    ...(found.licence === null ? {} : { licence: found.licence }),
    ...(address === null ? {} : { repository: address }),
    cite: [
      ...(licenceFile ? [cite(`file ${licenceFile.path}`, 'licence')] : []),
      cite('root of the repository', ...(address === null ? [] : ['repository'])),
    ],
    quantities: [
      {
        measures: { fr: 'commits en deux ans', en: 'commits in two years' },
        value: commits.commits,
        unit: 'commits',
        qualifier: 'exact',
        period: { fr: period, en: period },
        cite: cite('log without merges'),
      },
    ],
    ...(found.licence === null
      ? { absences: [{ of: 'licence', how: 'looked-for', cite: cite('files of the root') }] }
      : {}),
  };
  const contributions = named.map(({ entity: from, domain, commits: count }) => ({
    from,
    kind: 'CONTRIBUTES_TO',
    to: id,
    commits: count,
    note: {
      fr: `${count} commits sur ${commits.commits} en deux ans, du domaine ${domain}.`,
      en: `${count} of ${commits.commits} commits in two years, from the domain ${domain}.`,
    },
    cite: cite(`log without merges, ${period}`),
  }));
  const links = [...contributions, ...dependencies(id, found, known, cite)];
  return {
    source: stringify([document], { lineWidth: 0 }),
    facts: stringify({ entities: [entity], links }, { lineWidth: 0 }),
  };
}

/** Two packages may share a name: an editor strikes out what is something else. */
function dependencies(
  id: string,
  { manifests }: Collected,
  { codebases }: Known,
  cite: (at: string) => object,
) {
  const found = manifests.flatMap(({ path, dependencies: all }) =>
    all.flatMap((name) => {
      const to = codebases.get(name.toLowerCase()) ?? codebases.get(bare(name));
      return to === undefined || to === id ? [] : [{ to, path, name }];
    }),
  );
  const once = new Map(found.map((one) => [one.to, one]));
  return [...once.values()].map(({ to, path, name }) => ({
    from: id,
    kind: 'DEPENDS_ON',
    to,
    dependencyKind: 'library',
    cite: cite(`file ${path}, ${name}`),
  }));
}
