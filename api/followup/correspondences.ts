/** Measures of other texts that ask for the same: because a source says so, or through what they are about. */
import type { Facts } from '../snapshot/facts.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import { measuresIn } from './measures.ts';

export interface Correspondence {
  readonly measure: string;
  readonly how: 'STATED' | 'SAME_STATEMENT' | 'JOINED_STATEMENTS';
  /** The facts that it rests on. */
  readonly links: readonly LinkFact[];
}

const TOWARDS = ['ABOUT', 'REQUIRES'] as const;
const JOINING = ['SUPPORTS', 'SAME_END'] as const;

/** Each measure of another text once, by the shortest way. */
export function correspondencesOf(facts: Facts, id: string): readonly Correspondence[] {
  const { all } = measuresIn(facts);
  const text = all.get(id)?.text ?? null;
  const found = new Map<string, Correspondence>();
  const note = (measure: string, how: Correspondence['how'], links: readonly LinkFact[]) => {
    const other = all.get(measure);
    if (other === undefined || measure === id || other.text === text || found.has(measure)) return;
    found.set(measure, { measure, how, links });
  };
  for (const link of facts.out(id, 'CORRESPONDS_TO')) note(link.to, 'STATED', [link]);
  for (const link of facts.into(id, 'CORRESPONDS_TO')) note(link.from, 'STATED', [link]);
  const own = statementsOf(facts, id);
  for (const { statement, by } of own)
    for (const other of measuresOn(facts, statement))
      note(other.id, 'SAME_STATEMENT', [...by, ...other.by]);
  for (const { statement, by } of own)
    for (const { far, link } of joined(facts, statement))
      for (const other of measuresOn(facts, far))
        note(other.id, 'JOINED_STATEMENTS', [...by, link, ...other.by]);
  return [...found.values()].sort((a, b) => (a.measure < b.measure ? -1 : 1));
}

const isStatement = (facts: Facts, id: string) => facts.entities.get(id)?.kind === 'Statement';

function statementsOf(facts: Facts, id: string) {
  const itself = isStatement(facts, id) ? [{ statement: id, by: [] as LinkFact[] }] : [];
  const said = facts
    .out(id, ...TOWARDS)
    .filter(({ to }) => isStatement(facts, to))
    .map((link) => ({ statement: link.to, by: [link] }));
  return [...itself, ...said];
}

const measuresOn = (facts: Facts, statement: string) => [
  { id: statement, by: [] as LinkFact[] },
  ...facts.into(statement, ...TOWARDS).map((link) => ({ id: link.from, by: [link] })),
];

const joined = (facts: Facts, id: string) => [
  ...facts.out(id, ...JOINING).map((link) => ({ far: link.to, link })),
  ...facts.into(id, ...JOINING).map((link) => ({ far: link.from, link })),
];
