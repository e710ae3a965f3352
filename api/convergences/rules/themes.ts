/** Convergences on what documents name: statements, needs, barriers and concepts. */
import { grouped } from '../../snapshot/facts.ts';
import type { LinkFact } from '../../snapshot/queries.ts';
import type { Basis } from '../basis.ts';
import { type Found, idOf, type Said, scored, type Theme } from '../convergence.ts';
import { consensusPart, inCamp, mainCamp, tallies } from './camps.ts';
import { meetingOf, meets, partiesOf, partsOf } from './parties.ts';

/** Who may speak for itself: a concept or a document that a need is said of is no holder. */
const HOLDERS = new Set(['Organisation', 'Person', 'Event', 'Programme']);

export function themesOf(kind: Theme, basis: Basis, includeUncertain: boolean): Found[] {
  const found: Found[] = [];
  for (const [subject, voices] of voicesOn(kind, basis)) {
    const spoken = voices.filter(({ from }) =>
      HOLDERS.has(basis.facts.entities.get(from)?.kind ?? ''),
    );
    const camp = kind === 'STATEMENT' ? mainCamp(spoken, basis) : undefined;
    const meeting = camp === undefined ? spoken : inCamp(spoken, camp);
    if (!meets(meetingOf(meeting, basis, true))) continue;
    const consensus =
      camp === undefined ? [] : consensusPart(tallies(spoken, camp, basis, includeUncertain));
    const parts = [...partsOf(meetingOf(meeting, basis, includeUncertain)), ...consensus];
    found.push({
      id: idOf(kind, [subject]),
      kind,
      subject,
      score: scored(parts),
      certain: meets(meetingOf(meeting, basis, false)),
      parts,
      parties: partiesOf(meeting, basis, includeUncertain),
      beside: besideOf(kind, subject, spoken, meeting, basis),
    });
  }
  return found;
}

function voicesOn(kind: Theme, basis: Basis): Map<string, Said[]> {
  if (kind === 'CONCEPT') return voicesOnConcepts(basis);
  const links = {
    STATEMENT: ['HOLDS'],
    NEED: ['HAS_NEED', 'NAMES'],
    BARRIER: ['NAMES'],
  }[kind].flatMap((link) => basis.said(link));
  const wanted = { STATEMENT: 'Statement', NEED: 'Need', BARRIER: 'Barrier' }[kind];
  return grouped(
    links.filter(({ to }) => basis.facts.entities.get(to)?.kind === wanted),
    ({ to }) => to,
  );
}

/** Who takes a position on a statement about a concept speaks of the concept. */
function voicesOnConcepts(basis: Basis): Map<string, Said[]> {
  const about = basis.facts
    .all('ABOUT')
    .filter(
      (link) => basis.facts.entities.get(link.to)?.kind === 'Concept' && basis.standing.holds(link),
    );
  return new Map(
    [...grouped(about, ({ to }) => to)].map(([concept, links]) => [
      concept,
      [...new Set(links.flatMap((link) => carriedBy(link, basis)))],
    ]),
  );
}

/** The positions on a statement whose own source says that it is about this: never those of another text. */
function carriedBy({ id, from }: LinkFact, { facts, positions, ownSources }: Basis): Said[] {
  const sources = facts.cited(id).map(({ source }) => source);
  return positions(from).filter((position) => {
    const own = ownSources(position);
    return sources.some((source) => own.has(source));
  });
}

function besideOf(
  kind: Theme,
  subject: string,
  spoken: readonly Said[],
  meeting: readonly Said[],
  { facts }: Basis,
): readonly LinkFact[] {
  if (kind === 'BARRIER') return facts.into(subject, 'FACES', 'LIFTS');
  if (kind === 'NEED') return facts.into(subject, 'MEETS');
  const within = new Set(meeting.map(({ id }) => id));
  return spoken.filter(({ id }) => !within.has(id));
}
