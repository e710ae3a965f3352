/** The whole page: top line, the chosen view, the panel of the selected entity, the status line. */
import { Filters } from '../filters/filters.tsx';
import { EntityPanel } from '../lenses/entity/panel.tsx';
import type { LensOf } from '../lenses/lens.ts';
import { LENSES } from '../lenses/lenses.ts';
import { later } from '../shared/later.tsx';
import type { Props } from '../shared/scene.ts';
import type { Lens } from '../view.ts';
import { Download } from './download/button.tsx';
import { LensBar } from './lens-bar.tsx';
import { LensPanel } from './lens-panel.tsx';
import { Share } from './share.tsx';
import { StatusLine } from './status-line.tsx';
import { Top } from './top.tsx';
import { pageWords } from './words.ts';

/** The shared filters that a lens on its own follows. */
const NOTHING = [] as const;

export const StoryPage = later(async () => (await import('../lenses/stories/panel.tsx')).StoryPage);

export function App({ scene }: Props) {
  const { state } = scene;
  const words = pageWords(scene);
  return (
    <>
      <a class="skip" href="#content">
        {words.toContent}
      </a>
      <Top scene={scene} />
      <View scene={scene} />
      <p class="unseen" aria-live="polite" id="notice">
        {state.notice}
      </p>
    </>
  );
}

function View({ scene }: Props) {
  const { view } = scene.state;
  if (view.story !== null) return <StoryPage scene={scene} View={LensPanel} />;
  const lens: LensOf<Lens> = LENSES[view.lens];
  const { frame, panel: Panel } = lens;
  const isOnItsOwn = lens.isOnItsOwn?.(view.own) === true;
  const follows = isOnItsOwn ? NOTHING : lens.follows;
  const withSheet = view.selected === null ? '' : 'with-panel';
  if (frame === 'alone') {
    return (
      <Panel scene={scene}>
        <PageFooter scene={scene} />
      </Panel>
    );
  }
  if (frame === 'beside') {
    return (
      <div class={`work lens-${view.lens} ${withSheet}`}>
        <main id="content" tabIndex={-1}>
          <LensPanel scene={scene} />
          <PageFooter scene={scene} />
        </main>
        <EntityPanel scene={scene} />
      </div>
    );
  }
  return (
    <div class={`work lens-${view.lens} ${withSheet}`}>
      {!isOnItsOwn && <Filters scene={scene} follows={follows} />}
      <main id="content" class="listed" tabIndex={-1}>
        <LensBar scene={scene} />
        <LensPanel scene={scene} />
      </main>
      <EntityPanel scene={scene} />
      <StatusLine scene={scene} follows={follows} />
    </div>
  );
}

/** Share and print, for a page without a status line. */
function PageFooter({ scene }: Props) {
  return (
    <p class="foot">
      <Download scene={scene} />
      <Share scene={scene} />
      <button type="button" class="quiet" onClick={() => print()}>
        {pageWords(scene).print}
      </button>
    </p>
  );
}
