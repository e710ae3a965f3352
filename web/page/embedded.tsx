/** A view as others show it in their pages: the view, what it is, who says so, and the way to the whole. */
import { addressOf } from '../address.ts';
import { arrived } from '../data/loading.ts';
import { sentence } from '../filters/sentence.ts';
import { SheetPanel } from '../lenses/entity/panel.tsx';
import { LENSES } from '../lenses/lenses.ts';
import type { Props } from '../shared/scene.ts';
import { isListed } from '../state.ts';
import { StoryPage } from './app.tsx';
import { Inside } from './inside.tsx';
import { titleOf } from './title.ts';
import { pageWords } from './words.ts';

export function Embedded({ scene }: Props) {
  const { state } = scene;
  const words = pageWords(scene);
  const about = arrived(state.remote.about);
  return (
    <div class="embedded">
      <View scene={scene} />
      <footer>
        {isListed(state) && state.view.story === null && <p>{sentence(scene)}</p>}
        <p>
          <a class="go" href={addressOf(state.view)} target="_blank" rel="noopener">
            {titleOf(state)}
          </a>{' '}
          <span class="faint">{about === null ? '' : words.share.under(about.licence)}</span>
        </p>
      </footer>
    </div>
  );
}

/** A page that stands alone brings its own frame. */
function View({ scene }: Props) {
  const { view } = scene.state;
  if (view.story === null && view.lens !== 'entity' && LENSES[view.lens].frame === 'alone') {
    return <Inside scene={scene} />;
  }
  return (
    <main id="content" tabIndex={-1}>
      <Framed scene={scene} />
    </main>
  );
}

function Framed({ scene }: Props) {
  const { view } = scene.state;
  if (view.story !== null) return <StoryPage scene={scene} View={Inside} />;
  return view.lens === 'entity' ? <SheetPanel scene={scene} whole /> : <Inside scene={scene} />;
}
