/** From columns to the atlas that the panels read: entities and links are views, made when first looked at. */

import type { Bilingual } from '../words/language.ts';
import type { Atlas, Entity, Link, Years } from './atlas.ts';
import type { Columns } from './columns.ts';
import type { Names } from './names.ts';
import type { Family, Vocabulary } from './vocabulary.ts';

interface AtlasParts {
  readonly columns: Columns;
  readonly names: Names | null;
  readonly vocabulary: Vocabulary;
  readonly unnamed: ReadonlySet<number>;
  readonly purchases: ReadonlySet<number>;
}

const STATED = 'stated';

/** One for each entity, which holds nothing but its index; a class, so that all of them share their getters. */
class EntityView implements Entity {
  readonly #parts: AtlasParts;
  readonly #index: number;
  constructor(parts: AtlasParts, index: number) {
    this.#parts = parts;
    this.#index = index;
  }
  get id(): string {
    return this.#parts.names?.id(this.#index) ?? '';
  }
  get kind(): string {
    const { kinds, kind } = this.#parts.columns;
    return kinds[kind[this.#index] ?? -1] ?? '';
  }
  get family(): Family {
    return this.#parts.vocabulary.kinds.get(this.kind)?.family ?? 'words';
  }
  get shape(): string {
    return this.#parts.vocabulary.kinds.get(this.kind)?.shape ?? 'letter';
  }
  get name(): Bilingual {
    const { names, columns } = this.#parts;
    if (names !== null) return names.name(this.#index);
    const fr = columns.names.fr[this.#index] ?? '';
    return { fr, en: columns.names.en[this.#index] ?? fr };
  }
  get status(): string {
    const { statuses, status } = this.#parts.columns;
    return statuses[status[this.#index] ?? -1] ?? STATED;
  }
  get named(): boolean {
    return !this.#parts.unnamed.has(this.#index);
  }
  get since(): string | null {
    return this.#parts.names?.dates(this.#index)[0] ?? null;
  }
  get until(): string | null {
    return this.#parts.names?.dates(this.#index)[1] ?? null;
  }
  get links(): number {
    const { starts } = this.#parts.columns.around();
    return (starts[this.#index + 1] ?? 0) - (starts[this.#index] ?? 0);
  }
}

class LinkView implements Link {
  readonly #parts: AtlasParts;
  readonly #index: number;
  constructor(parts: AtlasParts, index: number) {
    this.#parts = parts;
    this.#index = index;
  }
  get id(): string {
    const { names } = this.#parts;
    if (names === null) return '';
    const usual = () =>
      `${names.id(this.from)}--${this.kind.toLowerCase().replaceAll('_', '-')}--${names.id(this.to)}`;
    return names.linkId(this.#index) ?? usual();
  }
  get kind(): string {
    const { linkKinds, linkKind } = this.#parts.columns;
    return linkKinds[linkKind[this.#index] ?? -1] ?? '';
  }
  get from(): number {
    return this.#parts.columns.from[this.#index] ?? -1;
  }
  get to(): number {
    return this.#parts.columns.to[this.#index] ?? -1;
  }
  get status(): string {
    const { statuses, linkStatus } = this.#parts.columns;
    return statuses[linkStatus[this.#index] ?? -1] ?? STATED;
  }
  get since(): string | null {
    return this.#parts.names?.linkDates(this.#index)[0] ?? null;
  }
  get until(): string | null {
    return this.#parts.names?.linkDates(this.#index)[1] ?? null;
  }
  get isPurchase(): boolean {
    return this.#parts.purchases.has(this.#index);
  }
}

/** Without names, a map can be drawn and filtered by kind and status, and its first few named. */
export function atlasOf(columns: Columns, names: Names | null, vocabulary: Vocabulary): Atlas {
  const parts = {
    columns,
    names,
    vocabulary,
    unnamed: new Set(columns.unnamed),
    purchases: new Set(columns.purchases),
  };
  const entities = bySteps<EntityView[]>([], (all) => {
    const end = Math.min(all.length + STEP, columns.count);
    while (all.length < end) all.push(new EntityView(parts, all.length));
    return all.length < columns.count;
  });
  const links = onDemand(columns.from.length, (index) => new LinkView(parts, index));
  const indexes = bySteps(new Map<string, number>(), (all) => {
    const [start, count] = [all.size, names === null ? 0 : columns.count];
    const end = Math.min(start + STEP, count);
    for (let index = start; index < end; index += 1) all.set(names?.id(index) ?? '', index);
    return end < count;
  });
  const around = once(() => linkListsOf(columns));
  const years = once(() => yearsOf(columns, names));
  return {
    columns,
    vocabulary,
    complete: names !== null,
    years,
    prepareNext: () => {
      if (entities.step() || indexes.step()) return true;
      columns.around();
      return false;
    },
    get entities() {
      return entities.all();
    },
    get links() {
      return links;
    },
    get around() {
      return around();
    },
    get indexes() {
      return indexes.all();
    },
  };
}

/** A list for each entity, made when it is first asked for. */
function linkListsOf(columns: Columns): readonly (readonly number[])[] {
  const { starts, links } = columns.around();
  return onDemand(columns.count, (index) =>
    Array.from(links.subarray(starts[index], starts[index + 1])),
  );
}

/** A list of which each is made when it is first asked for: all of them would be a pause, and a heap to sweep. */
function onDemand<T>(length: number, make: (index: number) => T): readonly T[] {
  const indexOf = (key: string | symbol) => {
    const index = typeof key === 'string' ? Number(key) : Number.NaN;
    return index >= 0 && index < length ? index : null;
  };
  return new Proxy(new Array<T>(length), {
    // Methods of a list skip an index that it does not have.
    has: (made, key) => indexOf(key) !== null || Reflect.has(made, key),
    get: (made, key) => {
      const index = indexOf(key);
      if (index === null) return Reflect.get(made, key);
      made[index] ??= make(index);
      return made[index];
    },
  });
}

function yearsOf({ count, from }: Columns, names: Names | null): Years {
  const [since, until] = [new Uint16Array(count), new Uint16Array(count)];
  const [linkSince, linkUntil] = [new Uint16Array(from.length), new Uint16Array(from.length)];
  const year = (date: string | null) => Number(date?.slice(0, 4)) || 0;
  for (const index of names?.dated.entities() ?? []) {
    const dates = names?.dates(index);
    [since[index], until[index]] = [year(dates?.[0] ?? null), year(dates?.[1] ?? null)];
  }
  for (const index of names?.dated.links() ?? []) {
    const dates = names?.linkDates(index);
    [linkSince[index], linkUntil[index]] = [year(dates?.[0] ?? null), year(dates?.[1] ?? null)];
  }
  return { since, until, linkSince, linkUntil };
}

/** So many at once take no longer than a few milliseconds. */
const STEP = 4000;

/** Made a step at a time ahead of being asked for, or all that is left when it is. */
function bySteps<T>(made: T, more: (made: T) => boolean) {
  let left = true;
  const step = () => {
    if (left) left = more(made);
    return left;
  };
  const all = () => {
    while (left) step();
    return made;
  };
  return { step, all };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
