/** A load of seed files beside imported files: what both speak of keeps the word of each. */
import type { Writer } from '../graph/commit.ts';
import type { Thing } from '../graph/things.ts';
import { baseOf, combined, contributionsOf, isContributed } from './contributions.ts';
import * as statements from './statements.ts';

interface Planned {
  readonly added: readonly Thing[];
  readonly replaced: readonly Thing[];
}

/** Things that an import has made already are not made again, and what imports say of the others stays. */
export async function withImports(
  writer: Pick<Writer, 'run' | 'read'>,
  added: readonly Thing[],
  replaced: readonly Thing[],
): Promise<Planned> {
  const held = new Map<string, Thing>();
  const entities = await writer.run(statements.contributedEntities, {});
  const links = await writer.run(statements.contributedLinks, {});
  const named = new Set([...added, ...replaced].map(({ label, id }) => `${label} ${id}`));
  for (const [label, keys] of [
    ['Entity', entities],
    ['Link', links],
  ] as const) {
    const asked = keys
      .filter(({ id }) => named.has(`${label} ${id}`))
      .map((key) => ({ label, ...key }));
    for (const one of await writer.read(label, asked)) held.set(`${label} ${one.id}`, one);
  }
  if (held.size === 0) return { added, replaced };
  const heldOf = ({ label, id }: Thing) => held.get(`${label} ${id}`);
  return {
    added: added.filter((one) => heldOf(one) === undefined),
    replaced: [...added.filter((one) => heldOf(one) !== undefined), ...replaced].map((file) => {
      const before = heldOf(file);
      if (before === undefined) return file;
      return combined(
        { ...file, properties: { ...file.properties } },
        contributionsOf(before),
        baseOf({ ...file, properties: withoutMarks(file.properties) }),
      ).thing;
    }),
  };
}

const withoutMarks = ({ contributor: _, contributions: __, ...rest }: Thing['properties']) => rest;

/** No longer the seed files': their mark goes; where imports speak of it, so does what only the seed files said. */
export function freedFrom(one: Thing): Thing {
  const { seeded: _, hash: __, ...properties } = one.properties;
  const free = { ...one, properties };
  if (!isContributed(one) || Array.isArray(properties['edited'])) return free;
  return combined(free, contributionsOf(free), {}).thing;
}
