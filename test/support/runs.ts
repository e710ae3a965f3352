/**
 * How often a property is tried. `LACIS_RUNS` is a factor everywhere: `LACIS_RUNS=10 npm test` tries each
 * property ten times as often as in an everyday run, and `LACIS_RUNS=0.1` a tenth as often. So often, too, is the
 * program killed, and stopped under load.
 */
const FACTOR = Number(process.env['LACIS_RUNS'] || 1);

/** @param usual how many runs of a property are enough in an everyday run of the tests. */
export const runs = (usual: number): number => Math.max(1, Math.round(usual * FACTOR));
