/** The model of a template as it is chosen. */
import type { Model, TemplateName } from './model.ts';
import { FEWEST, MOST_MEMBERS, pooling, type Rule } from './mutualisation/model.ts';
import { moving } from './spending/model.ts';
import { trust, type Way } from './trust/model.ts';

export interface Chosen {
  readonly template: TemplateName;
  readonly way: Way | null;
  readonly rule: Rule | null;
  /** How many members a pool has; too few stand for as many as in the example of the founding texts. */
  readonly members: number;
  /** Members of which it is said what they would pay alone. */
  readonly alone: ReadonlySet<number>;
}

const USUAL_MEMBERS = 5;

export function modelOf({ template, way, rule, members, alone }: Chosen): Model {
  if (template === 'TRUST') return trust(way ?? 'PERPETUAL');
  if (template === 'SPENDING') return moving();
  return pooling(membersOf(members), rule ?? 'EQUAL', alone);
}

export const membersOf = (many: number) =>
  many < FEWEST ? USUAL_MEMBERS : Math.min(many, MOST_MEMBERS);
