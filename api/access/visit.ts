/** One request of somebody, as access sees it: its address, its cookie, and the cookie that it gets. */
import { openRate, type Rate } from '../http/rate.ts';
import { tooOften } from '../http/refusals.ts';

export interface Visit {
  /** Scheme and host under which the server is asked. */
  readonly origin: string;
  /** The secret of the cookie; null without one. */
  readonly cookie: string | null;
  /** Browser and system, roughly. */
  readonly agent: string;
  /** Gives the cookie a secret; null takes it away. */
  readonly give: (secret: string | null) => void;
  /** Counts an attempt to sign in or to use a link. @throws TOO_COSTLY after too many in a minute */
  readonly attempt: () => void;
}

/** Attempts that one address has in a minute; and this machine, behind which a proxy may hide many. */
const ATTEMPTS = 20;
const ATTEMPTS_HERE = 200;

export interface Attempts {
  readonly count: (client: { readonly key: string; readonly isLocal: boolean } | undefined) => void;
}

export function openAttempts(): Attempts {
  const rates: Readonly<Record<'there' | 'here', Rate>> = {
    there: openRate(ATTEMPTS),
    here: openRate(ATTEMPTS_HERE),
  };
  return {
    count(client = { key: '', isLocal: true }) {
      const wait = rates[client.isLocal ? 'here' : 'there'].wait(client.key, 1);
      if (wait !== null) throw tooOften(wait);
    },
  };
}

/** In seconds. The server ends a session earlier, if it is not used. */
const LASTS = 90 * 24 * 60 * 60;

/** `__Host-`: no other host of the domain can set it, and it never travels without TLS. */
const nameFor = (origin: string) => (origin.startsWith('https:') ? '__Host-lacis' : 'lacis');

export function cookieOf(headers: Headers, origin: string): string | null {
  const name = nameFor(origin);
  for (const one of (headers.get('cookie') ?? '').split(';')) {
    const [key, value] = one.trim().split('=');
    if (key === name && value !== undefined && /^[\w-]{43}$/.test(value)) return value;
  }
  return null;
}

export function cookieWith(secret: string | null, origin: string): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  const lasts = secret === null ? 0 : LASTS;
  return `${nameFor(origin)}=${secret ?? ''}; Path=/; Max-Age=${lasts}; HttpOnly; SameSite=Lax${secure}`;
}

const BROWSERS = [
  ['Edg', 'Edge'],
  ['OPR', 'Opera'],
  ['Firefox', 'Firefox'],
  ['FxiOS', 'Firefox'],
  ['Chrom', 'Chrome'],
  ['CriOS', 'Chrome'],
  ['Safari', 'Safari'],
] as const;
const SYSTEMS = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS', 'macOS'],
  ['CrOS', 'ChromeOS'],
  ['Linux', 'Linux'],
] as const;

/** Enough to know one’s own sessions by, and no more: `Firefox, Linux`; empty where neither is known. */
export function agentOf(header: string | null): string {
  const text = header ?? '';
  const found = (all: typeof BROWSERS | typeof SYSTEMS) =>
    all.find(([sign]) => text.includes(sign))?.[1];
  return [found(BROWSERS), found(SYSTEMS)].filter((one) => one !== undefined).join(', ');
}

interface Asking {
  readonly request: Request;
  readonly client?: { readonly key: string; readonly isLocal: boolean } | undefined;
  readonly attempts: Attempts;
  readonly give: (cookie: string) => void;
}

export function visitOf({ request, client, attempts, give }: Asking): Visit {
  const { origin } = new URL(request.url);
  return {
    origin,
    cookie: cookieOf(request.headers, origin),
    agent: agentOf(request.headers.get('user-agent')),
    give: (secret) => give(cookieWith(secret, origin)),
    attempt: () => attempts.count(client),
  };
}

/** For a question from within the process. */
export const NO_VISIT: Visit = {
  origin: 'http://localhost',
  cookie: null,
  agent: '',
  give: () => {},
  attempt: () => {},
};
