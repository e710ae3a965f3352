/** A view inside a page of others: the view, its sentence, its licence, and a link to the whole application. */
import { addressOf } from '../address.ts';
import { arrived } from '../data/loading.ts';
import { sentence } from '../filters/sentence.ts';
import { EntityPanel } from '../lenses/entity/panel.tsx';
import { LENSES } from '../lenses/lenses.ts';
import type { Props } from '../shared/scene.ts';
import { isListed } from '../state.ts';
import { StoryPage } from './app.tsx';
import { LensPanel } from './lens-panel.tsx';
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
        {isListed(state) && state.view.story === null && <p class="shown">{sentence(scene)}</p>}
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
    return <LensPanel scene={scene} />;
  }
  return (
    <main id="content" tabIndex={-1}>
      <Framed scene={scene} />
    </main>
  );
}

function Framed({ scene }: Props) {
  const { view } = scene.state;
  if (view.story !== null) return <StoryPage scene={scene} View={LensPanel} />;
  return view.lens === 'entity' ? <EntityPanel scene={scene} whole /> : <LensPanel scene={scene} />;
}
