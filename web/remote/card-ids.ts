/** Reads the ids of the entities and links of one card, so that the map can show exactly these. */
import { ask } from './ask.ts';
import { graphql } from './graphql.ts';

export const cardIdsOperation = graphql(`
  query CardIds($id: ID!) {
    convergence(id: $id) { entityIds facts(first: 500) { id } }
    divergence(id: $id) { statement { id } sides { parties { entity { id } facts(first: 500) { id } } } }
    gap(id: $id) { entities(first: 200) { id } facts(first: 200) { id } }
  }
`);

/** The ids of the entities and links of a card of any board. */
export async function readCardIds(id: string): Promise<ReadonlySet<string>> {
  const { convergence, divergence, gap } = await ask(cardIdsOperation, { id }, 'fr');
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
