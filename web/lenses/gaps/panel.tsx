/** The board of gaps: how many of each kind, the three silences apart, and the cards, page by page. */

import type { GapBoard } from '../../cards/board.ts';
import { WherePart } from '../../cards/panel-where.tsx';
import { stakeholders } from '../../cards/stakeholders.ts';
import { Terms } from '../../cards/terms.tsx';
import { usualWhere } from '../../cards/where.ts';
import { cardWords } from '../../cards/words.ts';
import { choose } from '../../changes.ts';
import { arrived } from '../../data/loading.ts';
import { loadingOf } from '../../remote/need.ts';
import { Choice } from '../../shared/choice.tsx';
import { nameOf } from '../../shared/name-of.ts';
import { PageLinks } from '../../shared/page-links.tsx';
import { Picker } from '../../shared/picker.tsx';
import { hrefOf, type Props } from '../../shared/scene.ts';
import { Waiting } from '../../shared/waiting.tsx';
import { ownOf } from '../../view.ts';
import { narrow } from './changes.ts';
import { GAP_THEMES } from './model.ts';
import { gapsNeed } from './needs.ts';
import { GapBrief } from './panel-brief.tsx';
import { GapCard } from './panel-card.tsx';
import { GapCounts } from './panel-counts.tsx';
import { gapsWords } from './words.ts';

/** How many cards stand on a page. */
const EACH = 24;

export function GapsPage({ scene }: Props) {
  const words = gapsWords(scene);
  const { toComplete = false } = ownOf(scene.state.view, 'gaps');
  return (
    <div class="page board">
      <h1>{words.title}</h1>
      <Boards scene={scene} />
      <p class="lead">{toComplete ? words.leadToComplete : words.lead}</p>
      <Terms scene={scene} />
      {ownOf(scene.state.view, 'gaps').card === undefined && <Narrowing scene={scene} />}
      <Waiting scene={scene} of={loadingOf(scene.state, gapsNeed)}>
        {(board) => <Found scene={scene} board={board} />}
      </Waiting>
    </div>
  );
}

/** What is missing in the world, and beside it what is only missing here. */
function Boards({ scene }: Props) {
  const words = gapsWords(scene);
  const { toComplete = false, card } = ownOf(scene.state.view, 'gaps');
  return (
    <nav class="lenses parts-row" aria-label={words.boards}>
      {([false, true] as const).map((one) => (
        <a
          key={String(one)}
          href={hrefOf(
            scene,
            choose('gaps', { toComplete: one ? true : null, page: null, card: null }),
          )}
          aria-current={card === undefined && toComplete === one ? 'page' : undefined}
        >
          {one ? words.toComplete : words.inTheWorld}
        </a>
      ))}
    </nav>
  );
}

function Found({ scene, board }: Props & { board: GapBoard }) {
  const words = gapsWords(scene);
  const said = cardWords(scene);
  const { card = null, page = 1 } = ownOf(scene.state.view, 'gaps');
  const { cards, total, counts } = board;
  const pages = (
    <PageLinks
      scene={scene}
      {...{ page, total, shown: cards.length, each: EACH }}
      to={(next) => choose('gaps', { page: next })}
    />
  );
  return (
    <>
      {card === null && (
        <>
          <GapCounts scene={scene} counts={counts} />
          <p class="faint actions">
            <span role="status">{said.shown(cards.length, total)}</span>
            {cards.length > 0 && (
              <button type="button" class="quiet" onClick={() => print()}>
                {words.printPage}
              </button>
            )}
          </p>
        </>
      )}
      {card === null && page > 1 && pages}
      {cards.length === 0 && <p>{card === null ? said.none : said.noCard}</p>}
      {cards.map((one) => (
        <GapCard key={one.id} scene={scene} card={one} alone={card !== null} />
      ))}
      {card === null && pages}
      <GapBrief scene={scene} cards={cards} total={total} />
    </>
  );
}

/** By theme, kind and silence, and about whom or what. */
function Narrowing({ scene }: Props) {
  const { state, change } = scene;
  const words = gapsWords(scene);
  const said = cardWords(scene);
  const { topic = null, knowledge = null, about = null } = ownOf(state.view, 'gaps');
  const { stakeholder = null, where = usualWhere(about) } = ownOf(state.view, 'gaps');
  const board = arrived(loadingOf(state, gapsNeed));
  const counts = board?.counts ?? [];
  const theme = topic !== null && topic in GAP_THEMES ? topic : null;
  const kinds = counts.filter(
    ({ kind, totalCount: total }) =>
      total > 0 && (theme === null || GAP_THEMES[theme]?.includes(kind)),
  );
  const named = Object.fromEntries(
    kinds.map(({ kind, title, totalCount: total }) => [kind, `${title} (${total})`]),
  );
  const kind = topic !== null && theme === null ? topic : null;
  return (
    <>
      <WherePart
        scene={scene}
        counts={board?.where ?? null}
        value={where}
        to={(one) => narrow({ where: one })}
      />
      <div class="choices-row">
        <Choice
          label={words.theme}
          any={words.anyTheme}
          all={words.themes}
          value={theme}
          onChoose={(one) => change(narrow({ topic: one }))}
        />
        <Choice
          label={words.kind}
          any={words.anyKind}
          all={kind === null || kind in named ? named : { ...named, [kind]: kind }}
          value={kind}
          onChoose={(one) => change(narrow({ topic: one ?? theme }))}
        />
        <Choice
          label={words.silence}
          any={words.anySilence}
          all={said.silences}
          value={knowledge}
          onChoose={(one) => change(narrow({ knowledge: one }))}
        />
        <Choice
          label={words.whose}
          any={words.anybody}
          all={stakeholders(scene)}
          value={stakeholder}
          onChoose={(one) => change(narrow({ stakeholder: one }))}
        />
        <Picker
          scene={scene}
          label={words.about}
          hint={words.aboutHint}
          onPick={(id) => change(narrow({ about: id }))}
        />
        {about !== null && (
          <p class="narrowed">
            {words.onlyAbout(nameOf(scene, about))}{' '}
            <a href={hrefOf(scene, narrow({ about: null }))}>{words.showAll}</a>
          </p>
        )}
      </div>
    </>
  );
}
