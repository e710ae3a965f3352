/** What each board must and must not say, as it was written from the texts. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export interface Expected {
  readonly kind: string;
  readonly on: string;
  readonly with?: string;
}

interface Table {
  readonly convergences: readonly (Expected & { voices?: string[]; only?: string[] })[];
  readonly convergences_not: readonly { id: string }[];
  readonly parties_not: readonly { id: string; party: string }[];
  readonly attributions_not: readonly { concept: string; holder: string }[];
  readonly meetings_not: readonly (readonly [string, string])[];
  readonly divergences: readonly { kind: string; on: string; other?: string; sides: string[][] }[];
  readonly divergences_not: readonly { kinds: string[]; on: string; holder?: string }[];
  readonly gaps: readonly (Expected & { in: string })[];
  readonly gaps_not: readonly Expected[];
  readonly first_not: readonly { board: 'CONVERGENCES' | 'WORLD' | 'RECORDS'; id: string }[];
}

const FILE = new URL('./expected.yaml', import.meta.url);
export const table = parse(readFileSync(FILE, 'utf8')) as Table;
