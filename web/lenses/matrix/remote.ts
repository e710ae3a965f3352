/** Reads the matrix of stakeholder kinds by themes, and what is said in one cell of it. */
import type { ResultOf } from 'gql.tada';
import type { Section } from '../../cards/board.ts';
import { oneOrAll, pagesOf, voiced } from '../../cards/remote.ts';
import { byStance, CAMPS, STANCES, section } from '../../cards/remote-sections.ts';
import { ROWS, THEMES } from '../../cards/topics.ts';
import { ask } from '../../remote/ask.ts';
import type { Language } from '../../words/language.ts';
import type { Cell, Grid } from './model.ts';
import { cellOperation, matrixOperation } from './operations.ts';

/** Kinds of entity that are no theme leave the rows as they are. */
function themesAmong(kinds: readonly string[] | null): readonly string[] {
  const chosen = THEMES.filter((theme) => kinds?.some((kind) => kind.toUpperCase() === theme));
  return chosen.length > 0 ? chosen : THEMES;
}

export interface AskedMatrix {
  readonly kind: string | null;
  /** Kinds of entity that the reader sees; null for all. */
  readonly kinds: readonly string[] | null;
  readonly within: string | null;
  /** On these, or with them taking part; null for all. */
  readonly about: readonly string[] | null;
  /** From 1. */
  readonly page: number;
}

export interface AskedCell {
  readonly id: string;
  readonly stakeholder: string;
  readonly most: number;
}

type InCell = NonNullable<ResultOf<typeof cellOperation>['convergence']>;

export async function readMatrix(asked: AskedMatrix, language: Language): Promise<Grid> {
  const variables = {
    kinds: oneOrAll(asked.kind) ?? themesAmong(asked.kinds),
    documents: oneOrAll(asked.within),
    about: asked.about,
    first: ROWS,
    skip: ROWS * (asked.page - 1),
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
  { id, stakeholder, most }: AskedCell,
  language: Language,
): Promise<Cell | null> {
  const totalOf = (page: InCell) =>
    page.stakeholders.find((one) => one.stakeholder === stakeholder)?.partyCount ?? 0;
  const pages = await pagesOf<InCell>(
    most,
    async (first, skip) =>
      (await ask(cellOperation, { id, stakeholder, first, skip } as never, language)).convergence,
    totalOf,
  );
  const [first] = pages;
  if (first === undefined) return null;
  const parties = pages.flatMap((page) => page.parties);
  const sections = cellSections({ ...first, parties }, stakeholder);
  return { id, stakeholder, sections, hidden: totalOf(first) - parties.length };
}

/**
 * What one kind of stakeholder says on one theme: those whom the cell counts, those of whom it is not
 * plainly said, and apart from them, stance by stance, what is said on other sides of a statement.
 */
function cellSections(card: InCell, stakeholder: string): Section[] {
  const all = card.parties.map(voiced);
  const others =
    'positions' in card
      ? STANCES.filter((stance) => !CAMPS[card.camp]?.includes(stance)).flatMap((stance) =>
          byStance(stance, card.positions),
        )
      : [];
  return [
    section('inCell', { voices: all.filter(({ counted }) => counted) }),
    section('unsure', { voices: all.filter(({ counted }) => !counted) }),
    ...others.map((one) => {
      const voices = one.voices.filter((by) => by.stakeholder === stakeholder);
      return { ...one, voices, total: voices.length };
    }),
  ].filter(({ voices }) => voices.length > 0);
}
