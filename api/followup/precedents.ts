/** Precedents: initiatives with what hindered them, what they overcame, whether they ended, and what they left. */
import type { Facts } from '../snapshot/facts.ts';
import type { EntityFact, LinkFact } from '../snapshot/queries.ts';
import type { Standing } from '../snapshot/standing.ts';

export interface Precedent {
  readonly id: string;
  readonly ended: boolean;
  /** Partial ISO 8601; null where no source says. */
  readonly until: string | null;
  /** Barriers that it faces, needs that it has. */
  readonly hinderedBy: readonly LinkFact[];
  /** Barriers that it lifts, needs that it meets. */
  readonly overcame: readonly LinkFact[];
  /** Who cites it as a model. */
  readonly models: readonly LinkFact[];
  /** What came of it: what follows it, derives from it, or what it made. */
  readonly left: readonly LinkFact[];
}

export interface Factor {
  readonly id: string;
  readonly hinderedCount: number;
  readonly overcameCount: number;
}

const KINDS = ['Organisation', 'Programme', 'Codebase', 'Service'];
const HINDERS = ['FACES', 'HAS_NEED'] as const;
const OVERCOMES = ['LIFTS', 'MEETS'] as const;
const AFTER = ['SUCCEEDS', 'DERIVED_FROM'] as const;
const MADE = ['DEVELOPS', 'FOUNDED', 'PUBLISHES', 'PROVIDES'] as const;

/** Only what is a fact counts; a class of organisations is no initiative. */
export function precedentsIn(facts: Facts, standing: Standing): readonly Precedent[] {
  return KINDS.flatMap((kind) => facts.of(kind))
    .filter((one) => one.sort !== 'class' && standing.fact(one))
    .map((one) => precedentOf(facts, standing, one))
    .filter(
      ({ ended, hinderedBy, overcame, models }) =>
        ended || hinderedBy.length > 0 || overcame.length > 0 || models.length > 0,
    );
}

function precedentOf(facts: Facts, standing: Standing, entity: EntityFact): Precedent {
  const { id, until } = entity;
  const out = (kinds: readonly string[]) => facts.out(id, ...kinds).filter(standing.fact);
  const into = (kinds: readonly string[]) => facts.into(id, ...kinds).filter(standing.fact);
  const successors = into(['SUCCEEDS']);
  const ended = !standing.holds(entity) || successors.length > 0;
  return {
    id,
    ended,
    until: ended ? (until ?? successors.find(({ since }) => since !== null)?.since ?? null) : null,
    hinderedBy: out(HINDERS),
    overcame: out(OVERCOMES),
    models: into(['CITES_AS_MODEL']),
    left: ended ? [...into(AFTER), ...out(MADE)] : [],
  };
}

/** Barriers and needs, those that hindered most first. */
export function factorsOf(all: readonly Precedent[]): readonly Factor[] {
  const ids = new Set(
    all.flatMap((one) => [...one.hinderedBy, ...one.overcame].map(({ to }) => to)),
  );
  const count = (id: string, of: 'hinderedBy' | 'overcame') =>
    all.filter((one) => one[of].some(({ to }) => to === id)).length;
  return [...ids]
    .map((id) => ({
      id,
      hinderedCount: count(id, 'hinderedBy'),
      overcameCount: count(id, 'overcame'),
    }))
    .sort(
      (a, b) =>
        b.hinderedCount - a.hinderedCount ||
        b.overcameCount - a.overcameCount ||
        (a.id < b.id ? -1 : 1),
    );
}

const TOWARDS = ['HAS_NEED', 'MEETS', 'FACES', 'LIFTS', 'NAMES', 'ABOUT'] as const;
const SHARED = new Set(['Need', 'Barrier', 'Concept']);

/** Needs, barriers and themes of an entity; a need, a barrier or a theme is its own; those of a scenario are of what it involves. */
function themesOf(facts: Facts, id: string): ReadonlySet<string> {
  const kind = facts.entities.get(id)?.kind ?? '';
  if (kind === 'Scenario')
    return new Set(
      facts
        .out(id, 'INVOLVES', ...TOWARDS)
        .filter(({ to }) => facts.entities.get(to)?.kind !== 'Scenario')
        .flatMap(({ to }) => [...themesOf(facts, to)]),
    );
  const own = SHARED.has(kind) ? [id] : [];
  const said = facts
    .out(id, ...TOWARDS)
    .map(({ to }) => to)
    .filter((to) => SHARED.has(facts.entities.get(to)?.kind ?? ''));
  return new Set([...own, ...said]);
}

export interface Similar {
  readonly precedent: Precedent;
  /** What both have, the rarest first. */
  readonly shared: readonly string[];
}

/** Those that share most with an entity, and what is rarest: each shared thing counts the less the more have it. */
export function similarTo(facts: Facts, id: string, all: readonly Precedent[]): readonly Similar[] {
  const themes = themesOf(facts, id);
  const rarity = (theme: string) => 1 / Math.log2(2 + facts.into(theme, ...TOWARDS).length);
  return all
    .filter((precedent) => precedent.id !== id)
    .map((precedent) => {
      const own = themesOf(facts, precedent.id);
      const shared = [...themes].filter((theme) => own.has(theme));
      shared.sort((a, b) => rarity(b) - rarity(a) || (a < b ? -1 : 1));
      const weight = shared.reduce((sum, theme) => sum + rarity(theme), 0);
      return { precedent, shared, weight };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.weight - a.weight || (a.precedent.id < b.precedent.id ? -1 : 1));
}
