/** The one-page brief of a card or of the narrowed board: unseen on the screen, it is what is printed. */

import type { Meeting } from '../model/board.ts';
import { type BriefItem, type BriefLine, briefOf } from '../model/brief.ts';
import { arrived } from '../model/loading.ts';
import { partOf } from '../model/topics.ts';
import { STATED } from '../model/vocabulary.ts';
import { date, quoted } from '../words/formats.ts';
import { nameOf } from './narrowing.tsx';
import { spoken } from './passages.tsx';
import { hrefOf, type Props, type Scene } from './scene.ts';
import { headingOf } from './sections.tsx';
import { stakeholders } from './stakeholders.ts';
import { statusLabel } from './table-cells.tsx';

interface BriefProps extends Props {
  readonly cards: readonly Meeting[];
  readonly total: number;
}

export function Brief({ scene, cards, total }: BriefProps) {
  const { words, language, state } = scene;
  const { convergences } = words;
  const alone = state.view.card !== null;
  const { items, sources, hiddenCards, hiddenSources } = briefOf(cards, alone, total);
  const about = arrived(state.about);
  return (
    <article class="brief" aria-hidden="true">
      <p class="narrowing">{alone ? '' : narrowingSaid(scene)}</p>
      {items.map((item) => (
        <Item key={item.card.id} scene={scene} item={item} alone={alone} />
      ))}
      {hiddenCards > 0 && !alone && <p>{convergences.moreCards(hiddenCards)}</p>}
      <h2>{convergences.sources}</h2>
      <ol class="brief-sources">
        {sources.map((source) => (
          <li key={source.id}>
            {source.name}
            {source.date !== null && `, ${date(source.date, language)}`}
            {source.address !== null && `, ${source.address}`}
          </li>
        ))}
      </ol>
      {hiddenSources > 0 && <p>{convergences.moreSources(hiddenSources)}</p>}
      <p class="faint">
        {[
          about?.name ?? '',
          about?.changed ? convergences.asOf(date(about.changed, language)) : '',
          about?.licence ?? '',
          location.origin + hrefOf(scene, (same) => same),
        ]
          .filter((one) => one !== '')
          .join(' · ')}
      </p>
    </article>
  );
}

function Item({ scene, item, alone }: Props & { item: BriefItem; alone: boolean }) {
  const { card, lines, hidden, sources } = item;
  const { convergences, boards } = scene.words;
  return (
    <section>
      <h2>{card.title}</h2>
      <p>
        {card.sentence} {!alone && <Marks numbers={sources} />}
      </p>
      {!card.certain && <p>{boards.weak}</p>}
      {lines.map((line, at) => (
        <div key={`${line.fact.id} ${line.section.what} ${line.section.of.join()}`}>
          {lines[at - 1]?.section !== line.section && <h3>{headingOf(scene, line.section)}</h3>}
          <Line scene={scene} line={line} />
        </div>
      ))}
      {hidden > 0 && <p>{convergences.moreFacts(hidden)}</p>}
    </section>
  );
}

function Line({ scene, line }: Props & { line: BriefLine }) {
  const { voice, fact, quote, language, sources } = line;
  const how =
    fact.status === STATED
      ? voice === null
        ? ''
        : scene.words.boards.voices[voice.voice]
      : statusLabel(scene, fact.status);
  const told = [voice === null ? '' : stakeholders(scene)[voice.stakeholder], how].filter(Boolean);
  return (
    <p class="line">
      {voice === null ? `${fact.from.name} ${fact.said} ${fact.to.name}` : <b>{voice.name}</b>}
      {told.length > 0 && ` (${told.join(', ')})`}
      {quote !== null && (
        <>
          {scene.words.convergences.colon}
          <q class="quote" lang={spoken(language)}>
            {quoted(quote, language)}
          </q>
        </>
      )}{' '}
      <Marks numbers={sources} />
    </p>
  );
}

const Marks = ({ numbers }: { numbers: readonly number[] }) =>
  numbers.length === 0 ? null : <span class="marks">[{numbers.join(', ')}]</span>;

/** By what the printed board was narrowed, in words. */
function narrowingSaid(scene: Scene): string {
  const { words, state } = scene;
  const { convergences, boards } = words;
  const { topic, among, within, about } = state.view;
  return [
    convergences.topics[partOf(topic) ?? 'MEET'] ?? '',
    topic === null ? '' : (boards.kinds[topic] ?? ''),
    among === null ? '' : (stakeholders(scene)[among] ?? among),
    within === null ? '' : nameOf(scene, within),
    about === null ? '' : convergences.onlyAbout(nameOf(scene, about)),
  ]
    .filter((part, at, all) => part !== '' && all.indexOf(part) === at)
    .join(' · ');
}
