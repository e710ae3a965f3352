/** Every setting of the environment, with what it is here. A secret is never shown. */
import type { Environment } from '../../api/starting/settings.ts';
import type { Words } from '../../api/words/en.ts';

interface Variable {
  readonly name: string;
  /** Empty where nothing is set without it. */
  readonly usual: string;
  readonly isSecret?: boolean;
}

export const VARIABLES: readonly Variable[] = [
  { name: 'PORT', usual: '4000' },
  { name: 'HOST', usual: '127.0.0.1' },
  { name: 'LACIS_DATA', usual: 'data' },
  { name: 'LACIS_SEEDS', usual: 'seeds' },
  { name: 'LACIS_PUBLIC_URL', usual: '' },
  { name: 'LACIS_TRUSTED_PROXIES', usual: '' },
  { name: 'LACIS_LOG', usual: 'warn' },
  { name: 'LACIS_METRICS', usual: '0' },
  { name: 'LACIS_TILES', usual: '' },
  { name: 'LACIS_TILES_CREDIT', usual: '' },
  { name: 'LACIS_CONTACT', usual: '' },
  { name: 'LACIS_OIDC_ISSUER', usual: '' },
  { name: 'LACIS_OIDC_CLIENT', usual: '' },
  { name: 'LACIS_OIDC_SECRET', usual: '', isSecret: true },
  { name: 'LACIS_OIDC_NAME', usual: '' },
  { name: 'LACIS_IMPORT_FROM', usual: '' },
  { name: 'LACIS_ADMIN_TOKEN', usual: '', isSecret: true },
  { name: 'LACIS_JOURNAL', usual: '0' },
  { name: 'NEO4J_URI', usual: '' },
  { name: 'NEO4J_USERNAME', usual: 'neo4j' },
  { name: 'NEO4J_PASSWORD', usual: '', isSecret: true },
  { name: 'NEO4J_DATABASE', usual: 'neo4j' },
  { name: 'NODE_ENV', usual: 'production' },
];

const WIDTH = Math.max(...VARIABLES.map(({ name }) => name.length)) + 2;

export const variableLines = (env: Environment, words: Words['doctor']): string[] =>
  VARIABLES.map((one) => `  ${one.name.padEnd(WIDTH)}${shown(one, env[one.name], words)}`);

function shown(
  { usual, isSecret }: Variable,
  value: string | undefined,
  words: Words['doctor'],
): string {
  if (!value) return usual === '' ? words.unset : words.usual(usual);
  // An address with a name and a password in it holds a secret too.
  return isSecret || /:\/\/[^/]*@/.test(value) ? words.hidden : value;
}
