/** A card of what meets, or of what parts: who, in which documents, and alone with all that it rests on. */
import type { Meeting } from '../../cards/board.ts';
import { Card } from '../../cards/card.tsx';
import { openCard } from '../../cards/changes.ts';
import { ConsensusLine, Sections } from '../../cards/sections.tsx';
import { PartyName } from '../../cards/voices.tsx';
import { cardWords } from '../../cards/words.ts';
import { Name } from '../../shared/name.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { convergencesWords } from './words.ts';

/** How many names a card among others gives. */
const NAMED = 8;

export function MeetingCard({ scene, card, alone }: Props & { card: Meeting; alone: boolean }) {
  const words = convergencesWords(scene);
  const said = cardWords(scene);
  const whole = card.sections.length > 0;
  return (
    <Card scene={scene} card={card} alone={alone} folded={whole}>
      {!card.certain && <p class="status">{said.weak}</p>}
      {whole ? (
        <Sections scene={scene} sections={card.sections} list={card.id} />
      ) : (
        <Who scene={scene} card={card} />
      )}
      {card.consensus !== null && (
        <ConsensusLine scene={scene} consensus={card.consensus} sections={card.sections} />
      )}
      {card.documents.length > 0 && (
        <p class="said-in">
          <b>{words.documents}</b>{' '}
          {card.documents.map((document) => (
            <span key={document.id} class="party">
              <Name scene={scene} {...document} />
            </span>
          ))}
          <Hidden scene={scene} card={card} count={card.documentCount - card.documents.length} />
        </p>
      )}
    </Card>
  );
}

function Who({ scene, card }: Props & { card: Meeting }) {
  const shown = card.parties.slice(0, NAMED);
  return (
    <p>
      <b>{convergencesWords(scene).parties}</b>{' '}
      {shown.map((party) => (
        <span key={party.id} class="party">
          <PartyName scene={scene} party={party} />
        </span>
      ))}
      <Hidden scene={scene} card={card} count={card.partyCount - shown.length} />
    </p>
  );
}

/** Those not named here are on the card alone. */
const Hidden = ({ scene, card, count }: Props & { card: Meeting; count: number }) =>
  count > 0 ? (
    <a class="party" href={hrefOf(scene, openCard(card.id))}>
      {convergencesWords(scene).more(count)}
    </a>
  ) : null;
