/** Whether two plain values say the same, part by part: texts, numbers, lists and records of such. */
export function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [own, other] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return own.length === other.size && own.every(([name, one]) => isIn(other, name, one));
}

const isIn = (all: ReadonlyMap<string, unknown>, name: string, value: unknown) =>
  all.has(name) && same(value, all.get(name));
