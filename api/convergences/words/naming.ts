/** Names, labels and sentences of cards, in the language asked for. */
import type { Context } from '../../context.ts';
import type { Language } from '../../errors.ts';
import { type Facts, grouped } from '../../snapshot/facts.ts';
import type { Ground } from '../basis.ts';
import { between, disagreements } from '../between.ts';
import type { Card } from '../cards.ts';
import { kindIn } from '../convergence.ts';
import { mainCamp } from '../rules/camps.ts';
import type { Divergence } from '../rules/divergences.ts';
import type { Reason } from './phrases.ts';
import { divergenceSentence, sentenceOn } from './sentences.ts';

export interface Spoken {
  readonly language?: Language | null;
}

/** The name in the language, or in the other where only that exists. */
export function nameOf(id: string, { entities }: Facts, language: Language): string {
  const entity = entities.get(id);
  const [first, second] = language === 'FR' ? [entity?.fr, entity?.en] : [entity?.en, entity?.fr];
  return first ?? second ?? id;
}

export function title(card: Card, language: Language): string {
  const name = (id: string) => nameOf(id, card.ground.facts, language);
  if (card.subject !== null) return name(card.subject);
  const locale = language === 'FR' ? 'fr-CA' : 'en-CA';
  const names = card.parties.slice(0, 5).map(({ id }) => name(id));
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(
    card.kind === 'COMMUNITY' ? names.slice(0, 3) : names,
  );
}

export function sentence(card: Card, language: Language, context: Context): string {
  return sentenceOn(card, {
    ...spokenIn(card.ground, language, context),
    ...(card.kind === 'STATEMENT' ? { camp: campOf(card) } : {}),
    ...(card.kind === 'MEETING' ? meetingIn(card, language, context) : {}),
  });
}

function meetingIn(card: Card, language: Language, { vocabulary }: Context) {
  const { facts, standing } = card.ground;
  const name = (id: string) => nameOf(id, facts, language);
  const reasons = grouped(card.reasons ?? [], (id) => kindIn(id) ?? '');
  const relayed = new Set(card.relayed);
  return {
    reasons: new Map(
      [...reasons].map(
        ([kind, ids]) =>
          [
            kind as Reason,
            ids.map((id) => ({ name: name(subjectIn(id)), relayed: relayed.has(id) })),
          ] as const,
      ),
    ),
    between: between(card, card.ground).map((link) => {
      const { from, kind, to } = link;
      const status = standing.fact(link) && !standing.holds(link) ? 'ended' : link.status;
      const [verb, said] = inWords(kind, status, language, vocabulary);
      return `${name(from)} ${verb} ${name(to)}${said}`;
    }),
    disputed: disagreements(card, card.ground).map(name),
  };
}

/** The verb of a link and, where it is not simply stated, its status between parentheses. */
function inWords(
  kind: string,
  status: string,
  language: Language,
  { links, statuses }: Context['vocabulary'],
): readonly [verb: string, status: string] {
  const which = language === 'FR' ? 'fr' : 'en';
  const verb = links.find(({ id }) => id === kind)?.label[which] ?? kind;
  const label = statuses.find(({ id }) => id === status)?.label[which] ?? status;
  return [verb, status === 'stated' ? '' : ` (${label})`];
}

export const parting = (
  divergence: Divergence,
  ground: Ground,
  language: Language,
  context: Context,
) => divergenceSentence(divergence, spokenIn(ground, language, context));

function spokenIn({ facts }: Ground, language: Language, { vocabulary }: Context) {
  const labels = new Map(vocabulary.statuses.map(({ id, label }) => [id, label]));
  return {
    language,
    name: (id: string) => nameOf(id, facts, language),
    status: (id: string) => labels.get(id)?.[language === 'FR' ? 'fr' : 'en'] ?? id,
  };
}

export const positionsOn = (statement: string | null, { positions }: Ground) =>
  positions(statement ?? '');

export const campOf = ({ subject, ground }: Card) => mainCamp(positionsOn(subject, ground), ground);

/** The entity in the id of a convergence that is on one. */
export const subjectIn = (id: string): string =>
  kindIn(id) === undefined ? id : id.slice(id.indexOf('--') + 2);
