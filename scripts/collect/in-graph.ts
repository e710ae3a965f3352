/** A repository as a file that is imported: what it says of itself at one commit, with what the graph knows already. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { cypher } from '../../api/graph/cypher.ts';
import type { Graph } from '../../api/graph/graph.ts';
import type { Fetched } from '../../api/interchange/importing/fetching.ts';
import { unimportable } from '../../api/interchange/importing/refusing.ts';
import { collect } from './collected.ts';
import { knownIn } from './known.ts';
import { openRepository, type Repository } from './repository.ts';

const named = cypher<object, { id: string; kind: string; properties: Record<string, unknown> }>`
  MATCH (n:Entity) WHERE n.kind = 'Organisation' OR n.kind = 'Codebase'
  RETURN n.id AS id, n.kind AS kind, n {.nameFr, .nameEn, .aliases, .website} AS properties`;

/**
 * @param folder with a git repository in it; nothing in it is run
 * @param address where the repository is public, in place of where it was copied from
 * @throws Unimportable where there is none
 */
export async function collectedIn(
  folder: string,
  graph: Graph,
  address: string | undefined,
): Promise<Fetched> {
  const opened = repositoryIn(folder);
  const repository = { ...opened, origin: address ?? opened.origin };
  const found = collect(repository, knownIn({ entities: await graph.read(named, {}) }));
  const made = mkdtempSync(join(tmpdir(), 'lacis-collected-'));
  const path = join(made, 'collected.json');
  writeFileSync(path, JSON.stringify({ ...found, folder: basename(resolve(folder)) }));
  return {
    path,
    name: `${repository.origin ?? basename(resolve(folder))} ${repository.commit}`,
    remove: () => rmSync(made, { recursive: true, force: true }),
  };
}

function repositoryIn(folder: string): Repository {
  try {
    return openRepository(folder);
  } catch {
    throw unimportable(({ noRepository }) => noRepository());
  }
}
