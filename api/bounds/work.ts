/**
 * The work of what costs beside the objects that it gives, counted in objects: 1 stands for 10 µs of
 * processor. Measured on the shipped data with `npx tsx test/fuzz/work.ts`. The dear ones are rounded
 * up, so that few of them fit into one request: on a larger graph each costs more.
 */
import { type GraphQLCompositeType, isUnionType } from 'graphql';
import { workOfVotes } from '../convergences/votes/sizes.ts';

/** Every rule is applied to all facts: 60 ms, and then kept for the few questions that were asked last. */
const BOARD = 100_000;
/** Level by level through the graph, a statement for each: 20 to 40 ms. */
const SEARCH = 50_000;
/** All links, or all of another kind, are read: 5 to 60 ms. */
const ALL_LINKS = 40_000;
const ALL_OF_A_KIND = 20_000;
/** All facts are walked in memory, or an index of names: 1 to 15 ms. */
const WALK = 10_000;
/** What is kept is looked through: 1 ms. */
const LOOK = 2_000;

/** By the type and the field that is answered, each time that it is answered. */
const WORK: Readonly<Record<string, number>> = {
  'About.citations': LOOK,
  'About.entities': LOOK,
  'About.links': LOOK,
  'Codebase.riskCard': LOOK,
  'Codebase.standsOn': 200,
  'Codebase.stoodOnBy': 200,
  'Calculation.reached': WALK,
  'Calculation.simulation': LOOK,
  'Codebase.anchoring': LOOK,
  'Convergence.sentence': 20,
  'Convergence.title': 4,
  'Entity.between': WALK,
  'Entity.knownOn': ALL_OF_A_KIND,
  'Query.changeOn': LOOK,
  // One value, which holds an object for each text in two languages, amount and the like.
  'Entity.entry': 20,
  'Link.entry': 20,
  'Entity.history': WALK,
  'Link.history': WALK,
  'Entity.neighbourhood': ALL_OF_A_KIND,
  'Gap.invitation': 4,
  'Gap.sentence': 6,
  'MeetingConvergence.between': 15,
  'MeetingConvergence.disagreements': 15,
  'MeetingConvergence.reasons': 6,
  'Query.__type': ALL_LINKS,
  'Query.absences': ALL_OF_A_KIND,
  'Query.communities': WALK,
  'ConvergenceTie.sentence': 20,
  'Query.convergence': LOOK,
  'Query.convergenceMap': 2 * WALK,
  'Query.convergenceTie': WALK,
  'Query.convergences': WALK,
  'Query.dependencies': ALL_OF_A_KIND,
  'Query.divergence': LOOK,
  'Query.divergences': WALK,
  'Query.drain': WALK,
  'Query.drainsCompared': 2 * WALK,
  'Query.fundingConcentrations': WALK,
  'Query.fundingEnding': WALK,
  'Query.fundingFlows': ALL_OF_A_KIND,
  'Query.fundingTotals': WALK,
  'Query.gap': WALK,
  'Query.gapCounts': BOARD,
  'Query.gaps': BOARD,
  'Query.howLinked': SEARCH,
  'Query.links': ALL_LINKS,
  'Query.positions': ALL_OF_A_KIND,
  'Query.quantities': ALL_OF_A_KIND,
  'Query.publicBuyers': WALK,
  'Query.publicSpending': WALK,
  'Query.poolingCandidates': WALK,
  'Query.poolingPrecedents': WALK,
  'SoftwareFunction.fulfilledBy': 20,
  'SoftwareFunction.organisations': 20,
  'FunctionSpending.vendors': 100,
  'FunctionSpending.vendorCount': 100,
  'PublicSpending.vendors': 200,
  'PublicSpending.vendorCount': 200,
  'Query.keptScenarios': LOOK,
  'Query.scenario': LOOK,
  'ScenarioVersion.calculation': LOOK,
  'Query.scorecard': LOOK,
  'Query.measure': LOOK,
  'Query.search': WALK,
  'Query.toConfirm': WALK,
  'Query.mergePreview': ALL_LINKS,
  'MergedEntity.change': WALK,
  'MergedEntity.history': WALK,
  'Query.useAndSupport': WALK,
  'Query.weakPoints': WALK,
  'ScorePart.entries': 5,
  'ScorePart.entryCount': 5,
  'Service.standsOn': 200,
  'Service.stoodOnBy': 200,
  'SharedConvergence.tied': 4,
  'SharedConvergence.untiedPairs': 4,
};

export function ownWork(type: GraphQLCompositeType, field: string): number {
  const own = WORK[`${type.name}.${field}`];
  if (own !== undefined || isUnionType(type)) return own ?? 0;
  for (const { name } of type.getInterfaces()) {
    const shared = WORK[`${name}.${field}`];
    if (shared !== undefined) return shared;
  }
  return 0;
}

/** By the type of a value in an argument, and by the field of such a type that is given. */
export const WORK_OF_INPUTS: Readonly<
  Record<string, number | ((value: object) => number) | undefined>
> = {
  'EntityFilter.places': LOOK,
  'EntityFilter.sources': WALK,
  'EntityFilter.fullText': WALK,
  'EntityFilter.not': WALK,
  'EntityFilter.text': WALK,
  'FundingFilter.sources': WALK,
  'LinkCondition.where': WALK,
  'LinkFilter.sources': WALK,
  'PartFilter.sources': WALK,
  'PositionFilter.sources': WALK,
  LinkCondition: WALK,
  VoteMatrix: workOfVotes,
};
