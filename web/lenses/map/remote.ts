/** Reads what the modes of the map show. */
import type { ResultOf } from 'gql.tada';
import { fact } from '../../cards/remote.ts';
import type { Where } from '../../cards/where.ts';
import { ask } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import { SUBJECTS } from './absences.ts';
import type { ConvergenceMap, GapMap, MappedGap, WholeTie } from './answers.ts';
import { convergenceMapOperation, convergenceTieOperation, gapMapOperation } from './operations.ts';

export interface MapAsked {
  readonly shared: readonly string[] | null;
  readonly among: readonly string[] | null;
  readonly least: number;
  readonly where: Where;
}

export async function readConvergenceMap(
  { shared, among, least, where }: MapAsked,
  language: Language,
): Promise<ConvergenceMap> {
  const variables = { kinds: shared, stakeholders: among, least, where };
  const { convergenceMap } = await ask(convergenceMapOperation, variables as never, language);
  return {
    ...convergenceMap,
    actors: convergenceMap.actors.map(({ entity, ...one }) => ({ ...one, ...named(entity) })),
    ties: convergenceMap.ties.map(({ actors, meeting, reasons, ...tie }) => ({
      ...tie,
      ends: [actors[0]?.id ?? '', actors[1]?.id ?? ''] as const,
      reasons: reasons.map(({ convergence }) => convergence),
      meeting: meeting?.id ?? null,
    })),
    groups: convergenceMap.groups.map(({ convergence, ...group }) => ({
      ...group,
      ...convergence,
    })),
  };
}

/** Null where the two share nothing any more. */
export async function readTie(
  between: readonly string[],
  shared: readonly string[] | null,
  language: Language,
): Promise<WholeTie | null> {
  const variables = { between, kinds: shared };
  const { convergenceTie: tie } = await ask(convergenceTieOperation, variables as never, language);
  if (tie === null) return null;
  return {
    ...tie,
    actors: tie.actors.map(named),
    meeting: tie.meeting?.id ?? null,
    reasons: tie.reasons.map(({ convergence: { id, kind, title }, factCount, facts }) => ({
      card: id,
      kind,
      title,
      factCount,
      facts: facts.map(fact),
    })),
  };
}

export interface GapsAsked {
  readonly lacking: readonly string[] | null;
  readonly among: readonly string[] | null;
  readonly where: Where;
  readonly missing: 'world' | 'records' | 'both';
}

export async function readGapMap(
  { lacking, among, where, missing }: GapsAsked,
  language: Language,
): Promise<GapMap> {
  // Two boards are two questions: neither pushes the other out.
  const boards = missing === 'both' ? (['WORLD', 'RECORDS'] as const) : [BOARDS[missing]];
  const [all, other] = await Promise.all([
    Promise.all(boards.map((missingIn) => readBoard(missingIn))),
    // The legend counts what is on the other board too.
    missing === 'both' ? null : readBoard(missing === 'world' ? 'RECORDS' : 'WORLD'),
  ]);
  const counted = new Map<string, GapMap['counts'][number]>();
  for (const board of [...all, ...(other === null ? [] : [other])])
    for (const { kind, title, totalCount: total } of board.gapCounts) {
      const before = counted.get(kind) ?? { kind, title, world: 0, records: 0 };
      const part = board.missingIn === 'WORLD' ? { world: total } : { records: total };
      counted.set(kind, { ...before, ...part });
    }
  const wheres = all.flatMap(({ gaps }) => gaps.where ?? []);
  const sum = (of: 'localCount' | 'elsewhereCount' | 'unknownCount') =>
    wheres.reduce((so, one) => so + one[of], 0);
  return {
    gaps: all.flatMap(({ gaps }) => gaps.nodes.map(mapped)),
    total: all.reduce((so, { gaps }) => so + gaps.totalCount, 0),
    where:
      wheres.length === 0
        ? null
        : {
            localCount: sum('localCount'),
            elsewhereCount: sum('elsewhereCount'),
            unknownCount: sum('unknownCount'),
          },
    counts: [...counted.values()],
  };

  async function readBoard(missingIn: 'WORLD' | 'RECORDS') {
    const subjects = lacking === null ? SUBJECTS : null;
    const variables = { kinds: lacking, subjects, missingIn, stakeholders: among, where };
    return { missingIn, ...(await ask(gapMapOperation, variables as never, language)) };
  }
}

const BOARDS = { world: 'WORLD', records: 'RECORDS' } as const;

type RawGap = ResultOf<typeof gapMapOperation>['gaps']['nodes'][number];

function mapped({ subject, entities, entityCount, missingIn, ...gap }: RawGap): MappedGap {
  const of = named(subject);
  return {
    ...gap,
    isInWorld: missingIn === 'WORLD',
    subject: of,
    others: entities.map(named).filter(({ id }) => id !== of.id),
    otherCount: entityCount - 1,
  };
}
