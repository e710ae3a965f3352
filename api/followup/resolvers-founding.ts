/** How checklists and precedents answer in GraphQL. */
import type { Resolvers } from '../concept.ts';
import type { Context } from '../context.ts';
import { sliced } from '../entities/pages.ts';
import type { Language } from '../errors.ts';
import { wholeLinks } from '../snapshot/links.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import { absencesOf, citationsOf, quantitiesOf } from '../sources/statements.ts';
import { type Field, kindOf, linkKindOf } from '../vocabulary/vocabulary.ts';
import { inWords, wordsIn } from '../words/words.ts';
import { type Item, placesIn } from './checklists.ts';
import {
  checklistFor,
  type ListedPrecedent,
  type PrecedentArguments,
  precedentsFor,
} from './founding.ts';
import { factorsOf, type Precedent } from './precedents.ts';

type Spoken = { readonly language?: Language };

interface Answering {
  readonly id: string;
  readonly field: Field;
}

const first = (links: readonly LinkFact[], { first: most }: { first: number }, context: Context) =>
  wholeLinks(sliced(links, 'links', ({ id }) => id, { first: most }).shown, context);

function lookedIn({ question }: Item, { language }: Spoken, { vocabulary, ...context }: Context) {
  const spoken = language ?? context.language;
  const places = placesIn(String(question['answeredBy'] ?? ''), vocabulary);
  const fields = vocabulary.kinds.flatMap((kind) => kind.fields);
  const label = (id: string) => fields.find((one) => one.id === id)?.label ?? { fr: id, en: id };
  const verb = (id: string, way: 'label' | 'inverse') =>
    linkKindOf(vocabulary, id)?.[way] ?? { fr: id, en: id };
  const said = [
    ...places.fields.map(label),
    ...places.out.map((id) => verb(id, 'label')),
    ...places.into.map((id) => verb(id, 'inverse')),
  ].map((one) => inWords(one, spoken));
  return places.measured ? [...said, wordsIn(spoken).briefs.numbers] : said;
}

async function fields({ initiative, fields: ids }: Item, _: unknown, context: Context) {
  const row = await context.entity(initiative);
  const own = kindOf(context.vocabulary, row?.kind ?? '')?.fields ?? [];
  return own.filter(({ id }) => ids.includes(id)).map((field) => ({ id: initiative, field }));
}

async function saidOf({ id, field }: Answering, { language }: Spoken, context: Context) {
  const spoken = language ?? context.language;
  const row = (await context.entity(id)) ?? {};
  const [own, other] = spoken === 'FR' ? ['Fr', 'En'] : ['En', 'Fr'];
  const of = row as Readonly<Record<string, unknown>>;
  const value = String(of[field.id] ?? of[`${field.id}${own}`] ?? of[`${field.id}${other}`] ?? '');
  if (field.kind === 'date') return wordsIn(spoken).values.date(value);
  const choice = context.vocabulary.choices[field.choices ?? '']?.find((one) => one.id === value);
  return choice === undefined ? value : inWords(choice.label, spoken);
}

export const founding: Resolvers = {
  Query: {
    checklist: (_: unknown, args: { readonly entity: string }, context: Context) =>
      checklistFor(args, context),
    precedents: (_: unknown, args: PrecedentArguments, context: Context) =>
      precedentsFor(args, context),
  },
  ChecklistItem: {
    lookedIn,
    fields,
    linkCount: ({ links }: Item) => links.length,
    links: ({ links }: Item, args: { first: number }, context: Context) =>
      first(links, args, context),
    quantities: ({ measured, initiative }: Item, _: unknown, context: Context) =>
      measured ? quantitiesOf(initiative, context) : [],
    absences: async ({ initiative, absences }: Item, _: unknown, context: Context) =>
      absences.length === 0
        ? []
        : (await absencesOf(initiative, context)).filter(({ id }) => absences.includes(id)),
  },
  AnsweringField: {
    field: ({ field }: Answering) => field.id,
    label: ({ field }: Answering, { language }: Spoken, context: Context) =>
      inWords(field.label, language ?? context.language),
    value: saidOf,
    citations: ({ id, field }: Answering, _: unknown, context: Context) =>
      citationsOf(id, field.id, context),
  },
  Precedents: {
    totalCount: ({ nodes }: { nodes: readonly ListedPrecedent[] }) => nodes.length,
    nodes: (
      { nodes }: { nodes: readonly ListedPrecedent[] },
      args: { first: number; skip: number },
    ) => sliced(nodes, 'precedents', ({ id }) => id, args).shown,
    factors: ({ all }: { all: readonly Precedent[] }, { first: most }: { first: number }) =>
      sliced(factorsOf(all), 'factors', ({ id }) => id, { first: most }).shown,
  },
  PrecedentFactor: {
    factor: ({ id }: { id: string }, _: unknown, context: Context) => context.entity(id),
  },
  Precedent: {
    entity: ({ id }: ListedPrecedent, _: unknown, context: Context) => context.entity(id),
    causeKnown: ({ hinderedBy }: ListedPrecedent) => hinderedBy.length > 0,
    hinderedBy: (one: ListedPrecedent, args: { first: number }, context: Context) =>
      first(one.hinderedBy, args, context),
    overcame: (one: ListedPrecedent, args: { first: number }, context: Context) =>
      first(one.overcame, args, context),
    models: (one: ListedPrecedent, args: { first: number }, context: Context) =>
      first(one.models, args, context),
    left: (one: ListedPrecedent, args: { first: number }, context: Context) =>
      first(one.left, args, context),
    shared: ({ shared }: ListedPrecedent, _: unknown, context: Context) =>
      Promise.all(shared.map((id) => context.entity(id))),
  },
};
