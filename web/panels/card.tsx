/** A card of a board: what it says, who takes part, the facts behind it, and where it leads. */
import type { ComponentChildren } from 'preact';
import type { CardFact, Card as CardOf } from '../model/board.ts';
import { filter, see } from '../model/changes.ts';
import { arrived } from '../model/loading.ts';
import { CARD } from '../model/view.ts';
import { number } from '../words/formats.ts';
import { Name } from './name.tsx';
import { Passages } from './passages.tsx';
import { hrefOf, type Props as SceneProps } from './scene.ts';
import { StatusMark } from './status.tsx';

interface Props extends SceneProps {
  readonly card: CardOf;
  readonly alone: boolean;
  readonly children?: ComponentChildren;
}

export function Card({ scene, card, alone, children }: Props) {
  const { boards } = scene.words;
  return (
    <article class="card" id={card.id}>
      <h2>{card.title}</h2>
      <p>{card.sentence}</p>
      {children}
      <p class="parts">
        {card.parts.map(({ label, value, meaning }) => (
          <span key={label} title={meaning} class="faint">
            {label} {number(value, scene.language)}
          </span>
        ))}
      </p>
      {card.facts.length > 0 && (
        <details open={alone}>
          <summary>{boards.facts(card.factCount)}</summary>
          <ul class="lines">
            {card.facts.map((fact) => (
              <li key={fact.id}>
                <Fact scene={scene} fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="actions">
        <a
          href={hrefOf(scene, (state) =>
            filter({ source: `${CARD}${card.id}`, least: 0, kinds: kindsOf(scene) })(
              see({ lens: 'map' })(state),
            ),
          )}
        >
          {boards.onMap}
        </a>
        {alone ? (
          <>
            <a href={hrefOf(scene, see({ card: null }))}>{boards.all}</a>
            <button type="button" class="quiet" onClick={() => print()}>
              {boards.print}
            </button>
          </>
        ) : (
          <a href={hrefOf(scene, see({ card: card.id }))}>{boards.alone}</a>
        )}
      </p>
    </article>
  );
}

export function Fact({ scene, fact }: SceneProps & { fact: CardFact }) {
  return (
    <>
      <Name scene={scene} {...fact.from} /> <em>{fact.said}</em> <Name scene={scene} {...fact.to} />
      <StatusMark scene={scene} status={fact.status} />
      <Passages scene={scene} citations={fact.citations} />
    </>
  );
}

/** A card's entities may be of any kind: none is left out of its map. */
const kindsOf = ({ state }: SceneProps['scene']) => [
  ...(arrived(state.atlas)?.vocabulary.kinds.keys() ?? []),
];
