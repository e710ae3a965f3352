import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import type { PageArguments } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { linksAsked } from '../links/filter.ts';
import { pageOfLinks } from '../links/pages.ts';
import { wholeLinks } from '../snapshot/links.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import {
  comparison,
  drainOf,
  footing,
  type StackArguments,
  stackOf,
  weakPoints,
  weighed,
} from './answers.ts';
import type { Drain, Exposure } from './drain.ts';
import { moneyOf, peopleOf, type Step } from './stack.ts';
import type { UseAndSupport } from './support.ts';
import { cutInWords, exposureInWords } from './telling.ts';

type Spoken = { readonly language?: Language };
type Some = { readonly first: number };
type Placed = Step & { readonly local: ReadonlySet<string> | null };
type Kinds = { readonly kinds?: readonly string[] | null };

interface DependencyFilter {
  readonly codebases?: readonly string[] | null;
  readonly on?: readonly string[] | null;
  readonly kinds?: readonly string[] | null;
  readonly statuses?: readonly string[] | null;
}

async function dependencies(filter: DependencyFilter, context: Context) {
  const { codebases = null, on = null, kinds, statuses = null } = filter;
  const links = await linksAsked(
    { kinds: ['DEPENDS_ON'], from: codebases, to: on, statuses },
    context,
  );
  return links.filter((link) => !kinds || kinds.includes(String(link['dependencyKind'])));
}

const some = (ids: readonly string[], { first }: Some, context: Context) =>
  Promise.all(ids.slice(0, first).map((id) => context.entity(id)));
const entity = (row: { entity: string }, _: unknown, context: Context) =>
  context.entity(row.entity);
const path = (row: { path: () => LinkFact[] }, _: unknown, context: Context) =>
  wholeLinks(row.path(), context);
const stacked =
  (way: 'up' | 'down') =>
  ({ id }: { id: string }, args: StackArguments, context: Context) =>
    stackOf(id, way, args, context);

export const dependencyAnswers = concept(import.meta.url, {
  Query: {
    dependencies: async (
      _: unknown,
      args: PageArguments & { filter?: DependencyFilter | null },
      context: Context,
    ) => pageOfLinks('dependencies', await dependencies(args.filter ?? {}, context), args),
    drain: (_: unknown, { removed }: { removed: string[] }, context: Context) =>
      drainOf(removed, context),
    drainsCompared: (_: unknown, args: Parameters<typeof comparison>[0], context: Context) =>
      comparison(args, context),
    weakPoints: (_: unknown, { kinds }: Kinds, context: Context) => weakPoints(kinds, context),
    useAndSupport: (_: unknown, args: Parameters<typeof weighed>[0], context: Context) =>
      weighed(args, context),
  },
  Codebase: { standsOn: stacked('down'), stoodOnBy: stacked('up') },
  Service: { standsOn: stacked('down'), stoodOnBy: stacked('up') },
  StackStep: {
    entity,
    path,
    people: async (step: Placed, args: Some, context: Context) => {
      const { facts, sure } = await footing(context);
      return some(peopleOf(facts, sure, step.entity, step.local), args, context);
    },
    money: async (step: Placed, { first }: Some, context: Context) => {
      const { facts, sure } = await footing(context);
      return wholeLinks(moneyOf(facts, sure, step.entity, step.local).slice(0, first), context);
    },
  },
  Drain: {
    removed: ({ removed }: Drain, _: unknown, context: Context) =>
      some(removed, { first: removed.length }, context),
    exposed: (drained: Drain, { first }: Some) => drained.nearest(first),
    exposedCount: ({ exposed }: Drain) => exposed.length,
  },
  Exposure: {
    entity,
    path,
    remains: (one: Exposure, args: Some, context: Context) => some(one.remains(), args, context),
    sentence: async (one: Exposure, { language }: Spoken, context: Context) =>
      exposureInWords(
        one,
        (await footing(context)).facts,
        context.vocabulary,
        language ?? context.language,
      ),
  },
  DrainComparison: {
    both: ({ both }: { both: string[] }, args: Some, context: Context) => some(both, args, context),
    bothCount: ({ both }: { both: string[] }) => both.length,
    onlyOne: ({ onlyOne }: { onlyOne: string[] }, args: Some, context: Context) =>
      some(onlyOne, args, context),
    onlyOneCount: ({ onlyOne }: { onlyOne: string[] }) => onlyOne.length,
    onlyOther: ({ onlyOther }: { onlyOther: string[] }, args: Some, context: Context) =>
      some(onlyOther, args, context),
    onlyOtherCount: ({ onlyOther }: { onlyOther: string[] }) => onlyOther.length,
  },
  WeakPoints: {
    entities: ({ points }: { points: unknown[] }, { first }: Some) => points.slice(0, first),
    entityCount: ({ points }: { points: unknown[] }) => points.length,
    links: ({ bridges }: { bridges: unknown[] }, { first }: Some) => bridges.slice(0, first),
    linkCount: ({ bridges }: { bridges: unknown[] }) => bridges.length,
  },
  ArticulationPoint: {
    entity,
    sentence: async (
      point: { entity: string; pieceCount: number; cutOffCount: number },
      { language }: Spoken,
      context: Context,
    ) => cutInWords(point, (await footing(context)).facts, language ?? context.language),
  },
  BridgeLink: {
    link: async ({ fact }: { fact: LinkFact }, _: unknown, context: Context) =>
      (await wholeLinks([fact], context))[0],
  },
  UsesAndSupports: {
    ranked: ({ ranked }: { ranked: unknown[] }, { first }: Some) => ranked.slice(0, first),
    rankedCount: ({ ranked }: { ranked: unknown[] }) => ranked.length,
    notJudged: ({ notJudged }: { notJudged: string[] }, args: Some, context: Context) =>
      some(notJudged, args, context),
    notJudgedCount: ({ notJudged }: { notJudged: string[] }) => notJudged.length,
  },
  UseAndSupport: {
    codebase: ({ codebase }: UseAndSupport, _: unknown, context: Context) =>
      context.entity(codebase),
    users: ({ users }: UseAndSupport, args: Some, context: Context) => some(users, args, context),
    userCount: ({ users }: UseAndSupport) => users.length,
    contributors: ({ contributors }: UseAndSupport, args: Some, context: Context) =>
      some(contributors, args, context),
    contributorCount: ({ contributors }: UseAndSupport) => contributors.length,
    payers: ({ payers }: UseAndSupport, args: Some, context: Context) =>
      some(payers, args, context),
    payerCount: ({ payers }: UseAndSupport) => payers.length,
    money: ({ flows }: UseAndSupport, { first }: Some, context: Context) =>
      wholeLinks(flows.slice(0, first), context),
  },
});
