/** How columns were read, kept in this browser for the next file with the same ones. */
import type { Mapping } from '../../remote/importing.ts';

const KEPT = 'lacis.import.mappings';
const MOST = 20;

export function keptMappings(): readonly Mapping[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(KEPT) ?? '[]');
    return Array.isArray(value) ? (value as Mapping[]).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The latest first; one for each list of columns. */
export function withMappings(
  before: readonly Mapping[],
  added: readonly Mapping[],
): readonly Mapping[] {
  const names = ({ columns }: Mapping) => Object.keys(columns).sort().join('\n');
  const own = new Set(added.map(names));
  return [...added, ...before.filter((one) => !own.has(names(one)))].slice(0, MOST);
}

export function keepMappings(all: readonly Mapping[]): void {
  try {
    localStorage.setItem(KEPT, JSON.stringify(all));
  } catch {
    // A browser that keeps nothing.
  }
}
