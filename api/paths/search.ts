/** Finds what lies between two entities level by level from both ends: one statement a level. */
import type { Context } from '../context.ts';
import { today } from '../day.ts';
import { known } from '../entities/known.ts';
import { forKinds } from '../graph/cypher.ts';
import { currentFacts } from '../snapshot/current.ts';
import { identityOf } from '../snapshot/identity.ts';
import { standing } from '../snapshot/standing.ts';
import { refusal, within } from '../words/refusing.ts';
import { crossable } from './crossings.ts';
import { type Step, stepsFrom } from './queries.ts';
import { shortWays, type Way } from './shortest.ts';

export interface PathArguments {
  readonly from: string;
  readonly to: string;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
  readonly avoiding?: readonly string[] | null;
  /** Kinds of entity, as the vocabulary names them. */
  readonly through?: readonly string[] | null;
  readonly longest: number;
  readonly first: number;
}

const MOST_LINKS = 6;
const MOST_PATHS = 20;
/** How many steps may be read before the question is refused as too broad. */
const MOST_STEPS = 400_000;

export async function waysBetween(args: PathArguments, context: Context): Promise<Way[]> {
  const { longest, first } = args;
  within('longest', longest, MOST_LINKS);
  within('first', first, MOST_PATHS);
  const [from = ''] = await known([args.from], context, undefined, 'from');
  const [to = ''] = await known([args.to], context, undefined, 'to');
  const avoiding = await known(args.avoiding ?? [], context, undefined, 'avoiding');
  if (from === to) return [];
  const steps = await stepsBetween(from, to, { ...args, avoiding }, context);
  const sure = standing(context.vocabulary, today());
  const facts = await currentFacts(context.graph, context.vocabulary);
  const one = identityOf(facts, sure).canonical;
  return shortWays(steps, distances(steps, to), from, to, {
    longest,
    first,
    isFact: sure.fact,
    one,
  });
}

/** Both directions of every link that lies on some path of at most `longest` links. */
async function stepsBetween(from: string, to: string, args: PathArguments, context: Context) {
  const steps = new Map<string, Step[]>();
  const add = adding(steps);
  const avoided = new Set(args.avoiding ?? []);
  const facts = await currentFacts(context.graph, context.vocabulary);
  const crosses = crossable(facts, context.vocabulary, new Set(args.through ?? []));
  const isOpen = (id: string) => id === from || id === to || (!avoided.has(id) && crosses(id));
  const ends = [reaching(from), reaching(to)] as const;
  const { kinds = null, statuses = null } = args;
  if (kinds?.length === 0) return steps;
  const question = forKinds(stepsFrom, kinds);
  let read = 0;
  for (let links = 0; links < args.longest; links += 1) {
    // The end that has reached less goes on: a hub is met from its smaller side.
    const end = ends[0].level.length <= ends[1].level.length ? ends[0] : ends[1];
    if (end.level.length === 0) break;
    const rows = await context.graph.read(question, { ids: end.level, statuses });
    read += rows.length;
    if (read > MOST_STEPS) throw tooBroad();
    const next = new Set<string>();
    for (const step of rows) {
      const { near, far } = step;
      if (!isOpen(far)) continue;
      add(step);
      add({ ...step, near: far, far: near });
      if (!end.seen.has(far)) next.add(far);
    }
    for (const id of next) end.seen.add(id);
    end.level = [...next].sort();
  }
  return steps;
}

const reaching = (id: string) => ({ level: [id], seen: new Set([id]) });

/** Adds a step once, whichever end it was seen from. */
function adding(steps: Map<string, Step[]>) {
  const known = new Set<string>();
  return (step: Step): void => {
    const key = `${step.near}\n${step.id}`;
    if (known.has(key) || step.near === step.far) return;
    known.add(key);
    const from = steps.get(step.near);
    if (from === undefined) steps.set(step.near, [step]);
    else from.push(step);
  };
}

/** How far each entity is from `end`, in links. */
function distances(steps: ReadonlyMap<string, readonly Step[]>, end: string): Map<string, number> {
  const distance = new Map([[end, 0]]);
  let level = [end];
  for (let links = 1; level.length > 0; links += 1) {
    const next = level.flatMap((id) => (steps.get(id) ?? []).map(({ far }) => far));
    level = [...new Set(next)].filter((id) => !distance.has(id));
    for (const id of level) distance.set(id, links);
  }
  return distance;
}

const tooBroad = () => refusal('TOO_COSTLY', (words) => words.tooBroad);
