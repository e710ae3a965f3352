/** Who says so, in whose words: each party with its part, how it is said, and the quotes. */

import { STATED } from '../data/vocabulary.ts';
import { Name } from '../shared/name.tsx';
import { Passages, spoken } from '../shared/passages.tsx';
import type { Props } from '../shared/scene.ts';
import { StatusMark } from '../shared/status.tsx';
import { quoted } from '../words/formats.ts';
import type { CardFact, Party, Voiced } from './board.ts';
import { LongList } from './long-list.tsx';
import { stakeholders } from './stakeholders.ts';
import { cardWords } from './words.ts';

interface VoicesProps extends Props {
  /** By which more of them are asked for. */
  readonly list: string;
  readonly voices: readonly Voiced[];
  readonly total: number;
  /** Whether the heading says already what each of them does. */
  readonly plain: boolean;
}

export function Voices({ scene, list, voices, total, plain }: VoicesProps) {
  return (
    <LongList
      scene={scene}
      name={list}
      kind="voices"
      all={voices}
      total={total}
      keyOf={({ id }) => id}
      each={(voice) => (
        <>
          <PartyName scene={scene} party={voice} marked={!voice.facts.some(isMarked)} />
          {voice.speaksAs !== null && (
            <span class="faint"> {cardWords(scene).speaksAs(voice.speaksAs)}</span>
          )}
          {voice.facts.map((fact) => (
            <Said key={fact.id} scene={scene} fact={fact} by={voice.id} plain={plain} />
          ))}
          {voice.factCount > voice.facts.length && (
            <p class="faint">{cardWords(scene).moreOfCard(voice.factCount - voice.facts.length)}</p>
          )}
        </>
      )}
    />
  );
}

/** The name, with the kind of stakeholder, and how its part is said where that is not plainly. */
export function PartyName({
  scene,
  party,
  marked = true,
}: Props & { party: Party; marked?: boolean }) {
  const said = marked ? cardWords(scene).voices[party.voice] : '';
  return (
    <>
      <Name scene={scene} {...party} />{' '}
      <span class="faint">{stakeholders(scene)[party.stakeholder]}</span>
      {said && <span class="status">{said}</span>}
    </>
  );
}

/** Its status says how it is said: no second mark is needed. */
const isMarked = ({ status }: CardFact) => status !== STATED;

/** One fact: what it says where the party is not all of it, its first quote, and all its passages. */
function Said({ scene, fact, by, plain }: Props & { fact: CardFact; by: string; plain: boolean }) {
  const first = fact.citations.find(({ quote }) => quote !== null);
  const words = first?.quote ?? null;
  return (
    <div class="said">
      {!(plain && fact.from.id === by) && (
        <span class="faint">
          {fact.from.id !== by && <Name scene={scene} {...fact.from} />} <em>{fact.said}</em>{' '}
          <Name scene={scene} {...fact.to} />
        </span>
      )}
      <StatusMark scene={scene} status={fact.status} />
      {words !== null && (
        <q class="quote" lang={spoken(first?.language ?? null)}>
          {quoted(words, first?.language ?? null)}
        </q>
      )}
      <Passages scene={scene} citations={fact.citations} />
    </div>
  );
}
