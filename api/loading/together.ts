/** Checks what can be seen only with all folders side by side: names, sources, ends of links. */
import { linkKindOf, mayStand, type Vocabulary } from '../vocabulary/vocabulary.ts';
import type { CitationClaim, EntityClaim, LinkClaim, Place } from './claims.ts';
import { joined, problemAt } from './entries.ts';
import { checkPersonal } from './personal.ts';
import { type Problem, type Sentences, says } from './problems.ts';

export interface Together {
  readonly entities: readonly EntityClaim[];
  readonly links: readonly LinkClaim[];
  readonly vocabulary: Vocabulary;
  readonly problems: Problem[];
  /** Ids of entities with a mistake: a name or a citation that they lack is an echo of it. */
  readonly suspects: ReadonlySet<string>;
  /** Ids of entities whose kind is not known. */
  readonly unsure: ReadonlySet<string>;
  /** Whether every file was read; where one was not, what it would have said cannot be missed. */
  readonly whole: boolean;
}

type Claim = EntityClaim | LinkClaim;

export function checkTogether(all: Together): void {
  const kinds = kindsOf(all);
  checkEntities(all);
  const missing = missingOnes(all.problems);
  for (const claims of [all.entities, all.links])
    for (const claim of claims) checkSources(claim, kinds, all, missing);
  for (const link of all.links) checkEnds(link, kinds, all, missing);
  checkPersonal(all.entities, all.links, (id) => kinds.get(id), all.problems);
  if (all.whole) missing.tell();
}

/** The kind of each id; null where folders differ on it, which is told. */
function kindsOf({ entities, unsure, problems }: Together): ReadonlyMap<string, string | null> {
  const kinds = new Map<string, string | null>([...unsure].map((id) => [id, null]));
  for (const claim of entities) {
    const kind = kinds.get(claim.id);
    if (kind !== undefined && kind !== null && kind !== claim.kind)
      problems.push(
        problemAt(claim.at('kind'), says.kindDiffers(claim.kind, kind), claim.id, 'kind'),
      );
    if (kind !== null)
      kinds.set(claim.id, kind === undefined || kind === claim.kind ? claim.kind : null);
  }
  return kinds;
}

function checkEntities({ entities, suspects, problems, whole }: Together): void {
  const named = new Set<string>();
  const cited = new Set<string>();
  for (const { id, properties, citations } of entities) {
    if (properties['nameFr'] !== undefined || properties['nameEn'] !== undefined) named.add(id);
    if (citations.length > 0) cited.add(id);
  }
  const seen = new Set(suspects);
  for (const { id, place } of whole ? entities : []) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (!named.has(id)) problems.push(problemAt(place, says.noName(), id, 'name'));
    if (!cited.has(id)) problems.push(problemAt(place, says.noCitation(), id, 'cite'));
  }
}

function checkSources(
  claim: Claim,
  kinds: ReadonlyMap<string, string | null>,
  { suspects }: Together,
  missing: Missing,
): void {
  for (const [part, citations] of passagesOf(claim)) {
    for (const [at, { source }] of citations.entries()) {
      // A kind of null is one that another mistake hides.
      const kind = kinds.get(source);
      if (kind === 'Document' || kind === null) continue;
      const place = claim.at(joined(part, `cite[${at}].source`));
      if (source !== '')
        missing.note('source', source, place, claim.id, joined(part, 'cite.source'));
      else if (!suspects.has(claim.id)) missing.note('folder', claim.folder, place, '', '');
    }
  }
}

/** The citations of a claim and of its parts, each with the path of the part in the entry. */
function passagesOf(
  claim: Claim,
): (readonly [part: string, citations: readonly CitationClaim[]])[] {
  const own = ['', claim.citations] as const;
  if (!('quantities' in claim)) return [own];
  const parts = (['quantities', 'absences'] as const).flatMap((name) =>
    claim[name].map(({ citations }, at) => [`${name}[${at}]`, citations] as const),
  );
  return [own, ...parts];
}

function checkEnds(
  link: LinkClaim,
  kinds: ReadonlyMap<string, string | null>,
  { vocabulary, problems }: Together,
  missing: Missing,
): void {
  const kind = linkKindOf(vocabulary, link.kind);
  const [from, to] = [kinds.get(link.from), kinds.get(link.to)];
  if (from === undefined) missing.note('entity', link.from, link.at('from'), link.id, 'from');
  if (to === undefined) missing.note('entity', link.to, link.at('to'), link.id, 'to');
  for (const { id, kind: shape } of kind?.fields ?? []) {
    const value = link.properties[id];
    if (shape === 'entity' && value !== undefined && !kinds.has(String(value)))
      missing.note('entity', String(value), link.at(id), link.id, id);
  }
  if (kind === undefined || from == null || to == null) return;
  if (!mayStand(kind.from, from) || !mayStand(kind.to, to)) {
    const words = says.wrongEnds(kind.id, from, to);
    problems.push(problemAt(link.at('kind'), words, link.id, 'kind'));
  }
}

type What = 'source' | 'entity' | 'folder';

const WORDS: Readonly<Record<What, (id: string, times: number) => Sentences>> = {
  source: says.unknownSource,
  entity: says.dangling,
  folder: () => says.noSource(),
};

interface Missing {
  note(what: What, id: string, place: Place, entry: string, field: string): void;
  tell(): void;
}

/** An id that many entries name and that nobody has is one mistake: it is told once, at its first place. */
function missingOnes(problems: Problem[]): Missing {
  const noted = new Map<string, { what: What; id: string; first: Problem; times: number }>();
  return {
    note(what, id, place, entry, field) {
      const before = noted.get(`${what} ${id}`);
      if (before !== undefined) before.times += 1;
      else {
        const first = problemAt(place, ['', ''], entry, field);
        noted.set(`${what} ${id}`, { what, id, first, times: 1 });
      }
    },
    tell() {
      for (const { what, id, first, times } of noted.values()) {
        const [en, fr] = WORDS[what](id, times);
        problems.push({ ...first, en, fr });
      }
    },
  };
}
