/** The whole page: top line, the chosen view, what is selected, and what one sees in words. */
import type { Loading } from '../model/loading.ts';
import { AlliesPage } from './allies.tsx';
import { ConvergencesPage } from './convergences.tsx';
import { Filters } from './filters.tsx';
import { GapsPage } from './gaps.tsx';
import { HelpPage } from './help.tsx';
import { Home } from './home.tsx';
import { MapFrame } from './map-frame.tsx';
import { OverviewPage } from './overview.tsx';
import type { Props } from './scene.ts';
import { Seen } from './seen.tsx';
import { SheetPanel } from './sheet.tsx';
import { Table } from './table.tsx';
import { Top } from './top.tsx';
import { Waiting } from './waiting.tsx';

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
  const listed = lens === 'map' || lens === 'table';
  return (
    <div class={`work lens-${lens} ${selected === null ? '' : 'with-sheet'}`}>
      {listed && <Filters scene={scene} />}
      <main id="content" tabIndex={-1}>
        {listed ? <Listed scene={scene} /> : <Page scene={scene} />}
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

function Listed({ scene }: Props) {
  const { view, atlas, sourced } = scene.state;
  const awaited: Loading<unknown> =
    view.filters.source !== null && atlas.step === 'ready' ? sourced : atlas;
  return (
    <Waiting scene={scene} of={awaited}>
      {() => (view.lens === 'map' ? <MapFrame scene={scene} /> : <Table scene={scene} />)}
    </Waiting>
  );
}
