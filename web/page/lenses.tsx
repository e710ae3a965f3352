/** The lenses on one selection: the bar that changes between them, and the panel of each. */
import { lens } from '../changes.ts';
import type { Loading } from '../data/loading.ts';
import { MapFrame } from '../lenses/map/panel.tsx';
import { Table } from '../lenses/table/panel.tsx';
import { hrefOf, type Props } from '../shared/scene.ts';
import { Waiting } from '../shared/waiting.tsx';
import { type Lens, LISTED } from '../view.ts';
import { later, type Panel } from './later.tsx';

/** Beside map and table, each is fetched when it is first wanted: `later(() => import(…))`. */
const PANELS: { readonly [L in Lens]?: Panel } = {
  map: MapFrame,
  table: Table,
  flows: later(async () => (await import('../lenses/flows/panel.tsx')).FlowsPage),
  dependencies: later(
    async () => (await import('../lenses/dependencies/panel.tsx')).DependenciesPage,
  ),
  time: later(() => import('../lenses/time/panel.tsx').then(({ TimePanel }) => TimePanel)),
  places: later(() => import('../lenses/places/panel.tsx').then(({ PlacesPanel }) => PlacesPanel)),
  documents: later(() =>
    import('../lenses/documents/panel.tsx').then(({ DocumentsPanel }) => DocumentsPanel),
  ),
  matrix: later(() => import('../lenses/matrix/panel.tsx').then(({ Matrix }) => Matrix)),
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
  const { view } = scene.state;
  const { atlas, sourced } = scene.state.remote;
  const awaited: Loading<unknown> =
    view.filters.source !== null && atlas.step === 'ready' ? sourced : atlas;
  const Chosen = PANELS[view.lens] ?? Table;
  return (
    <Waiting scene={scene} of={awaited}>
      {() => <Chosen scene={scene} />}
    </Waiting>
  );
}
