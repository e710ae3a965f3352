import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { footing, localFor } from '../dependencies/answers.ts';
import type { Language } from '../errors.ts';
import type { CitationClaim } from '../loading/claims.ts';
import type { LinkFact } from '../snapshot/queries.ts';
import { ownCitations } from '../sources/own.ts';
import { citationsOf } from '../sources/statements.ts';
import { refused } from '../words/refusing.ts';
import { inWords, nameOf, wordsIn } from '../words/words.ts';
import {
  around,
  citedIn,
  classifiedIn,
  joined,
  money,
  remarksOf,
  type Spent,
  spentBy,
} from './answers.ts';
import { type Capable, capacityOf, type Fulfilling, functionsIn } from './capacity.ts';
import { bought, type Cell, isRounding, publicBuyers } from './cells.ts';
import { type Candidate, candidates, type Precedent, precedents } from './pooling.ts';
import {
  byColumn,
  byFunction,
  byPeriod,
  byVendor,
  centsOf,
  type FunctionSum,
  type Part,
  type Period,
  type Vendor,
} from './spending.ts';

type Spoken = { readonly language?: Language };
type First = { readonly first: number };
type InSpent<T> = T & { readonly spent: Spent };

const spoken = ({ language }: Spoken, context: Context) => language ?? context.language;

const entityOf = (id: string | null, context: Context) => (id === null ? null : context.entity(id));
const entitiesOf = async (ids: readonly string[], context: Context) =>
  (await Promise.all(ids.map((id) => context.entity(id)))).filter((one) => one !== null);

const periodsOf = (cells: readonly Cell[]) =>
  byPeriod(cells).map(({ period, cents, classified }: Period) => ({
    ...{ period, total: money(cents), classified: money(classified) },
  }));

const inSpent =
  <T>(spent: Spent) =>
  (one: T): InSpent<T> => ({ ...one, spent });

/** The name of the graph, or as the source spells it. */
function vendorName(
  { entity, name, spent }: InSpent<{ entity: string | null; name: string | null }>,
  language: Language,
): string {
  const held = entity === null ? undefined : spent.facts.entities.get(entity);
  return held === undefined ? (name ?? entity ?? '') : nameOf(held, entity ?? '', language);
}

const nameIn = (id: string, spent: Spent, language: Language) =>
  nameOf(spent.facts.entities.get(id), id, language);

const totalIn = ({ cents }: { readonly cents: number }) => money(cents);

async function buyersOf(ids: readonly string[], currency: string, context: Context) {
  const from = await around(context);
  const full = new Set(
    from.registers.filter(({ rows }) => rows.length > 0).map((one) => one.buyer),
  );
  return ids
    .map((id) => {
      const { cells } = bought(id, currency, from);
      return { id, total: money(centsOf(cells)), hasRegister: full.has(id) };
    })
    .sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1));
}

async function softwareFunctions(_: unknown, args: Spoken, context: Context) {
  const { facts } = await footing(context);
  const language = spoken(args, context);
  const named = functionsIn(facts).map((id) => [id, nameOf(facts.entities.get(id), id, language)]);
  return named
    .sort(([, a = ''], [, b = '']) => a.localeCompare(b, language))
    .map(([id]) => ({ id }));
}

/** All citations of some links, each once, at most so many. */
async function ofLinks(links: readonly string[], context: Context, most = 12) {
  const all = await Promise.all(links.slice(0, most).map((id) => citationsOf(id, null, context)));
  return all.flat().slice(0, most);
}

const MOST_PAGE = 1000;
function paged<T>(all: readonly T[], { first, offset = 0 }: First & { offset?: number }): T[] {
  if (first < 0 || first > MOST_PAGE)
    throw refused('first', ({ between }) => between('first', 0, MOST_PAGE));
  return all.slice(Math.max(0, offset), Math.max(0, offset) + first);
}

type FunctionRow = { readonly id: string };

async function capacityFor(id: string, place: string | null | undefined, context: Context) {
  const from = await around(context);
  return capacityOf(id, { ...from, local: await localFor(place, context) });
}

interface VendorArguments extends First {
  readonly rolledUp: boolean;
  readonly offset: number;
  readonly text?: string | null;
}

const vendorsIn = ({ bought: own, facts, rolled }: Spent, rolledUp: boolean) =>
  rolledUp ? rolled : byVendor(own, false, facts);

function vendors(spent: Spent, { rolledUp, text, ...page }: VendorArguments, context: Context) {
  const all = vendorsIn(spent, rolledUp).map(inSpent<Vendor>(spent));
  const wanted = text?.trim().toLowerCase() ?? '';
  if (wanted === '') return paged(all, page);
  const has = (one: InSpent<Vendor>) =>
    [one, ...one.parts.map(inSpent<Part>(spent))].some((part) =>
      vendorName(part, context.language).toLowerCase().includes(wanted),
    );
  return paged(all.filter(has), page);
}

export const purchaseAnswers = concept(import.meta.url, {
  Query: {
    publicBuyers: async (_: unknown, { currency }: { currency: string }, context: Context) =>
      buyersOf(publicBuyers(await around(context)), currency, context),
    publicSpending: (
      _: unknown,
      args: { buyer?: string | null; currency: string },
      context: Context,
    ) => spentBy(args, context),
    softwareFunctions,
    softwareFunction: async (_: unknown, { id }: { id: string }, context: Context) => {
      const { facts } = await footing(context);
      return functionsIn(facts).includes(id) ? { id } : null;
    },
    poolingCandidates: async (_: unknown, __: unknown, context: Context) =>
      candidates('CAD', await around(context)),
    poolingPrecedents: async (_: unknown, __: unknown, context: Context) => {
      const { facts, sure } = await footing(context);
      return precedents(
        context.scenarios.flatMap((one) => one.precedents),
        facts,
        sure,
      );
    },
  },
  PublicBuyer: {
    organisation: ({ id }: { id: string }, _: unknown, context: Context) => context.entity(id),
  },
  PublicSpending: {
    buyer: ({ buyer }: Spent, _: unknown, context: Context) => entityOf(buyer, context),
    currency: ({ bought: own }: Spent) => own.currency,
    total: ({ total }: Spent) => money(total),
    isEstimate: ({ bought: own }: Spent) => own.registers.some(({ isEstimate }) => isEstimate),
    classified: ({ bought: own }: Spent) => money(classifiedIn(own.cells)),
    cited: ({ bought: own }: Spent) => money(citedIn(own.cells)),
    periods: ({ bought: own }: Spent) => periodsOf(own.cells),
    buyers: ({ bought: own }: Spent, _: unknown, context: Context) =>
      buyersOf(own.buyers, own.currency, context),
    vendors,
    vendorCount: (spent: Spent, { rolledUp }: { rolledUp: boolean }) =>
      vendorsIn(spent, rolledUp).length,
    rolledUp: (spent: Spent) => joined(spent).map(inSpent<Vendor>(spent)),
    functions: (spent: Spent) => spent.functions.map(inSpent<FunctionSum>(spent)),
    unclassified: (spent: Spent) =>
      byColumn(spent.bought.cells.filter(({ rule }) => rule === null)).map(inSpent(spent)),
    remarks: (spent: Spent, args: Spoken, context: Context) =>
      remarksOf(spent, spoken(args, context)),
    unknown: ({ bought: own }: Spent, args: Spoken, context: Context) => {
      const language = spoken(args, context);
      const said = own.registers.flatMap(({ unknown }) => unknown);
      return [
        ...said.map((one) => inWords(one, language)),
        ...Object.values(wordsIn(language).purchases.unknown),
      ];
    },
    citations: async ({ bought: own }: Spent, _: unknown, context: Context) => {
      const all = own.registers.map(({ cite, id }) =>
        ownCitations(cite, `register:${id}`, context),
      );
      return (await Promise.all(all)).flat();
    },
  },
  SpendingVendor: {
    name: (row: InSpent<Vendor>, args: Spoken, context: Context) =>
      vendorName(row, spoken(args, context)),
    organisation: ({ entity }: Vendor, _: unknown, context: Context) => entityOf(entity, context),
    total: totalIn,
    periods: ({ cells }: Vendor) => periodsOf(cells),
    functions: ({ cells, spent }: InSpent<Vendor>) =>
      byFunction(cells).map((one) => ({ ...one, spent, of: centsOf(cells) })),
    spellingCount: ({ cells }: Vendor) => {
      const names = new Map(
        cells.flatMap(({ register, vendor }) => {
          const many = register?.rows.find((row) => row.vendor === vendor)?.spellingCount ?? null;
          return many === null ? [] : [[vendor, many] as const];
        }),
      );
      return names.size === 0 ? null : [...names.values()].reduce((sum, one) => sum + one, 0);
    },
    parts: ({ parts, spent }: InSpent<Vendor>) => parts.map(inSpent<Part>(spent)),
  },
  VendorPart: {
    name: (row: InSpent<Part>, args: Spoken, context: Context) =>
      vendorName(row, spoken(args, context)),
    organisation: ({ entity }: Part, _: unknown, context: Context) => entityOf(entity, context),
    total: totalIn,
    why: ({ reason, spent }: InSpent<Part>, args: Spoken, context: Context) => {
      const language = spoken(args, context);
      if (reason === null) return null;
      if (reason.from === 'GROUP') return inWords(reason.group.why, language);
      return wordsIn(language).purchases.partOf(nameIn(reason.parent, spent, language));
    },
  },
  FunctionSpending: {
    function: ({ function: id }: FunctionSum) => (id === null ? null : { id }),
    name: ({ function: id, spent }: InSpent<FunctionSum>, args: Spoken, context: Context) => {
      const language = spoken(args, context);
      return id === null ? wordsIn(language).purchases.noFunction : nameIn(id, spent, language);
    },
    total: totalIn,
    share: ({ cents, spent, of = spent.total }: InSpent<FunctionSum> & { of?: number }) =>
      of === 0 ? 0 : cents / of,
    cited: ({ cited }: FunctionSum) => money(cited),
    periods: ({ cells }: FunctionSum) => periodsOf(cells),
    vendorCount: ({ cells, spent }: InSpent<FunctionSum>) =>
      byVendor({ ...spent.bought, cells }, true, spent.facts).length,
    vendors: ({ cells, spent }: InSpent<FunctionSum>, page: First) =>
      paged(byVendor({ ...spent.bought, cells }, true, spent.facts), page).map(
        inSpent<Vendor>(spent),
      ),
    why: ({ rules }: FunctionSum, args: Spoken, context: Context) =>
      rules.flatMap(({ why }) => (why === null ? [] : [inWords(why, spoken(args, context))])),
    citations: async ({ rules, function: id }: FunctionSum, _: unknown, context: Context) => {
      const cite: CitationClaim[] = rules.flatMap((rule) => [...rule.cite]);
      return ownCitations(cite, `function:${id ?? ''}`, context);
    },
  },
  UnclassifiedSpending: {
    name: (
      { column, register, ...cell }: Cell & { cells: readonly Cell[] },
      args: Spoken,
      context: Context,
    ) => {
      const language = spoken(args, context);
      const { byPurpose, rounding } = wordsIn(language).purchases;
      if (isRounding({ ...cell, column, register })) return rounding;
      const label = register?.columns[column ?? ''];
      return label === undefined ? byPurpose : inWords(label, language);
    },
    total: totalIn,
    vendorCount: ({ cells }: { cells: readonly Cell[] }) =>
      new Set(cells.map(({ vendor }) => vendor)).size,
  },
  SoftwareFunction: {
    concept: ({ id }: FunctionRow, _: unknown, context: Context) => context.entity(id),
    name: async ({ id }: FunctionRow, args: Spoken, context: Context) => {
      const { facts } = await footing(context);
      return nameOf(facts.entities.get(id), id, spoken(args, context));
    },
    isSoftware: async ({ id }: FunctionRow, _: unknown, context: Context) => {
      const { facts } = await footing(context);
      return facts.entities.get(id)?.sort === 'software-function';
    },
    publiccode: async ({ id }: FunctionRow, _: unknown, context: Context) => {
      const row = await context.entity(id);
      const said = row?.['publiccode'];
      return typeof said === 'string' ? said.split(',').map((one) => one.trim()) : [];
    },
    fulfilledBy: async ({ id }: FunctionRow, page: First, context: Context) =>
      paged((await capacityFor(id, null, context)).fulfilling, page),
    fulfilledByCount: async ({ id }: FunctionRow, _: unknown, context: Context) =>
      (await capacityFor(id, null, context)).fulfilling.length,
    organisations: async (
      { id }: FunctionRow,
      { place, ...page }: First & { place?: string | null },
      context: Context,
    ) => paged((await capacityFor(id, place, context)).organisations, page),
    people: async ({ id }: FunctionRow, { place }: { place?: string | null }, context: Context) => {
      const { people, unknownCount, organisations } = await capacityFor(id, place, context);
      const organisationCount = organisations.length - unknownCount;
      return { people, unknownCount, organisationCount };
    },
  },
  FunctionFulfilled: {
    entity: ({ id }: Fulfilling, _: unknown, context: Context) => context.entity(id),
    isInferred: ({ link }: Fulfilling) => link.status === 'inferred',
    citations: ({ link }: Fulfilling, _: unknown, context: Context) =>
      citationsOf(link.id, null, context),
    governments: ({ governments }: Fulfilling, page: First) => paged(governments, page),
    governmentCount: ({ governments }: Fulfilling) => governments.length,
    local: ({ local }: Fulfilling, page: First, context: Context) =>
      entitiesOf(paged(local, page), context),
    localCount: ({ local }: Fulfilling) => local.length,
  },
  GovernmentUse: {
    organisation: ({ from }: LinkFact, _: unknown, context: Context) => context.entity(from),
    citations: ({ id }: LinkFact, _: unknown, context: Context) => citationsOf(id, null, context),
  },
  CapableOrganisation: {
    organisation: ({ organisation }: Capable, _: unknown, context: Context) =>
      context.entity(organisation),
    through: ({ through }: Capable, _: unknown, context: Context) => entitiesOf(through, context),
    citations: ({ quantity }: Capable, _: unknown, context: Context) =>
      quantity === null ? [] : citationsOf(quantity, null, context),
  },
  PoolingCandidate: {
    subject: ({ subject }: Candidate, _: unknown, context: Context) => context.entity(subject),
    sentence: async (
      { subject, kind, organisations }: Candidate,
      args: Spoken,
      context: Context,
    ) => {
      const { facts } = await footing(context);
      const language = spoken(args, context);
      const name = nameOf(facts.entities.get(subject), subject, language);
      return wordsIn(language).purchases.candidate[kind](name, organisations.length);
    },
    organisations: ({ organisations }: Candidate, _: unknown, context: Context) =>
      entitiesOf(organisations, context),
    spent: ({ spent }: Candidate) => (spent === null ? null : money(spent)),
    solutions: ({ solutions }: Candidate, page: First, context: Context) =>
      entitiesOf(paged(solutions, page), context),
    citations: ({ links }: Candidate, _: unknown, context: Context) => ofLinks(links, context),
  },
  PoolingPrecedent: {
    entity: ({ entity }: Precedent, _: unknown, context: Context) => context.entity(entity),
    solutions: ({ solutions }: Precedent, _: unknown, context: Context) =>
      entitiesOf(solutions.slice(0, 20), context),
    partners: ({ partners }: Precedent, _: unknown, context: Context) =>
      entitiesOf(partners.slice(0, 20), context),
    troubles: ({ troubles }: Precedent, _: unknown, context: Context) =>
      entitiesOf(troubles.slice(0, 20), context),
    citations: ({ links }: Precedent, _: unknown, context: Context) => ofLinks(links, context),
  },
});
