/** From bodies and ties with their ids to claims, checked by the same rules as seed files. */
import type { Claims, EntityClaim, LinkClaim } from '../../loading/claims.ts';
import { checkEntity } from '../../loading/entity.ts';
import type { Entry } from '../../loading/entries.ts';
import { checkLink } from '../../loading/link.ts';
import { type Problem, says } from '../../loading/problems.ts';
import { kindOf, linkKindOf, mayStand, type Vocabulary } from '../../vocabulary/vocabulary.ts';
import { type Body, type Gathered, given, type Refused, type Spot, type Tie } from './facts.ts';
import type { Match } from './matching.ts';
import { namesOf } from './personal.ts';
import { sentence } from './refusing.ts';

/** The document that stands for the file, in the form of a seed file. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly address?: string | undefined;
  readonly licence: string;
  readonly read: string;
  /** Name and digest: they tell whether the file is the one that was read before. */
  readonly file: string;
  readonly language?: string | undefined;
}

export const folderOf = (document: string) => `import--${document}`;

export interface Claimed {
  readonly claims: Claims;
  readonly refused: readonly Refused[];
  /** Ties that lack an end which somebody has to decide first. */
  readonly waiting: number;
}

/** What the graph holds, as far as claims depend on it. */
export interface Held {
  /** The kind of each entity, the new ones included. */
  readonly kinds: ReadonlyMap<string, string>;
  /** What this file has spoken of before. */
  readonly spokenOf: ReadonlySet<string>;
}

export function claimed(
  { bodies, ties }: Gathered,
  matches: ReadonlyMap<string, Match>,
  { kinds, spokenOf }: Held,
  source: Source,
  vocabulary: Vocabulary,
): Claimed {
  const found = {
    entities: [] as EntityClaim[],
    links: [] as LinkClaim[],
    suspects: new Set<string>(),
    unsure: new Set<string>(),
  };
  const problems: Problem[] = [];
  const refused: Refused[] = [];
  const context = { folder: folderOf(source.id), source: source.id, vocabulary, problems, found };
  const told = (at: string, spot: Spot) => {
    for (const { en, fr, field } of problems.splice(0))
      refused.push({ at: field === '' ? at : `${at}, ${field}`, spot, words: { en, fr } });
  };
  checkEntity(entry(documentOf(source), { line: 1 }), context, { citesItself: true });
  told(source.title, { line: 1 });
  const lost = new Set<string>();
  for (const [key, body] of bodies) {
    const match = matches.get(key);
    if (match === undefined || match.how === 'doubtful' || match.how === 'left') continue;
    // What others made and the file only names stays theirs; what it made itself it goes on naming.
    if (match.how === 'certain' && body.mentioned === true && !spokenOf.has(match.id)) continue;
    if (match.kind === '') {
      // Nothing there has this name, and the file does not say what it is.
      const [name = key] = namesOf(body.name);
      refused.push({
        at: body.at,
        spot: body.spot ?? { line: 0 },
        words: sentence(({ nobodyNamed }) => nobodyNamed(name)),
      });
      lost.add(key);
      continue;
    }
    const before = found.entities.length;
    checkEntity(entry(entityOf(body, match, vocabulary), body.spot), context);
    if (problems.length > 0) {
      // An entry with a mistake is not taken in part.
      found.entities.length = before;
      if (match.how === 'new') lost.add(key);
    }
    told(body.at, body.spot ?? { line: 0 });
  }
  let waiting = 0;
  const seen = new Map<string, number>();
  for (const tie of ties) {
    const [from, to] = [tie.from, tie.to].map((key) =>
      lost.has(key) ? undefined : matches.get(key),
    );
    if (from === undefined || to === undefined) continue;
    if (isOpen(from) || isOpen(to)) {
      waiting += 1;
      continue;
    }
    const kind = linkKindOf(vocabulary, tie.kind);
    const [first, second] = [from, to].map((one) => kinds.get(one.id) ?? one.kind) as [
      string,
      string,
    ];
    if (kind !== undefined && (!mayStand(kind.from, first) || !mayStand(kind.to, second))) {
      const [en, fr] = says.wrongEnds(kind.id, first, second);
      refused.push({ at: tie.at, spot: tie.spot ?? { line: 0 }, words: { en, fr } });
      continue;
    }
    if (from.id === to.id && tie.from !== tie.to && tie.kind !== 'SAME_AS') {
      const [name = from.id] = namesOf(from.body.name);
      const words = sentence(({ oneAtBothEnds }) => oneAtBothEnds(name));
      refused.push({ at: tie.at, spot: tie.spot ?? { line: 0 }, words });
      continue;
    }
    const before = found.links.length;
    checkLink(entry(linkOf(tie, from.id, to.id, matches, vocabulary), tie.spot), context);
    if (problems.length > 0) found.links.length = before;
    const [made] = found.links.slice(before);
    // The same link told twice is one, unless what it says differs: then it is the second of its kind.
    if (made !== undefined) numbered(made, found.links, seen);
    told(tie.at, tie.spot ?? { line: 0 });
  }
  return { claims: { entities: found.entities, links: found.links }, refused, waiting };
}

const isOpen = ({ how }: Match) => how === 'doubtful' || how === 'left';

/** Two flows of money between the same two are two links, if nothing else tells them apart then by their order. */
function numbered(link: LinkClaim, all: LinkClaim[], seen: Map<string, number>): void {
  const times = (seen.get(link.id) ?? 0) + 1;
  seen.set(link.id, times);
  if (times === 1) return;
  if (!('amountValue' in link.properties)) return;
  all[all.length - 1] = { ...link, id: `${link.id}--${times}` };
}

function entry(data: Readonly<Record<string, unknown>>, spot: Spot | undefined): Entry {
  const place = { file: '', line: spot?.line ?? 0 };
  return { place, at: () => place, data };
}

const documentOf = ({ id, title, address, licence, read, file, language }: Source) => ({
  id,
  kind: 'Document',
  name: { both: title },
  documentKind: 'data-set',
  ...given({ address, licence, file, language }),
  read,
});

function entityOf(body: Body, { id, kind }: Match, vocabulary: Vocabulary) {
  const { name, aliases, identifiers, description, fields, quantities, at } = body;
  const lists = { aliases: some(aliases), identifiers: some(identifiers) };
  const known = new Set(
    kindOf(vocabulary, kind)
      ?.fields.map((field) => field.id)
      .concat('status', 'named', 'note'),
  );
  const own = Object.fromEntries(
    Object.entries(given(fields)).filter(([field]) => known.has(field)),
  );
  return {
    id,
    kind,
    name: given(name as Record<string, unknown>),
    ...given({ aliases: lists.aliases, identifiers: lists.identifiers }),
    ...(description === undefined
      ? {}
      : { description: given(description as Record<string, unknown>) }),
    ...own,
    ...(quantities === undefined || quantities.length === 0
      ? {}
      : { quantities: quantities.map((one) => ({ ...one, cite: { at } })) }),
    cite: { at },
  };
}

function some(all: readonly (string | undefined)[] | undefined): readonly string[] | undefined {
  const found = [
    ...new Set((all ?? []).filter((one): one is string => one !== undefined && one.trim() !== '')),
  ];
  return found.length === 0 ? undefined : found;
}

function linkOf(
  tie: Tie,
  from: string,
  to: string,
  matches: ReadonlyMap<string, Match>,
  vocabulary: Vocabulary,
) {
  const { kind, key, at } = tie;
  const kinds = linkKindOf(vocabulary, kind)?.fields ?? [];
  const fields = Object.fromEntries(
    Object.entries(given(tie.fields)).flatMap(([name, value]): [string, unknown][] => {
      if (kinds.find(({ id }) => id === name)?.kind !== 'entity') return [[name, value]];
      const match = matches.get(String(value));
      return match === undefined ? [[name, value]] : isOpen(match) ? [] : [[name, match.id]];
    }),
  );
  return { from, kind, to, ...given({ key }), ...fields, cite: { at } };
}
