/** An atlas of a few entities and links, with the shipped vocabulary: what the pure parts of the page are tried on. */
import { readVocabulary } from '../../api/vocabulary/vocabulary.ts';
import type { Atlas } from '../../web/data/atlas.ts';
import { atlasOf } from '../../web/data/atlas-of.ts';
import { type Columns, firstOf } from '../../web/data/columns.ts';
import { ready } from '../../web/data/loading.ts';
import type { Names } from '../../web/data/names.ts';
import type { Family, Vocabulary } from '../../web/data/vocabulary.ts';
import type { Scene } from '../../web/shared/scene.ts';
import { firstState, type State } from '../../web/state.ts';
import { FIRST_VIEW, type Filters, NO_FILTERS, type View } from '../../web/view.ts';
import type { Language } from '../../web/words/language.ts';
import { wordsIn } from '../../web/words/words.ts';

export interface SmallEntity {
  readonly id: string;
  readonly kind?: string;
  readonly fr?: string;
  readonly en?: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
}

export interface SmallLink {
  readonly from: string;
  readonly kind?: string;
  readonly to: string;
  readonly status?: string;
  readonly since?: string;
  readonly until?: string;
  readonly isPurchase?: boolean;
  /** Only where it is not the usual one. */
  readonly id?: string;
}

const shipped = readVocabulary();
const byId = <T extends { readonly id: string }>(all: readonly T[]) =>
  new Map(all.map((one) => [one.id, one]));

export const VOCABULARY = {
  families: shipped.families,
  kinds: byId(
    shipped.kinds.map((kind) => ({
      ...kind,
      family: kind.family as Family,
      fields: kind.fields.map((field) => ({
        ...field,
        shape: field.kind,
        choices: field.choices ?? null,
      })),
    })),
  ),
  links: byId(
    shipped.links.map((link) => ({
      ...link,
      fields: link.fields.map((field) => ({
        ...field,
        shape: field.kind,
        choices: field.choices ?? null,
      })),
    })),
  ),
  statuses: byId(shipped.statuses),
  choices: new Map(
    Object.entries(shipped.choices).map(([list, choices]) => [
      list,
      new Map(choices.map(({ id, label }) => [id, label])),
    ]),
  ),
} as unknown as Vocabulary;

const distinct = (all: readonly string[]) => [...new Set(all)];

/** Entities stand in the order given; the atlas of the page has the most linked first. */
export function atlasFrom(
  entities: readonly SmallEntity[],
  links: readonly SmallLink[] = [],
): Atlas {
  return atlasOf(columnsFrom(entities, links), namesFrom(entities, links), VOCABULARY);
}

export function columnsFrom(
  entities: readonly SmallEntity[],
  unsorted: readonly SmallLink[],
): Columns {
  const links = sorted(entities, unsorted);
  const index = indexOf(entities);
  const kinds = distinct(entities.map(kindOf));
  const linkKinds = distinct(links.map(linkKindOf));
  const statuses = distinct(['stated', ...[...entities, ...links].map(statusOf)]);
  const whole: Columns = {
    stamp: 'small',
    count: entities.length,
    kinds,
    linkKinds,
    statuses,
    kind: Uint8Array.from(entities, (one) => kinds.indexOf(kindOf(one))),
    status: Uint8Array.from(entities, (one) => statuses.indexOf(statusOf(one))),
    unnamed: new Uint32Array(),
    purchases: Uint32Array.from(
      links.flatMap(({ isPurchase }, at) => (isPurchase === true ? [at] : [])),
    ),
    linkKind: Uint8Array.from(links, (one) => linkKinds.indexOf(linkKindOf(one))),
    linkStatus: Uint8Array.from(links, (one) => statuses.indexOf(statusOf(one))),
    from: Uint32Array.from(links, ({ from }) => index(from)),
    to: Uint32Array.from(links, ({ to }) => index(to)),
    names: { fr: [], en: [] },
    around: () => {
      throw new Error('made below');
    },
  };
  // The whole of it, with the lists of links that only this function makes.
  return firstOf(whole, entities.length, links.length);
}

function namesFrom(entities: readonly SmallEntity[], unsorted: readonly SmallLink[]): Names {
  const links = sorted(entities, unsorted);
  const datesOf = (one: { since?: string; until?: string } | undefined) =>
    [one?.since ?? null, one?.until ?? null] as const;
  const dated = (all: readonly { since?: string; until?: string }[]) =>
    all.flatMap(({ since, until }, at) => (since === undefined && until === undefined ? [] : [at]));
  return {
    stamp: 'small',
    id: (at) => entities[at]?.id ?? '',
    name: (at) => {
      const { id = '', fr = id, en = fr } = entities[at] ?? {};
      return { fr, en };
    },
    dates: (at) => datesOf(entities[at]),
    linkDates: (at) => datesOf(links[at]),
    linkId: (at) => links[at]?.id,
    dated: { entities: () => dated(entities), links: () => dated(links) },
  };
}

/** Links travel in the order of their starts. */
function sorted(entities: readonly SmallEntity[], links: readonly SmallLink[]) {
  const index = indexOf(entities);
  return [...links].sort((a, b) => index(a.from) - index(b.from) || index(a.to) - index(b.to));
}

const indexOf = (entities: readonly SmallEntity[]) => {
  const known = new Map(entities.map(({ id }, at) => [id, at]));
  return (id: string) => {
    const at = known.get(id);
    if (at === undefined) throw new Error(`no entity ${id}`);
    return at;
  };
};

const kindOf = ({ kind = 'Organisation' }: SmallEntity) => kind;
const linkKindOf = ({ kind = 'USES' }: SmallLink) => kind;
const statusOf = ({ status = 'stated' }: { readonly status?: string }) => status;

/** Shows everything, also what has no link. */
export const EVERYTHING: Filters = { ...NO_FILTERS, least: 0 };

export function stateOf(
  atlas: Atlas | null,
  view: Partial<View> = {},
  language: Language = 'en',
): State {
  const state = firstState(language, ['map', 'table']);
  return {
    ...state,
    view: { ...FIRST_VIEW, lens: 'table', own: {}, filters: EVERYTHING, ...view } as View,
    remote: atlas === null ? state.remote : { ...state.remote, atlas: ready(atlas) },
  };
}

/** As panels are given it; what would draw or ask does nothing. */
export function sceneOf(state: State, language: Language = 'en'): Scene {
  return {
    state: { ...state, view: { ...state.view, language } as View },
    language,
    words: wordsIn({ language }),
    change: () => undefined,
    search: async () => [],
    retry: () => undefined,
    addressOf: ({ lens }) => `/${lens}`,
    labelOf: (lens) => lens,
    map: {} as Scene['map'],
  };
}
