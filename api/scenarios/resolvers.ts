import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { footing, localFor } from '../dependencies/answers.ts';
import type { Language } from '../errors.ts';
import { stakeholders } from '../snapshot/stakeholders.ts';
import { ownCitations } from '../sources/own.ts';
import { citationsOf, quantitiesOf, supportedAt } from '../sources/statements.ts';
import { inWords, nameOf, wordsIn } from '../words/words.ts';
import { type Answered, answer, type ScenarioInput } from './answers.ts';
import type { Bar } from './calculation.ts';
import { type Assumed, type Line, TEMPLATES, type TemplateName } from './model.ts';
import type { Vote } from './mutualisation/deciding.ts';
import type { Shipped } from './shipped.ts';
import { formulaOf, labelOf, remarksOf, said, whyOf } from './telling.ts';
import { type Reached, reachedBy } from './trust/reaching.ts';
import { distribution } from './trust/returns.ts';

type Spoken = { readonly language?: Language };
/** A part of a calculated scenario, with the whole. */
type Of<T> = T & { readonly answered: Answered };

const spoken = ({ language }: Spoken, context: Context) => language ?? context.language;

/** The name of each member of a pool. */
async function naming({ members }: Answered, language: Language, context: Context) {
  const { facts } = await footing(context);
  const { member: unnamed } = wordsIn(language).scenarios;
  const names = members.map((id, at) =>
    id === null ? unnamed(at + 1) : nameOf(facts.entities.get(id), id, language),
  );
  return (member: number) => names[member - 1] ?? '';
}

/** A field in words that may name members. */
const told =
  <T>(tell: (row: Of<T>, named: (member: number) => string, language: Language) => string) =>
  async (row: Of<T>, args: Spoken, context: Context) => {
    const language = spoken(args, context);
    return tell(row, await naming(row.answered, language, context), language);
  };

/** The sentences of a template. */
const ofTemplate =
  (which: 'title' | 'question' | 'about') =>
  ({ template }: { template: TemplateName }, args: Spoken, context: Context) =>
    wordsIn(spoken(args, context)).scenarios.templates[template][which];

const ofShipped =
  (which: 'title' | 'question') =>
  ({ shipped, model }: Answered, args: Spoken, context: Context) =>
    shipped === null
      ? ofTemplate(which)(model, args, context)
      : inWords(shipped[which], spoken(args, context));

const entityOf = (id: string | null, context: Context) => (id === null ? null : context.entity(id));

const originOf = ({ key, answered }: Of<Assumed>) => answered.origins.get(key);
const factOf = (row: Of<Assumed>) => {
  const origin = originOf(row);
  return origin === undefined || origin === 'READER' || origin.from !== 'FACT' ? null : origin;
};

/** Of so many purchases the citations are given. */
const MOST_LINKS = 10;

/** The citations of a flow, or of the quantity of an entity. */
async function factCitations(row: Of<Assumed>, context: Context) {
  const origin = originOf(row);
  if (origin === undefined || origin === 'READER' || origin.from === 'OURS') return [];
  if (origin.from === 'PURCHASES') {
    const said = origin.links.slice(0, MOST_LINKS).map((id) => citationsOf(id, null, context));
    const own = await ownCitations(origin.cite, `scenario:${row.key}`, context);
    return [...own, ...(await Promise.all(said)).flat()];
  }
  if (origin.from === 'SOURCE') return ownCitations(origin.cite, `scenario:${row.key}`, context);
  if (origin.measures === null) return citationsOf(origin.of, null, context);
  const quantities = await quantitiesOf(origin.of, context);
  const quantity = quantities.find((one) => one['measuresEn'] === origin.measures);
  return quantity === undefined ? [] : citationsOf(quantity.id, null, context);
}

async function reached({ codebase }: Answered, { place }: { place?: string }, context: Context) {
  if (codebase === null) return null;
  const { facts, sure } = await footing(context);
  const judging = { facts, standing: sure, stakeholder: stakeholders(context.vocabulary) };
  return reachedBy(codebase, judging, await localFor(place, context));
}

const some =
  (which: 'users' | 'services' | 'contributors') =>
  async (row: Reached, { first }: { first: number }, context: Context) => {
    const { local } = row;
    const sorted = [...row[which]].sort(
      (a, b) => Number(local?.has(b) ?? false) - Number(local?.has(a) ?? false) || (a < b ? -1 : 1),
    );
    const rows = await Promise.all(sorted.slice(0, first).map((id) => context.entity(id)));
    return rows.filter((one) => one !== null);
  };
const many = (which: 'users' | 'services' | 'contributors') => (row: Reached) => row[which].length;
const localMany = (which: 'users' | 'services' | 'contributors') => (row: Reached) =>
  row.local === null ? null : row[which].filter((id) => row.local?.has(id)).length;

function effects(row: Reached, args: Spoken, context: Context): string[] {
  const words = wordsIn(spoken(args, context)).scenarios.effects;
  const payers = row.funding?.value?.split(' / ').length ?? 0;
  const here = localMany('contributors')(row) ?? 0;
  const { length: keepers } = row.contributors;
  return [
    payers === 0 ? words.noFunding : words.funding(payers),
    typeof row.bus?.value === 'string' ? words.bus(Number(row.bus.value)) : words.noBus,
    keepers === 0 ? words.noKeepers : words.keepers(keepers, here),
  ];
}

export const scenarioAnswers = concept(import.meta.url, {
  Query: {
    scenarioTemplates: () => TEMPLATES.map((template) => ({ template })),
    scenario: (_: unknown, { input }: { input: ScenarioInput }, context: Context) =>
      answer(input, context),
    shippedScenarios: (_: unknown, __: unknown, context: Context) => context.scenarios,
  },
  ScenarioTemplate: {
    title: ofTemplate('title'),
    question: ofTemplate('question'),
    about: ofTemplate('about'),
  },
  ShippedScenario: {
    title: ({ title }: Shipped, args: Spoken, context: Context) =>
      inWords(title, spoken(args, context)),
    question: ({ question }: Shipped, args: Spoken, context: Context) =>
      inWords(question, spoken(args, context)),
    entity: ({ entity }: Shipped, _: unknown, context: Context) => entityOf(entity, context),
    codebase: ({ codebase }: Shipped, _: unknown, context: Context) => entityOf(codebase, context),
    function: ({ use }: Shipped) => use,
    facts: async ({ facts }: Shipped, _: unknown, context: Context) => {
      const found = await Promise.all(facts.map((id) => supportedAt(id, context)));
      return found.filter((one) => one !== null);
    },
  },
  Calculation: {
    template: ({ model }: Answered) => model.template,
    title: ofShipped('title'),
    question: ofShipped('question'),
    codebase: ({ codebase }: Answered, _: unknown, context: Context) => entityOf(codebase, context),
    function: ({ use }: Answered) => (use === null ? null : { id: use }),
    way: ({ model, chosen }: Answered) =>
      model.template === 'TRUST' ? (chosen.way ?? 'PERPETUAL') : null,
    rule: ({ model, chosen }: Answered) =>
      model.template === 'POOLING' ? (chosen.rule ?? 'EQUAL') : null,
    main: ({ model }: Answered) => model.main,
    assumptions: (answered: Answered) =>
      answered.model.assumptions.map((one) => ({ ...one, answered })),
    lines: (answered: Answered) =>
      answered.model.lines.map((one) => ({
        ...one,
        ...answered.calculation.results.get(one.key),
        answered,
      })),
    tornado: (answered: Answered) =>
      answered.calculation.tornado.map((one) => ({ ...one, answered })),
    remarks: async (answered: Answered, args: Spoken, context: Context) => {
      const language = spoken(args, context);
      const { changed } = wordsIn(language).scenarios;
      const remarks = remarksOf(answered, await naming(answered, language, context), language);
      return answered.changed.size === 0 ? remarks : [...remarks, changed];
    },
    unknown: ({ model, shipped }: Answered, args: Spoken, context: Context) => {
      const language = spoken(args, context);
      const own = (shipped?.unknown ?? []).map((one) => inWords(one, language));
      return [...own, ...Object.values(wordsIn(language).scenarios.unknown[model.template])];
    },
    restsOnChangedFact: ({ changed }: Answered) => changed.size > 0,
    simulation: ({ model, chosen, calculation, seed }: Answered) =>
      model.template === 'TRUST'
        ? distribution(calculation.values, chosen.way ?? 'PERPETUAL', seed)
        : null,
    reached,
    members: (answered: Answered) => answered.votes.map((vote) => ({ ...vote, answered })),
  },
  Assumption: {
    label: told<Assumed>((row, named, language) =>
      labelOf(row.answered.model, row, 'assumptions', named, language),
    ),
    member: ({ member }: Assumed) => member ?? null,
    origin: (row: Of<Assumed>) => {
      const origin = originOf(row);
      if (origin === 'READER' || origin === undefined) return origin ?? 'OURS';
      const { kept, changed } = row.answered;
      if (kept.has(row.key) && changed.has(row.key)) return 'KEPT';
      return origin.from === 'PURCHASES' ? 'FACT' : origin.from;
    },
    why: (row: Of<Assumed>, args: Spoken, context: Context) => {
      const origin = originOf(row);
      const language = spoken(args, context);
      if (origin === 'READER' || origin?.from === 'FACT' || origin?.from === 'SOURCE') return null;
      const own = origin?.why ?? null;
      return own === null ? whyOf(row.answered.model, row.word, language) : inWords(own, language);
    },
    citations: (row: Of<Assumed>, _: unknown, context: Context) => factCitations(row, context),
    fact: (row: Of<Assumed>, _: unknown, context: Context) => {
      const origin = factOf(row);
      return origin === null ? null : supportedAt(origin.of, context);
    },
    isChanged: (row: Of<Assumed>) => {
      const origin = originOf(row);
      const isOfFacts = origin !== 'READER' && /^(FACT|PURCHASES)$/.test(origin?.from ?? '');
      return isOfFacts ? row.answered.changed.has(row.key) : null;
    },
    now: ({ key, answered }: Of<Assumed>) => answered.changed.get(key) ?? null,
  },
  CalculationLine: {
    label: told<Line>((row, named, language) =>
      labelOf(row.answered.model, row, 'lines', named, language),
    ),
    member: ({ member }: Line) => member ?? null,
    isStep: ({ isStep }: Line) => isStep ?? false,
    said: (
      { unit, value, answered }: Of<Line & { value: number }>,
      args: Spoken,
      context: Context,
    ) => said(unit, value, answered.currency, spoken(args, context)),
    expression: ({ formula }: Line) => formula.text,
    formula: told<Line>((row, named, language) =>
      formulaOf(row.answered, row, 'labels', named, language),
    ),
    numbers: told<Line>((row, named, language) =>
      formulaOf(row.answered, row, 'numbers', named, language),
    ),
  },
  TornadoBar: {
    label: told<Bar>(({ key, answered }, named, language) => {
      const assumed = answered.model.assumptions.find((one) => one.key === key);
      return assumed === undefined
        ? key
        : labelOf(answered.model, assumed, 'assumptions', named, language);
    }),
  },
  Reached: {
    users: some('users'),
    userCount: many('users'),
    localUserCount: localMany('users'),
    services: some('services'),
    serviceCount: many('services'),
    localServiceCount: localMany('services'),
    contributors: some('contributors'),
    contributorCount: many('contributors'),
    localContributorCount: localMany('contributors'),
    effects,
  },
  PoolMember: {
    organisation: ({ member, answered }: Of<Vote>, _: unknown, context: Context) =>
      entityOf(answered.members[member - 1] ?? null, context),
    name: told<Vote>(({ member }, named) => named(member)),
    vote: ({ weight }: Vote) => weight,
  },
});
