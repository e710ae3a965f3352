/** Reads the money of the lens of flows, narrowed as the reader chose. */
import type { ResultOf } from 'gql.tada';
import { ask } from '../../remote/ask.ts';
import { named } from '../../remote/named.ts';
import type { Filters } from '../../view.ts';
import type { Language } from '../../words/language.ts';
import type { Choices, Money, MoneyFlow, Options, Totals } from './model.ts';
import { moneyFlowsOperation, moneyOptionsOperation, moneyTotalsOperation } from './operations.ts';
import type { FlowsView } from './view.ts';

/** More flows than this are counted in the sums and not listed one by one. */
const MOST = 2_000;

type RawFlow = ResultOf<typeof moneyFlowsOperation>['fundingFlows']['nodes'][number];
type RawTotals = ResultOf<typeof moneyTotalsOperation>['byYear'];
type Row = { readonly key: string | null; readonly label: string };

export interface AskedMoney {
  /** The lens's own. */
  readonly choices: Omit<FlowsView, 'currency' | 'estimates'>;
  /** Those of all lenses: as on the map, money moves within what was gathered only between two of it. */
  readonly shared: Pick<Filters, 'year' | 'statuses' | 'only'>;
}

export async function readMoney(
  { choices, shared }: AskedMoney,
  language: Language,
): Promise<Money> {
  const filter = { ...sharedFilter(shared), ...filterOf(choices) };
  const [flows, answer, options] = await Promise.all([
    readFlows(filter, language),
    ask(moneyTotalsOperation, { filter } as never, language),
    ask(moneyOptionsOperation, {}, language),
  ]);
  return {
    ...flows,
    byCurrency: totals(answer.byCurrency),
    leftOut: answer.byCurrency.leftOut.map(({ flows: left, ...rest }) => ({
      ...rest,
      flows: left.map(({ id }) => id),
    })),
    byKind: totals(answer.byKind),
    byYear: totals(answer.byYear),
    byPlace: totals(answer.byPlace),
    ending: answer.fundingEnding.map(({ id }) => id),
    dependence: answer.fundingConcentrations.map((row) => ({
      ...row,
      recipient: named(row.recipient),
      funders: row.funders.map(named),
      largest: row.largest === null ? null : named(row.largest),
    })),
    options: optionsOf(options, language),
  };
}

const sharedFilter = ({ year, statuses, only }: AskedMoney['shared']) => ({
  ...(year === null ? {} : { years: [year] }),
  ...(statuses === null ? {} : { statuses: statuses.map(enumOf) }),
  ...(only === null ? {} : { payers: only, recipients: only }),
});

function filterOf({ payer, recipient, flow, in: year, place }: AskedMoney['choices']) {
  return {
    ...(payer === undefined ? {} : { payers: [payer] }),
    ...(recipient === undefined ? {} : { recipients: [recipient] }),
    ...(flow === undefined ? {} : { kinds: [flow] }),
    ...(year === undefined || !/^\d{4}$/.test(year) ? {} : { years: [Number(year)] }),
    ...(place === undefined ? {} : { places: [place] }),
  };
}

async function readFlows(filter: object, language: Language) {
  const flows: MoneyFlow[] = [];
  let after: string | null = null;
  for (;;) {
    const { fundingFlows } = (await ask(
      moneyFlowsOperation,
      { filter, after } as never,
      language,
    )) as ResultOf<typeof moneyFlowsOperation>;
    flows.push(...fundingFlows.nodes.map(flowOf));
    const { hasNextPage, endCursor } = fundingFlows.pageInfo;
    if (!hasNextPage || flows.length >= MOST) return { flows, all: fundingFlows.totalCount };
    after = endCursor;
  }
}

const flowOf = (raw: RawFlow): MoneyFlow => ({
  ...raw,
  status: raw.status.toLowerCase(),
  payer: named(raw.payer),
  recipient: named(raw.recipient),
  countedPayer: named(raw.countedPayer),
  countedRecipient: named(raw.countedRecipient),
  intermediary: raw.intermediary === null ? null : named(raw.intermediary),
});

const totals = (raw: RawTotals): Totals => ({
  ...raw,
  rows: raw.rows.map((row) => ({ ...row, parts: row.parts.map(named) })),
});

function optionsOf(raw: ResultOf<typeof moneyOptionsOperation>, language: Language): Options {
  const order = new Intl.Collator(language);
  const of = (rows: readonly Row[]): Choices =>
    [...new Map(rows.flatMap(({ key, label }) => (key === null ? [] : [[key, label]]))).entries()]
      .map(([value, words]): readonly [string, string] => [value, words])
      .sort((a, b) => order.compare(a[1], b[1]));
  const years = raw.years.rows.flatMap(({ key }) => spanOf(key));
  return {
    payer: of(raw.payers.rows),
    recipient: of(raw.recipients.rows),
    flow: of(raw.kinds.rows).map(([value, words]) => [enumOf(value), words]),
    in: [...new Set(years)].sort((a, b) => b - a).map((year) => [String(year), String(year)]),
    // A row of several places is none that one could choose.
    place: of(raw.places.rows).filter(([value]) => !value.includes(' + ')),
  };
}

/** Every year that a row of years covers. */
function spanOf(key: string | null): number[] {
  const [first, last = first] = (key ?? '').split('–').map(Number);
  if (first === undefined || last === undefined || !(first > 0) || last - first > 100) return [];
  return Array.from({ length: last - first + 1 }, (_, step) => first + step);
}

/** Ids of the vocabulary as the API writes choices: `tax-credit` is `TAX_CREDIT`. */
const enumOf = (id: string) => id.toUpperCase().replaceAll('-', '_');
