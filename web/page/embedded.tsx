/** A view as others show it in their pages: what it is, the view, who says so, and the way to the whole. */
import { addressOf } from '../address.ts';
import { SheetPanel } from '../lenses/entity/panel.tsx';
import type { Props } from '../shared/scene.ts';
import { isListed } from '../view.ts';
import { later } from './later.tsx';
import { Listed } from './lenses.tsx';
import { Page } from './pages.tsx';
import { sentence } from './status-line.tsx';
import { titleOf } from './title.ts';

const StoryPage = later(async () => (await import('../lenses/stories/panel.tsx')).StoryPage);

export function Embedded({ scene }: Props) {
  const { words, state } = scene;
  const listed = isListed(state.view.lens) && state.view.story === null;
  return (
    <div class="embedded">
      <main id="content" tabIndex={-1}>
        <View scene={scene} />
      </main>
      <footer>
        {listed && <p>{sentence(scene)}</p>}
        <p>
          <a class="go" href={addressOf(state.view)} target="_blank" rel="noopener">
            {titleOf(state, words)}
          </a>{' '}
          <span class="faint">
            {state.remote.about.step === 'ready'
              ? words.share.under(state.remote.about.value.licence)
              : ''}
          </span>
        </p>
      </footer>
    </div>
  );
}

function View({ scene }: Props) {
  const { view } = scene.state;
  if (view.story !== null) return <StoryPage scene={scene} />;
  if (view.lens === 'entity') return <SheetPanel scene={scene} whole />;
  return isListed(view.lens) ? <Listed scene={scene} /> : <Page scene={scene} />;
}
