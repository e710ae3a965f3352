/** The gaps of a view by kind, ranked: found once for each view of the same facts. */
import type { Facts } from '../snapshot/facts.ts';
import { isGone } from '../snapshot/identity.ts';
import { localTo } from '../snapshot/places.ts';
import type { AbsenceFact } from '../snapshot/queries.ts';
import { restricted } from '../snapshot/restricted.ts';
import { standing } from '../snapshot/standing.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import type { Found, Gap, GapKind, Rule, View } from './gap.ts';
import { knowledgeOf } from './knowledge.ts';
import { ruleOf } from './rules.ts';

export interface Question {
  /** The place for which local is said. */
  readonly place: string | null;
  /** Only what these documents say; null for all. */
  readonly documents: readonly string[] | null;
  readonly asOf: string;
  /** From how many months a reading is old. */
  readonly oldAfter: number;
}

export interface Board {
  /** The gaps of a kind, ranked: found when they are first asked for. */
  of(kind: GapKind): readonly Gap[];
}

/** How many boards of the same facts are kept: one for each question that is asked again. */
const KEPT = 4;
const boards = new WeakMap<Facts, Map<string, Board>>();

export function boardOf(facts: Facts, vocabulary: Vocabulary, question: Question): Board {
  const kept = boards.get(facts) ?? new Map<string, Board>();
  boards.set(facts, kept);
  const key = JSON.stringify(question);
  const board = kept.get(key) ?? made(facts, vocabulary, question);
  kept.delete(key);
  kept.set(key, board);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return board;
}

function made(all: Facts, vocabulary: Vocabulary, question: Question): Board {
  const facts = question.documents === null ? all : restricted(all, question.documents);
  const sure = standing(vocabulary, question.asOf);
  const view: View = {
    ...question,
    facts,
    vocabulary,
    standing: sure,
    // Where somebody is does not depend on which documents one reads.
    local: question.place === null ? null : localTo(all, sure, question.place),
  };
  const found = new Map<GapKind, readonly Gap[]>();
  return {
    of(kind) {
      const rule = ruleOf.get(kind);
      const known = found.get(kind);
      if (known !== undefined || rule === undefined) return known ?? [];
      const gaps = ranked(
        rule
          .find(view)
          .map((one) => gapOf(rule, one, view))
          .filter((gap) => gap.missingIn === 'RECORDS' || !isOfThePast(gap, view)),
      );
      found.set(kind, gaps);
      return gaps;
    },
  };
}

/** Nothing is missing in the world to those who are no more. */
function isOfThePast({ subject, concerned, entities }: Gap, { facts, standing }: View): boolean {
  const isPast = (id: string) => isGone(facts, standing, id);
  if (isPast(subject) && isActor(facts.entities.get(subject)?.kind)) return true;
  return concerned !== entities && concerned.length > 0 && concerned.every(isPast);
}

const isActor = (kind: string | undefined) => kind === 'Organisation' || kind === 'Person';

const NONE: readonly AbsenceFact[] = [];

/** Field by field: there may be a hundred thousand, and spreading them takes most of the time. */
function gapOf({ kind, absence, missingIn: usual }: Rule, found: Found, { facts }: View): Gap {
  const { subject, entities, links, leads = [], parts, key = '', detail } = found;
  const { concerned = entities } = found;
  const own = found.absences ?? facts.absent(subject);
  const absences =
    found.absences ?? (own.length === 0 ? NONE : own.filter(({ what }) => absence.includes(what)));
  let weight = 0;
  for (const { value } of parts) weight += value;
  const id = key === '' ? `${kind}--${subject}` : `${kind}--${subject}--${key}`;
  const knowledge = knowledgeOf(absences);
  return {
    id,
    kind,
    subject,
    key,
    entities,
    links,
    leads,
    parts,
    detail,
    absences,
    knowledge,
    // What a source says is not there is missing in the world, whoever records it.
    missingIn: found.missingIn ?? (knowledge === 'STATED_ABSENT' ? 'WORLD' : usual),
    concerned,
    weight,
  };
}

const ranked = (gaps: Gap[]) => gaps.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
