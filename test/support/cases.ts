/** Small ecosystems on which Lacis was wrong, kept beside the repository, and their mirror images. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Files } from './seeds.ts';
import { world } from './world.ts';

const CASES = fileURLToPath(new URL('../../../shared/cases', import.meta.url));

/** The cases are other people’s: they lie beside the checkout, or nowhere. */
export const areAtHand = existsSync(CASES);
if (!areAtHand) console.warn(`skipped: what is tried on small cases, which are not at ${CASES}`);

/** The files of a case, such as `money/ring`. */
export function caseOf(name: string): Files {
  const folder = join(CASES, name);
  if (!existsSync(folder)) throw new Error(`The case ${name} is not at ${folder}.`);
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
}

/** The graph of a case; where there is none, tests of it are skipped and any graph will do. */
export const worldOf = (name: string) => (areAtHand ? world(caseOf(name)) : world());

const SOURCE = `
- { id: ledger, kind: Document, name: { fr: Registre, en: Ledger }, documentKind: report, language: en, read: "2026-11-29" }
`;

export interface Body {
  readonly id: string;
  /** More fields, as YAML in one line. */
  readonly more?: string;
}

/** One line of YAML after another: organisations, and links between them. */
export function ledger(bodies: readonly (string | Body)[], links: readonly string[]): Files {
  const lines = bodies.map((body) => {
    const { id, more = '' } = typeof body === 'string' ? { id: body } : body;
    const kind = more.includes('kind:') ? '' : 'kind: Organisation, ';
    return `  - { id: ${id}, ${kind}name: { both: ${id} }, ${more}${more === '' ? '' : ', '}cite: { at: p. 1 } }`;
  });
  const said = links.map((link) => `  - { ${link}, cite: { at: p. 1 } }`);
  return {
    'facts/source.yaml': SOURCE,
    'facts/facts.yaml': `entities:\n${lines.join('\n')}\nlinks:\n${said.join('\n')}\n`,
  };
}

let keys = 0;
const nextKey = () => {
  keys += 1;
  return keys;
};

/** A payment as YAML: `amount` is what stands between the braces of the amount. */
export const pays = (from: string, to: string, amount: string, more = 'flowKind: grant'): string =>
  `from: ${from}, kind: FUNDS, to: ${to}, key: k${nextKey()}, ${more}, amount: { ${amount} }`;
