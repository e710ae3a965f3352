/** Which bodies of a file are already there: by identifiers first, then by names, kind and place. */
import { createHash } from 'node:crypto';
import { fold } from '../../folding.ts';
import {
  type Candidate,
  CERTAIN,
  type Circumstances,
  compared,
  DOUBTFUL,
  emptyIndex,
  type Index,
  type Indexed,
  indexOf,
} from './comparing.ts';
import type { Body } from './facts.ts';
import { siteOfEntity, strongOf } from './identity.ts';
import type { Known } from './known.ts';
import { namesOf } from './personal.ts';
import { spelling } from './resembling.ts';
import { slug } from './shaping.ts';

export interface Match {
  readonly body: Body;
  readonly kind: string;
  /** The id that it gets; for a doubtful one, the id that it would get as a new entity. */
  readonly id: string;
  readonly how: 'new' | 'certain' | 'doubtful' | 'left';
  readonly candidates: readonly Candidate[];
}

/** What a person has decided on a doubtful body: the id that it is, `new`, or `skip`. */
export type Decisions = Readonly<Record<string, string>>;

export interface Choices {
  readonly decisions?: Decisions | undefined;
  /** Doubtful ones become entities of their own. */
  readonly asNew?: boolean | undefined;
}

export function matchedBodies(
  bodies: ReadonlyMap<string, Body>,
  known: Known,
  { decisions = {}, asNew = false }: Choices,
): Map<string, Match> {
  const index = indexOf(known.entities);
  const placeIds = new Map<string, string>();
  const taken = new Set(known.taken);
  const made = emptyIndex();
  const stated = statedIds(bodies);
  const matches = new Map<string, Match>();
  // Those that say more come first: what is only named finds them.
  const order = [...bodies.values()].sort(
    (a, b) =>
      Number(a.kind !== 'Place') - Number(b.kind !== 'Place') ||
      Number(a.mentioned === true) - Number(b.mentioned === true),
  );
  for (const body of order) {
    const match = matchOne(body, { index, made, stated, known, placeIds, taken, decisions, asNew });
    matches.set(body.key, match);
    if (body.kind === 'Place')
      for (const name of namesOf(body.name)) placeIds.set(fold(name), match.id);
    if (match.how === 'new') {
      taken.add(match.id);
      made.add({ ...indexed(body), id: match.id, kind: match.kind });
      if (body.id !== undefined && body.id !== match.id) stated.set(match.id, body.id);
    }
  }
  return matches;
}

interface Surroundings {
  readonly index: Index;
  /** Those that this file makes. */
  readonly made: Index;
  /** The ids that the file gives to its own bodies, by the id under which each is known here. */
  readonly stated: ReadonlyMap<string, string>;
  readonly known: Known;
  readonly placeIds: ReadonlyMap<string, string>;
  readonly taken: ReadonlySet<string>;
  readonly decisions: Decisions;
  readonly asNew: boolean;
}

function indexed(body: Body): Omit<Indexed, 'id'> {
  const { website, repository, address } = body.fields ?? {};
  const identifiers = (body.identifiers ?? []).filter((one): one is string => one !== undefined);
  const shown = namesOf(body.name);
  const others = (body.aliases ?? []).filter((one): one is string => one !== undefined);
  const names = [...shown, ...others].map(spelling);
  const fields = {
    identifiers,
    website,
    repository,
    address: body.kind === 'Document' ? address : undefined,
  };
  return {
    kind: body.kind,
    names,
    shown: shown.length,
    ...fields,
    strong: strongOf(fields),
    site: siteOfEntity(fields),
  };
}

function matchOne(body: Body, around: Surroundings): Match {
  const { index, made, decisions, asNew, taken } = around;
  const may = body.kind === '' ? (body.among ?? []) : [body.kind];
  const fresh = (kind: string) => freshId(body, kind, taken);
  const decided = Object.hasOwn(decisions, body.key) ? decisions[body.key] : undefined;
  if (decided !== undefined && decided !== 'new' && decided !== '') {
    const own = index.byId.get(decided);
    if (decided === 'skip')
      return { body, kind: may[0] ?? '', id: '', how: 'left', candidates: [] };
    if (own !== undefined && may.includes(own.kind))
      return { body, kind: own.kind, id: own.id, how: 'certain', candidates: [] };
  }
  const one = indexed(body);
  // What the file itself has made is known by the same marks.
  const twin = best(body, one, made, may, around, true)[0];
  if (twin !== undefined && twin.score >= CERTAIN)
    return {
      body,
      kind: made.byId.get(twin.id)?.kind ?? '',
      id: twin.id,
      how: 'certain',
      candidates: [twin],
    };
  const candidates = decided === 'new' ? [] : best(body, one, index, may, around, false);
  const [first, second] = candidates;
  if (
    first !== undefined &&
    first.score >= CERTAIN &&
    (second === undefined || second.score < CERTAIN || first.score >= second.score + 0.03)
  )
    return {
      body,
      kind: index.byId.get(first.id)?.kind ?? '',
      id: first.id,
      how: 'certain',
      candidates: [first],
    };
  const [kind = ''] = may.length === 1 ? may : [];
  if (first !== undefined && !asNew) {
    const several =
      first.score >= CERTAIN
        ? candidates.map((each) => ({ ...each, reasons: [...each.reasons, 'several' as const] }))
        : candidates;
    return { body, kind, id: fresh(kind), how: 'doubtful', candidates: several.slice(0, 5) };
  }
  return { body, kind, id: fresh(kind), how: 'new', candidates: [] };
}

function best(
  body: Body,
  one: Omit<Indexed, 'id'>,
  index: Index,
  may: readonly string[],
  around: Surroundings,
  inFile: boolean,
): Candidate[] {
  const found = new Set(index.find(one));
  const wanted = body.id === undefined ? undefined : index.byId.get(body.id);
  if (wanted !== undefined) found.add(wanted);
  return [...found]
    .filter(({ kind }) => may.includes(kind))
    .map((other) => compared(one, other, circumstances(body, other, around, inFile)))
    .filter(({ score }) => score >= DOUBTFUL)
    .filter(({ id, reasons }) => reasons.includes('identifier') || !isAnother(body, id, around))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

function statedIds(bodies: ReadonlyMap<string, Body>): Map<string, string> {
  const ids = [...bodies.values()].flatMap(({ id, mentioned }) =>
    id === undefined || mentioned === true ? [] : [id],
  );
  return new Map(ids.map((id) => [id, id]));
}

/** A file that gives two ids tells of two, even where both bear one name; one that is only named has no id of its own. */
function isAnother({ id, mentioned }: Body, other: string, { stated }: Surroundings): boolean {
  const given = stated.get(other);
  return mentioned !== true && id !== undefined && given !== undefined && given !== id;
}

function circumstances(
  body: Body,
  other: Indexed,
  { known, placeIds }: Surroundings,
  inFile: boolean,
): Circumstances {
  // A place that the file makes is none of those that are there.
  const own = (body.places ?? []).map((place) => placeIds.get(fold(place)) ?? '');
  return {
    places: inFile ? null : [own, known.places.get(other.id) ?? []],
    isNamed: body.mentioned === true,
    sameId: body.id === other.id,
    earlier: known.spokenOf.has(other.id),
  };
}

function freshId(body: Body, kind: string, taken: ReadonlySet<string>): string {
  const [name = ''] = namesOf(body.name);
  const wanted = body.id ?? slug(name);
  // A name in another script has no slug: its digest stands for it.
  const base =
    wanted === '' || /^\d+$/.test(wanted)
      ? `${slug(kind) || 'entity'}-${
          wanted ||
          createHash('sha256')
            .update(fold(name) || body.key)
            .digest('hex')
            .slice(0, 10)
        }`
      : wanted;
  if (!taken.has(base)) return base;
  const withKind = `${base}-${slug(kind)}`;
  if (kind !== '' && !taken.has(withKind)) return withKind;
  for (let number = 2; ; number += 1)
    if (!taken.has(`${base}-${number}`)) return `${base}-${number}`;
}
