/** The one-page brief of a card or of the narrowed board: unseen on the screen, it is what is printed. */

import type { Meeting } from '../../cards/board.ts';
import { BriefFoot, BriefSources, Marks } from '../../cards/brief-parts.tsx';
import { headingOf } from '../../cards/sections.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { partOf } from '../../cards/topics.ts';
import { usualWhere } from '../../cards/where.ts';
import { cardWords } from '../../cards/words.ts';
import { STATED } from '../../data/vocabulary.ts';
import { nameOf } from '../../shared/name-of.ts';
import { spoken } from '../../shared/passages.tsx';
import type { Props, Scene } from '../../shared/scene.ts';
import { statusLabel } from '../../shared/status.tsx';
import { ownOf } from '../../view.ts';
import { quoted } from '../../words/formats.ts';
import { before } from '../../words/grammar.ts';
import { type BriefItem, type BriefLine, briefOf } from './brief.ts';
import { convergencesWords } from './words.ts';

interface BriefProps extends Props {
  readonly cards: readonly Meeting[];
  readonly total: number;
}

export function Brief({ scene, cards, total }: BriefProps) {
  const { state } = scene;
  const said = cardWords(scene);
  const alone = ownOf(state.view, 'convergences').card !== undefined;
  const { items, sources, hiddenCards, hiddenSources } = briefOf(cards, alone, total);
  return (
    <article class="brief" aria-hidden="true">
      <p class="narrowing">{alone ? '' : narrowingSaid(scene)}</p>
      {items.map((item) => (
        <Item key={item.card.id} scene={scene} item={item} alone={alone} />
      ))}
      {hiddenCards > 0 && !alone && <p>{said.moreCards(hiddenCards)}</p>}
      <BriefSources scene={scene} sources={sources} hidden={hiddenSources} />
      <BriefFoot scene={scene} />
    </article>
  );
}

function Item({ scene, item, alone }: Props & { item: BriefItem; alone: boolean }) {
  const { card, lines, hidden, sources } = item;
  const said = cardWords(scene);
  return (
    <section>
      <h2>{card.title}</h2>
      <p>
        {card.sentence} {!alone && <Marks numbers={sources} />}
      </p>
      {!card.certain && <p>{said.weak}</p>}
      {lines.map((line, at) => (
        <div key={`${line.fact.id} ${line.section.what} ${line.section.of.join()}`}>
          {lines[at - 1]?.section !== line.section && <h3>{headingOf(scene, line.section)}</h3>}
          <Line scene={scene} line={line} />
        </div>
      ))}
      {hidden > 0 && <p>{said.moreFacts(hidden)}</p>}
    </section>
  );
}

function Line({ scene, line }: Props & { line: BriefLine }) {
  const { voice, fact, quote, language, sources } = line;
  const how =
    fact.status === STATED
      ? voice === null
        ? ''
        : cardWords(scene).voices[voice.voice]
      : statusLabel(scene, fact.status);
  const told = [voice === null ? '' : stakeholders(scene)[voice.stakeholder], how].filter(Boolean);
  return (
    <p class="line">
      {voice === null ? (
        `${fact.from.name} ${before(fact.said, fact.to.name, scene.language)}${fact.to.name}`
      ) : (
        <b>{voice.name}</b>
      )}
      {told.length > 0 && ` (${told.join(', ')})`}
      {quote !== null && (
        <>
          {cardWords(scene).colon}
          <q class="quote" lang={spoken(language)}>
            {quoted(quote, language)}
          </q>
        </>
      )}{' '}
      <Marks numbers={sources} />
    </p>
  );
}

/** By what the printed board was narrowed, in words. */
function narrowingSaid(scene: Scene): string {
  const { state } = scene;
  const words = convergencesWords(scene);
  const said = cardWords(scene);
  const own = ownOf(state.view, 'convergences');
  const { topic = null, among = null, within = null, about = null } = own;
  const { where = usualWhere(about, within) } = own;
  return [
    words.topics[partOf(topic) ?? 'MEET'] ?? '',
    topic === null ? '' : (said.kinds[topic] ?? ''),
    ...(among ?? []).map((one) => stakeholders(scene)[one] ?? one),
    said.where[where],
    within === null ? '' : nameOf(scene, within),
    about === null ? '' : words.onlyAbout(nameOf(scene, about)),
  ]
    .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
    .join(' · ');
}
