/** A card of a board: what it says, who takes part, the facts behind it, and where it leads. */
import type { ComponentChildren } from 'preact';
import { both, filter, turn } from '../changes.ts';
import { BriefForm } from '../shared/brief-form.tsx';
import { hrefOf, type Props as SceneProps } from '../shared/scene.ts';
import { atlasIn } from '../state.ts';
import { CARD } from '../view.ts';
import type { Card as CardOf } from './board.ts';
import { Fact } from './card-fact.tsx';
import { CardNumbers } from './card-numbers.tsx';
import { openCard } from './changes.ts';
import { LongList } from './long-list.tsx';
import { cardWords } from './words.ts';

interface Props extends SceneProps {
  readonly card: CardOf;
  readonly alone: boolean;
  /** Whether the facts stand above already, sorted by who says them: the list of all is folded. */
  readonly folded?: boolean;
  readonly children?: ComponentChildren;
}

export function Card({ scene, card, alone, folded = false, children }: Props) {
  const words = cardWords(scene);
  return (
    <article class="card" id={card.id}>
      <h2>{card.title}</h2>
      <p>{card.sentence}</p>
      <CardNumbers scene={scene} card={card} alone={alone} />
      {children}
      <Facts scene={scene} card={card} alone={alone} folded={folded} />
      {alone && (
        <BriefForm
          scene={scene}
          subject={{
            by: 'card',
            id: card.id,
            sort: 'knowledge' in card ? 'gap' : 'meeting',
            name: card.title,
          }}
        />
      )}
      <p class="actions">
        <a
          href={hrefOf(
            scene,
            both(
              turn('map'),
              filter({ source: `${CARD}${card.id}`, least: 0, kinds: kindsOf(scene) }),
            ),
          )}
        >
          {words.onMap}
        </a>
        {alone ? (
          <>
            <a href={hrefOf(scene, openCard(null))}>{words.all}</a>
            <button type="button" class="quiet" onClick={() => print()}>
              {words.print}
            </button>
          </>
        ) : (
          <a href={hrefOf(scene, openCard(card.id))}>{words.alone}</a>
        )}
      </p>
    </article>
  );
}

/** All that the card rests on: the first facts among other cards, every one of them where it stands alone. */
function Facts({ scene, card, alone, folded }: Props & { folded: boolean }) {
  const words = cardWords(scene);
  const { facts, factCount } = card;
  if (facts.length === 0) return null;
  return (
    <details class="all-facts" open={alone && !folded}>
      <summary>{words.facts(factCount)}</summary>
      <LongList
        scene={scene}
        name={card.id}
        all={facts}
        total={alone ? factCount : facts.length}
        keyOf={({ id }) => id}
        each={(fact) => <Fact scene={scene} fact={fact} />}
      />
      {!alone && factCount > facts.length && (
        <p>
          <a href={hrefOf(scene, openCard(card.id))}>{words.allFacts(factCount)}</a>
        </p>
      )}
    </details>
  );
}

/** A card's entities may be of any kind: none is left out of its map. */
const kindsOf = ({ state }: SceneProps['scene']) => [
  ...(atlasIn(state)?.vocabulary.kinds.keys() ?? []),
];
