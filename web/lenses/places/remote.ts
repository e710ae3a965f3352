/** The points of the places, and the outline on which they are drawn. */
import type { ResultOf } from 'gql.tada';
import { ask, get } from '../../remote/ask.ts';
import { graphql } from '../../remote/graphql.ts';
import type { Outline, PlacesData, Spot, Tiles } from './model.ts';

export const spotsOperation = graphql(`
  query Spots($after: ID) {
    places(first: 500, after: $after) {
      nodes { id latitude longitude }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export async function readPlacesData(): Promise<PlacesData> {
  const [spots, { world, near }, { tiles }] = await Promise.all([
    readSpots(),
    get<{ world: Outline; near: Outline }>('/outline.json'),
    get<{ tiles: Tiles | null }>('/ground.json'),
  ]);
  return { spots, world, near, tiles };
}

async function readSpots(): Promise<ReadonlyMap<string, Spot>> {
  const found = new Map<string, Spot>();
  let after: string | null = null;
  do {
    const places: Answered = await page(after);
    for (const { id, latitude, longitude } of places.nodes) {
      if (latitude !== null && longitude !== null) found.set(id, { latitude, longitude });
    }
    after = places.pageInfo.hasNextPage ? places.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

type Answered = ResultOf<typeof spotsOperation>['places'];

const page = async (after: string | null) => (await ask(spotsOperation, { after }, 'fr')).places;
