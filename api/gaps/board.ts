/** The gaps of a view by kind, ranked: found once for each view of the same facts. */
import { followed } from '../snapshot/derived.ts';
import type { Facts } from '../snapshot/facts.ts';
import { focused } from '../snapshot/focused.ts';
import { isGone } from '../snapshot/identity.ts';
import type { Touching } from '../snapshot/lineage.ts';
import { localIn } from '../snapshot/places.ts';
import type { AbsenceFact } from '../snapshot/queries.ts';
import { spreading } from '../snapshot/reaching.ts';
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
    local: question.place === null ? null : localIn(all, sure, question.place),
  };
  const name = JSON.stringify(question);
  return {
    of(kind) {
      const rule = ruleOf.get(kind);
      if (rule === undefined) return [];
      return followed(
        facts,
        sure,
        `gaps:${kind}:${name}`,
        (): Ranked => rankedBy(rule, view),
        (before, touching) => rankedAfter(rule, view, before, touching),
      ).gaps;
    },
  };
}

/** The gaps of a rule, with what it saw when it found them. */
interface Ranked {
  readonly gaps: readonly Gap[];
  readonly local: View['local'];
  readonly premise: string;
}

function rankedBy(rule: Rule, view: View): Ranked {
  const gaps = ranked(foundBy(rule, view));
  return { gaps, local: view.local, premise: rule.premise?.(view) ?? '' };
}

/** With more subjects than this, finding all again costs less. */
const MOST = 5_000;

/** Only what the change may have altered is found again; null where the rule does not say what that is. */
function rankedAfter(rule: Rule, view: View, before: Ranked, touching: Touching): Ranked | null {
  if (rule.subjects === undefined) return null;
  const premise = rule.premise?.(view) ?? '';
  if (premise !== before.premise) return null;
  const entities = spreading(touching, view.facts);
  for (const id of between(before.local, view.local)) entities.add(id);
  const subjects = rule.subjects({ entities, sources: touching.sources }, view);
  if (subjects.size > MOST) return null;
  const isOf = rule.isOf ?? isOfSubject;
  const kept = before.gaps.filter((gap) => !isOf(gap, subjects));
  const again = foundBy(rule, { ...view, facts: focused(view.facts, subjects) }).filter((gap) =>
    isOf(gap, subjects),
  );
  const isSame = again.length === 0 && kept.length === before.gaps.length;
  const gaps = isSame ? before.gaps : ranked([...kept, ...again]);
  return { gaps, local: view.local, premise };
}

const isOfSubject = ({ subject }: Found, subjects: ReadonlySet<string>) => subjects.has(subject);

/** Who came or went. */
function between(before: View['local'], after: View['local']): string[] {
  if (before === after) return [];
  const [was, is] = [before ?? new Set<string>(), after ?? new Set<string>()];
  return [...[...was].filter((id) => !is.has(id)), ...[...is].filter((id) => !was.has(id))];
}

const foundBy = (rule: Rule, view: View): Gap[] =>
  rule
    .find(view)
    .map((one) => gapOf(rule, one, view))
    .filter((gap) => gap.missingIn === 'RECORDS' || !isOfThePast(gap, view));

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
