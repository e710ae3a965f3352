/** Reads the entities and facts of one card of either board. */
import { ask } from '../remote/ask.ts';
import { cardedOperation } from './operations.ts';

/** The entities and facts of a card of either board: what the map shows for it, and nothing else. */
export async function readCarded(id: string): Promise<ReadonlySet<string>> {
  const { convergence, divergence, gap } = await ask(cardedOperation, { id }, 'fr');
  const facts = [...(convergence?.facts ?? []), ...(gap?.facts ?? [])];
  const entities = gap?.entities.map((one) => one.id) ?? [];
  const parting = divergence?.sides.flatMap(({ parties }) => parties) ?? [];
  return new Set([
    ...(convergence?.entityIds ?? []),
    ...entities,
    ...facts.map((fact) => fact.id),
    ...(divergence === null ? [] : [divergence.statement.id]),
    ...parting.flatMap((party) => [party.entity.id, ...party.facts.map((fact) => fact.id)]),
  ]);
}
