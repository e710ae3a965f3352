/** How well points sit in their groups: Rousseeuw, Silhouettes (1987). Mean over all points, -1 to 1. */
export function silhouette(
  points: readonly (readonly [number, number])[],
  labels: readonly number[],
): number {
  const groups = labels.reduce((most, label) => Math.max(most, label), -1) + 1;
  const sizes = new Float64Array(groups);
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  const sums = new Float64Array(groups);
  let total = 0;
  for (let at = 0; at < points.length; at += 1) {
    const [x, y] = points[at] as readonly [number, number];
    sums.fill(0);
    for (let other = 0; other < points.length; other += 1) {
      const [u, v] = points[other] as readonly [number, number];
      const label = labels[other] as number;
      sums[label] = (sums[label] as number) + Math.sqrt((x - u) * (x - u) + (y - v) * (y - v));
    }
    total += one(labels[at] as number, sums, sizes);
  }
  return points.length === 0 ? 0 : total / points.length;
}

/** A point alone in its group has the value 0. */
function one(own: number, sums: Float64Array, sizes: Float64Array): number {
  const size = sizes[own] as number;
  if (size < 2) return 0;
  const inside = (sums[own] as number) / (size - 1);
  let outside = Number.POSITIVE_INFINITY;
  for (let group = 0; group < sums.length; group += 1) {
    const count = sizes[group] as number;
    if (group !== own && count > 0) outside = Math.min(outside, (sums[group] as number) / count);
  }
  const most = Math.max(inside, outside);
  return most === 0 || !Number.isFinite(outside) ? 0 : (outside - inside) / most;
}
