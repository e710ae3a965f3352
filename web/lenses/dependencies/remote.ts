/** Reads the dependencies and dependents of a codebase, the effect of removals, and weak points. */
import type { ResultOf } from 'gql.tada';
import { ask } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Language } from '../../words/language.ts';
import type { Dependencies, Hop, Layers, Removal, Step, Weakness } from './model.ts';
import {
  comparedOperation,
  layersOperation,
  removalOperation,
  weaknessOperation,
} from './operations.ts';

type RawEntity = NonNullable<ResultOf<typeof layersOperation>['entity']>;
type RawStack = Extract<RawEntity, { standsOn: unknown }>['standsOn'];
type RawRemoval = ResultOf<typeof removalOperation>['drain'];
type RawHop = RawRemoval['exposed'][number]['path'][number];

export interface DependenciesQuery {
  readonly selected: string | null;
  readonly gone: readonly string[];
  readonly versus: readonly string[];
}

export async function readDependencies(
  { selected, gone, versus }: DependenciesQuery,
  language: Language,
): Promise<Dependencies> {
  const [layers, removed] = await Promise.all([
    selected === null ? null : readLayers(selected, language),
    readRemovals(gone, versus, language),
  ]);
  return { layers, ...removed };
}

async function readLayers(id: string, language: Language): Promise<Layers | null> {
  const { entity } = await ask(layersOperation, { id }, language);
  if (entity === null || !('standsOn' in entity)) return null;
  return {
    entity: named(entity),
    keepers: 'anchoring' in entity ? keepersOf(entity.anchoring.keepers) : null,
    below: steps(entity.standsOn),
    belowCount: entity.standsOn.totalCount,
    above: steps(entity.stoodOnBy),
    aboveCount: entity.stoodOnBy.totalCount,
  };
}

type RawKeepers = Extract<RawEntity, { anchoring: unknown }>['anchoring']['keepers'];

const keepersOf = (all: RawKeepers): NonNullable<Layers['keepers']> => ({
  organisations: all.flatMap(({ organisation }) => organisation ?? []).map(named),
  people: all.reduce((sum, one) => sum + (one.organisation === null ? one.personCount : 0), 0),
});

async function readRemovals(
  gone: readonly string[],
  versus: readonly string[],
  language: Language,
): Promise<Omit<Dependencies, 'layers'>> {
  const none = { both: null, onlyOne: null, onlyOther: null };
  if (gone.length === 0 && versus.length === 0) return { removals: [], ...none };
  if (gone.length === 0 || versus.length === 0) {
    const all = [...gone, ...versus];
    const { drain } = await ask(removalOperation, { gone: all }, language);
    return { removals: [removal(drain)], ...none };
  }
  const variables = { gone: [...gone], versus: [...versus] };
  const { drainsCompared: two } = await ask(comparedOperation, variables, language);
  return {
    removals: [removal(two.one), removal(two.other)],
    both: { count: two.bothCount, some: two.both.map(named) },
    onlyOne: { count: two.onlyOneCount, some: two.onlyOne.map(named) },
    onlyOther: { count: two.onlyOtherCount, some: two.onlyOther.map(named) },
  };
}

export async function readWeakness(language: Language): Promise<Weakness> {
  const { weakPoints, useAndSupport } = await ask(weaknessOperation, {}, language);
  return {
    points: weakPoints.entities.map(({ entity, sentence }) => ({
      entity: named(entity),
      sentence,
    })),
    pointCount: weakPoints.entityCount,
    bridges: weakPoints.links.map(({ link, cutOffCount: cutOff }) => ({ ...hop(link), cutOff })),
    bridgeCount: weakPoints.linkCount,
    ...useAndSupport,
    ranked: useAndSupport.ranked.map((row) => ({ ...row, codebase: named(row.codebase) })),
    notJudged: useAndSupport.notJudged.map(named),
  };
}

const hop = (raw: RawHop): Hop => ({ ...raw, from: named(raw.from), to: named(raw.to) });

const steps = (stack: RawStack): Step[] =>
  stack.steps.map((step) => ({
    ...step,
    entity: named(step.entity),
    path: step.path.map(hop),
    people: step.people.map(named),
    money: step.money.map((flow) => ({ ...flow, payer: named(flow.payer) })),
  }));

const removal = (raw: RawRemoval): Removal => ({
  ...raw,
  removed: raw.removed.map(named),
  exposed: raw.exposed.map((one) => ({
    ...one,
    entity: named(one.entity),
    path: one.path.map(hop),
    remains: one.remains.map(named),
  })),
});
