/** What comes with a query: lists and objects within each other, of no great depth. */
import { LIMITS } from './limits.ts';
import { tooCostly } from './refusals.ts';

/** @param params as the body gives them: they may be anything. */
export function checkParameters(params: unknown): void {
  if (typeof params !== 'object' || params === null) return;
  const { variables, extensions } = params as Readonly<Record<string, unknown>>;
  checkDepth(variables, 1);
  checkDepth(extensions, 1);
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > LIMITS.nesting) throw tooCostly('nesting', depth);
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    checkDepth(inner, depth + 1);
}
