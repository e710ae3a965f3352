/**
 * Canada’s proactive publication of contracts, CSV: purchases, never funding. Amendments of one contract are one,
 * the latest row holding; `NA` says nothing; the name of the buyer in person is left out.
 */
import { rowsIn } from '../importing/delimited.ts';
import { add, type Gathered } from '../importing/facts.ts';
import { sentence, unimportable } from '../importing/refusing.ts';
import { amount, date, keyOf, slug, text } from '../importing/shaping.ts';
import type { Reader } from './reader.ts';

const VENDORS = ['vendor_name', 'd_vendor_name'];
const VALUES = ['contract_value', 'd_overall_contract_value'];
const SUMS = ['overall_total', 'total'];

export const contracts: Reader = {
  id: 'canada-contracts',
  label: sentence(({ formats }) => formats.canadaContracts),
  recognises({ form }) {
    if (form.form !== 'table') return false;
    const has = (names: readonly string[]) => names.some((name) => form.header.includes(name));
    if (form.header.includes('owner_org_title') && !has(VENDORS)) return true;
    return (has(VENDORS) || form.header.includes('owner_org')) && (has(VALUES) || has(SUMS));
  },
  async read(file, found) {
    const rows: Row[] = [];
    let header: readonly string[] | undefined;
    for await (const { cells, line, number } of rowsIn(file.path)) {
      if (header === undefined) header = cells;
      else
        rows.push({
          cells: new Map(header.map((name, at) => [name, cells[at] ?? ''])),
          line,
          number,
        });
    }
    const has = (names: readonly string[]) => names.some((name) => header?.includes(name) === true);
    found.origin = { licence: 'Open Government Licence – Canada' };
    if (!has(VENDORS) && header?.includes('owner_org_title') === true) {
      for (const row of rows) department(row, found);
      return;
    }
    if (!has(VENDORS) || !has(VALUES) || !has(['owner_org']))
      throw unimportable(({ sumsOnly }) => sumsOnly());
    for (const row of latest(rows)) purchase(row, found);
    for (const { cells } of rows) {
      if (text(cells.get('buyer_name')) !== undefined) found.personal.people += 1;
      if (text(cells.get('vendor_postal_code')) !== undefined) found.personal.addresses += 1;
    }
  },
};

interface Row {
  readonly cells: ReadonlyMap<string, string>;
  readonly line: number;
  readonly number: number;
}

const one = ({ cells }: Row, ...names: readonly string[]) =>
  names.map((name) => text(cells.get(name))).find((value) => value !== undefined);

/** What tells a contract apart: its group of amendments, or its number with the vendor, since numbers come again. */
function contractOf(row: Row): string {
  const group = one(row, 'd_amendment_group_id');
  if (group !== undefined) return group;
  const number = one(row, 'procurement_id');
  const usable = number !== undefined && !/acquisition card|^null$|^na$/i.test(number);
  return [
    one(row, 'owner_org'),
    usable ? number : one(row, 'd_reference_number', 'reference_number'),
    usable ? slug(one(row, ...VENDORS) ?? '') : '',
  ].join(' ');
}

function latest(rows: readonly Row[]): Row[] {
  const found = new Map<string, Row>();
  for (const row of rows) {
    const contract = contractOf(row);
    const before = found.get(contract);
    if (before === undefined || orderOf(row) > orderOf(before)) found.set(contract, row);
  }
  return [...found.values()];
}

/** The reporting period stands in the reference, such as C-2018-2019-Q4-00329. */
const orderOf = (row: Row) =>
  /\d{4}-\d{4}-Q\d/.exec(
    one(row, 'reference_number', 'd_reference_number', 'd_reporting_period') ?? '',
  )?.[0] ?? '';

function department(row: Row, found: Gathered): string | null {
  const code = one(row, 'owner_org');
  if (code === undefined) return null;
  const [en, fr] = (one(row, 'owner_org_title') ?? '').split(/\s*\|\s*/);
  return add(found, {
    key: `Organisation gc:${code}`,
    kind: 'Organisation',
    name: en ? { en, fr: fr || en } : { both: code },
    identifiers: [`gc:${code}`],
    fields: en ? { legalForm: 'public-body' } : {},
    mentioned: !en,
    at: `row ${row.number}`,
    spot: { line: row.line },
  });
}

function purchase(row: Row, found: Gathered): void {
  const at = `row ${row.number}`;
  const spot = { line: row.line };
  const from = department(row, found);
  const name = one(row, ...VENDORS);
  if (from === null || name === undefined) {
    found.refused.push({ at, spot, words: sentence(({ noPayee }) => noPayee()) });
    return;
  }
  const to = add(found, {
    key: keyOf('Organisation', name),
    kind: 'Organisation',
    name: { both: name },
    at,
    spot,
  });
  const [fr, en] = [one(row, 'description_fr'), one(row, 'description_en', 'd_description_en')];
  found.ties.push({
    from,
    kind: 'FUNDS',
    to,
    key: slug(contractOf(row)) || undefined,
    fields: {
      flowKind: 'contract',
      amount: amount(one(row, ...VALUES), 'CAD') ?? { qualifier: 'unknown' },
      purpose:
        fr === undefined && en === undefined
          ? undefined
          : { ...(fr === undefined ? {} : { fr }), ...(en === undefined ? {} : { en }) },
      since: date(
        one(row, 'd_start_date', 'd_overall_start_date', 'contract_period_start', 'contract_date'),
      ),
      until: date(one(row, 'd_end_date', 'd_overall_end_date', 'delivery_date')),
    },
    at,
    spot,
  });
}
