/** The lenses on one selection: the bar that changes between them, and the panel of each. */
import { lens } from '../model/changes.ts';
import type { Loading } from '../model/loading.ts';
import { type Lens, LISTED } from '../model/view.ts';
import { later, type Panel } from './later.tsx';
import { MapFrame } from './map-frame.tsx';
import { hrefOf, type Props } from './scene.ts';
import { Table } from './table.tsx';
import { Waiting } from './waiting.tsx';

/** Beside map and table, each is fetched when it is first wanted: `later(() => import(…))`. */
const PANELS: { readonly [L in Lens]?: Panel } = {
  map: MapFrame,
  table: Table,
  flows: later(async () => (await import('./flows.tsx')).FlowsPage),
  dependencies: later(async () => (await import('./dependencies.tsx')).DependenciesPage),
  time: later(() => import('./time.tsx').then(({ TimePanel }) => TimePanel)),
  places: later(() => import('./places.tsx').then(({ PlacesPanel }) => PlacesPanel)),
  documents: later(() => import('./documents.tsx').then(({ DocumentsPanel }) => DocumentsPanel)),
  matrix: later(() => import('./matrix.tsx').then(({ Matrix }) => Matrix)),
};

export function LensBar({ scene }: Props) {
  const { words, state } = scene;
  return (
    <nav class="lenses" aria-label={words.top.lenses}>
      {LISTED.filter((one) => PANELS[one] !== undefined).map((one) => (
        <a
          key={one}
          href={hrefOf(scene, lens(one))}
          aria-current={state.view.lens === one ? 'page' : undefined}
        >
          {words.top[one]}
        </a>
      ))}
    </nav>
  );
}

export function Listed({ scene }: Props) {
  const { view, atlas, sourced } = scene.state;
  const awaited: Loading<unknown> =
    view.filters.source !== null && atlas.step === 'ready' ? sourced : atlas;
  const Chosen = PANELS[view.lens] ?? Table;
  return (
    <Waiting scene={scene} of={awaited}>
      {() => <Chosen scene={scene} />}
    </Waiting>
  );
}
