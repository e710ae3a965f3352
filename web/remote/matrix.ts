/** Reads the matrix of stakeholder kinds by themes, and what is said in one cell of it. */
import type { Cell, Grid } from '../model/grid.ts';
import type { Language } from '../model/language.ts';
import { THEMES } from '../model/topics.ts';
import { ask } from './ask.ts';
import { oneOrAll } from './cards.ts';
import { cellOperation, matrixOperation } from './convergence-operations.ts';
import { cellSections } from './sections.ts';

const MOST_ROWS = 200;

export interface AskedMatrix {
  readonly kind: string | null;
  readonly within: string | null;
  readonly about: string | null;
}

export async function readMatrix(asked: AskedMatrix, language: Language): Promise<Grid> {
  const variables = {
    kinds: oneOrAll(asked.kind) ?? THEMES,
    documents: oneOrAll(asked.within),
    about: oneOrAll(asked.about),
    first: MOST_ROWS,
  };
  const { convergences } = await ask(matrixOperation, variables as never, language);
  return {
    total: convergences.totalCount,
    rows: convergences.nodes.map(({ stakeholders, ...row }) => ({
      ...row,
      cells: new Map(stakeholders.map((one) => [one.stakeholder, one])),
    })),
  };
}

export async function readCell(
  { id, stakeholder }: { readonly id: string; readonly stakeholder: string },
  language: Language,
): Promise<Cell | null> {
  const { convergence } = await ask(cellOperation, { id, stakeholder } as never, language);
  return convergence === null
    ? null
    : { id, stakeholder, sections: cellSections(convergence, stakeholder) };
}
