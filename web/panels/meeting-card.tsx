/** A card of what meets, or of what parts: who, in which documents, and alone with all that it rests on. */
import type { Meeting } from '../model/board.ts';
import { Card } from './card.tsx';
import { Name } from './name.tsx';
import type { Props } from './scene.ts';
import { ConsensusLine, Sections } from './sections.tsx';
import { PartyName } from './voices.tsx';

/** How many names a card among others gives. */
const NAMED = 8;

export function MeetingCard({ scene, card, alone }: Props & { card: Meeting; alone: boolean }) {
  const { boards } = scene.words;
  const whole = card.sections.length > 0;
  return (
    <Card scene={scene} card={whole ? { ...card, facts: [] } : card} alone={alone}>
      {!card.certain && <p class="status">{boards.weak}</p>}
      {whole ? (
        <Sections scene={scene} sections={card.sections} />
      ) : (
        <Who scene={scene} card={card} />
      )}
      {card.consensus !== null && <ConsensusLine scene={scene} consensus={card.consensus} />}
      {card.documents.length > 0 && (
        <p>
          <b>{boards.documents}</b>{' '}
          {card.documents.map((document) => (
            <span key={document.id} class="party">
              <Name scene={scene} {...document} />
            </span>
          ))}
          <Hidden scene={scene} count={card.documentCount - card.documents.length} />
        </p>
      )}
    </Card>
  );
}

function Who({ scene, card }: Props & { card: Meeting }) {
  const shown = card.parties.slice(0, NAMED);
  return (
    <p>
      <b>{scene.words.boards.parties}</b>{' '}
      {shown.map((party) => (
        <span key={party.id} class="party">
          <PartyName scene={scene} party={party} />
        </span>
      ))}
      <Hidden scene={scene} count={card.partyCount - shown.length} />
    </p>
  );
}

const Hidden = ({ scene, count }: Props & { count: number }) =>
  count > 0 ? <span class="faint"> {scene.words.boards.more(count)}</span> : null;
