/** Names, titles and sentences of cards, in the language asked for. */
import type { Context } from '../../context.ts';
import type { Language } from '../../errors.ts';
import { grouped } from '../../snapshot/facts.ts';
import { inWords, nameOf, wordsIn } from '../../words/words.ts';
import type { Basis } from '../basis.ts';
import { between, disagreements } from '../between.ts';
import type { Card } from '../cards.ts';
import { type Found, kindIn } from '../convergence.ts';
import { mainCamp } from '../rules/camps.ts';
import type { Divergence } from '../rules/divergences.ts';
import {
  communitySentence,
  divergenceSentence,
  type Meeting,
  meetingSentence,
  pairSentence,
  type Reason,
  type Spoken,
  themeSentence,
} from './sentences.ts';

export interface InLanguage {
  readonly language?: Language | null;
}

export function title({ basis, kind, parties, subject, other }: Card, language: Language): string {
  const name = (id: string) => nameOf(basis.facts.entities.get(id), id, language);
  if (subject !== null && other !== undefined)
    return wordsIn(language).convergences.pair(name(other), name(subject));
  if (subject !== null) return name(subject);
  const shown = parties.slice(0, kind === 'COMMUNITY' ? 3 : 5);
  return wordsIn(language).values.list(shown.map(({ id }) => name(id)));
}

export function sentence(card: Card, language: Language, context: Context): string {
  const spoken = spokenIn(card.basis, language, context);
  if (card.kind === 'COMMUNITY') return communitySentence(card, spoken);
  if (card.kind === 'MEETING')
    return meetingSentence(card, meetingIn(card, language, context), spoken);
  return themeSentence(card, card.kind === 'STATEMENT' ? campOf(card) : null, spoken);
}

function meetingIn(card: Card, language: Language, { vocabulary }: Context): Meeting {
  const { facts, standing } = card.basis;
  const name = (id: string) => nameOf(facts.entities.get(id), id, language);
  return {
    reasons: reasonsIn(card.reasons ?? [], new Set(card.relayed), name),
    between: between(card, card.basis).map((link) => {
      const { from, kind, to } = link;
      const status = standing.fact(link) && !standing.holds(link) ? 'ended' : link.status;
      return wordsIn(language).links.said({
        from: name(from),
        verb: labelIn(vocabulary.links, kind, language),
        to: name(to),
        // What is simply stated needs no status.
        status: status === 'stated' ? null : labelIn(vocabulary.statuses, status, language),
      });
    }),
    disputed: disagreements(card, card.basis).map(name),
  };
}

/** By kind, what some share. */
function reasonsIn(
  all: readonly string[],
  relayed: ReadonlySet<string>,
  name: (id: string) => string,
): Meeting['reasons'] {
  return new Map(
    [...grouped(all, (id) => kindIn(id) ?? '')].map(([kind, ids]) => [
      kind as Reason,
      // Several pairs of sentences may lead to one.
      [...new Map(ids.map((id) => [subjectIn(id), id]))].map(([subject, id]) => ({
        title: name(subject),
        relayed: relayed.has(id),
      })),
    ]),
  );
}

/** Two actors, whether they are tied, and what they share. */
interface Tie {
  readonly a: string;
  readonly b: string;
  readonly tied: boolean;
  readonly reasons: readonly Pick<Found, 'id' | 'parties'>[];
  readonly basis: Basis;
}

export function tieSentence(tie: Tie, language: Language, context: Context): string {
  const { a, b, tied, reasons, basis } = tie;
  const spoken = spokenIn(basis, language, context);
  const isRelayed = ({ parties }: Pick<Found, 'parties'>) =>
    parties.some(({ id, voice }) => [a, b].includes(id) && voice === 'REPORTED');
  const relayed = new Set(reasons.filter(isRelayed).map(({ id }) => id));
  const shared = reasonsIn(
    reasons.map(({ id }) => id),
    relayed,
    spoken.name,
  );
  return pairSentence([a, b], tied, shared, spoken);
}

export const parting = (
  divergence: Divergence,
  basis: Basis,
  language: Language,
  context: Context,
) => divergenceSentence(divergence, spokenIn(basis, language, context));

const spokenIn = (
  { facts, identity }: Basis,
  language: Language,
  { vocabulary }: Context,
): Spoken => ({
  words: wordsIn(language).convergences,
  name: (id) => nameOf(facts.entities.get(id), id, language),
  status: (id) => labelIn(vocabulary.statuses, id, language),
  text: (worded) => worded[language],
  isSame: (id, other) => identity.canonical(id) === identity.canonical(other),
});

type Labelled = Context['vocabulary']['statuses' | 'links'][number];

function labelIn(all: readonly Labelled[], id: string, language: Language): string {
  const label = all.find((one) => one.id === id)?.label;
  return label === undefined ? id : inWords(label, language);
}

export const positionsOn = (statement: string | null, { positions }: Basis) =>
  positions(statement ?? '');

export const campOf = ({ subject, basis }: Card) => mainCamp(positionsOn(subject, basis), basis);

/** The entity in the id of a convergence that is on one. */
export const subjectIn = (id: string): string =>
  kindIn(id) === undefined ? id : (id.split('--').at(-1) ?? id);
