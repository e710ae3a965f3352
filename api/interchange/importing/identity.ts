/** By what an entity is known: identifiers that registries give, where its code lies, its website. */

/** Lower case, without what varies: protocol, `www.`, a slash at the end. */
export function siteOf(address: string | null | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined;
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`.toLowerCase();
}

const SCHEMES: readonly (readonly [pattern: RegExp, scheme: string])[] = [
  [/^https?:\/\/ror\.org\/(\w+)$/i, 'ror'],
  [/^https?:\/\/(?:www\.)?wikidata\.org\/(?:wiki|entity)\/(Q\d+)$/i, 'wikidata'],
  [/^https?:\/\/openalex\.org\/(\w+)$/i, 'openalex'],
  [/^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/i, 'doi'],
  [/^(pkg:.+)$/i, 'purl'],
];

/** `scheme:value` of an address or a bare identifier; undefined where its scheme is not known. */
export function identifier(value: unknown, scheme?: string): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const given = String(value).trim();
  if (given === '') return undefined;
  for (const [pattern, name] of SCHEMES) {
    const [, found] = pattern.exec(given) ?? [];
    if (found !== undefined) return `${name}:${found}`;
  }
  return scheme === undefined ? undefined : `${scheme}:${given}`;
}

/** A version does not make another codebase. */
const versionless = (purl: string) => purl.replace(/[?#].*$/, '').replace(/(?<=.)@[^/@]*$/, '');

export interface Identified {
  readonly identifiers?: readonly string[] | null | undefined;
  readonly website?: unknown;
  readonly repository?: unknown;
  readonly address?: unknown;
}

/** What identifies it surely, each with its scheme. */
export function strongOf({ identifiers, repository, address }: Identified): string[] {
  const repo =
    typeof repository === 'string' ? siteOf(repository)?.replace(/\.git$/, '') : undefined;
  const found = (identifiers ?? []).map((one) =>
    (one.startsWith('purl:') ? versionless(one) : one).toLowerCase(),
  );
  const document = typeof address === 'string' ? siteOf(address) : undefined;
  return [
    ...found,
    ...(repo === undefined ? [] : [`repository:${repo}`]),
    ...(document === undefined ? [] : [`address:${document}`]),
  ];
}

export const siteOfEntity = ({ website }: Identified) =>
  typeof website === 'string' ? siteOf(website) : undefined;

export const schemeOf = (one: string) => one.slice(0, one.indexOf(':'));

/** Schemes of which a body has one at most: another value means another body. */
const ONE = new Set([
  ...[
    'purl',
    'ror',
    'wikidata',
    'neq',
    'repository',
    'org-id',
    'gc',
    'ore',
    'lei',
    'openalex',
    'doi',
  ],
  'geonames',
]);

export function contradict(one: readonly string[], other: readonly string[]): string | null {
  for (const scheme of ONE) {
    const [a, b] = [one, other].map((all) => all.filter((id) => schemeOf(id) === scheme)) as [
      string[],
      string[],
    ];
    if (a.length > 0 && b.length > 0 && !a.some((id) => b.includes(id))) return scheme;
  }
  return null;
}
