/** The whole page: top line, the chosen view, what is selected, and what one sees in words. */
import { isListed } from '../model/view.ts';
import { AlliesPage } from './allies.tsx';
import { ConvergencesPage } from './convergences.tsx';
import { Filters } from './filters.tsx';
import { GapsPage } from './gaps.tsx';
import { HelpPage } from './help.tsx';
import { Home } from './home.tsx';
import { LensBar, Listed } from './lenses.tsx';
import { OverviewPage } from './overview.tsx';
import type { Props } from './scene.ts';
import { Seen } from './seen.tsx';
import { SheetPanel } from './sheet.tsx';
import { Top } from './top.tsx';

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

function View({ scene }: Props) {
  const { lens, selected } = scene.state.view;
  if (lens === 'home') return <Home scene={scene} />;
  if (lens === 'help') return <HelpPage scene={scene} />;
  if (lens === 'entity') {
    return (
      <main id="content" class="page entity" tabIndex={-1}>
        <SheetPanel scene={scene} whole />
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
          <Page scene={scene} />
        )}
      </main>
      <SheetPanel scene={scene} />
      {listed && <Seen scene={scene} />}
    </div>
  );
}

function Page({ scene }: Props) {
  switch (scene.state.view.lens) {
    case 'state':
      return <OverviewPage scene={scene} />;
    case 'convergences':
      return <ConvergencesPage scene={scene} />;
    case 'gaps':
      return <GapsPage scene={scene} />;
    default:
      return <AlliesPage scene={scene} />;
  }
}
