/** What the facts know already: whose website is at which host, and which codebase has which name. */
interface Entity {
  readonly id: string;
  readonly kind: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface Known {
  /** Hosts of websites of organisations, without `www.`, with the id of the organisation. */
  readonly hosts: ReadonlyMap<string, string>;
  /** Names, aliases and repositories of codebases in small letters, with the id. */
  readonly codebases: ReadonlyMap<string, string>;
  /** Names and aliases of organisations in small letters, with the id. */
  readonly organisations: ReadonlyMap<string, string>;
}

/** Where several share a host or are hosted by others, the host says nothing of who writes from it. */
const SHARED =
  /(^|\.)(github\.(com|io)|gitlab\.com|gitlab\.io|facebook\.com|meetup\.com|sourceforge\.net)$/;

export function knownIn({ entities }: { readonly entities: readonly Entity[] }): Known {
  const hosts = new Map<string, string | null>();
  const codebases = new Map<string, string>();
  const organisations = new Map<string, string>();
  for (const { id, kind, properties } of entities) {
    const aliases = properties['aliases'];
    const names = [properties['nameFr'], properties['nameEn'], id];
    const all = [...names, ...(Array.isArray(aliases) ? aliases : [])];
    if (kind === 'Organisation' || kind === 'Codebase')
      for (const name of all)
        if (typeof name === 'string')
          (kind === 'Codebase' ? codebases : organisations).set(name.toLowerCase(), id);
    const { website } = properties;
    if (kind === 'Organisation' && typeof website === 'string') {
      const url = new URL(website);
      const host = url.hostname.replace(/^www\./, '');
      // A page within a site is not the site's owner.
      if (url.pathname.length > 1 || SHARED.test(host)) continue;
      const other = hosts.get(host);
      hosts.set(host, other === undefined || other === id ? id : null);
    }
  }
  const owned = [...hosts].flatMap(([host, id]) => (id === null ? [] : [[host, id] as const]));
  return { hosts: new Map(owned), codebases, organisations };
}
