/**
 * The table `seeds/purchases/gouvernement-du-canada.csv`: federal purchases of information technology by vendor
 * and fiscal year, split by the subcategories of the same analysis.
 * Run by `npx tsx scripts/collect/federal-register.ts <folder>`, the git repository GoC-Spending/contracts-data;
 * it prints the table.
 */
import { pathToFileURL } from 'node:url';
import papa from 'papaparse';
import { openRepository, type Repository } from './repository.ts';

const YEARLY = 'data/out/categories/3_information_technology/summary_by_fiscal_year_by_vendor.csv';
const SPELLINGS = /^data\/out\/vendors\/[^/]+\/original_vendor_names\.csv$/;
/** Columns of the table, with the subcategories of the analysis. */
const SUBCATEGORIES = [
  ['consulting', 'it_consulting_services'],
  ['equipment', 'it_devices_equipment'],
  ['software', 'it_software_licensing'],
  ['other', 'it_other'],
] as const;

type Row = Readonly<Record<string, string>>;

const rowsOf = ({ text }: Repository, path: string): Row[] =>
  papa.parse<Row>(text(path) ?? '', { header: true, skipEmptyLines: true }).data;

const keyOf = ({ d_vendor_name: vendor, d_fiscal_year: year }: Row) => `${vendor} ${year}`;

/** One row a vendor and year, in the order of the analysis. */
export function registerIn(repository: Repository): Row[] {
  const spellings = new Map<string, Set<string>>();
  for (const path of repository.paths.filter((one) => SPELLINGS.test(one)))
    for (const { normalized_vendor_name: name = '', original_vendor_name: as = '' } of rowsOf(
      repository,
      path,
    ))
      spellings.set(name, (spellings.get(name) ?? new Set()).add(as));
  const parts = SUBCATEGORIES.map(([column, of]) => {
    const rows = rowsOf(
      repository,
      `data/out/it_subcategories/${of}/summary_by_fiscal_year_by_vendor.csv`,
    );
    return [column, new Map(rows.map((row) => [keyOf(row), row['total'] ?? '']))] as const;
  });
  return rowsOf(repository, YEARLY).map((row) => {
    const { d_vendor_name: vendor = '', d_fiscal_year: year = '', total = '' } = row;
    return {
      vendor,
      spellings: String(spellings.get(vendor)?.size ?? ''),
      year,
      total,
      ...Object.fromEntries(
        parts.map(([column, amounts]) => [column, amounts.get(keyOf(row)) ?? '']),
      ),
    };
  });
}

const [, program, folder] = process.argv;
if (program !== undefined && import.meta.url === pathToFileURL(program).href) {
  if (folder === undefined) throw new Error('name the folder of the repository');
  console.log(papa.unparse(registerIn(openRepository(folder)), { newline: '\n' }));
}
