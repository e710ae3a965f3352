import { concept } from '../concept.ts';
import type { Context } from '../context.ts';
import { wholeLinks } from '../snapshot/links.ts';
import { wordsIn } from '../words/words.ts';
import * as asking from './asking.ts';
import { type Basis, basisOf } from './basis.ts';
import { between, disagreements } from './between.ts';
import * as cards from './cards.ts';
import { type Communities, SEED } from './communities/communities.ts';
import type { Found, Part } from './convergence.ts';
import * as details from './details.ts';
import * as facets from './facets.ts';
import { bridges, communities, listOf } from './lists.ts';
import * as numbers from './numbers.ts';
import type { Divergence, Side } from './rules/divergences.ts';
import { FLOOR } from './votes/consensus.ts';
import { consulting } from './votes/resolvers.ts';
import * as naming from './words/naming.ts';

type Card = cards.Card;
type CardParty = cards.CardParty;
type AllCommunities = { readonly all: Communities; readonly basis: Basis };
type Spoken = naming.InLanguage;

const TYPES: Readonly<Record<Found['kind'], string>> = {
  STATEMENT: 'StatementConvergence',
  NEED: 'NeedConvergence',
  BARRIER: 'BarrierConvergence',
  CONCEPT: 'ConceptConvergence',
  JOINED: 'JoinedConvergence',
  CODEBASE: 'SharedConvergence',
  FUNDER: 'SharedConvergence',
  PERSON: 'SharedConvergence',
  EVENT: 'SharedConvergence',
  PARTNER: 'SharedConvergence',
  PLACE: 'SharedConvergence',
  CAUSE: 'SharedConvergence',
  MEETING: 'MeetingConvergence',
  COMMUNITY: 'CommunityConvergence',
};

const subject = ({ subject: id }: Card, _: unknown, context: Context) => context.entity(id);
const inWords = (which: 'label' | 'meaning') => (part: Part, args: Spoken, context: Context) =>
  wordsIn(args.language ?? context.language).convergences.parts(FLOOR)[part.name][which];
const links =
  (which: (card: Card) => readonly details.Fact[]) => (card: Card, _: unknown, context: Context) =>
    wholeLinks(which(card), context);

export const convergences = concept(import.meta.url, {
  Query: {
    convergences: (_: unknown, args: asking.ConvergenceArguments, context: Context) =>
      asking.convergencesFor(args, context),
    convergence: (
      _: unknown,
      { id, includeUncertain }: { id: string; includeUncertain?: boolean | null },
      context: Context,
    ) => asking.cardOf(id, includeUncertain === true, context),
    divergences: (_: unknown, args: asking.DivergenceArguments, context: Context) =>
      asking.divergencesFor(args, context),
    divergence: async (_: unknown, { id }: { id: string }, context: Context) =>
      asking.allDivergences(await basisOf(context)).find((one) => one.id === id),
    communities: async (_: unknown, __: unknown, context: Context) => {
      const basis = await basisOf(context);
      const { value, revision } = await communities(basis);
      return { ...value, all: value, basis, seed: SEED, asOfRevision: revision };
    },
    ...consulting.Query,
  },
  ConvergenceConnection: {
    kinds: ({ found }: asking.Asking) => facets.kindsIn(found),
    stakeholders: ({ found }: asking.Asking, _: unknown, { vocabulary }: Context) =>
      facets.stakeholdersIn(found, vocabulary),
    documents: ({ found, basis }: asking.Asking, args: cards.Some) =>
      cards.some(facets.documentsIn(found, basis), args),
  },
  DivergenceConnection: {
    stakeholders: (
      { found }: asking.Asking<asking.CardDivergence>,
      _: unknown,
      { vocabulary }: Context,
    ) => facets.stakeholdersIn(found, vocabulary),
    documents: ({ found, basis }: asking.Asking<asking.CardDivergence>, args: cards.Some) =>
      cards.some(facets.documentsIn(found, basis), args),
  },
  DocumentShare: {
    document: ({ document }: { document: string }, _: unknown, context: Context) =>
      context.entity(document),
  },
  Convergence: {
    __resolveType: ({ kind }: Card) => TYPES[kind],
    title: (card: Card, { language }: Spoken, context: Context) =>
      naming.title(card, language ?? context.language),
    sentence: (card: Card, { language }: Spoken, context: Context) =>
      naming.sentence(card, language ?? context.language, context),
    parts: numbers.partsIn,
    subject,
    parties: (card: Card, args: cards.Some & { stakeholder?: string | null }) =>
      details.withBasis(
        cards.some(
          card.parties.filter(
            ({ stakeholder }) => !args.stakeholder || stakeholder === args.stakeholder,
          ),
          args,
        ),
        card,
      ),
    partyCount: ({ parties }: Card) => parties.length,
    stakeholders: ({ parties }: Card, _: unknown, { vocabulary }: Context) =>
      cards.stakeholdersIn(parties, vocabulary),
    documents: (card: Card, args: cards.Some, context: Context) =>
      cards.entitiesWith(cards.some(cards.documentsIn(card), args), context),
    documentCount: (card: Card) => cards.documentsIn(card).length,
    facts: (card: Card, args: cards.Some, context: Context) =>
      wholeLinks(cards.some(cards.factsOf(card), args), context),
    factCount: (card: Card) => cards.factsOf(card).length,
    identifications: (card: Card, _: unknown, context: Context) =>
      wholeLinks(cards.identifying(card.parties, card.basis), context),
    entityIds: cards.entitiesOf,
  },
  ScorePart: {
    label: inWords('label'),
    meaning: inWords('meaning'),
    entryCount: async (part: numbers.CardPart) => (await numbers.entriesOf(part)).length,
    entries: async (part: numbers.CardPart, args: cards.Some) =>
      cards.some(await numbers.entriesOf(part), args),
  },
  PartEntry: {
    entity: ({ entity }: numbers.Entry, _: unknown, context: Context) =>
      entity === null ? null : context.entity(entity),
    factCount: ({ facts }: numbers.Entry) => facts.length,
    facts: ({ facts }: numbers.Entry, args: cards.Some, context: Context) =>
      wholeLinks(cards.some(facts, args), context),
  },
  Party: {
    entity: ({ id }: CardParty, _: unknown, context: Context) => context.entity(id),
    speaksAs: ({ id, speaksAs }: CardParty, _: unknown, context: Context) =>
      speaksAs === id ? null : context.entity(speaksAs),
    statuses: ({ facts }: CardParty) => [...new Set(facts.map(({ status }) => status))],
    documents: ({ facts, basis }: CardParty, _: unknown, context: Context) =>
      cards.entitiesWith(cards.documentsOf(facts, basis), context),
    factCount: ({ facts }: CardParty) => facts.length,
    facts: ({ facts }: CardParty, args: cards.Some, context: Context) =>
      wholeLinks(cards.some(facts, args), context),
  },
  StatementConvergence: {
    statement: subject,
    camp: naming.campOf,
    positions: details.positions,
    consensus: details.consensus,
    divergences: ({ subject: id, basis }: Card) =>
      asking
        .allDivergences(basis)
        .filter(({ statement, other }) => statement === id || other === id),
  },
  NeedConvergence: {
    need: subject,
    having: details.partiesBy('HAS_NEED'),
    naming: details.partiesBy('NAMES'),
    metBy: links(({ beside }) => beside),
  },
  BarrierConvergence: {
    barrier: subject,
    byDocument: details.byDocument,
    facedBy: links(({ beside }) => beside.filter(({ kind }) => kind === 'FACES')),
    lifts: links(({ beside }) => beside.filter(({ kind }) => kind === 'LIFTS')),
  },
  DocumentVoices: {
    document: ({ document }: { document: string }, _: unknown, context: Context) =>
      context.entity(document),
  },
  ConceptConvergence: {
    concept: subject,
    statements: (card: Card, _: unknown, context: Context) =>
      cards.entitiesWith([...new Set(cards.factsOf(card).map(({ to }) => to))].sort(), context),
  },
  JoinedConvergence: {
    statement: subject,
    other: ({ other = '' }: Card, _: unknown, context: Context) => context.entity(other),
    readings: links(({ beside }) => beside),
  },
  SharedConvergence: {
    shared: subject,
    untiedPairCount: details.untiedPairs,
    tied: links(details.tied),
  },
  MeetingConvergence: {
    reasons: async (card: Card, args: cards.Some) => cards.some(await details.reasons(card), args),
    between: links((card) => between(card, card.basis)),
    disagreements: (card: Card, _: unknown, context: Context) =>
      cards.entitiesWith(disagreements(card, card.basis), context),
  },
  CommunityConvergence: {
    memberCount: ({ parties }: Card) => parties.length,
    stability: ({ parts }: Card) => parts.find(({ name }) => name === 'stability')?.value,
    bridges: async ({ basis, parties }: Card) => {
      const members = new Set(parties.map(({ id }) => id));
      return bridges((await communities(basis)).value, basis)
        .filter(({ id }) => members.has(id))
        .slice(0, 10);
    },
  },
  Communities: {
    nodes: async ({ basis }: Card, args: cards.Some) =>
      cards
        .some(await listOf('COMMUNITY', false, basis), args)
        .map((one) => ({ ...one, basis, includeUncertain: false })),
    totalCount: ({ members }: { members: readonly unknown[] }) => members.length,
    bridges: ({ all, basis }: AllCommunities, args: cards.Some) =>
      cards.some(bridges(all, basis), args),
  },
  Bridge: {
    entity: ({ id }: { id: string }, _: unknown, context: Context) => context.entity(id),
    communityCount: ({ reaches }: { reaches: readonly number[] }) => reaches.length,
  },
  Divergence: {
    statement: ({ statement }: Divergence, _: unknown, context: Context) =>
      context.entity(statement),
    other: ({ other }: Divergence, _: unknown, context: Context) =>
      other === null ? null : context.entity(other),
    readings: ({ readings }: Divergence, _: unknown, context: Context) =>
      wholeLinks(readings, context),
    between: ({ between, basis }: asking.CardDivergence) => details.withBasis(between, { basis }),
    identifications: ({ parties, basis }: asking.CardDivergence, _: unknown, context: Context) =>
      wholeLinks(cards.identifying(parties, basis), context),
    sentence: (one: asking.CardDivergence, { language }: Spoken, context: Context) =>
      naming.parting(one, one.basis, language ?? context.language, context),
    sides: ({ sides, basis }: asking.CardDivergence) =>
      sides.map((side) => ({ ...side, parties: details.withBasis(side.parties, { basis }) })),
    documents: ({ sides, basis }: asking.CardDivergence, _: unknown, context: Context) =>
      cards.entitiesWith(
        cards.documentsOf(
          sides.flatMap(({ parties }) => parties.flatMap(({ facts }) => facts)),
          basis,
        ),
        context,
      ),
  },
  DivergenceSide: {
    statement: ({ statement }: Side, _: unknown, context: Context) => context.entity(statement),
    instrument: ({ instrument }: Side, { language }: Spoken, context: Context) =>
      instrument?.[language ?? context.language],
    limit: ({ limit }: Side, { language }: Spoken, context: Context) =>
      limit?.[language ?? context.language],
  },
  ...consulting.types,
});
