/** Names, titles and sentences of cards, in the language asked for. */
import type { Context } from '../../context.ts';
import type { Language } from '../../errors.ts';
import { grouped } from '../../snapshot/facts.ts';
import { inWords, nameOf, wordsIn } from '../../words/words.ts';
import type { Ground } from '../basis.ts';
import { between, disagreements } from '../between.ts';
import type { Card } from '../cards.ts';
import { kindIn } from '../convergence.ts';
import { mainCamp } from '../rules/camps.ts';
import type { Divergence } from '../rules/divergences.ts';
import {
  communitySentence,
  divergenceSentence,
  type Meeting,
  meetingSentence,
  type Reason,
  type Spoken,
  themeSentence,
} from './sentences.ts';

export interface InLanguage {
  readonly language?: Language | null;
}

export function title({ ground, kind, parties, subject, other }: Card, language: Language): string {
  const name = (id: string) => nameOf(ground.facts.entities.get(id), id, language);
  if (subject !== null && other !== undefined)
    return wordsIn(language).convergences.pair(name(other), name(subject));
  if (subject !== null) return name(subject);
  const shown = parties.slice(0, kind === 'COMMUNITY' ? 3 : 5);
  return wordsIn(language).values.list(shown.map(({ id }) => name(id)));
}

export function sentence(card: Card, language: Language, context: Context): string {
  const spoken = spokenIn(card.ground, language, context);
  if (card.kind === 'COMMUNITY') return communitySentence(card, spoken);
  if (card.kind === 'MEETING')
    return meetingSentence(card, meetingIn(card, language, context), spoken);
  return themeSentence(card, card.kind === 'STATEMENT' ? campOf(card) : null, spoken);
}

function meetingIn(card: Card, language: Language, { vocabulary }: Context): Meeting {
  const { facts, standing } = card.ground;
  const name = (id: string) => nameOf(facts.entities.get(id), id, language);
  const relayed = new Set(card.relayed);
  const reasons = grouped(card.reasons ?? [], (id) => kindIn(id) ?? '');
  return {
    reasons: new Map(
      [...reasons].map(([kind, ids]) => [
        kind as Reason,
        // Several pairs of sentences may lead to one.
        [...new Map(ids.map((id) => [subjectIn(id), id]))].map(([subject, id]) => ({
          title: name(subject),
          relayed: relayed.has(id),
        })),
      ]),
    ),
    between: between(card, card.ground).map((link) => {
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
    disputed: disagreements(card, card.ground).map(name),
  };
}

export const parting = (
  divergence: Divergence,
  ground: Ground,
  language: Language,
  context: Context,
) => divergenceSentence(divergence, spokenIn(ground, language, context));

const spokenIn = (
  { facts, identity }: Ground,
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

export const positionsOn = (statement: string | null, { positions }: Ground) =>
  positions(statement ?? '');

export const campOf = ({ subject, ground }: Card) => mainCamp(positionsOn(subject, ground), ground);

/** The entity in the id of a convergence that is on one. */
export const subjectIn = (id: string): string =>
  kindIn(id) === undefined ? id : (id.split('--').at(-1) ?? id);
