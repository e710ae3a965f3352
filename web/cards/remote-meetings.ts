/** Reads the board of convergences: a page of cards, of what meets or of what parts, or one card whole. */
import type { ResultOf } from 'gql.tada';
import { ask } from '../remote/ask.ts';
import { named } from '../remote/named.ts';
import type { Language } from '../words/language.ts';
import type { Facets, Meeting, MeetingBoard, Section } from './board.ts';
import {
  convergenceOperation,
  convergencesOperation,
  divergenceOperation,
  divergencesOperation,
} from './convergence-operations.ts';
import { type Asked, CARDS, fact, oneOrAll, pagesOf, voiced } from './remote.ts';
import { CAMPS, section, sectionsOf } from './remote-sections.ts';
import { MEETING_POINTS, PARTING } from './topics.ts';

type RawMeeting = ResultOf<typeof convergencesOperation>['convergences']['nodes'][number];
type RawDivergence = NonNullable<ResultOf<typeof divergenceOperation>['divergence']>;

const NO_FACETS: Facets = { kinds: {}, stakeholders: {}, documents: [], where: null };

export async function readMeetings(asked: Asked, language: Language): Promise<MeetingBoard> {
  const { card, kind, most = 0 } = asked;
  const cards =
    card === null
      ? null
      : card.startsWith('part--')
        ? await oneDivergence(card, language)
        : await oneConvergence(card, most, language);
  if (cards !== null) return { cards, total: cards.length, facets: NO_FACETS };
  return kind === PARTING ? divergences(asked, language) : convergences(asked, language);
}

type Whole = NonNullable<ResultOf<typeof convergenceOperation>['convergence']>;

async function oneConvergence(id: string, most: number, language: Language): Promise<Meeting[]> {
  const pages = await pagesOf(
    most,
    async (first, skip) =>
      (await ask(convergenceOperation, { id, first, skip }, language)).convergence,
    ({ partyCount, factCount, documentCount }) => Math.max(partyCount, factCount, documentCount),
  );
  const [first] = pages;
  if (first === undefined) return [];
  const whole = joined(first, pages);
  return [
    {
      ...meeting(whole),
      facts: whole.restsOn.map(fact),
      documents: whole.saidIn.map(named),
      sections: sectionsOf(whole),
      consensus:
        'consensus' in whole ? { ...whole.consensus, agreeing: CAMPS[whole.camp] ?? [] } : null,
    },
  ];
}

/** The lists of all pages, one after the other. */
function joined(first: Whole, pages: readonly Whole[]): Whole {
  return {
    ...first,
    who: pages.flatMap(({ who }) => who),
    saidIn: pages.flatMap(({ saidIn }) => saidIn),
    restsOn: pages.flatMap(({ restsOn }) => restsOn),
    ...('reasons' in first
      ? { reasons: pages.flatMap((page) => ('reasons' in page ? page.reasons : [])) }
      : {}),
  };
}

async function oneDivergence(id: string, language: Language): Promise<Meeting[]> {
  const { divergence } = await ask(divergenceOperation, { id }, language);
  return divergence === null ? [] : [parting(divergence)];
}

async function convergences(asked: Asked, language: Language): Promise<MeetingBoard> {
  const { kind } = asked;
  const kinds = kind === null ? MEETING_POINTS : [kind];
  const { convergences: found } = await ask(
    convergencesOperation,
    { kinds, ...narrowed(asked) } as never,
    language,
  );
  return {
    cards: found.nodes.map(meeting),
    total: found.totalCount,
    facets: {
      kinds: counts(found.kinds.map((one) => [one.kind, one.cardCount])),
      ...shares(found),
    },
  };
}

async function divergences(asked: Asked, language: Language): Promise<MeetingBoard> {
  const { divergences: found } = await ask(
    divergencesOperation,
    narrowed(asked) as never,
    language,
  );
  return {
    cards: found.nodes.map(parting),
    total: found.totalCount,
    facets: { kinds: {}, ...shares(found) },
  };
}

const narrowed = ({ among, about, within, page, where }: Asked) => ({
  stakeholders: among,
  where,
  documents: oneOrAll(within),
  about: oneOrAll(about),
  first: CARDS,
  skip: (page - 1) * CARDS,
});

type Shares = Pick<
  ResultOf<typeof divergencesOperation>['divergences'],
  'stakeholders' | 'documents' | 'where'
>;

const shares = ({ stakeholders, documents, where }: Shares) => ({
  where,
  stakeholders: counts(stakeholders.map((one) => [one.stakeholder, one.cardCount])),
  documents: documents.map(({ document, cardCount: cards }) => ({ ...named(document), cards })),
});

const counts = (all: readonly (readonly [string, number])[]) => Object.fromEntries(all);

function meeting(raw: RawMeeting): Meeting {
  return {
    ...raw,
    parties: raw.parties.map(({ entity, stakeholder, voice }) => ({
      ...named(entity),
      stakeholder,
      voice,
    })),
    documents: raw.documents.map(named),
    facts: raw.facts.map(fact),
    sections: [],
    consensus: null,
  };
}

/** A divergence as a card: its sections are its sides. */
function parting(raw: RawDivergence): Meeting {
  const sides = raw.sides.map(
    ({ statement, stances, instrument, limit, parties }): Section => ({
      what: raw.kind === 'MEANS' && raw.other === null ? 'way' : stances.join(' '),
      of: [raw.other === null ? null : statement.name, instrument, limit].filter(
        (one) => one !== null,
      ),
      voices: parties.map(voiced),
      total: parties.length,
      facts: [],
      entities: [],
      cards: [],
    }),
  );
  const sections = [
    ...sides,
    section('inBetween', { voices: raw.between.map(voiced) }),
    section('readings', { facts: raw.readings.map(fact) }),
    section('sameAs', { facts: raw.identifications.map(fact) }),
  ].filter(({ voices, facts }) => voices.length + facts.length > 0);
  const parties = sides.flatMap(({ voices }) => voices);
  const all = parties.flatMap(({ facts }) => facts);
  const facts = [...new Map(all.map((one) => [one.id, one])).values()];
  return {
    id: raw.id,
    kind: raw.kind,
    title: raw.statement.name,
    sentence: raw.sentence,
    certain: raw.certain,
    parts: [],
    parties,
    partyCount: parties.length,
    stakeholders: [],
    documents: raw.documents.map(named),
    documentCount: raw.documents.length,
    facts,
    factCount: facts.length,
    sections,
    consensus: null,
  };
}
