/** How often a property is tried: `LACIS_RUNS=10 npm test` tries each ten times as often. */
const TIMES = Number(process.env['LACIS_RUNS'] || 1);

/** @param usual how many runs of a property are enough in an everyday run of the tests. */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * TIMES));
