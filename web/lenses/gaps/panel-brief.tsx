/** What is printed of gaps: one page, with rule, silence, facts in their words, and numbered sources. */
import type { CardFact, Missing } from '../../cards/board.ts';
import { BriefFoot, BriefSources, Marks } from '../../cards/brief-parts.tsx';
import { cardWords } from '../../cards/words.ts';
import type { Citation, Source } from '../../data/sheet.ts';
import { spoken } from '../../shared/passages.tsx';
import type { Props } from '../../shared/scene.ts';
import { ownOf } from '../../view.ts';
import { quoted } from '../../words/formats.ts';
import { before } from '../../words/grammar.ts';
import type { Language } from '../../words/language.ts';
import { gapsWords } from './words.ts';

/** What fits on a page: facts of a card alone, cards of a list, sources. */
const [FACTS, CARDS, SOURCES] = [12, 9, 14];

interface BriefProps extends Props {
  readonly cards: readonly Missing[];
  readonly total: number;
}

export function GapBrief({ scene, cards, total }: BriefProps) {
  const { state } = scene;
  const said = cardWords(scene);
  const alone = ownOf(state.view, 'gaps').card !== undefined;
  const { numbers, sources, hidden } = numbering(cards.slice(0, CARDS), alone);
  return (
    <article class="brief gap-brief" aria-hidden="true">
      {cards.slice(0, CARDS).map((card) => (
        <section key={card.id}>
          <h2>{card.title}</h2>
          <p>
            {card.sentence} ({said.silences[card.knowledge]}){' '}
            <Marks numbers={numbers(citationsOf(card, alone))} />
          </p>
          {alone && <Alone scene={scene} card={card} numbers={numbers} />}
        </section>
      ))}
      {!alone && total > Math.min(cards.length, CARDS) && (
        <p>{cardWords(scene).moreCards(total - Math.min(cards.length, CARDS))}</p>
      )}
      <BriefSources scene={scene} sources={sources} hidden={hidden} />
      <BriefFoot scene={scene} />
    </article>
  );
}

interface AloneProps extends Props {
  readonly card: Missing;
  readonly numbers: (citations: readonly Citation[]) => readonly number[];
}

function Alone({ scene, card, numbers }: AloneProps) {
  const words = gapsWords(scene);
  return (
    <>
      <p>
        <b>{words.rule}</b> {card.rule}
      </p>
      {card.absences.map((absence) => (
        <p key={absence.id}>
          <b>{words.lookedFor[absence.how] ?? absence.how}</b> {absence.note ?? ''}{' '}
          <Quote citations={absence.citations} /> <Marks numbers={numbers(absence.citations)} />
        </p>
      ))}
      {card.facts.slice(0, FACTS).map((fact) => (
        <Line
          key={fact.id}
          fact={fact}
          numbers={numbers(fact.citations)}
          language={scene.language}
        />
      ))}
      {card.factCount > FACTS && <p>{cardWords(scene).moreFacts(card.factCount - FACTS)}</p>}
      {card.leads.length > 0 && <h3>{words.leads(card.leads.length)}</h3>}
      {card.leads.map((fact) => (
        <Line
          key={fact.id}
          fact={fact}
          numbers={numbers(fact.citations)}
          language={scene.language}
        />
      ))}
      <p>
        <b>{words.invitation}</b> {card.invitation}
      </p>
    </>
  );
}

function Line({
  fact,
  numbers,
  language,
}: {
  fact: CardFact;
  numbers: readonly number[];
  language: Language;
}) {
  return (
    <p class="line">
      {fact.from.name} <em>{before(fact.said, fact.to.name, language)}</em>
      {fact.to.name} <Quote citations={fact.citations} /> <Marks numbers={numbers} />
    </p>
  );
}

/** The first quote there is. */
function Quote({ citations }: { citations: readonly Citation[] }) {
  const cited = citations.find(({ quote }) => quote !== null);
  if (cited === undefined || cited.quote === null) return null;
  return (
    <q class="quote" lang={spoken(cited.language)}>
      {quoted(cited.quote, cited.language)}
    </q>
  );
}

const citationsOf = ({ absences, facts, leads }: Missing, alone: boolean) => [
  ...absences.flatMap(({ citations }) => citations),
  ...facts.slice(0, alone ? FACTS : 3).flatMap(({ citations }) => citations),
  ...(alone ? leads.flatMap(({ citations }) => citations) : []),
];

/** Sources in the order in which they are first called upon. */
function numbering(cards: readonly Missing[], alone: boolean) {
  const all = new Map<string, Source>();
  for (const card of cards)
    for (const { source } of citationsOf(card, alone))
      all.set(source.id, all.get(source.id) ?? source);
  const ids = [...all.keys()];
  return {
    numbers: (citations: readonly Citation[]) =>
      [...new Set(citations.map(({ source }) => ids.indexOf(source.id) + 1))].filter(
        (one) => one > 0 && one <= SOURCES,
      ),
    sources: [...all.values()].slice(0, SOURCES),
    hidden: Math.max(0, all.size - SOURCES),
  };
}
