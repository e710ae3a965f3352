/** What comes with a query: variables of no great depth, and nothing that is not used. */
import { LIMITS } from './limits.ts';
import { tooCostly } from './refusals.ts';

/**
 * @param params as the body gives them: they may be anything
 * @returns the same without extensions, which nothing here reads
 */
export function checkParameters<P>(params: P): P {
  if (typeof params !== 'object' || params === null || Array.isArray(params)) return params;
  const { extensions: _, ...own } = params as P & { extensions?: unknown; variables?: unknown };
  checkDepth(own.variables, 1);
  return own as P;
}

function checkDepth(value: unknown, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > LIMITS.nesting) throw tooCostly('nesting', depth);
  for (const inner of Array.isArray(value) ? value : Object.values(value))
    checkDepth(inner, depth + 1);
}
