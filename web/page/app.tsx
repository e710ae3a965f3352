/** The whole page: top line, the chosen view, what is selected, and what one sees in words. */

import { Filters } from '../filters/filters.tsx';
import { SheetPanel } from '../lenses/entity/panel.tsx';
import { HelpPage } from '../lenses/help/panel.tsx';
import { Home } from '../lenses/home/panel.tsx';
import type { Props } from '../shared/scene.ts';
import { isListed } from '../view.ts';
import { later } from './later.tsx';
import { LensBar, Listed } from './lenses.tsx';
import { Page } from './pages.tsx';
import { Share } from './share.tsx';
import { Seen } from './status-line.tsx';
import { Top } from './top.tsx';

const StoryPage = later(async () => (await import('../lenses/stories/panel.tsx')).StoryPage);
const StoriesPage = later(
  async () => (await import('../lenses/stories/panel-list.tsx')).StoriesPage,
);

export function App({ scene }: Props) {
  const { words, state } = scene;
  return (
    <>
      <a class="skip" href="#content">
        {words.top.toContent}
      </a>
      <Top scene={scene} />
      <View scene={scene} />
      <p class="unseen" aria-live="polite" id="notice">
        {state.notice}
      </p>
    </>
  );
}

/** What can be done with a page that has no sentence of its own under it. */
function Foot({ scene }: Props) {
  return (
    <p class="foot">
      <Share scene={scene} />
      <button type="button" class="quiet" onClick={() => print()}>
        {scene.words.seen.print}
      </button>
    </p>
  );
}

function View({ scene }: Props) {
  const { lens, selected, story } = scene.state.view;
  if (story !== null) return <StoryPage scene={scene} />;
  if (lens === 'stories') return <StoriesPage scene={scene} />;
  if (lens === 'home') return <Home scene={scene} />;
  if (lens === 'help') return <HelpPage scene={scene} />;
  if (lens === 'entity') {
    return (
      <main id="content" class="page entity" tabIndex={-1}>
        <SheetPanel scene={scene} whole />
        <Foot scene={scene} />
      </main>
    );
  }
  const listed = isListed(lens);
  return (
    <div class={`work lens-${lens} ${selected === null ? '' : 'with-sheet'}`}>
      {listed && <Filters scene={scene} />}
      <main id="content" class={listed ? 'listed' : ''} tabIndex={-1}>
        {listed ? (
          <>
            <LensBar scene={scene} />
            <Listed scene={scene} />
          </>
        ) : (
          <>
            <Page scene={scene} />
            <Foot scene={scene} />
          </>
        )}
      </main>
      <SheetPanel scene={scene} />
      {listed && <Seen scene={scene} />}
    </div>
  );
}
