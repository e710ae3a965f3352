/** The board of convergences: what meets, what parts, who should meet, and a vote of one's own. */
import type { MeetingBoard } from '../../cards/board.ts';
import { Terms } from '../../cards/terms.tsx';
import { partOf, TOPICS, VOTE } from '../../cards/topics.ts';
import { cardWords } from '../../cards/words.ts';
import { choose, turn } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { loadingOf } from '../../remote/need.ts';
import { later } from '../../shared/later.tsx';
import { PageLinks } from '../../shared/page-links.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { given, ownOf } from '../../view.ts';
import { convergencesNeed } from './needs.ts';
import { Brief } from './panel-brief.tsx';
import { MeetingCard } from './panel-card.tsx';
import { Narrowing } from './panel-narrowing.tsx';
import { convergencesWords } from './words.ts';

/** How many cards stand on a page. */
const EACH = 24;

const Vote = later(() => import('./vote/panel.tsx').then(({ VotePanel }) => VotePanel));

export function ConvergencesPage({ scene }: Props) {
  const { state } = scene;
  const words = convergencesWords(scene);
  const { card = null, topic = null } = ownOf(state.view, 'convergences');
  const part = partOf(topic);
  return (
    <div class="page board">
      <h1>{words.title}</h1>
      <Parts scene={scene} />
      {card === null && <p class="lead">{words.leads[part ?? 'MEET']}</p>}
      {part !== VOTE && <Terms scene={scene} />}
      {card === null && part === VOTE ? (
        <Vote scene={scene} />
      ) : (
        <>
          {card === null && (
            <Narrowing
              scene={scene}
              facets={arrived(loadingOf(state, convergencesNeed))?.facets ?? null}
            />
          )}
          <Waiting scene={scene} of={loadingOf(state, convergencesNeed)}>
            {(board) => <Cards scene={scene} board={board} />}
          </Waiting>
        </>
      )}
    </div>
  );
}

/** The parts of the board, side by side: where people part is as near as where they meet. */
function Parts({ scene }: Props) {
  const { state } = scene;
  const words = convergencesWords(scene);
  const { topic = null, card = null } = ownOf(state.view, 'convergences');
  return (
    <nav class="lenses parts-row" aria-label={words.parts}>
      {TOPICS.map((one) => (
        <a
          key={one}
          href={hrefOf(scene, turn('convergences', given({ topic: one })))}
          aria-current={card === null && partOf(topic) === one ? 'page' : undefined}
        >
          {words.topics[one ?? 'MEET']}
        </a>
      ))}
      <a href={hrefOf(scene, turn('matrix'))}>{scene.labelOf('matrix')}</a>
    </nav>
  );
}

function Cards({ scene, board }: Props & { board: MeetingBoard }) {
  const words = convergencesWords(scene);
  const said = cardWords(scene);
  const { card = null, page = 1 } = ownOf(scene.state.view, 'convergences');
  const { cards, total } = board;
  const pages = (
    <PageLinks
      scene={scene}
      {...{ page, total, shown: cards.length, each: EACH }}
      to={(next) => choose('convergences', { page: next })}
    />
  );
  return (
    <>
      {card === null && (
        <p class="faint actions">
          <span role="status">{said.shown(cards.length, total)}</span>
          {cards.length > 0 && (
            <button type="button" class="quiet" onClick={() => print()}>
              {words.printBoard}
            </button>
          )}
        </p>
      )}
      {page > 1 && pages}
      {cards.length === 0 && <p>{card === null ? said.none : said.noCard}</p>}
      {cards.map((one) => (
        <MeetingCard key={one.id} scene={scene} card={one} alone={card !== null} />
      ))}
      {card === null && pages}
      <Brief scene={scene} cards={cards} total={total} />
    </>
  );
}
