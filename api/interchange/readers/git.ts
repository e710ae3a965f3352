/**
 * What `npm run lacis -- collect` reads of a git repository at one commit: its licence and activity, the codebases
 * that its manifests name, the organisations that commit to it and keep it. People are counted there, never named.
 */
import { both } from '../../words/words.ts';
import { add, count, type Gathered } from '../importing/facts.ts';
import { date, isMap, keyOf, list, map, repository, text } from '../importing/shaping.ts';
import { codebaseFields, contentOf } from './json.ts';
import { called, type Reader } from './reader.ts';

export const git: Reader = {
  id: 'git',
  label: called('git'),
  recognises: (file) => {
    const { commit, commits, manifests } = map(contentOf(file));
    return (
      typeof commit === 'string' &&
      /^[0-9a-f]{40,64}$/.test(commit) &&
      isMap(commits) &&
      Array.isArray(manifests)
    );
  },
  read(file, found) {
    const all = map(contentOf(file));
    const commit = String(all['commit']).slice(0, 12);
    const cited = (at: string) => `${at}, commit ${commit}`;
    const own = repository(all['repository']);
    const name =
      text(map(all['publicCode'])['name']) ??
      own?.split('/').at(-1) ??
      text(all['folder']) ??
      file.name;
    const fields = codebaseFields({ licence: all['licence'], repository: own });
    found.origin = {
      title: own === undefined ? `git, ${name}` : own.replace(/^https?:\/\//, ''),
      address: own,
      licence: fields.licence ?? 'not stated',
    };
    const commits = map(all['commits']);
    const codebase = add(found, {
      key: keyOf('Codebase', name),
      kind: 'Codebase',
      name: { both: name },
      fields: { ...fields, lastActivity: date(all['lastActivity']) },
      quantities: commitsIn(commits),
      at: cited('root of the repository'),
    });
    for (const one of list(all['dependsOn']).map(map)) {
      const to = knownOf(found, 'Codebase', one['entity'], codebase);
      if (to === null) continue;
      const at = cited(`file ${text(one['path']) ?? ''}, ${text(one['name']) ?? ''}`);
      found.ties.push({
        ...{ from: codebase, kind: 'DEPENDS_ON', to, at },
        fields: { dependencyKind: 'library' },
      });
    }
    for (const one of list(commits['groups']).map(map)) {
      const from = knownOf(found, 'Organisation', one['entity'], codebase);
      if (from === null) count(found.unused, 'commits');
      else
        found.ties.push({
          ...{ from, kind: 'CONTRIBUTES_TO', to: codebase },
          fields: { commits: one['commits'] },
          at: cited('log without merges'),
        });
    }
    for (const one of list(map(all['keepers'])['organisations']).map(map)) {
      const from = knownOf(found, 'Organisation', one['entity'], codebase);
      // Who holds the rights, or is given as the author, may keep the code or not: an editor weighs it.
      if (from === null || one['as'] !== 'maintains') count(found.unused, 'keepers');
      else
        found.ties.push({
          ...{ from, kind: 'MAINTAINS', to: codebase },
          at: cited(`file ${text(one['path']) ?? ''}`),
        });
    }
  },
};

function commitsIn({ commits, since, until }: Readonly<Record<string, unknown>>) {
  const [first, last] = [date(since), date(until)];
  if (typeof commits !== 'number' || first === undefined || last === undefined) return [];
  const period = `${first}/${last}`;
  return [
    {
      measures: both(({ importing }) => importing.commitsInTwoYears),
      ...{ value: commits, unit: 'commits', qualifier: 'exact', period: { both: period } },
    },
  ];
}

/** What the graph knows already, by its id; null where it does not. */
function knownOf(found: Gathered, kind: string, id: unknown, codebase: string): string | null {
  const known = text(id);
  if (known === undefined) return null;
  const key = `${kind} known ${known}`;
  add(found, {
    ...{ key, kind, id: known, name: { both: known }, mentioned: true },
    at: found.bodies.get(codebase)?.at ?? '',
  });
  return key;
}
