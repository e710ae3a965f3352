/**
 * Federal purchases of information technology by vendor and fiscal year, as the GoC-Spending analysis of
 * the proactive publication of contracts estimates them, beside the totals that it gives itself.
 * Run by `npx tsx scripts/collect/federal-purchases.ts <folder> [VENDOR…]`.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import papa from 'papaparse';

export interface Vendor {
  /** As the analysis spells it, in capitals. */
  readonly name: string;
  /** Dollars by fiscal year, such as `2017-2018`. */
  readonly years: Readonly<Record<string, number>>;
  /** The sum of the years, in dollars. */
  readonly total: number;
  /** The total that the analysis gives itself. */
  readonly given: number;
}

const YEARLY = 'goc_it_spending_by_vendor_fiscal_year.csv';
const OVERALL = 'goc_it_spending_by_vendor_2017_2021.csv';

const rowsOf = (folder: string, name: string) =>
  papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;

const cents = (text: string | undefined) => Math.round(Number(text) * 100);

/** @param folder the one that holds the two files; the largest vendors come first */
export function purchasesIn(folder: string): Vendor[] {
  const years = new Map<string, Record<string, number>>();
  const totals = new Map<string, number>();
  for (const row of rowsOf(folder, YEARLY)) {
    const { d_vendor_name: name = '', d_fiscal_year: year = '', total } = row;
    years.set(name, { ...years.get(name), [year]: cents(total) / 100 });
    totals.set(name, (totals.get(name) ?? 0) + cents(total));
  }
  return rowsOf(folder, OVERALL)
    .map(({ d_vendor_name: name = '', overall_total }) => ({
      name,
      years: years.get(name) ?? {},
      total: (totals.get(name) ?? 0) / 100,
      given: cents(overall_total) / 100,
    }))
    .sort((a, b) => b.given - a.given);
}

function printed(folder: string, wanted: readonly string[]): void {
  const vendors = purchasesIn(folder);
  const sum = (of: keyof Pick<Vendor, 'total' | 'given'>) =>
    vendors.reduce((all, vendor) => all + vendor[of], 0).toFixed(2);
  const apart = vendors.filter(({ total, given }) => Math.abs(total - given) > 0.05);
  for (const vendor of vendors)
    if (wanted.length === 0 || wanted.includes(vendor.name)) console.log(JSON.stringify(vendor));
  console.log(
    `${vendors.length} vendors: ${sum('total')} by year, ${sum('given')} given as totals`,
  );
  console.log(`${apart.length} vendors whose years do not add up to their total, within 5 cents`);
}

const [, script = '', folder, ...wanted] = process.argv;
if (folder !== undefined && import.meta.url === pathToFileURL(script).href) printed(folder, wanted);
