/** One gap: which silence it is, by what rule, who looked for it, what would close it, and what one can do. */
import type { Missing } from '../../cards/board.ts';
import { Card } from '../../cards/card.tsx';
import { Fact } from '../../cards/card-fact.tsx';
import { cardWords } from '../../cards/words.ts';
import { turn } from '../../changes.ts';
import { Name } from '../../shared/name.tsx';
import { Passages } from '../../shared/passages.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { gapsWords } from './words.ts';

export function GapCard({ scene, card, alone }: Props & { card: Missing; alone: boolean }) {
  const words = gapsWords(scene);
  const said = cardWords(scene);
  return (
    <Card scene={scene} card={card} alone={alone}>
      <p>
        <Name scene={scene} {...card.subject} />{' '}
        <span class={`status silence ${card.knowledge.toLowerCase()}`}>
          {said.silences[card.knowledge]}
        </span>
      </p>
      {card.absences.map((absence) => (
        <p key={absence.id}>
          <b>{words.lookedFor[absence.how] ?? absence.how}</b> {absence.note ?? ''}
          <Passages scene={scene} citations={absence.citations} />
        </p>
      ))}
      <p class="faint">
        <b>{words.rule}</b> {card.rule}
      </p>
      {card.leads.length > 0 && (
        <details open={alone}>
          <summary>{words.leads(card.leads.length)}</summary>
          <ul class="lines">
            {card.leads.map((fact) => (
              <li key={fact.id}>
                <Fact scene={scene} fact={fact} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <b>{words.invitation}</b> {card.invitation}{' '}
        <a href={hrefOf(scene, turn('contribute', {}, { selected: card.subject.id }))}>
          {words.contribute}
        </a>
      </p>
    </Card>
  );
}
