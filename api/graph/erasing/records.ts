/** Takes what was erased out of private records, within one transaction. */
import { cypher, forKind } from '../cypher.ts';
import type { Run } from '../graph.ts';
import { batches } from '../grouping.ts';
import { PRIVATE, type PrivateLabel } from '../private-labels.ts';
import type { Properties } from '../things.ts';
import { type Sought, scrubbed } from './sought.ts';

type Row = { readonly id: string; readonly properties: Properties };

const idsOf = cypher<object, { id: string }>`MATCH (n:KIND) RETURN n.id AS id ORDER BY id`;
const recordsWith = cypher<{ ids: readonly string[] }, Row>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) RETURN n.id AS id, n {.*} AS properties`;
const setRecords = cypher<{ rows: readonly Row[] }, { n: number }>`
  UNWIND $rows AS row MATCH (n:KIND {id: row.id}) SET n = row.properties RETURN count(n) AS n`;
const removeRecords = cypher<{ ids: readonly string[] }, { n: number }>`
  UNWIND $ids AS id MATCH (n:KIND {id: id}) DELETE n RETURN count(n) AS n`;

const AT_ONCE = 500;

/** What proposes to say something of an erased entity goes with its thread; so do requests of the person. */
const GO_WHOLE: Readonly<
  Partial<Record<PrivateLabel, (one: Properties, sought: Sought) => boolean>>
> = {
  Proposal: (one, sought) => names(one['about'], sought) || namedIn(one['body'], sought),
  Draft: (one, sought) => namedIn(one['body'], sought),
  Invitation: (one, sought) => names(one['entity'], sought),
  PersonRequest: (one, sought) => names(one['person'], sought),
};

const names = (id: unknown, sought: Sought) => typeof id === 'string' && sought.hasId(id);

function namedIn(body: unknown, sought: Sought): boolean {
  if (typeof body === 'string') {
    if (!/^\s*[[{]/.test(body)) return sought.hasId(body);
    try {
      return namedIn(JSON.parse(body), sought);
    } catch {
      return false;
    }
  }
  return body !== null && typeof body === 'object'
    ? Object.values(body).some((inner) => namedIn(inner, sought))
    : false;
}

/** @returns how many records went or were changed, by label */
export async function eraseRecords(run: Run, sought: Sought): Promise<Map<PrivateLabel, number>> {
  const counts = new Map<PrivateLabel, number>();
  const proposals = new Set<string>();
  for (const label of PRIVATE) {
    if (label === 'Erasure') continue;
    const [gone, rows]: [string[], Row[]] = [[], []];
    const all = (await run(forKind(idsOf, label), {})).map(({ id }) => id);
    for (const ids of batches(all, AT_ONCE))
      for (const one of await run(forKind(recordsWith, label), { ids })) {
        const { id, properties } = one;
        const isOfProposal = label === 'Message' && proposals.has(String(properties['proposal']));
        if (isOfProposal || GO_WHOLE[label]?.(properties, sought)) {
          gone.push(id);
          if (label === 'Proposal') proposals.add(id);
          continue;
        }
        const next = scrubbedRecord(label, one, sought);
        if (JSON.stringify(next) !== JSON.stringify(properties))
          rows.push({ id, properties: next });
      }
    for (const ids of batches(gone)) await run(forKind(removeRecords, label), { ids });
    for (const batch of batches(rows)) await run(forKind(setRecords, label), { rows: batch });
    if (gone.length + rows.length > 0) counts.set(label, gone.length + rows.length);
  }
  return counts;
}

function scrubbedRecord(label: PrivateLabel, { id, properties }: Row, sought: Sought): Properties {
  const made = scrubbed(properties, sought) as Record<string, unknown>;
  for (const name of Object.keys(made)) if (made[name] === null) delete made[name];
  // No two accounts have one name.
  if (label === 'Account' && made['folded'] !== properties['folded']) {
    made['name'] = `${String(made['name'])} ${id.slice(0, 6)}`;
    made['folded'] = `erased ${id.toLowerCase()}`;
  }
  return { ...made, id };
}
