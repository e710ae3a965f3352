/** Whether two are one: by identifiers, names and websites, with a score and its reasons. */
import { contradict, type Identified, siteOfEntity, strongOf } from './identity.ts';
import type { KnownEntity } from './known.ts';
import { resemblance, type Spelling, spelling } from './resembling.ts';

/** From this score on, two are held to be the same without asking. */
export const CERTAIN = 0.85;
/** Below this one, they are not even asked about. */
export const DOUBTFUL = 0.5;

/** Why two may be the same, or may not. */
export type Reason =
  | 'identifier'
  | 'website'
  | 'name'
  | 'alias'
  | 'similar'
  | 'place'
  | 'earlier'
  | 'id'
  | 'other-identifier'
  | 'other-website'
  | 'other-place'
  | 'short'
  | 'several';

export interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

export interface Indexed extends Identified {
  readonly id: string;
  readonly kind: string;
  /** The names that are shown, then the others. */
  readonly names: readonly Spelling[];
  /** How many of them are shown. */
  readonly shown: number;
  readonly strong: readonly string[];
  readonly site: string | undefined;
}

export interface Index {
  find(one: Omit<Indexed, 'id'>): readonly Indexed[];
  add(one: Indexed): void;
  readonly byId: ReadonlyMap<string, Indexed>;
}

export function indexOf(all: readonly KnownEntity[]): Index {
  const index = emptyIndex();
  for (const one of all) {
    const names = [one.fr, one.en, ...(one.aliases ?? [])].flatMap((name) =>
      name ? [spelling(name)] : [],
    );
    const shown = [one.fr, one.en].filter(Boolean).length;
    index.add({ ...one, names, shown, strong: strongOf(one), site: siteOfEntity(one) });
  }
  return index;
}

/** A word that so many names hold tells nothing. */
const COMMON = 40;
/** How many words of a name are looked up, the rarest first. */
const RAREST = 3;

export function emptyIndex(): Index {
  const byId = new Map<string, Indexed>();
  const byToken = new Map<string, Indexed[]>();
  const tokens = ({ names, strong, site }: Pick<Indexed, 'names' | 'strong' | 'site'>) => [
    ...strong,
    ...(site === undefined ? [] : [`site:${site}`]),
    ...new Set(names.flatMap(({ folded, squeezed }) => [`name:${folded}`, `bare:${squeezed}`])),
  ];
  const words = ({ names }: Pick<Indexed, 'names'>) =>
    new Set(names.flatMap((name) => name.words.map((word) => `word:${word}`)));
  const under = (token: string) => byToken.get(token) ?? [];
  return {
    byId,
    add(one) {
      byId.set(one.id, one);
      for (const token of [...tokens(one), ...words(one)]) {
        const all = byToken.get(token);
        if (all === undefined) byToken.set(token, [one]);
        else all.push(one);
      }
    },
    find(one) {
      const found = new Set<Indexed>();
      for (const token of tokens(one)) for (const other of under(token)) found.add(other);
      const rare = [...words(one)]
        .map(under)
        .filter((all) => all.length > 0 && all.length <= COMMON)
        .sort((a, b) => a.length - b.length);
      for (const all of rare.slice(0, RAREST)) for (const other of all) found.add(other);
      return [...found];
    },
  };
}

/** What is known of the two beside their names. */
export interface Circumstances {
  /** Places of each; null where they are not compared. */
  readonly places: readonly [one: readonly string[], other: readonly string[]] | null;
  /** Whether the id was asked for as the id of just this one. */
  readonly isNamed: boolean;
  /** Whether the ids are the same. */
  readonly sameId: boolean;
  /** Whether the file has spoken of the other before. */
  readonly earlier: boolean;
}

/** How sure it is that the two are one, and why. */
export function compared(
  one: Omit<Indexed, 'id'>,
  other: Indexed,
  { places, isNamed, sameId, earlier }: Circumstances,
): Candidate {
  const names = Math.max(0, ...one.names.flatMap((a) => other.names.map((b) => resemblance(a, b))));
  const reasons: Reason[] = [];
  const made = (score: number): Candidate => ({
    id: other.id,
    score: Math.round(score * 100) / 100,
    reasons,
  });
  if (sameId && (isNamed || names >= DOUBTFUL)) {
    reasons.push('id', 'name');
    return made(1);
  }
  const against = contradict(one.strong, other.strong);
  const same = one.strong.filter((id) => other.strong.includes(id));
  if (same.length > 0) {
    reasons.push('identifier');
    // Packages of one repository are several; a document that only shares its address is another.
    if (against !== null) reasons.push('other-identifier');
    const isOther = against !== null || (one.kind === 'Document' && names < DOUBTFUL);
    return made(isOther ? 0.6 : 1);
  }
  const first = one.names.slice(0, one.shown);
  const shown = first.some((a) =>
    other.names.slice(0, other.shown).some((b) => a.folded === b.folded),
  );
  const spelt = one.names.find((a) => other.names.some((b) => a.folded === b.folded));
  const sites = one.site !== undefined && one.site === other.site;
  let score = 0;
  if (spelt !== undefined) {
    reasons.push(shown ? 'name' : 'alias');
    score = shown ? 0.92 : 0.87;
    if (spelt.folded.length <= 3 && one.kind !== 'Codebase' && one.kind !== 'Place') {
      reasons.push('short');
      score = 0.7;
    }
  } else if (names >= 0.75) {
    reasons.push('similar');
    score = Math.min(0.75, names * 0.8);
  }
  if (sites) {
    reasons.push('website');
    score = score >= 0.6 || names >= DOUBTFUL ? 0.95 : 0.6;
  }
  if (score === 0) return made(0);
  if (against !== null) {
    reasons.push('other-identifier');
    return made(Math.min(score, 0.55));
  }
  if (earlier && shown) {
    reasons.push('earlier');
    return made(0.99);
  }
  if (
    !sites &&
    one.site !== undefined &&
    other.site !== undefined &&
    hostOf(one.site) !== hostOf(other.site)
  ) {
    reasons.push('other-website');
    score = Math.min(score, 0.75);
  }
  if (places === null) {
    if (!shown) score = Math.min(score, 0.8);
  } else if (places[0].length > 0 && places[1].length > 0) {
    const same = places[0].some((place) => places[1].includes(place));
    reasons.push(same ? 'place' : 'other-place');
    score = same ? Math.min(0.97, score + 0.05) : Math.min(score, 0.7);
  }
  return made(score);
}

const hostOf = (site: string) => site.split('/')[0];
