/**
 * What a request of each path counts among those of one address: about a point for each 30 ms of
 * processor on the shipped data, measured by `test/api/paths-cost.test.ts`. What is kept for the next
 * who asks counts as if it were made half of the time. Files of the page and `/health` count nothing.
 */
const POINTS: Readonly<Record<string, number>> = {
  '/brief.pdf': 10,
  '/docs': 1,
  '/e': 2,
  '/entities.csv': 3,
  '/graphql': 1,
  '/links.csv': 3,
  '/map-layout.bin': 1,
  '/map-names.bin': 1,
  '/map.bin': 1,
  '/map.json': 2,
  '/sitemap.xml': 2,
  '/support.json': 1,
};

/** Pages of entities. */
const PAGE = /^\/e\/./;
const POINTS_OF_PAGE = 1;

export const pointsOf = (path: string): number =>
  POINTS[path] ?? (PAGE.test(path) ? POINTS_OF_PAGE : 0);
