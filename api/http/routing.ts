/** Finds the route of a path. One slash at the end makes no difference; parameters are decoded. */
import type { Answer } from './answer.ts';
import type { Asked } from './asked.ts';

export type Params = Readonly<Record<string, string>>;
export type Handler = (asked: Asked, params: Params) => Answer | Promise<Answer>;

export interface Route {
  /** `:id` matches one segment of a path, `*` the rest of it. */
  readonly path: string;
  /** GET answers HEAD too. */
  readonly methods: readonly ('GET' | 'POST')[];
  /** Its cost, in the points that an address has in a minute. */
  readonly points: number;
  /** Whether pages of other sites may read it (CORS). */
  readonly isOpen?: boolean;
  readonly handle: Handler;
}

export interface Found {
  readonly route: Route;
  readonly params: Params;
}

export type Routing = (path: string) => Found | null;

const NO_PARAMS: Params = {};

export function routing(routes: readonly Route[]): Routing {
  const isPattern = ({ path }: Route) => /[:*]/.test(path);
  const exact = new Map(
    routes
      .filter((route) => !isPattern(route))
      .map((route) => [route.path, { route, params: NO_PARAMS }]),
  );
  const patterns = routes
    .filter(isPattern)
    .map((route) => ({ route, pattern: patternOf(route.path) }));
  return (path) => {
    const bare = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
    const known = exact.get(bare);
    if (known !== undefined) return known;
    for (const { route, pattern } of patterns) {
      const groups = pattern.exec(path)?.groups;
      if (groups !== undefined) return { route, params: decoded(groups) };
    }
    return null;
  };
}

const patternOf = (path: string) =>
  new RegExp(
    `^${path
      .replace(/[.+?()[\]]/g, '\\$&')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
      .replace(/\*$/, '(?<rest>.*)')}${path.endsWith('*') ? '' : '/?'}$`,
  );

const decoded = (groups: Params): Params =>
  Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, plain(value)]));

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
