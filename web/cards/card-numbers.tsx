/** The numbers of a card: each opens to what it counts, one by one, down to the passages. */

import { loadingOf } from '../remote/need.ts';
import { Name } from '../shared/name.tsx';
import { hrefOf, type Props } from '../shared/scene.ts';
import { Waiting } from '../shared/waiting.tsx';
import { ownOf } from '../view.ts';
import { number } from '../words/formats.ts';
import type { Card, CardPart, NumberEntry, OpenedNumber } from './board.ts';
import { Fact } from './card-fact.tsx';
import { openCard } from './changes.ts';
import { LongList } from './long-list.tsx';
import { openedNumberNeed } from './needs.ts';
import { stakeholders } from './stakeholders.ts';
import { cardWords } from './words.ts';

export function CardNumbers({ scene, card, alone }: Props & { card: Card; alone: boolean }) {
  const opened = alone ? ownOf(scene.state.view, 'convergences').number : undefined;
  if (card.parts.length === 0) return null;
  return (
    <>
      <p class="parts">
        {card.parts.map((part) => (
          <One key={part.label} scene={scene} card={card} part={part} opened={opened} />
        ))}
      </p>
      {opened !== undefined && card.parts.some(({ name }) => name === opened) && (
        <Waiting scene={scene} of={loadingOf(scene.state, openedNumberNeed)}>
          {(found) => found !== null && <Opened scene={scene} card={card} found={found} />}
        </Waiting>
      )}
    </>
  );
}

interface OneProps extends Props {
  readonly card: Card;
  readonly part: CardPart;
  readonly opened: string | undefined;
}

function One({ scene, card, part, opened }: OneProps) {
  const { name, label, value, meaning } = part;
  const said = `${label} ${number(value, scene.language)}`;
  if (name === null) return <span class="faint">{said}</span>;
  const isOpen = opened === name;
  return (
    <span>
      <a
        class="figure-of"
        data-number={name}
        title={meaning}
        href={hrefOf(scene, openCard(card.id, isOpen ? null : name))}
        aria-expanded={isOpen}
      >
        {said}
      </a>
    </span>
  );
}

function Opened({ scene, card, found }: Props & { card: Card; found: OpenedNumber }) {
  const words = cardWords(scene);
  const { name, label, value, meaning, entries, total } = found;
  const heading = `${label}${words.colon}${number(value, scene.language)}`;
  return (
    <section class="opened-number" aria-label={heading}>
      <h3>{heading}</h3>
      <p class="faint">{meaning}</p>
      {total === 0 && <p class="faint">{words.noEntry[name] ?? words.nobodyCounts}</p>}
      {COMPUTED.has(name) && total > 0 && <p class="faint">{words.computedFrom(total)}</p>}
      <LongList
        scene={scene}
        name={`${card.id} ${name}`}
        kind="entries"
        all={entries}
        total={total}
        keyOf={({ id }) => id}
        each={(entry) => <Entry scene={scene} entry={entry} />}
      />
      <p class="actions">
        <a href={hrefOf(scene, openCard(card.id))}>{words.close}</a>
      </p>
    </section>
  );
}

/** Numbers that count nothing themselves: what they open to is what they are computed from. */
const COMPUTED: ReadonlySet<string> = new Set(['rarity', 'affinity', 'consensus']);

function Entry({ scene, entry }: Props & { entry: NumberEntry }) {
  const words = cardWords(scene);
  const { entity, stakeholder, card, facts, factCount } = entry;
  const kind = stakeholder === null ? '' : (stakeholders(scene)[stakeholder] ?? stakeholder);
  return (
    <>
      {entity !== null && <Name scene={scene} {...entity} />}
      {card !== null && <a href={hrefOf(scene, openCard(card.id))}>{card.title}</a>}
      {entity === null && card === null ? <b>{kind}</b> : <span class="faint inline"> {kind}</span>}
      {card !== null && <span class="faint inline">{words.kindOf[card.kind]}</span>}
      <ul class="lines">
        {facts.map((fact) => (
          <li key={fact.id}>
            <Fact scene={scene} fact={fact} />
          </li>
        ))}
      </ul>
      {factCount > facts.length && <p class="faint">{words.moreBelow(factCount - facts.length)}</p>}
    </>
  );
}
