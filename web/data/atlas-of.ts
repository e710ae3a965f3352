/** From columns to the atlas that the panels read: entities and links are views, made when first looked at. */

import type { Bilingual } from '../words/language.ts';
import type { Atlas, Entity, Link, Years } from './atlas.ts';
import type { Columns } from './columns.ts';
import type { Names } from './names.ts';
import type { Family, Vocabulary } from './vocabulary.ts';

interface Ground {
  readonly columns: Columns;
  readonly names: Names | null;
  readonly vocabulary: Vocabulary;
  readonly unnamed: ReadonlySet<number>;
}

const STATED = 'stated';

/** One for each entity, with nothing of its own but its place: classes, for their getters are shared. */
class EntityView implements Entity {
  readonly #ground: Ground;
  readonly #place: number;
  constructor(ground: Ground, place: number) {
    this.#ground = ground;
    this.#place = place;
  }
  get id(): string {
    return this.#ground.names?.id(this.#place) ?? '';
  }
  get kind(): string {
    const { kinds, kind } = this.#ground.columns;
    return kinds[kind[this.#place] ?? -1] ?? '';
  }
  get family(): Family {
    return this.#ground.vocabulary.kinds.get(this.kind)?.family ?? 'words';
  }
  get shape(): string {
    return this.#ground.vocabulary.kinds.get(this.kind)?.shape ?? 'letter';
  }
  get name(): Bilingual {
    const { names, columns } = this.#ground;
    if (names !== null) return names.name(this.#place);
    const fr = columns.names.fr[this.#place] ?? '';
    return { fr, en: columns.names.en[this.#place] ?? fr };
  }
  get status(): string {
    const { statuses, status } = this.#ground.columns;
    return statuses[status[this.#place] ?? -1] ?? STATED;
  }
  get named(): boolean {
    return !this.#ground.unnamed.has(this.#place);
  }
  get since(): string | null {
    return this.#ground.names?.dates(this.#place)[0] ?? null;
  }
  get until(): string | null {
    return this.#ground.names?.dates(this.#place)[1] ?? null;
  }
  get links(): number {
    const { starts } = this.#ground.columns.around();
    return (starts[this.#place + 1] ?? 0) - (starts[this.#place] ?? 0);
  }
}

class LinkView implements Link {
  readonly #ground: Ground;
  readonly #place: number;
  constructor(ground: Ground, place: number) {
    this.#ground = ground;
    this.#place = place;
  }
  get id(): string {
    const { names } = this.#ground;
    if (names === null) return '';
    const usual = () =>
      `${names.id(this.from)}--${this.kind.toLowerCase().replaceAll('_', '-')}--${names.id(this.to)}`;
    return names.linkId(this.#place) ?? usual();
  }
  get kind(): string {
    const { linkKinds, linkKind } = this.#ground.columns;
    return linkKinds[linkKind[this.#place] ?? -1] ?? '';
  }
  get from(): number {
    return this.#ground.columns.from[this.#place] ?? -1;
  }
  get to(): number {
    return this.#ground.columns.to[this.#place] ?? -1;
  }
  get status(): string {
    const { statuses, linkStatus } = this.#ground.columns;
    return statuses[linkStatus[this.#place] ?? -1] ?? STATED;
  }
  get since(): string | null {
    return this.#ground.names?.linkDates(this.#place)[0] ?? null;
  }
  get until(): string | null {
    return this.#ground.names?.linkDates(this.#place)[1] ?? null;
  }
}

/** Without names, a map can be drawn and filtered by kind and status, and its first few named. */
export function atlasOf(columns: Columns, names: Names | null, vocabulary: Vocabulary): Atlas {
  const ground = { columns, names, vocabulary, unnamed: new Set(columns.unnamed) };
  const entities = bySteps<EntityView[]>([], (all) => {
    const end = Math.min(all.length + STEP, columns.count);
    while (all.length < end) all.push(new EntityView(ground, all.length));
    return all.length < columns.count;
  });
  const links = onDemand(columns.from.length, (place) => new LinkView(ground, place));
  const places = bySteps(new Map<string, number>(), (all) => {
    const [start, count] = [all.size, names === null ? 0 : columns.count];
    const end = Math.min(start + STEP, count);
    for (let place = start; place < end; place += 1) all.set(names?.id(place) ?? '', place);
    return end < count;
  });
  const around = once(() => lists(columns));
  const years = once(() => yearsOf(columns, names));
  return {
    columns,
    vocabulary,
    complete: names !== null,
    years,
    ahead: () => {
      if (entities.step() || places.step()) return true;
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
    get places() {
      return places.all();
    },
  };
}

/** A list for each entity, made when it is first asked for. */
function lists(columns: Columns): readonly (readonly number[])[] {
  const { starts, links } = columns.around();
  return onDemand(columns.count, (place) =>
    Array.from(links.subarray(starts[place], starts[place + 1])),
  );
}

/** A list of which each is made when it is first asked for: all of them would be a pause, and a heap to sweep. */
function onDemand<T>(length: number, make: (place: number) => T): readonly T[] {
  const placeOf = (key: string | symbol) => {
    const place = typeof key === 'string' ? Number(key) : Number.NaN;
    return place >= 0 && place < length ? place : null;
  };
  return new Proxy(new Array<T>(length), {
    // What goes through a list passes over what it does not have.
    has: (made, key) => placeOf(key) !== null || Reflect.has(made, key),
    get: (made, key) => {
      const place = placeOf(key);
      if (place === null) return Reflect.get(made, key);
      made[place] ??= make(place);
      return made[place];
    },
  });
}

function yearsOf({ count, from }: Columns, names: Names | null): Years {
  const [since, until] = [new Uint16Array(count), new Uint16Array(count)];
  const [linkSince, linkUntil] = [new Uint16Array(from.length), new Uint16Array(from.length)];
  const year = (date: string | null) => Number(date?.slice(0, 4)) || 0;
  for (const place of names?.dated.entities() ?? []) {
    const dates = names?.dates(place);
    [since[place], until[place]] = [year(dates?.[0] ?? null), year(dates?.[1] ?? null)];
  }
  for (const place of names?.dated.links() ?? []) {
    const dates = names?.linkDates(place);
    [linkSince[place], linkUntil[place]] = [year(dates?.[0] ?? null), year(dates?.[1] ?? null)];
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
