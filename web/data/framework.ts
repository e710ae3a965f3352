/** A strategic framework as the address holds it: goals, milestones and values on three horizons. */

export const ROLES = ['goal', 'milestone', 'value'] as const;
export const HORIZONS = ['short', 'medium', 'long'] as const;
export const STATES = ['open', 'under-way', 'done', 'dropped'] as const;
export type Role = (typeof ROLES)[number];
export type Horizon = (typeof HORIZONS)[number];
export type StateOfItem = (typeof STATES)[number];

export interface FrameworkItem {
  readonly role: Role;
  /** The id of the statement or of the measure. */
  readonly id: string;
  readonly horizon: Horizon;
  /** The id of who answers for it; empty where nobody does. */
  readonly owner: string;
  readonly state: StateOfItem;
  /** The id of the document that shows the state; empty where there is none. */
  readonly evidence: string;
}

/** More would not fit into an address, and no group keeps them in mind. */
export const MOST_ITEMS = 24;
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const BETWEEN = '~';

/** What cannot be read is left out; each statement or measure stands once. */
export function itemsIn(written: readonly string[]): readonly FrameworkItem[] {
  const items = written.flatMap((text): FrameworkItem[] => {
    const [role, id = '', horizon, owner = '', state = 'open', evidence = ''] = text.split(BETWEEN);
    const known = {
      role: ROLES.find((one) => one === role),
      horizon: HORIZONS.find((one) => one === horizon),
      state: STATES.find((one) => one === state),
    };
    if (!known.role || !known.horizon || !known.state || !SLUG.test(id)) return [];
    return [
      {
        id,
        role: known.role,
        horizon: known.horizon,
        state: known.state,
        owner: SLUG.test(owner) ? owner : '',
        evidence: SLUG.test(evidence) ? evidence : '',
      },
    ];
  });
  return [...new Map(items.map((item) => [item.id, item])).values()].slice(0, MOST_ITEMS);
}

export const written = (items: readonly FrameworkItem[]): readonly string[] =>
  items.map(({ role, id, horizon, owner, state, evidence }) =>
    [role, id, horizon, owner, state, evidence].join(BETWEEN).replace(/~+$/, ''),
  );

/** In years from the start: the horizons of the paper, 1–2, 3–5 and 6–10 years. */
const ENDS: Readonly<Record<Horizon, number>> = { short: 2, medium: 5, long: 10 };
const START = /^\d{4}(-(0[1-9]|1[0-2]))?$/;

export const startIn = (said: string | undefined): string | null =>
  said !== undefined && START.test(said) ? said : null;

/** When a horizon ends, as exactly as its start is said; null without a start. */
export function endOf(horizon: Horizon, start: string | null): string | null {
  if (start === null) return null;
  const [year = '', ...rest] = start.split('-');
  return [String(Number(year) + ENDS[horizon]), ...rest].join('-');
}

/** Neither done nor dropped, and its horizon is past. */
export function isLate(item: FrameworkItem, start: string | null, today: string): boolean {
  const end = endOf(item.horizon, start);
  return end !== null && `${end}~` < today && !['done', 'dropped'].includes(item.state);
}

export interface Differences {
  readonly added: readonly FrameworkItem[];
  readonly removed: readonly FrameworkItem[];
  readonly changed: readonly { readonly before: FrameworkItem; readonly after: FrameworkItem }[];
}

/** What one version has that another has not, and what differs in both. */
export function compared(
  before: readonly FrameworkItem[],
  after: readonly FrameworkItem[],
): Differences {
  const old = new Map(before.map((item) => [item.id, item]));
  const now = new Map(after.map((item) => [item.id, item]));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !now.has(id)),
    changed: after.flatMap((item) => {
      const was = old.get(item.id);
      return was !== undefined && written([was]).join() !== written([item]).join()
        ? [{ before: was, after: item }]
        : [];
    }),
  };
}

export interface Version {
  readonly name: string;
  /** ISO 8601, to the second. */
  readonly at: string;
  readonly items: readonly string[];
  readonly start: string | null;
}

const KEY = 'lacis-frameworks';
const MOST_VERSIONS = 20;

/** The versions kept in this browser, the latest first. */
export function versionsKept(): readonly Version[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isVersion) : [];
  } catch {
    return [];
  }
}

const isVersion = (one: unknown): one is Version => {
  const { name, at, items } = (one ?? {}) as Partial<Version>;
  return typeof name === 'string' && typeof at === 'string' && Array.isArray(items);
};

/** @returns the versions as they are kept now */
export function keep(versions: readonly Version[]): readonly Version[] {
  const kept = versions.slice(0, MOST_VERSIONS);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing shows them until the page is closed.
  }
  return kept;
}
